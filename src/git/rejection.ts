import { RefusedError, RemoteError } from '../base/errors.ts';
import { GitError } from './git.ts';
import type { GitOutput } from './git.ts';
import { quoted, transportError } from './transport.ts';
import { TransientError } from '../base/transient-error.ts';

/** Another writer was first. Nothing is lost: the edit is applied to that writer's state. */
export class LostRaceError extends RemoteError {}

/** Wording of "the branch is no longer where you saw it". */
const race = new RegExp(
  [
    // git push, before anything is sent, and git receive-pack
    'non-fast-forward',
    'fetch first',
    'stale info',
    'remote ref updated since checkout',
    'cannot lock ref',
    'failed to update ref',
    'failed to lock',
    'unable to create .{1,300}\\.lock',
    'is at [0-9a-f]{7,64} but expected',
    'reference already exists',
    // GitLab (Gitaly)
    'incorrect old value',
    'reference is already locked',
    'state of reference changed',
    // Gitea and Forgejo
    'push out of date',
    // Azure Repos
    'TF401028',
    'already been updated by another client',
  ].join('|'),
  'i',
);

/** Rules that no retry changes: protection, rulesets, hooks. */
const rule =
  /GH006|GH013|GH009|protected branch|protected tag|rule violations?|hook declined|not allowed to (?:force )?push|pushes to this branch are not permitted|TF40245[0-9]|through (?:a )?pull requests?|deny(?:ing)? |prohibited|refusing to/i;

const permission =
  /permission denied|permission to \S+ denied|write access|not allowed to (?:upload|push) code(?! to (?:a )?protected)|read.?only|archived|TF401027/i;

/**
 * Turns the output of a push that exited with 1 into an error: LostRaceError, TransientError, or one that ends the run.
 * `where` names the branch.
 */
export function pushError(output: GitOutput, where: string): unknown {
  const error = new GitError('push', output.exitCode, output.stderr);
  const status = statusLine(output.text);
  if (status === undefined) return transportError(error, where);
  const words = `${status}\n${remoteLines(error.stderr).join('\n')}`;
  if (race.test(status) || (race.test(words) && !rule.test(words))) {
    return new LostRaceError({ code: 'lost-race', where, found: 'another writer was first' }, { cause: error });
  }
  const reason = quoted(reasonOf(status, error.stderr));
  if (permission.test(words)) {
    return new RemoteError(
      {
        code: 'no-permission',
        where,
        expected: 'write permission',
        found: `none: the server answered ${reason}`,
        fix: 'give the token write access',
      },
      {
        cause: error,
      },
    );
  }
  if (/checked out/i.test(status)) {
    return new RefusedError(
      {
        code: 'branch-checked-out',
        where,
        found: 'the branch is checked out in a work tree, which a push would contradict',
        fix: 'give the URL that it was cloned from, or edit its files with commit: none',
      },
      { cause: error },
    );
  }
  if (rule.test(words)) {
    return new RefusedError(
      {
        code: 'push-refused',
        where,
        found: `the rules of the server refuse the push: ${reason}`,
        fix: 'let this identity push there, or use commit: change-request',
      },
      { cause: error },
    );
  }
  if (/failed to report status|internal server error|fatal error in commit_refs|try again|timeout/i.test(words)) {
    return new TransientError(
      { code: 'remote-unreachable', where, found: `the server did not finish the push: ${reason}`, fix: 'run again' },
      {
        cause: error,
      },
    );
  }
  return new RefusedError(
    { code: 'push-refused', where, found: `the server refused the push: ${reason}` },
    { cause: error },
  );
}

/** `!<TAB>from:to<TAB>summary (reason)` of `git push --porcelain`; undefined when no ref was reported on. */
function statusLine(stdout: string): string | undefined {
  return stdout
    .split('\n')
    .find((line) => line.startsWith('!\t'))
    ?.split('\t')[2];
}

function remoteLines(stderr: string): string[] {
  return stderr.split('\n').flatMap((line) => (line.startsWith('remote: ') ? [line.slice(8).trim()] : []));
}

/** Returns the server's own first words, which name the rule, or else the reason that Git reports. */
function reasonOf(status: string, stderr: string): string {
  const telling = remoteLines(stderr).find(
    (line) => line !== '' && !/^(?:Resolving|Processing|Compressing|Counting|=+|-+$)/.test(line),
  );
  return telling?.replace(/^(?:fatal|error): /i, '') ?? /\(([^)]*)\)/.exec(status)?.[1] ?? status;
}
