import { UsageError } from '../base/errors.ts';

/** Address and form of this platform's repositories. */
export interface Host {
  /** For messages: `GitHub`, `GitLab`. */
  readonly platform: string;
  /** Base of web and clone URLs, without a slash at the end. */
  readonly serverUrl: string;
  /** Paths may have more than two parts; GitHub has only `owner/name`. */
  readonly deep: boolean;
  /** For messages: the use of the repository, and the alternative; default a change request. */
  readonly wanted?: { readonly what: string; readonly otherwise: string };
}

/** For a tag that the platform's API makes. */
export const tagWanted = { what: 'a tag by the API', otherwise: 'make the tag with tag-by: git' };

const segment = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/;

/**
 * Returns the path of a repository on its platform. Throws UsageError.
 * Takes a path (`owner/name`), an HTTP URL, an SSH URL or the scp-like form (git-clone(1), "GIT URLS"); refuses
 * another host, credentials and anything else.
 */
export function repositoryPath(repository: string, host: Host): string {
  const address = parseAddress(repository);
  if (address.credentials) {
    throw new UsageError({
      code: 'credentials-in-url',
      where: `the repository of ${host.wanted?.what ?? 'a change request'}`,
      expected: 'a URL without a user name and password',
      found: 'one with',
      fix: 'remove them, the token comes from the environment',
    });
  }
  const server = new URL(host.serverUrl);
  if (address.host !== undefined && !sameHost(address, server)) throw otherPlatform(repository, host);
  const segments = withoutRoot(address, server)
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split('/');
  const fits = host.deep ? segments.length >= 2 && segments.length <= 21 : segments.length === 2;
  if (!fits || !segments.every((part) => segment.test(part))) throw otherPlatform(repository, host);
  return segments.join('/');
}

interface Address {
  /** With its port for HTTP; undefined for a bare path. */
  readonly host?: string;
  readonly ssh: boolean;
  readonly path: string;
  readonly credentials: boolean;
}

function parseAddress(repository: string): Address {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(repository) && URL.canParse(repository)) {
    const url = new URL(repository);
    const ssh = /^(?:git\+)?ssh:$/.test(url.protocol);
    return {
      host: ssh ? url.hostname : /^https?:$/.test(url.protocol) ? url.host : '',
      ssh,
      path: url.pathname.replace(/^\/+/, ''),
      credentials: url.password !== '' || (url.username !== '' && !ssh),
    };
  }
  const scp = /^(?:[A-Za-z0-9_.-]+@)?([A-Za-z0-9.-]+):(?!\/\/)\/?(.+)$/.exec(repository);
  if (scp !== null) return { host: scp[1] ?? '', ssh: true, path: scp[2] ?? '', credentials: false };
  return { ssh: false, path: repository, credentials: false };
}

/** Compares hosts; SSH may have its own port and name: `ssh.github.com`, `altssh.gitlab.com`. */
function sameHost(address: Address, server: URL): boolean {
  const host = address.host?.toLowerCase();
  if (!address.ssh) return host === server.host;
  return [server.hostname, `ssh.${server.hostname}`, `altssh.${server.hostname}`].includes(host ?? '');
}

/**
 * Removes the path of a GitLab below one (`https://example.com/gitlab`).
 * HTTP URLs have that path, SSH ones do not.
 */
function withoutRoot(address: Address, server: URL): string {
  const root = server.pathname.replace(/^\/+|\/+$/g, '');
  if (root === '' || address.host === undefined || address.ssh) return address.path;
  return address.path.startsWith(`${root}/`) ? address.path.slice(root.length + 1) : '';
}

function otherPlatform(repository: string, host: Host): UsageError {
  const form = host.deep ? 'group/project' : 'owner/name';
  const { what, otherwise } = host.wanted ?? {
    what: 'a change request',
    otherwise: 'land the change with commit: git',
  };
  return new UsageError({
    code: 'other-platform',
    where: `${what} on ${host.platform}`,
    expected: `${form} or a URL on ${new URL(host.serverUrl).host}`,
    found: `"${repository.slice(0, 200)}"`,
    fix: `run the step on the platform that hosts this repository, or ${otherwise}`,
  });
}
