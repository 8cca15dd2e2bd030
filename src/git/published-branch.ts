import { RemoteError, StepError } from '../base/errors.ts';
import type { File } from './commit.ts';
import { fileOf } from './commit.ts';
import type { CommitMessage, Edit, FileChange, Publish, PublishedCommit } from './gitops.ts';
import { messageText } from './message.ts';
import type { CommitBranch } from './push-loop.ts';
import { LostRaceError } from './rejection.ts';
import { readSnapshot } from './snapshot.ts';
import type { CommitSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';

export interface PublishedBranch extends Pick<CommitBranch<CommitSnapshot>, 'name' | 'known' | 'newest'> {
  readonly store: Store;
  readonly ref: () => Promise<string>;
  readonly edit: Edit;
  readonly message: CommitMessage;
  readonly publish: Publish;
}

/** Commit to be published. */
interface Draft {
  readonly base: CommitSnapshot;
  readonly files: readonly File[];
}

const maxRepairs = 3;

/** Opens a branch whose commits the platform makes: no object is written here, the changed files are handed over. */
export function createPublishedBranch(branch: PublishedBranch): CommitBranch<CommitSnapshot> {
  let draft: Draft | undefined;
  return {
    name: branch.name,
    known: branch.known,
    newest: branch.newest,
    commit: async (base, changes) => {
      draft = await draftOf(base, changes);
      return { id: 'draft', there: false };
    },
    push: async () => {
      if (draft === undefined) throw new Error('a draft is made before it is published');
      return publishAndRepair(branch, draft);
    },
    // The message holds the run's address, which no other writer's message does.
    isOurs: async (commit) => {
      const object = (await branch.store.get([commit])).get(commit);
      const text = Buffer.from(object?.bytes ?? nothing).toString('utf8');
      return text.slice(text.indexOf('\n\n') + 2).trim() === messageText(branch.message).trim();
    },
  };
}

/**
 * Publishes a commit and repairs a late one. A platform compares files, then commits on the branch's newest state; its
 * parent shows a late one: a file that had changed since it was read is made anew from the replaced one. Returns the id
 * of the last commit.
 */
async function publishAndRepair(branch: PublishedBranch, first: Draft): Promise<string> {
  let draft = first;
  let published = await publishDraft(branch, draft);
  for (let repairs = 0; ; repairs += 1) {
    const repair = await repairOf(branch, draft, published);
    if (repair === undefined) return published.id;
    if (repairs === maxRepairs) throw changeReplaced(branch, published);
    const late = published;
    draft = repair;
    published = await publishDraft(branch, draft).catch((error: unknown) => {
      throw error instanceof LostRaceError ? changeReplaced(branch, late, error) : error;
    });
  }
}

async function draftOf(base: CommitSnapshot, changes: readonly FileChange[]): Promise<Draft> {
  return { base, files: await Promise.all(changes.map((change) => fileOf(base, change))) };
}

async function publishDraft(
  { ref, message, publish }: PublishedBranch,
  { base, files }: Draft,
): Promise<PublishedCommit> {
  return publish({
    branch: (await ref()).slice('refs/heads/'.length),
    parent: base.commit,
    message: messageText(message),
    ...(message.author !== undefined && { author: message.author }),
    files: files.map(({ path, content, mode, exists }) => ({ path, content, executable: mode === '100755', exists })),
  });
}

/** Makes the commit that restores the changes that this run's commit replaced; undefined when it replaced none. */
async function repairOf(
  branch: PublishedBranch,
  { base, files }: Draft,
  late: PublishedCommit,
): Promise<Draft | undefined> {
  if (late.parent === base.commit) return undefined;
  const { store, edit } = branch;
  const between = await readSnapshot(store, await store.tip(late.parent, base.commit));
  const before = await Promise.all(files.map(({ path }) => base.read(path)));
  const then = await Promise.all(files.map(({ path }) => between.read(path)));
  const replaced = files.filter((_, index) => !same(before[index], then[index]));
  if (replaced.length === 0) return undefined;
  const wanted = await edit(between).catch((error: unknown) => {
    throw error instanceof StepError ? changeReplaced(branch, late, error) : error;
  });
  const changes: FileChange[] = [];
  for (const { path, content: ours } of replaced) {
    const content = wanted.find((change) => change.path === path)?.content ?? (await between.read(path));
    if (content === undefined) throw changeReplaced(branch, late);
    if (!same(content, ours)) changes.push({ path, content });
  }
  if (changes.length === 0) return undefined;
  return draftOf(await readSnapshot(store, await store.tip(late.id, late.parent)), changes);
}

function same(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Buffer.compare(one, other) === 0;
}

function changeReplaced({ name }: PublishedBranch, { id, parent }: PublishedCommit, cause?: Error): RemoteError {
  const why = cause === undefined ? '' : ` (${cause.message})`;
  return new RemoteError(
    {
      code: 'change-replaced',
      where: name,
      found: `commit ${parent.slice(0, 12)} landed together with ours (${id.slice(0, 12)}), changed one of its files, and could not be restored${why}`,
      fix: 'compare the two and repeat what is missing, or use commit: git, which compares and sets',
    },
    { cause },
  );
}

const nothing = new Uint8Array();
