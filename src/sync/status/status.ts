import { shown } from '../../base/shown.ts';
import { shownImage } from '../images.ts';
import type { Controller, Sighting, Wanted, WantedImage } from '../sync.ts';

/** A commit status or deployment, by the platform's word. */
export interface StatusNote {
  readonly context: string;
  readonly state: 'success' | 'pending' | 'failure';
  readonly creator: string;
  readonly words: string;
  readonly at: string;
}

export interface StatusOptions {
  /** Name of the platform, for messages. */
  readonly name: string;
  readonly context: (wanted: Wanted) => string;
  /** Who may write it. */
  readonly creator: string;
  /** Reads what was written about a commit. */
  readonly read: (commit: string, context: string) => Promise<readonly StatusNote[]>;
}

const pauseMs = 5000;

/**
 * Asks the Git platform alone whether an environment said itself that a commit runs. Nothing of the environment is
 * reached: it writes the status, by a credential that may do nothing else.
 */
export function statusReader({ name, context, creator, read }: StatusOptions): Controller {
  return {
    name,
    pauseMs,
    isSilenceUnproven: true,
    async look(wanted) {
      return Promise.all(
        wanted.map(async (one) => {
          const notes = await read(one.commit, context(one));
          return judgeNotes(notes, one, { context: context(one), creator });
        }),
      );
    },
  };
}

/** Says what the notes about a commit prove. One by anybody else counts for nothing, and is named. */
export function judgeNotes(
  notes: readonly StatusNote[],
  { commit, images }: Wanted,
  { context, creator }: { readonly context: string; readonly creator: string },
): Sighting {
  const subject = shown(context, 120);
  const same = notes.filter((note) => note.context === context).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const isAllowed = (note: StatusNote): boolean => note.creator.toLowerCase() === creator.toLowerCase();
  const newest = same.find(isAllowed);
  if (newest === undefined) {
    const others = [...new Set(same.filter((note) => !isAllowed(note)).map((note) => shown(note.creator, 40)))];
    const ignored = others.length === 0 ? '' : `; ignored: one by ${others.slice(0, 3).join(' and ')}`;
    return {
      state: 'waiting',
      because: `${shown(creator, 60)} has not written it for ${commit.slice(0, 12)}${ignored}`,
      subject,
    };
  }
  const words = newest.words === '' ? '' : `: ${shown(newest.words, 200)}`;
  if (newest.state === 'failure')
    return { state: 'failed', because: `it says failure${words}`, subject, revision: commit };
  if (newest.state === 'pending') return { state: 'waiting', because: `it says pending${words}`, subject };
  const missing = images.filter((image) => image.isOptional !== true && !says(newest.words, image));
  if (missing.length > 0) {
    const because = `it says success and not ${missing.map(shownImage).join(' and ')}${words}`;
    return { state: 'waiting', because, subject, fix: 'let its template write the digests of the images' };
  }
  const runs = images.map(shownImage).join(' and ');
  return {
    state: 'done',
    because: `it says that ${runs} runs`,
    subject,
    revision: commit,
    syncedAt: newest.at,
    healthyAt: newest.at,
  };
}

/** A digest may be cut to fit a description: sixteen digits are enough to tell two images of one repository. */
function says(words: string, { digest }: WantedImage): boolean {
  if (digest === undefined) return false;
  return [...words.matchAll(/sha256[:-]([0-9a-f]{16,64})(?![0-9a-f])/g)].some(([, hex = '']) =>
    digest.startsWith(`sha256:${hex}`),
  );
}
