import { type Format, readByFormat } from '../format.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import { vectorScores } from './cvss.ts';
import { cycloneDx } from './cyclonedx.ts';
import { cycloneDxXml } from './cyclonedx-xml.ts';
import { dependencyCheck } from './dependency-check.ts';
import { dependencyCheckXml } from './dependency-check-xml.ts';
import { gitlabScan } from './gitlab.ts';
import { grype } from './grype.ts';
import { npmAudit } from './npm-audit.ts';
import { osvScanner } from './osv-scanner.ts';
import { pipAudit } from './pip-audit.ts';
import { type ScoreVector, severityOfRatings } from './rating.ts';
import { sarif } from './sarif.ts';
import type { ReportedVulnerability, Scan } from './scan.ts';
import { snyk } from './snyk.ts';
import { spdx, spdxTags } from './spdx.ts';
import { trivy } from './trivy.ts';
import { unique, type Vulnerability, type VulnerabilityFacts } from './vulnerability.ts';

/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
export const vulnerabilityFormats: readonly Format<Scan>[] = [
  trivy,
  grype,
  cycloneDx,
  cycloneDxXml,
  sarif,
  gitlabScan,
  snyk,
  osvScanner,
  npmAudit,
  pipAudit,
  dependencyCheck,
  dependencyCheckXml,
  spdx,
  spdxTags,
];

/**
 * Reads a report of known vulnerabilities, told apart by its content. Throws EvidenceError, also for a document that
 * is of several formats at once.
 */
export async function readVulnerabilities(source: Source): Promise<VulnerabilityFacts> {
  const text = await openText(source);
  const scan = await readByFormat(text, { what: 'a report of vulnerabilities', formats: vulnerabilityFormats });
  return { ...scan, vulnerabilities: unique(await rated(scan, text.name)) };
}

/** With the severities that take a vector's arithmetic, which few reports need. */
async function rated({ vulnerabilities }: Scan, name: string): Promise<readonly Vulnerability[]> {
  if (vulnerabilities.every(({ ratings }) => ratings === undefined)) return vulnerabilities;
  const scoreOf = await vectorScores(name);
  return vulnerabilities.map((one) => ratedOne(one, scoreOf));
}

function ratedOne({ ratings, ...one }: ReportedVulnerability, scoreOf: ScoreVector): Vulnerability {
  return ratings === undefined ? one : { ...one, severity: severityOfRatings(ratings, scoreOf) };
}
