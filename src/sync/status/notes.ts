import { shown } from '../../base/shown.ts';
import { shownImage } from '../images.ts';
import type { Sighting, Wanted, WantedImage } from '../sync.ts';

/** A commit status or deployment, by the platform's word. */
export interface StatusNote {
  readonly context: string;
  readonly state: 'success' | 'pending' | 'failure';
  readonly creator: string;
  readonly words: string;
  readonly at: string;
}

/** Which notes count, and what for. */
export interface NoteTerms {
  readonly context: string;
  /** Who may write it. */
  readonly creator: string;
  /** `images`: a success has to name their digests. `commit`: it is about all that the commit applies. */
  readonly about: 'images' | 'commit';
  /** Text that a success about the commit has. */
  readonly says?: string | undefined;
  /** The commit that the notes are about, where that is not the one that is waited for but a later one. */
  readonly commit?: string;
}

/** Says what the notes about a commit prove. One by anybody else counts for nothing, and is named. */
export function judgeNotes(notes: readonly StatusNote[], wanted: Wanted, terms: NoteTerms): Sighting {
  const { context, creator, about, says: text = '', commit = wanted.commit } = terms;
  const subject = shown(context, 120);
  const same = notes.filter((note) => note.context === context).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const isAllowed = (note: StatusNote): boolean => note.creator.toLowerCase() === creator.toLowerCase();
  const newest = same.find(isAllowed);
  if (newest === undefined) {
    const others = [...new Set(same.filter((note) => !isAllowed(note)).map((note) => shown(note.creator, 40)))];
    const ignored = others.length === 0 ? '' : `; ignored: one by ${others.slice(0, 3).join(' and ')}`;
    const because = `${shown(creator, 60)} has not written it for ${commit.slice(0, 12)}${ignored}`;
    return { state: 'waiting', because, subject };
  }
  const at = commit === wanted.commit ? '' : ` of the later commit ${commit.slice(0, 12)}`;
  const words = newest.words === '' ? '' : `: ${shown(newest.words, 200)}`;
  if (newest.state === 'failure')
    return { state: 'failed', because: `it says failure${at}${words}`, subject, revision: commit };
  if (newest.state === 'pending') return { state: 'waiting', because: `it says pending${at}${words}`, subject };
  const missing = wanted.images.filter((image) => image.isOptional !== true && !says(newest.words, image));
  if (about === 'images' && missing.length > 0) {
    const because = `it says success${at} and not ${missing.map(shownImage).join(' and ')}${words}`;
    return { state: 'waiting', because, subject, fix: 'let its template write the digests of the images' };
  }
  if (about === 'commit' && !newest.words.includes(text)) {
    return { state: 'waiting', because: `it says success${at} and not "${shown(text, 100)}"${words}`, subject };
  }
  const what = about === 'images' ? `${wanted.images.map(shownImage).join(' and ')} runs` : 'the commit is applied';
  return {
    state: 'done',
    because: `it says${at} that ${what}`,
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
