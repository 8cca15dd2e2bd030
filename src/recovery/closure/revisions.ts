/** How firmly a revision of a repository, or a version of a chart, is pinned. */
export type Pinning = 'commit' | 'version' | 'floating' | 'unknown';

const version = /^(?:refs\/tags\/)?(?:[\w.-]*-)?v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;
const branches = /^(?:HEAD|main|master|develop|dev|trunk|refs\/heads\/.+|)$/;
const range = /[*^~<>=|\s]|(?:^|\.)[xX](?:\.|$)|^v?\d+(?:\.\d+)?$/;

/** Tells a commit and a whole version from a branch and a range; of another text nobody knows without the repository. */
export function pinningOf(revision: string): Pinning {
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(revision) || /^sha256:[0-9a-f]{64}$/.test(revision)) return 'commit';
  if (version.test(revision)) return 'version';
  return branches.test(revision) || range.test(revision) ? 'floating' : 'unknown';
}
