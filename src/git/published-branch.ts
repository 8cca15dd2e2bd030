import { RemoteError } from '../errors.ts';
import type { File } from './commit.ts';
import { fileOf } from './commit.ts';
import type { CommitMessage, Publish, Published } from './gitops.ts';
import { messageText } from './message.ts';
import type { Target } from './push-loop.ts';
import { readSnapshot } from './snapshot.ts';
import type { CommitSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';

export interface PublishedBranch extends Pick<Target<CommitSnapshot>, 'name' | 'known' | 'newest'> {
  readonly store: Store;
  readonly ref: () => Promise<string>;
  readonly message: CommitMessage;
  readonly publish: Publish;
}

/** What is to be published, until it is. */
interface Draft {
  readonly base: CommitSnapshot;
  readonly files: readonly File[];
}

/** A branch whose commits somebody else makes: no object is written here, the changed files are handed over. */
export function createPublishedBranch(branch: PublishedBranch): Target<CommitSnapshot> {
  let draft: Draft | undefined;
  return {
    name: branch.name,
    known: branch.known,
    newest: branch.newest,
    commit: async (base, changes) => {
      draft = { base, files: await Promise.all(changes.map((change) => fileOf(base, change))) };
      return { id: 'draft', there: false };
    },
    push: async () => {
      if (draft === undefined) throw new Error('a draft is made before it is published');
      const published = await publishDraft(branch, draft);
      if (published.parent !== draft.base.commit) await proveNothingLost(branch, draft, published);
      return published.id;
    },
  };
}

async function publishDraft({ ref, message, publish }: PublishedBranch, { base, files }: Draft): Promise<Published> {
  return publish({
    branch: (await ref()).slice('refs/heads/'.length),
    parent: base.commit,
    message: messageText(message),
    ...(message.author !== undefined && { author: message.author }),
    files: files.map(({ path, content, mode, exists }) => ({ path, content, executable: mode === '100755', exists })),
  });
}

/**
 * A platform that compares files, and then commits on whatever the branch is by now, may do so a moment too late. What
 * it built on must hold our files as we read them; else somebody's change is only in the history.
 */
async function proveNothingLost({ name, store }: PublishedBranch, draft: Draft, published: Published): Promise<void> {
  const { base, files } = draft;
  const between = await readSnapshot(store, await store.tip(published.parent, base.commit));
  for (const { path } of files) {
    const [before, then] = [await base.read(path), await between.read(path)];
    if (Buffer.compare(before ?? nothing, then ?? nothing) === 0) continue;
    throw new RemoteError(
      'change-replaced',
      `${name}: commit ${published.parent.slice(0, 12)} changed ${path} in the moment in which ours was made, and ours (${published.id.slice(0, 12)}) holds the file without that change: compare the two and repeat what is missing, or use commit: git, which cannot be late`,
    );
  }
}

const nothing = new Uint8Array();
