import { RemoteError, UsageError } from '../base/errors.ts';
import type { StepError } from '../base/errors.ts';
import { TransientError } from '../base/transient-error.ts';
import { GitError } from './git.ts';

interface Kind {
  readonly pattern: RegExp;
  /** The error, in terms of `where`: the repository as messages name it. */
  readonly error: (where: string, cause: GitError) => StepError;
}

/** In order: the first pattern that what Git said matches decides. Wording of Git 2.30 to 2.52, curl and OpenSSH. */
const kinds: readonly Kind[] = [
  {
    pattern:
      /could not read (?:Username|Password)|Authentication failed|returned error: 401|HTTP 401|HTTP Basic: Access denied/i,
    error: (where, cause) =>
      new RemoteError(
        'authentication-failed',
        `${where} does not accept the credentials, or none were given: check the token for its host and that it has not expired`,
        { cause },
      ),
  },
  {
    pattern: /Permission denied \(|Host key verification failed|no supported authentication/i,
    error: (where, cause) =>
      new RemoteError(
        'authentication-failed',
        `${where} does not accept the SSH key, or its host key is unknown: check SSH_AUTH_SOCK and known_hosts`,
        { cause },
      ),
  },
  {
    pattern:
      /returned error: 403|HTTP 403|Write access to repository not granted|Permission to \S+ denied|not allowed to (?:upload|push) code|have write access|marked as read.?only|is (?:archived|read-only)|TF401027|insufficient permission|access denied/i,
    error: (where, cause) =>
      new RemoteError('no-permission', `the credentials for ${where} do not allow this: ${needed(cause)}`, { cause }),
  },
  {
    pattern:
      /repository '.*' not found|returned error: 404|does not appear to be a git repository|Repository not found|project you were looking for could not be found|does not exist|not a git repository/i,
    error: (where, cause) =>
      new RemoteError(
        'repository-not-found',
        `${where} was not found, or the credentials do not show it: check the location and the token's access`,
        { cause },
      ),
  },
  {
    pattern: /returned error: 30[1278]/i,
    error: (where, cause) =>
      new RemoteError(
        'redirected',
        `${where} redirects to another address, where a token must not follow: give the final URL (often the same with .git at its end)`,
        { cause },
      ),
  },
  {
    pattern: /SSL certificate|certificate verif|server certificate|SSL_ERROR|TLS connection was non-properly|schannel/i,
    error: (where, cause) =>
      new RemoteError(
        'untrusted-certificate',
        `${where} has a certificate that is not trusted: give its authority by GIT_SSL_CAINFO`,
        { cause },
      ),
  },
  {
    pattern: /detected dubious ownership/i,
    error: (where, cause) =>
      new UsageError(
        'dubious-ownership',
        `${where} belongs to another user, and Git does not read such repositories: run git config --global --add safe.directory with its path`,
        { cause },
      ),
  },
  {
    pattern: /transport '.*' not allowed/i,
    error: (where, cause) =>
      new UsageError('transport-not-allowed', `${where}: expected https, http, ssh or a path`, { cause }),
  },
  {
    pattern:
      /returned error: (?:408|429|5\d\d)|HTTP (?:408|429|5\d\d)|RPC failed|early EOF|unexpected disconnect|hung up unexpectedly|Connection (?:reset|timed out|closed)|Recv failure|Operation (?:timed out|too slow)|Empty reply|timeout|Could not resolve host|Temporary failure|Failed to connect|Couldn't connect|Connection refused|expected flush|bad line length|curl \d+/i,
    error: (where, cause) =>
      new TransientError(
        'remote-unreachable',
        `${where} did not answer as a Git server should: ${said(cause)}; check the address and the network, then run again`,
        { cause },
      ),
  },
];

/** What to tell the user about a Git command that failed while it talked to `where`. */
export function transportError(error: unknown, where: string): unknown {
  if (!(error instanceof GitError)) return error;
  const kind = kinds.find(({ pattern }) => pattern.test(error.stderr));
  if (kind !== undefined) return kind.error(where, error);
  return new RemoteError('git-failed', `git could not do its work with ${where}: ${said(error)}`, { cause: error });
}

function needed(cause: GitError): string {
  const verb = cause.message.startsWith('git push') ? 'no write permission' : 'no read permission';
  return `${verb}; the server said ${said(cause)}`;
}

/** The line of Git's or the server's that says most, quoted, without control characters. */
export function said(error: GitError): string {
  return quoted(telling(error.stderr));
}

export function quoted(line: string): string {
  const clean = line.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return `"${clean.length > 200 ? `${clean.slice(0, 199)}…` : clean}"`;
}

function telling(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const from = (prefix: RegExp) => lines.find((line) => prefix.test(line))?.replace(prefix, '');
  return (
    from(/^remote: (?:fatal|error): /i) ?? from(/^error: (?!failed to push)/) ?? from(/^fatal: /) ?? lines.at(-1) ?? ''
  );
}
