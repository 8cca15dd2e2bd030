import { RemoteError, UsageError } from '../base/errors.ts';
import type { StepError } from '../base/errors.ts';
import { TransientError } from '../base/transient-error.ts';
import { GitError } from './git.ts';

interface Kind {
  readonly pattern: RegExp;
  /** The error, in terms of `where`: the repository as messages name it. */
  readonly error: (where: string, cause: GitError) => StepError;
}

/**
 * Kinds of errors, in order: the first pattern that matches Git's output decides. Wording of Git 2.30 to 2.52, curl and
 * OpenSSH.
 */
const kinds: readonly Kind[] = [
  {
    pattern:
      /could not read (?:Username|Password)|Authentication failed|returned error: 401|HTTP 401|HTTP Basic: Access denied/i,
    error: (where, cause) =>
      new RemoteError(
        {
          code: 'authentication-failed',
          where,
          found: 'the server does not accept the credentials, or none were given',
          fix: 'check KRCI_DEPLOY_GIT_TOKEN, KRCI_DEPLOY_GIT_HOST (the server that the token is for) and that it has not expired',
        },
        { cause },
      ),
  },
  {
    pattern: /Permission denied \(|Host key verification failed|no supported authentication/i,
    error: (where, cause) =>
      new RemoteError(
        {
          code: 'authentication-failed',
          where,
          found: 'the server does not accept the SSH key, or its host key is unknown',
          fix: 'check SSH_AUTH_SOCK and known_hosts',
        },
        { cause },
      ),
  },
  {
    pattern:
      /returned error: 403|HTTP 403|Write access to repository not granted|Permission to \S+ denied|not allowed to (?:upload|push) code|have write access|marked as read.?only|is (?:archived|read-only)|TF401027|insufficient permission|access denied/i,
    error: (where, cause) =>
      new RemoteError(
        {
          code: 'no-permission',
          where,
          expected: `${neededPermission(cause)} permission`,
          found: `none: the server answered ${serverLine(cause)}`,
          fix: 'give the token that access',
        },
        { cause },
      ),
  },
  {
    pattern:
      /repository '.*' not found|returned error: 404|does not appear to be a git repository|Repository not found|project you were looking for could not be found|does not exist|not a git repository/i,
    error: (where, cause) =>
      new RemoteError(
        {
          code: 'repository-not-found',
          where,
          found: 'the repository was not found, or the credentials do not show it',
          fix: "check the location and the token's access",
        },
        { cause },
      ),
  },
  {
    pattern: /returned error: 30[1278]/i,
    error: (where, cause) =>
      new RemoteError(
        {
          code: 'redirected',
          where,
          found: 'the server redirects to another address, where a token must not follow',
          fix: 'give the final URL (often the same with .git at its end)',
        },
        { cause },
      ),
  },
  {
    pattern: /SSL certificate|certificate verif|server certificate|SSL_ERROR|TLS connection was non-properly|schannel/i,
    error: (where, cause) =>
      new RemoteError(
        {
          code: 'untrusted-certificate',
          where,
          found: 'the certificate is not trusted',
          fix: 'give its authority by GIT_SSL_CAINFO',
        },
        { cause },
      ),
  },
  {
    pattern: /detected dubious ownership/i,
    error: (where, cause) =>
      new UsageError(
        {
          code: 'dubious-ownership',
          where,
          found: 'the repository belongs to another user, and Git does not read such repositories',
          fix: 'run git config --global --add safe.directory with its path',
        },
        { cause },
      ),
  },
  {
    pattern: /transport '.*' not allowed/i,
    error: (where, cause) =>
      new UsageError(
        { code: 'transport-not-allowed', where, expected: 'https, http, ssh or a path', found: 'another transport' },
        { cause },
      ),
  },
  {
    pattern:
      /returned error: (?:408|429|5\d\d)|HTTP (?:408|429|5\d\d)|RPC failed|early EOF|unexpected disconnect|hung up unexpectedly|Connection (?:reset|timed out|closed)|Recv failure|Operation (?:timed out|too slow)|Empty reply|timeout|Could not resolve host|Temporary failure|Failed to connect|Couldn't connect|Connection refused|expected flush|bad line length|curl \d+/i,
    error: (where, cause) =>
      new TransientError(
        {
          code: 'remote-unreachable',
          where,
          expected: 'the answer of a Git server',
          found: serverLine(cause),
          fix: 'check the address and the network, then run again',
        },
        { cause },
      ),
  },
];

/** Classifies the failure of a Git command that talked to `where`. */
export function transportError(error: unknown, where: string): unknown {
  if (!(error instanceof GitError)) return error;
  const kind = kinds.find(({ pattern }) => pattern.test(error.stderr));
  if (kind !== undefined) return kind.error(where, error);
  return new RemoteError({ code: 'git-failed', where, found: `git failed: ${serverLine(error)}` }, { cause: error });
}

function neededPermission(cause: GitError): string {
  return cause.message.startsWith('git push') ? 'write' : 'read';
}

/** Quotes the most telling line of Git or the server, without control characters. */
export function serverLine(error: GitError): string {
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
