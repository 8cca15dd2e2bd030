import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { silentOrigin } from '../origin.ts';
import { type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { createScan, nameAndVersion, type Scan, type ScanBuilder, scanFailed } from './scan.ts';

export const pipAudit: JsonFormat<Scan> = {
  name: 'pip-audit JSON',
  writers: '`pip-audit --format json`',
  json: createPipAudit,
};

/**
 * Reads pip-audit's JSON, which has no severities. A dependency that it skipped was not looked up; where it skipped
 * them all, as it does when no index answers, its exit code is 0 and the scan has failed.
 */
function createPipAudit(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  let isLookedUp = false;
  let reason: string | undefined;
  return {
    choices: { '': 'object', dependencies: 'array', 'dependencies.[]': 'build' },
    get seen() {
      return isLookedUp || reason !== undefined;
    },
    value(_path, value) {
      const { name: unit, version, vulns, skip_reason: skipped } = objectOr(value);
      if (typeof skipped === 'string') scan.skip(textOr(unit) ?? '');
      for (const one of listOr(vulns)) add(objectOr(one), nameAndVersion(unit, version), scan);
      isLookedUp ||= Array.isArray(vulns);
      reason ??= textOr(skipped);
    },
    facts() {
      if (!isLookedUp) throw scanFailed(name, 'pip-audit', `no dependency was looked up; ${reason}`);
      return scan.scan('pip-audit', silentOrigin);
    },
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
