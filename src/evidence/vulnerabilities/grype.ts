import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import type { Rating } from './rating.ts';
import { createScan, filled, nameAndVersion, otherVersion, type Scan, type ScanEntry } from './scan.ts';
import { originOfGrype } from './scanner-origin.ts';

export const grype: JsonFormat<Scan> = { name: 'Grype JSON', writers: '`grype --output json`', json: createGrype };

function createGrype(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  let descriptor: JsonObject | undefined;
  let scanned: Json | undefined;
  let matched = false;
  return {
    choices: {
      '': 'object',
      descriptor: 'build',
      source: 'build',
      matches: 'array',
      'matches.*': 'build',
      ignoredMatches: 'array',
      'ignoredMatches.*': 'build',
    },
    get seen() {
      return matched;
    },
    enter(path) {
      if (path === 'matches') matched = true;
    },
    value(path, value) {
      if (path === 'descriptor') descriptor = objectOr(value);
      if (path === 'source') scanned = value;
      if (path === 'matches.*') scan.add(entryOf(objectOr(value), false));
      if (path === 'ignoredMatches.*' && isIgnoredByAuthor(objectOr(value))) scan.add(entryOf(objectOr(value), true));
    },
    facts() {
      if (descriptor?.['name'] !== 'grype') throw otherVersion(name, 'report of Grype', descriptor?.['name']);
      const version = textOr(descriptor['version']) ?? '';
      return scan.scan(`Grype ${version}`.trimEnd(), originOfGrype(descriptor, scanned));
    },
  };
}

/** Whether an author ignored a match: Grype's own rules, as for kernel headers, name no weakness. */
function isIgnoredByAuthor(match: JsonObject): boolean {
  return listOr(match['appliedIgnoreRules']).some((rule) => {
    const { vulnerability, 'vex-status': vex } = objectOr(rule);
    return [vulnerability, vex].some((word) => typeof word === 'string' && word !== '');
  });
}

function entryOf(match: JsonObject, suppressed: boolean): ScanEntry {
  const vulnerability = objectOr(match['vulnerability']);
  const artifact = objectOr(match['artifact']);
  const fixes = listOr(objectOr(vulnerability['fix'])['versions']).flatMap((version) => textOr(version) ?? []);
  const related = listOr(match['relatedVulnerabilities']).map((one) => objectOr(one));
  return {
    id: vulnerability['id'],
    ratings: [vulnerability, ...related].flatMap((one) => ratingsOf(one)),
    component: filled(artifact['purl']) ?? nameAndVersion(artifact['name'], artifact['version']),
    fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
    suppressed,
  };
}

/** Returns the word of a source, then its scores, the newest version of CVSS first. */
function ratingsOf({ severity, cvss }: JsonObject): readonly Rating[] {
  const scores = listOr(cvss).map((one) => objectOr(one));
  const newest = scores.toSorted((a, b) => versionOf(b).localeCompare(versionOf(a)));
  const ratings = newest.map((one): Rating => ({
    score: objectOr(one['metrics'])['baseScore'],
    vector: one['vector'],
    isV2: versionOf(one).startsWith('2'),
  }));
  return [{ word: severity }, ...ratings];
}

function versionOf({ version }: JsonObject): string {
  return textOr(version) ?? '';
}
