import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { silentOrigin } from '../origin.ts';
import { type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import type { Rating } from './rating.ts';
import { createScan, nameAndVersion, type Scan, type ScanBuilder } from './scan.ts';

export const osvScanner: JsonFormat<Scan> = {
  name: 'osv-scanner JSON',
  writers: '`osv-scanner --format json`',
  json: createOsvScanner,
};

/** Reads osv-scanner's JSON. A document without results is one of it only where it says so by its other keys. */
function createOsvScanner(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  let seen = false;
  return {
    choices: { '': 'object', results: 'array', 'results.[]': 'build', experimental_config: 'build' },
    get seen() {
      return seen;
    },
    value(path, value) {
      const { source, packages } = objectOr(value);
      seen ||= path === 'experimental_config' || (source !== undefined && Array.isArray(packages));
      for (const one of listOr(packages)) addPackage(objectOr(one), scan);
    },
    facts: () => scan.scan('osv-scanner', silentOrigin),
  };
}

/** One for each group: the ids of a group are names of one weakness. */
function addPackage({ package: unit, vulnerabilities, groups }: JsonObject, scan: ScanBuilder): void {
  const { name, version, commit } = objectOr(unit);
  const component = nameAndVersion(name, version === '' || version === undefined ? commit : version);
  const known = new Map(listOr(vulnerabilities).map((one) => [textOr(objectOr(one)['id']) ?? '', objectOr(one)]));
  const grouped = listOr(groups).map((group) => objectOr(group));
  const all = grouped.length > 0 ? grouped : [...known.keys()].map((id): JsonObject => ({ ids: [id] }));
  for (const { ids, aliases, max_severity: score } of all) {
    const names = listOr(ids).flatMap((id) => textOr(id) ?? []);
    const members = names.map((id) => known.get(id)).filter((one) => one !== undefined);
    const others = [...listOr(aliases), ...members.flatMap((one) => listOr(one['aliases']))];
    scan.add({
      id: names[0],
      aliases: [...names.slice(1), ...others.flatMap((alias) => textOr(alias) ?? [])],
      ratings: [...members.flatMap((one) => ratingsOf(one)), { score }],
      component,
    });
  }
}

/** Returns the word of the database, then the vectors, the newest version of CVSS first. */
function ratingsOf({ database_specific: own, severity }: JsonObject): readonly Rating[] {
  const vectors = listOr(severity).map((one) => objectOr(one));
  const newest = vectors.toSorted((a, b) => typeOf(b).localeCompare(typeOf(a)));
  return [{ word: objectOr(own)['severity'] }, ...newest.map((one): Rating => ({ vector: one['score'] }))];
}

function typeOf({ type }: JsonObject): string {
  return textOr(type) ?? '';
}
