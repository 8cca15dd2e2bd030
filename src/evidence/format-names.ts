/** GENERATED from src/evidence/formats.ts by `npm run generate`. */
// prettier-ignore
export const formatNames = {
  sarif:
    'SARIF 2.1.0 or GitLab SAST or secret detection',
  coverage:
    'LCOV, Cobertura, JaCoCo, Clover, OpenCover, Go profile, Istanbul JSON, SimpleCov JSON, coverage.py JSON, gcovr JSON, SonarQube generic coverage or llvm-cov JSON',
  junit:
    'JUnit, TRX, NUnit, xUnit.net v2, SonarQube generic tests, TAP, go test JSON or Tekton TaskRun or PipelineRun',
  vulnerabilities:
    'Trivy JSON, Grype JSON, CycloneDX JSON, CycloneDX XML, SARIF, GitLab dependency or container scanning, Snyk JSON, osv-scanner JSON, npm audit JSON, pip-audit JSON, Dependency-Check JSON or Dependency-Check XML',
  performance:
    'k6 summary, JMeter statistics or JMeter aggregate report',
  vex:
    'OpenVEX or CycloneDX with an analysis',
} as const;
