import { UsageError } from '../base/errors.ts';

export interface ImageName {
  /** Host with optional port. */
  readonly registry: string;
  readonly repository: string;
}

/** distribution/reference, "path-component": separators stand between letters and digits, so `..` cannot be one. */
const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
const host =
  /^(?:\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)(?::([0-9]{1,5}))?$/;
const maxPathLength = 255;

/**
 * Splits `host[:port]/path`. The host must be spelled out: a promotion that silently meant Docker Hub would go to the
 * wrong place. `text` is the user's, for the message.
 * @throws UsageError
 */
export function parseImageName(name: string, text: string, what: string): ImageName {
  const slash = name.indexOf('/');
  const registry = name.slice(0, Math.max(slash, 0)).toLowerCase();
  if (slash < 0 || !(/[.:]/.test(registry) || registry === 'localhost')) {
    throw new UsageError({
      code: 'reference-without-registry',
      where: what,
      expected: "a registry's host first, such as registry.example.com/shop/cart",
      found: `"${text}"`,
    });
  }
  const port = host.exec(registry);
  if (port === null || Number(port[1] ?? 443) > 65_535 || !URL.canParse(`https://${registry}/`)) {
    throw new UsageError({
      code: 'invalid-registry',
      where: what,
      expected: 'a host with an optional port',
      found: `"${registry}"`,
    });
  }
  return dockerHub(registry, parseRepositoryPath(name.slice(slash + 1), what));
}

/** Checks a repository's path below its registry. @throws UsageError */
export function parseRepositoryPath(path: string, what: string): string {
  if (path !== path.toLowerCase()) {
    throw new UsageError({
      code: 'uppercase-repository',
      where: what,
      expected: 'a repository in lower case, as the distribution specification says',
      found: `"${path}"`,
      fix: `write "${path.toLowerCase()}"`,
    });
  }
  if (path.length <= maxPathLength && path.split('/').every((part) => component.test(part))) return path;
  throw new UsageError({
    code: 'invalid-repository',
    where: what,
    expected: 'a repository of lower-case letters and digits, separated by "/", ".", "_" or "-"',
    found: `"${path}"`,
  });
}

function dockerHub(registry: string, path: string): ImageName {
  if (registry !== 'docker.io' && registry !== 'index.docker.io') return { registry, repository: path };
  return { registry: 'docker.io', repository: path.includes('/') ? path : `library/${path}` };
}
