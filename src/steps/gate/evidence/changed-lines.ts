import type { Ports } from '../../ports.ts';
import type { ChangedLines } from './model.ts';

const maxOutput = 256 * 1024 * 1024;

/**
 * Returns the lines that the commits after `since` up to `commit` added or changed, of the repository of the working
 * directory; a sentence where it does not have that range. What was deleted is in no file any more.
 */
export async function changedLines(
  since: string | undefined,
  commit: string | undefined,
  { git, files }: Pick<Ports, 'git' | 'files'>,
): Promise<ChangedLines | string> {
  if (since === undefined) return 'no commit before the change: give changed-since';
  const cwd = files.resolve('.');
  const end = commit ?? 'HEAD';
  const options = { cwd, accept: [1, 128], maxOutput };
  const ids: string[] = [];
  for (const one of [since, end]) {
    const found = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${one}^{commit}`], options);
    if (found.exitCode !== 0) return `the repository of the working directory has no commit ${one}: fetch its history`;
    ids.push(found.text.trim());
  }
  if (ids[0] === ids[1]) return `${since} is the gated commit itself`;
  const isBefore = await git.run(['merge-base', '--is-ancestor', since, end], options);
  if (isBefore.exitCode !== 0) return `${since} is no commit before ${end}`;
  const quiet = ['-c', 'core.quotePath=false', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const plain = ['--src-prefix=a/', '--dst-prefix=b/', '--unified=0', '--diff-filter=AM', since, end, '--'];
  const { text, exitCode } = await git.run([...quiet, ...plain], options);
  const tree = await git.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', end], options);
  if (exitCode === 128 || tree.exitCode !== 0) return 'Git could not compare the two commits';
  const range = `${since.slice(0, 12)}..${end.slice(0, 12)}`;
  return { range, files: addedLines(text), tracked: tree.text.split('\0').filter((path) => path !== '') };
}

/** Reads the added ranges from a unified diff without context. */
export function addedLines(diff: string): ChangedLines['files'] {
  const files = new Map<string, (readonly [number, number])[]>();
  let ranges: (readonly [number, number])[] | undefined;
  let added = 0;
  let removed = 0;
  for (const line of diff.split('\n')) {
    // Inside of a hunk a line of the file may look like a header.
    if (added > 0 && line.startsWith('+')) added -= 1;
    else if (removed > 0 && line.startsWith('-')) removed -= 1;
    else if (line.startsWith('+++ ')) ranges = rangesOf(line, files);
    else {
      const [, less = '1', from, more = '1'] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
      if (from === undefined) continue;
      removed = Number(less);
      added = Number(more);
      if (added > 0) ranges?.push([Number(from), Number(from) + added - 1]);
    }
  }
  return files;
}

/** `+++ b/path`, in quotes where the path has signs that Git escapes; a path with a blank ends in a tab. */
function rangesOf(
  line: string,
  files: Map<string, (readonly [number, number])[]>,
): (readonly [number, number])[] | undefined {
  const [, path] = /^\+\+\+ "?b\/(.*?)"?\t?$/.exec(line) ?? [];
  if (path === undefined) return undefined;
  const created: (readonly [number, number])[] = [];
  files.set(path, created);
  return created;
}
