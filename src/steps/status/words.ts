import type { Cell, Drift, RecordState } from './cell.ts';

export const driftWords: Readonly<Record<Drift, string>> = {
  same: 'none',
  moved: 'TAG MOVED',
  missing: 'NOT IN REGISTRY',
  unpinned: 'tag only',
  empty: '–',
  unreadable: 'UNREADABLE',
};

const recordWords: Readonly<Record<RecordState, string>> = {
  found: 'found',
  none: 'NONE',
  altered: 'ALTERED',
  'unknown-key': 'UNKNOWN KEY',
  unsigned: 'NOT SIGNED',
  off: '–',
};

/** Whether Git and the registry disagree, or cannot be compared. */
export function isDrifted({ drift }: Cell): boolean {
  return drift === 'moved' || drift === 'missing' || drift === 'unreadable';
}

/** Whether something runs here that no record accounts for. */
export function isUnrecorded({ record, drift }: Cell): boolean {
  return drift !== 'empty' && record !== 'off' && record !== 'found';
}

/** As `recordWords`; a rollback says so. */
export function recordText({ record, promotion }: Cell): string {
  return record === 'found' && promotion?.rollback === true ? 'rolled back' : recordWords[record];
}

/** `3 d`, `5 h`, `12 min`, `now`. */
export function ageText(seconds: number | undefined): string {
  if (seconds === undefined) return '–';
  if (seconds < 60) return 'now';
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} d`;
}
