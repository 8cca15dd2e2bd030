import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { silentOrigin } from '../origin.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import type { Rating } from './rating.ts';
import { createScan, nameAndVersion, type Scan, type ScanBuilder, scanFailed } from './scan.ts';

export const snyk: JsonFormat<Scan> = {
  name: 'Snyk JSON',
  writers: '`snyk test --json`, `snyk container test --json`, also of several projects',
  json: createSnyk,
};

/** The keys of a project that are read; of several projects a list of them is the document. */
const keys = ['ok', 'error', 'packageManager', 'dependencyCount', 'filtered', 'projectName'] as const;

function createSnyk(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  let seen = false;
  let failure: string | undefined;
  return {
    choices: {
      '': 'object or array',
      '[]': 'object',
      ...Object.fromEntries(['', '[].'].flatMap((prefix) => keys.map((key) => [`${prefix}${key}`, 'build'] as const))),
      vulnerabilities: 'array',
      'vulnerabilities.[]': 'build',
      '[].vulnerabilities': 'array',
      '[].vulnerabilities.[]': 'build',
      applications: 'array',
      'applications.[]': 'build',
    },
    get seen() {
      return seen;
    },
    value(path, value, key) {
      if (path.endsWith('vulnerabilities.[]')) add(value, scan, false);
      else if (path === 'applications.[]') {
        for (const one of listOr(objectOr(value)['vulnerabilities'])) add(one, scan, false);
      } else if (key === 'ok') seen ||= typeof value === 'boolean';
      else if (key === 'error') failure ??= textOr(value) ?? 'an error';
      else if (key === 'filtered') {
        // Vulnerabilities that a policy file ignores, as far as the report still shows them.
        for (const one of listOr(objectOr(value)['ignore'])) add(one, scan, true);
      }
    },
    facts() {
      if (failure !== undefined) throw scanFailed(name, 'Snyk', failure);
      return scan.scan('Snyk', silentOrigin);
    },
  };
}

function add(value: Json, scan: ScanBuilder, suppressed: boolean): void {
  const one = objectOr(value);
  // A licence issue is no vulnerability.
  if (one['type'] === 'license') return;
  const fixes = listOr(one['fixedIn']).flatMap((version) => textOr(version) ?? []);
  const cves = listOr(objectOr(one['identifiers'])['CVE']).flatMap((cve) => textOr(cve) ?? []);
  const own = textOr(one['id']);
  const [id, ...aliases] = [...cves, ...(own === undefined ? [] : [own])];
  scan.add({
    id,
    aliases,
    ratings: ratingsOf(one),
    component: nameAndVersion(one['packageName'] ?? one['moduleName'] ?? one['name'], one['version']),
    fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
    suppressed,
  });
}

function ratingsOf({ severity, severityWithCritical, cvssScore, CVSSv3: vector }: JsonObject): readonly Rating[] {
  return [{ word: severityWithCritical }, { word: severity }, { score: cvssScore, vector }];
}
