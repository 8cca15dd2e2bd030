import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { silentOrigin } from '../origin.ts';
import { type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { createScan, nameAndVersion, type Scan, type ScanBuilder } from './scan.ts';

export const pipAudit: JsonFormat<Scan> = {
  name: 'pip-audit JSON',
  writers: '`pip-audit --format json`',
  json: createPipAudit,
};

/** Reads pip-audit's JSON, which has no severities. A dependency that it skipped was not looked up. */
function createPipAudit(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  let seen = false;
  return {
    choices: { '': 'object', dependencies: 'array', 'dependencies.[]': 'build' },
    get seen() {
      return seen;
    },
    value(_path, value) {
      const { name: unit, version, vulns, skip_reason: skipped } = objectOr(value);
      if (typeof skipped === 'string') scan.skip(textOr(unit) ?? '');
      for (const one of listOr(vulns)) add(objectOr(one), nameAndVersion(unit, version), scan);
      seen ||= Array.isArray(vulns) || typeof skipped === 'string';
    },
    facts: () => scan.scan('pip-audit', silentOrigin),
  };
}

function add({ id, aliases, fix_versions: fixes }: JsonObject, component: string, scan: ScanBuilder): void {
  const versions = listOr(fixes).flatMap((version) => textOr(version) ?? []);
  scan.add({
    id,
    aliases: listOr(aliases).flatMap((alias) => textOr(alias) ?? []),
    ratings: [],
    component,
    fixedIn: versions.length === 0 ? undefined : versions.join(', '),
  });
}
