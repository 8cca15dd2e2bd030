import { GitError } from './git.ts';
import { identityText } from './message.ts';
import type { Git } from './git.ts';

export interface Tag {
  /** Without `refs/tags/`. */
  readonly name: string;
  /** The object that it points at, through any tag object. */
  readonly commit: string;
}

const prefix = 'refs/tags/';
const peeled = '^{}';

/**
 * All tags of the repository, in one process. show-ref takes the peeled ids from packed-refs, where for-each-ref opens
 * every tag object: 10 ms against 60 for ten thousand tags.
 */
export async function localTags(git: Git, cwd: string): Promise<Tag[]> {
  const { text } = await git.run(['show-ref', '-d', '--tags'], { cwd, accept: [1] });
  return readTags(text, ' ');
}

/** All tags of a remote. Throws GitError when it cannot be read. */
export async function remoteTags(git: Git, cwd: string, remote: string): Promise<Tag[]> {
  const { text } = await git.run(['ls-remote', '--tags', '--', remote], { cwd, timeout: 60_000 });
  return readTags(text, '\t');
}

/**
 * `<id><separator><ref>` lines; the line with `^{}` follows the one of the tag object and overrules it. One walk over
 * the text without a list of its lines: at ten thousand tags that is half the time.
 */
function readTags(text: string, separator: string): Tag[] {
  const tags: Tag[] = [];
  let at = -1;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = endOfLine(text, start);
    // Looked for only once passed: lines without any must not make every other line look to the end of the text.
    if (at < start) at = text.indexOf(separator, start);
    if (at === -1) break;
    if (at > end || !text.startsWith(prefix, at + 1)) continue;
    const commit = text.slice(start, at);
    const isPeeled = text.endsWith(peeled, end);
    const name = text.slice(at + 1 + prefix.length, isPeeled ? end - peeled.length : end);
    if (isPeeled && tags.at(-1)?.name === name) tags.pop();
    tags.push({ name, commit });
  }
  return tags;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

export interface NewTag {
  readonly name: string;
  readonly commit: string;
  readonly message: string;
  readonly tagger: { readonly name: string; readonly email: string };
  readonly time: Date;
}

/**
 * `there`: another run has made the very same tag. `refused`: the remote did not make it; either the name is taken by
 * now, or `reason` is the remote's.
 */
export type Taking = { readonly outcome: 'taken' | 'there' } | { readonly outcome: 'refused'; readonly reason: string };

/**
 * Makes an annotated tag on the remote if there is none of that name. The server compares and swaps, so of any number
 * of writers one wins; nothing is left behind by one that dies before. `cwd` is a scratch repository that sees the
 * commit: the tag object is written there, never to the user's repository. Throws GitError when the remote cannot be
 * reached.
 */
export async function takeTag(git: Git, cwd: string, remote: string, tag: NewTag): Promise<Taking> {
  const object = await git.run(['mktag'], { cwd, input: tagObject(tag) });
  const ref = `${prefix}${tag.name}`;
  // An empty expectation means that the ref must not exist: this push can create and can never move.
  const options = ['--porcelain', '--no-verify', '--no-follow-tags', '--no-signed', `--force-with-lease=${ref}:`];
  const pushed = await git.run(['push', ...options, '--', remote, `${object.text.trim()}:${ref}`], {
    cwd,
    accept: [1],
    timeout: 120_000,
  });
  if (pushed.exitCode === 0) return { outcome: /^=/m.test(pushed.text) ? 'there' : 'taken' };
  const status = pushed.text
    .split('\n')
    .find((line) => line.startsWith('!'))
    ?.split('\t')[2];
  if (status === undefined) throw new GitError('push', pushed.exitCode, pushed.stderr);
  return { outcome: 'refused', reason: status.slice(0, 200) };
}

function tagObject({ name, commit, message, tagger, time }: NewTag): string {
  const seconds = Math.floor(time.getTime() / 1000);
  return `object ${commit}\ntype commit\ntag ${name}\ntagger ${identityText(tagger)} ${seconds} +0000\n\n${message.trim()}\n`;
}

/** Reads the identity of the user from the configuration; undefined when it has none. */
export async function committer(git: Git, cwd: string): Promise<NewTag['tagger'] | undefined> {
  const { text } = await git.run(['var', 'GIT_COMMITTER_IDENT'], { cwd, accept: [128] });
  const match = /^(.+) <([^<>]+)> \d+ [+-]\d{4}$/.exec(text.trim());
  return match === null ? undefined : { name: match[1] ?? '', email: match[2] ?? '' };
}
