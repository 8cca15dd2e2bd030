import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import type { Rating } from './rating.ts';
import { createScan, filled, nameAndVersion, notScanned, otherVersion, type Scan, type ScanEntry } from './scan.ts';
import { originOfTrivy } from './scanner-origin.ts';

export const trivy: JsonFormat<Scan> = {
  name: 'Trivy JSON',
  writers: '`trivy image`, `trivy fs` and others with `--format json`',
  json: createTrivy,
};

/**
 * Reads Trivy's JSON, SchemaVersion 2. A result of class config, secret or license is another scan: one that read no
 * packages has not found that they are good.
 */
function createTrivy(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  const top: Record<string, Json> = {};
  let scanned = false;
  return {
    choices: {
      '': 'object',
      SchemaVersion: 'build',
      CreatedAt: 'build',
      Metadata: 'build',
      Results: 'array',
      'Results.*': 'build',
    },
    get seen() {
      return top['SchemaVersion'] !== undefined;
    },
    value(path, value) {
      if (path !== 'Results.*') {
        top[path] = value;
        return;
      }
      const result = objectOr(value);
      const kind = textOr(result['Class']);
      scanned ||= kind === undefined || kind === 'os-pkgs' || kind === 'lang-pkgs';
      for (const one of listOr(result['Vulnerabilities'])) scan.add(entryOf(one, false));
      // Vulnerabilities that an ignore file or a VEX document took out, as far as the report still shows them.
      for (const modified of listOr(result['ExperimentalModifiedFindings'])) {
        const { Type: type, Finding: finding } = objectOr(modified);
        if (type === 'vulnerability') scan.add(entryOf(finding, true));
      }
    },
    facts() {
      const { SchemaVersion: version, CreatedAt: created, Metadata: metadata } = top;
      if (version !== 2) throw otherVersion(name, 'Trivy report of SchemaVersion 2', version);
      if (!scanned) throw notScanned(name, 'a scan of no packages');
      return scan.scan('Trivy', originOfTrivy(created, metadata));
    },
  };
}

function entryOf(value: Json | undefined, suppressed: boolean): ScanEntry {
  const one = objectOr(value);
  return {
    id: one['VulnerabilityID'],
    ratings: [{ word: one['Severity'] }, ...ratingsOf(one)],
    component:
      filled(objectOr(one['PkgIdentifier'])['PURL']) ?? nameAndVersion(one['PkgName'], one['InstalledVersion']),
    fixedIn: textOr(one['FixedVersion']),
    suppressed,
  };
}

/** Trivy's numbers for the severities of its sources. */
const vendorWords = [undefined, 'low', 'medium', 'high', 'critical'];

/** Returns the ratings behind a severity of UNKNOWN: the source that Trivy chose, then the NVD, then the others. */
function ratingsOf({ SeveritySource: chosen, CVSS: scores, VendorSeverity: words }: JsonObject): readonly Rating[] {
  const [byScore, byWord] = [objectOr(scores), objectOr(words)];
  const sources = new Set([textOr(chosen), 'nvd', ...Object.keys(byWord), ...Object.keys(byScore)]);
  const ratings: Rating[] = [];
  for (const source of sources) {
    if (source === undefined) continue;
    const number = byWord[source];
    if (typeof number === 'number') ratings.push({ word: vendorWords[number] });
    ratings.push(...cvssOf(objectOr(byScore[source])));
  }
  return ratings;
}

function cvssOf(cvss: JsonObject): readonly Rating[] {
  return [
    { score: cvss['V40Score'], vector: filled(cvss['V40Vector']) },
    { score: cvss['V3Score'], vector: filled(cvss['V3Vector']) },
    { score: cvss['V2Score'], vector: filled(cvss['V2Vector']), isV2: true },
  ];
}
