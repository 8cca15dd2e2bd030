import { randomUUID } from 'node:crypto';
import { RefusedError } from '../base/errors.ts';
import type { CommitMessage, FileChange, Identity } from './gitops.ts';
import { identityText, messageText } from './message.ts';
import { pathParts } from './path.ts';
import type { CommitSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';

export interface Draft {
  readonly base: CommitSnapshot;
  readonly changes: readonly FileChange[];
  readonly message: CommitMessage;
  readonly committer: Identity;
  readonly time: Date;
}

/**
 * Writes blobs, the trees on their paths and a commit into the store's objects, and returns the commit's id. One
 * process, whatever the number of files; no index, no work tree; modes stay. The cost grows with the depth of the
 * paths: fast-import opens the trees that it changes and no others.
 */
export async function writeCommit(store: Store, draft: Draft): Promise<string> {
  const files = await Promise.all(draft.changes.map((change) => fileOf(draft.base, change)));
  const { text } = await store.git(['fast-import', '--quiet', '--done', '--force', '--date-format=raw'], {
    input: stream(draft, files),
  });
  return text.trim();
}

/** A file as a commit holds it. */
export interface File extends FileChange {
  readonly mode: '100644' | '100755';
  /** Whether the base has it. */
  readonly exists: boolean;
}

/** Returns the mode that a changed file keeps. Throws RefusedError where something else than a file is in its place. */
export async function fileOf(base: CommitSnapshot, { path, content }: FileChange): Promise<File> {
  const parts = pathParts(path);
  // Git would replace a file by a directory of its name without a word.
  for (let depth = 1; depth < parts.length; depth += 1) {
    const parent = parts.slice(0, depth).join('/');
    const entry = await base.entry(parent);
    if (entry === undefined) break;
    if (entry.kind !== 'directory') throw inTheWay(path, `the file ${parent} on its way`);
  }
  const entry = await base.entry(path);
  if (entry?.kind === 'directory') throw inTheWay(path, 'a directory');
  const mode = entry?.mode === '100755' ? '100755' : '100644';
  return { path, content, mode, exists: entry !== undefined };
}

function inTheWay(path: string, why: string): RefusedError {
  return new RefusedError({
    code: 'not-a-file',
    where: path,
    expected: 'a file, or nothing yet',
    found: why,
    fix: 'correct the path',
  });
}

/** git-fast-import(1), "INPUT FORMAT". */
function stream({ base, message, committer, time }: Draft, files: readonly File[]): Uint8Array {
  const seconds = Math.floor(time.getTime() / 1000);
  const parts: Uint8Array[] = [];
  const say = (...lines: string[]) => void parts.push(Buffer.from(`${lines.join('\n')}\n`));
  const data = (bytes: Uint8Array) => {
    say(`data ${bytes.length}`);
    parts.push(bytes);
    say('');
  };
  say(
    `commit refs/krci-deploy/draft-${randomUUID()}`,
    'mark :1',
    `author ${identityText(message.author ?? committer)} ${seconds} +0000`,
    `committer ${identityText(message.committer ?? committer)} ${seconds} +0000`,
  );
  data(Buffer.from(messageText(message)));
  say(`from ${base.commit}`);
  for (const { path, mode, content } of files) {
    say(`M ${mode} inline "${path.replaceAll('"', String.raw`\"`)}"`);
    data(content);
  }
  say('get-mark :1', 'done');
  return Buffer.concat(parts);
}
