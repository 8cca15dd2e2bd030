import { type SarifFinding, locationOf } from '../sarif/findings.ts';
import type { JsonFormat } from '../format.ts';
import { createSarif } from '../sarif/sarif.ts';
import type { ReportedVulnerability, Scan } from './scan.ts';
import { type Severity, severityOf, severityOfScore } from './vulnerability.ts';

export const sarif: JsonFormat<Scan> = {
  name: 'SARIF',
  writers: 'Trivy, Grype, Snyk, osv-scanner and others',
  json(name) {
    const reader = createSarif(name, { messages: true });
    return {
      choices: reader.choices,
      enter: (path, key) => reader.enter(path, key),
      value: (path, value, key) => reader.value(path, value, key),
      leave: (path, key) => reader.leave(path, key),
      get seen() {
        return reader.seen;
      },
      facts() {
        const { tools, findings, origin } = reader.facts();
        return {
          tool: tools.join(', '),
          vulnerabilities: Array.from(findings, vulnerabilityOf),
          unscanned: [],
          origin,
        };
      },
    };
  },
};

/**
 * A finding of a scanner for vulnerabilities. SARIF has rules for vulnerabilities and locations for packages: which
 * package it is, and how grave, Trivy and Grype say in the message alone.
 */
function vulnerabilityOf(finding: SarifFinding): ReportedVulnerability {
  const said = messageOfTrivy(finding.message ?? '') ?? messageOfGrype(finding.message ?? '');
  const severity = severityOf(said?.severity);
  return {
    id: idOf(finding.rule, said?.name),
    severity: severity === 'unknown' ? severityOfFinding(finding) : severity,
    component: said === undefined ? (finding.message ?? locationOf(finding) ?? '') : `${said.name}@${said.version}`,
    fixedIn: said?.fixedIn === '' ? undefined : said?.fixedIn,
    suppressed: finding.suppressed,
  };
}

interface PackageMessage {
  readonly name: string;
  readonly version: string;
  readonly severity: string;
  readonly fixedIn?: string | undefined;
}

function messageOfTrivy(message: string): PackageMessage | undefined {
  const match =
    /^Package: (\S+) Installed Version: (\S*) Vulnerability \S+ Severity: (\w+)(?: Fixed Version: ?([^[]*?)(?: ?Link:|$))?/.exec(
      message,
    );
  const [, name, version, severity, fixedIn] = match ?? [];
  if (name === undefined || version === undefined || severity === undefined) return undefined;
  return { name, version, severity, fixedIn: fixedIn?.trim() };
}

function messageOfGrype(message: string): PackageMessage | undefined {
  const match = /^An? (\w+) vulnerability in \S+ package: (\S+), version (\S+) was found /.exec(message);
  const [, severity, name, version] = match ?? [];
  if (name === undefined || version === undefined || severity === undefined) return undefined;
  return { name, version, severity };
}

/** Grype has a rule for each weakness of each package: `CVE-2026-1-openssl`. */
function idOf(rule: string, name: string | undefined): string {
  const tail = `-${name}`;
  return name !== undefined && rule.length > tail.length && rule.endsWith(tail) ? rule.slice(0, -tail.length) : rule;
}

/**
 * Trivy files its rules under the severity's name; others give a score. Where there is neither, a level of error may
 * stand for high and for critical: then it is the graver one.
 */
function severityOfFinding({ tags, severity, level }: SarifFinding): Severity {
  const named = tags
    .map((tag) => (/^[A-Z]+$/.test(tag) ? severityOf(tag) : 'unknown'))
    .find((one) => one !== 'unknown');
  if (named !== undefined) return named;
  if (severity !== undefined) return severityOfScore(severity);
  if (level === 'error') return 'critical';
  return level === 'warning' ? 'medium' : 'low';
}
