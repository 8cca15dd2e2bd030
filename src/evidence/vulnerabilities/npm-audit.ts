import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { silentOrigin } from '../origin.ts';
import { type Json, isJsonObject, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { createScan, nameAndVersion, type Scan, type ScanBuilder } from './scan.ts';

export const npmAudit: JsonFormat<Scan> = {
  name: 'npm audit JSON',
  writers: '`npm audit --json` (versions 1 and 2), `pnpm audit --json`',
  json: createNpmAudit,
};

/** Reads both versions: by package with the advisories that reach it, and by advisory. */
function createNpmAudit(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  let seen = false;
  return {
    choices: {
      '': 'object',
      auditReportVersion: 'build',
      vulnerabilities: 'object',
      'vulnerabilities.*': 'build',
      advisories: 'object',
      'advisories.*': 'build',
    },
    get seen() {
      return seen;
    },
    enter(path) {
      if (path === 'advisories') seen = true;
    },
    value(path, value) {
      if (path === 'auditReportVersion') seen = true;
      else if (path === 'advisories.*') addAdvisory(objectOr(value), scan);
      else addPackage(objectOr(value), scan);
    },
    facts: () => scan.scan('npm audit', silentOrigin),
  };
}

/** A package that only depends on one with an advisory is counted where the advisory is. */
function addPackage({ via, name, fixAvailable }: JsonObject, scan: ScanBuilder): void {
  for (const one of listOr(via)) {
    if (!isJsonObject(one)) continue;
    const { url, source, severity, cvss, range } = one;
    scan.add({
      id: advisoryOf(url) ?? (typeof source === 'number' ? `npm-${source}` : undefined),
      ratings: [{ word: severity }, ratingOf(cvss)],
      component: nameAndVersion(one['name'] ?? name, range),
      fixedIn: textOr(objectOr(fixAvailable)['version']),
    });
  }
}

function addAdvisory(one: JsonObject, scan: ScanBuilder): void {
  const cves = listOr(one['cves']).flatMap((cve) => textOr(cve) ?? []);
  const versions = listOr(one['findings']).flatMap((finding) => textOr(objectOr(finding)['version']) ?? []);
  const id =
    textOr(one['github_advisory_id']) ??
    advisoryOf(one['url']) ??
    cves[0] ??
    (typeof one['id'] === 'number' ? `npm-${one['id']}` : undefined);
  for (const version of versions.length === 0 ? [''] : new Set(versions)) {
    scan.add({
      id,
      aliases: cves,
      ratings: [{ word: one['severity'] }, ratingOf(one['cvss'])],
      component: nameAndVersion(one['module_name'], version),
      fixedIn: textOr(one['patched_versions']),
    });
  }
}

/** npm writes a CVSS score of 0 for an unknown one. */
function ratingOf(cvss: Json | undefined): { readonly score?: Json | undefined; readonly vector?: Json | undefined } {
  const { score, vectorString: vector } = objectOr(cvss);
  return { score: score === 0 ? undefined : score, vector };
}

function advisoryOf(url: Json | undefined): string | undefined {
  return /\/(GHSA-[\w-]{1,40})$/.exec(textOr(url)?.slice(0, 300) ?? '')?.[1];
}
