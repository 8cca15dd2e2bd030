import type { RemoteChart, SourceTree } from './model.ts';
import { shown } from './repositories.ts';

/** Tree of a source that has no files of its own. */
export const emptyTree: SourceTree = {
  paths: [],
  has: () => false,
  hasDirectory: (path) => path === '',
  read: () => Promise.resolve(undefined),
};

/** `cart 1.2.3 of https://charts.example.com`. */
export function chartWord({ name, version, repository }: RemoteChart): string {
  return `${name.slice(0, 100)} ${version.slice(0, 50)} of ${shown(repository)}`;
}

/** Whether a version leaves no choice. */
export function isExactVersion(version: string): boolean {
  return exact.test(version);
}

const exact = /^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;

/** Says why a chart must not be fetched: clauses, each with what would have to be given. */
export function chartRefusals(chart: RemoteChart, hosts: readonly string[]): readonly string[] {
  const { repository, name, version, credentials } = chart;
  const [, host] = /^(?:https|oci):\/\/([A-Za-z0-9.-]+)(?::443)?(?:\/[\w./~%+-]*)?$/.exec(repository) ?? [];
  if (host === undefined) return [`the chart ${chartWord(chart)} is on no server of HTTPS or OCI`];
  if (!/^[A-Za-z0-9][\w.-]*$/.test(name)) return [`${JSON.stringify(name.slice(0, 100))} is no name of a chart`];
  const reasons: string[] = [];
  if (!hosts.includes(host.toLowerCase())) {
    reasons.push(
      `the chart ${chartWord(chart)} is not in the repository; add ${host} to render.hosts of the flow file, or the chart to the repository`,
    );
  }
  if (!isExactVersion(version)) {
    reasons.push(
      `the version of the chart ${name} is ${JSON.stringify(version.slice(0, 50))}, which chooses among several; write one, such as 1.2.3`,
    );
  }
  if (credentials !== undefined)
    reasons.push(`the server of the chart ${name} asks for ${credentials}, which is not given to programs`);
  return reasons;
}

/** Arguments of `helm pull` besides the directory. */
export function pullArguments({ repository, name, version }: RemoteChart): readonly string[] {
  const where = repository.startsWith('oci://')
    ? [`${repository.replace(/\/$/, '')}/${name}`]
    : [name, '--repo', repository];
  return ['pull', ...where, '--version', version];
}
