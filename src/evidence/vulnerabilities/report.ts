import { readJson } from '../text/json.ts';
import { createSarif, type SarifFacts } from '../sarif/sarif.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import { foreign } from '../text/unreadable.ts';
import { createScannerFormats } from './json.ts';
import { unique, type VulnerabilityFacts } from './vulnerability.ts';
import { vulnerabilityOf } from './sarif.ts';

/**
 * Reads a report of known vulnerabilities: Trivy, Grype, CycloneDX or SARIF, told apart by what is in it. Throws
 * EvidenceError, also for a document that is none of them or several at once.
 */
export async function readVulnerabilities(source: Source): Promise<VulnerabilityFacts> {
  const text = await openText(source);
  const sarif = createSarif(text.name, { messages: true });
  const formats = createScannerFormats(text.name);
  await readJson(text, {
    choices: Object.assign({}, ...formats.map((format) => format.choices), sarif.choices),
    enter(path, key) {
      sarif.enter(path, key);
      for (const format of formats) format.enter(path);
    },
    value(path, value, key) {
      sarif.value(path, value, key);
      for (const format of formats) format.value(path, value, key);
    },
    leave: sarif.leave,
  });
  const seen = formats.filter((format) => format.seen).map((format) => format.facts());
  if (sarif.seen) seen.push(factsOfSarif(sarif.facts()));
  const [facts] = seen;
  if (facts !== undefined && seen.length === 1) return facts;
  const found = facts === undefined ? 'other JSON' : 'several of them in one document';
  throw foreign(text.name, {
    expected: 'a report of vulnerabilities (Trivy, Grype, CycloneDX or SARIF)',
    found,
  });
}

function factsOfSarif({ tools, findings, origin }: SarifFacts): VulnerabilityFacts {
  return { tool: tools.join(', '), vulnerabilities: unique(Array.from(findings, vulnerabilityOf)), origin };
}
