import type { Clock } from '../../base/clock.ts';
import { sameImages, shownImage } from '../images.ts';
import { createPace } from '../pace.ts';
import type { Controller, Sighting, Wanted } from '../sync.ts';
import { judgeNotes, type NoteTerms, type StatusNote } from './notes.ts';

export interface StatusOptions {
  /** Name of the platform, for messages. */
  readonly name: string;
  readonly context: (wanted: Wanted) => string;
  /** Who may write it. */
  readonly creator: string;
  readonly about: NoteTerms['about'];
  readonly says?: string | undefined;
  readonly clock: Clock;
  /** Whether the platform is asked for one context at a time, and not for all of a commit. */
  readonly isByContext: boolean;
  /** Reads what was written about a commit. */
  readonly read: (commit: string, context: string) => Promise<readonly StatusNote[]>;
}

const pauseMs = 5000;
/** Commits after the one that is waited for whose notes are read, the newest ones. */
const maxLater = 5;
/** Notes of an older commit are read again this often. */
const laterAgainMs = 30_000;

type ReadNotes = (commit: string, context: string) => Promise<readonly StatusNote[]>;

/**
 * Asks the Git platform alone whether an environment said itself that a commit runs. Nothing of the environment is
 * reached: it writes the status, by a credential that may do nothing else. What it says of a later commit counts, too,
 * where that still names the same images: a controller that comes late never writes one for the commits before.
 */
export function statusReader(options: StatusOptions): Controller {
  const { name, context, creator, about, says, clock, isByContext } = options;
  const pace = createPace(clock);
  const kept = new Map<string, { readonly notes: readonly StatusNote[]; readonly at: number }>();

  /** Reads the notes of a commit, at most once a second, and those of one look once. */
  function readingAfter(maxAgeMs: number): ReadNotes {
    return async (commit, wantedContext) => {
      const key = isByContext ? `${commit} ${wantedContext}` : commit;
      const now = clock.now().getTime();
      const known = kept.get(key);
      if (known !== undefined && now - known.at < maxAgeMs) return known.notes;
      await pace.turn();
      const notes = await options.read(commit, wantedContext);
      kept.set(key, { notes, at: clock.now().getTime() });
      return notes;
    };
  }

  async function judged(one: Wanted): Promise<Sighting> {
    const terms = { context: context(one), creator, about, says };
    const own = judgeNotes(await readingAfter(pauseMs)(one.commit, terms.context), one, terms);
    if (own.state !== 'waiting') return own;
    return (await byLater(one, terms, readingAfter(laterAgainMs))) ?? own;
  }

  return {
    name,
    pauseMs,
    isSilenceUnproven: true,
    async look(wanted) {
      const sightings: Sighting[] = [];
      for (const one of wanted) sightings.push(await judged(one));
      return sightings;
    },
  };
}

/** What later commits prove: that the images run, that they do not, or that others are to run. */
async function byLater(one: Wanted, terms: NoteTerms, read: ReadNotes): Promise<Sighting | undefined> {
  const later = await one.later();
  for (const commit of later.slice(0, maxLater)) {
    const sighting = judgeNotes(await read(commit, terms.context), one, { ...terms, commit });
    if (sighting.state === 'waiting') continue;
    const standing = await one.standing(commit);
    const isSame = standing.order === 'later' && standing.images !== undefined;
    if (isSame && sameImages(standing.images, one.images)) return sighting;
  }
  const [newest] = later;
  return newest === undefined ? undefined : overtaken(one, newest, terms);
}

async function overtaken(one: Wanted, commit: string, { context }: NoteTerms): Promise<Sighting | undefined> {
  const standing = await one.standing(commit);
  if (standing.order !== 'later' || standing.images === undefined) return undefined;
  if (sameImages(standing.images, one.images)) return undefined;
  const names = standing.images.map(shownImage).join(' and ') || 'no image';
  return { state: 'overtaken', because: `the later commit ${commit.slice(0, 12)} names ${names}`, subject: context };
}
