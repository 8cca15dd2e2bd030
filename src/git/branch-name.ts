import { UsageError } from '../base/errors.ts';

// git-check-ref-format(1), rules 1 to 10; Git checks again, this is for the message and for the code before Git.
const forbidden = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^[./-]|[./]$|\.lock(?:\/|$)|^@$/u;

/** Full ref name of a branch. Throws UsageError for an invalid branch name. */
export function branchRef(branch: string): string {
  const short = branch.replace(/^refs\/heads\//, '');
  if (short.length > 0 && short.length <= 255 && !forbidden.test(short)) return `refs/heads/${short}`;
  throw new UsageError({
    code: 'invalid-branch',
    where: 'branch',
    expected: 'a name that Git takes: no space, "..", control character or any of ~^:?*[\\, no leading dash or dot',
    found: JSON.stringify(branch.slice(0, 100)),
  });
}
