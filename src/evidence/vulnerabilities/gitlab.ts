import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { digestsIn, timeOf } from '../origin.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { foreign, shown } from '../text/unreadable.ts';
import { createScan, nameAndVersion, type Scan, scanFailed } from './scan.ts';

export const gitlabScan: JsonFormat<Scan> = {
  name: 'GitLab dependency or container scanning',
  writers:
    "GitLab's analyzers (`gl-dependency-scanning-report.json`, `gl-container-scanning-report.json`), Trivy's template",
  json: createGitlab,
};

const types = new Set(['dependency_scanning', 'container_scanning', 'cluster_image_scanning']);

/** Reads GitLab's security reports of packages (gitlab.com/gitlab-org/security-products/security-report-schemas). */
function createGitlab(name: string): JsonFormatReader<Scan> {
  const scan = createScan(name);
  const images = new Set<string>();
  let about: JsonObject | undefined;
  return {
    choices: { '': 'object', scan: 'build', vulnerabilities: 'array', 'vulnerabilities.[]': 'build' },
    get seen() {
      return typeof about?.['type'] === 'string';
    },
    value(path, value) {
      const one = objectOr(value);
      if (path === 'scan') about = one;
      else {
        const { location, severity } = one;
        const { image, dependency } = objectOr(location);
        for (const digest of digestsIn(image)) images.add(digest);
        const { package: unit, version } = objectOr(dependency);
        const [id, ...aliases] = idsOf(one);
        const component = nameAndVersion(objectOr(unit)['name'], version);
        scan.add({ id, aliases, ratings: [{ word: severity }], component, fixedIn: textOr(one['solution']) });
      }
    },
    facts() {
      const { type, status, end_time: end, scanner } = about ?? {};
      if (!types.has(textOr(type) ?? '')) {
        const found = `one of type ${shown(textOr(type) ?? 'none', 40)}`;
        throw foreign(name, { expected: `a GitLab report of type ${[...types].join(', ')}`, found });
      }
      const { name: tool, version } = objectOr(scanner);
      const title = [tool, version].flatMap((part) => textOr(part) ?? []).join(' ') || 'GitLab scanner';
      if (status !== 'success') throw scanFailed(name, title, `status ${shown(textOr(status) ?? 'none', 40)}`);
      return scan.scan(title, { commits: [], digests: images.size === 0 ? [] : [[...images]], time: timeIn(end) });
    },
  };
}

/** Returns the public id first, then the others; GitLab's own is a hash of the finding. */
export function idsOf({ identifiers, id, cve }: JsonObject): readonly string[] {
  const all = listOr(identifiers).map((one) => objectOr(one));
  const named = all.toSorted((a, b) => Number(b['type'] === 'cve') - Number(a['type'] === 'cve'));
  const ids = named.flatMap((one) => textOr(one['name']) ?? textOr(one['value']) ?? []);
  return ids.length > 0 ? ids : [id, cve].flatMap((one) => textOr(one) ?? []);
}

/** GitLab's schema has times in UTC and without a zone. */
export function timeIn(value: Json | undefined): ReturnType<typeof timeOf> {
  const text = textOr(value);
  return timeOf(text !== undefined && /T[\d:.]+$/.test(text) ? `${text}Z` : text);
}
