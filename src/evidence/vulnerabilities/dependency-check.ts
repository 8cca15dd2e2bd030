import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { silentOrigin, timeOf } from '../origin.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import type { Rating } from './rating.ts';
import { createScan, type Scan, type ScanBuilder } from './scan.ts';

export const dependencyCheck: JsonFormat<Scan> = {
  name: 'Dependency-Check JSON',
  writers: 'OWASP Dependency-Check (`--format JSON`)',
  json: createDependencyCheck,
};

/** Reads OWASP Dependency-Check's JSON; suppressed vulnerabilities count. */
function createDependencyCheck(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  let version: Json | undefined;
  let engine: Json | undefined;
  let date: Json | undefined;
  return {
    choices: {
      '': 'object',
      reportSchema: 'build',
      scanInfo: 'build',
      projectInfo: 'build',
      dependencies: 'array',
      'dependencies.[]': 'build',
    },
    get seen() {
      return version !== undefined && engine !== undefined;
    },
    value(path, value) {
      if (path === 'reportSchema') version = value;
      else if (path === 'scanInfo') engine = objectOr(value)['engineVersion'];
      else if (path === 'projectInfo') date = objectOr(value)['reportDate'];
      else addDependency(objectOr(value), scan);
    },
    facts() {
      return scan.scan(`Dependency-Check ${textOr(engine) ?? ''}`.trimEnd(), {
        ...silentOrigin,
        time: timeOf(textOr(date)),
      });
    },
  };
}

function addDependency(dependency: JsonObject, scan: ScanBuilder): void {
  const [unit] = listOr(dependency['packages']);
  const component = textOr(objectOr(unit)['id']) ?? textOr(dependency['fileName']) ?? '(no file)';
  for (const [key, suppressed] of [['vulnerabilities', false] as const, ['suppressedVulnerabilities', true] as const]) {
    for (const one of listOr(dependency[key])) {
      const value = objectOr(one);
      scan.add({ id: value['name'], ratings: ratingsOf(value), component, suppressed });
    }
  }
}

/** CVSS by version, the newest first, then the word, which may be the unscored one of an advisory. */
function ratingsOf({ cvssv4, cvssv3, cvssv2, severity }: JsonObject): readonly Rating[] {
  const [newest, newer, old] = [cvssv4, cvssv3, cvssv2].map((one) => objectOr(one));
  return [
    { word: newest?.['baseSeverity'], score: newest?.['baseScore'] },
    { word: newer?.['baseSeverity'], score: newer?.['baseScore'] },
    { word: old?.['severity'], score: old?.['score'], isV2: true },
    { word: severity },
  ];
}
