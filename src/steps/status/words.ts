import { counted } from '../../base/counted.ts';
import { unsettledSentence } from '../unsettled.ts';
import type { Cell, Delivery, Drift, RecordState, Wait, StatusPlan } from './model.ts';

export const driftWords: Readonly<Record<Drift, string>> = {
  same: 'none',
  moved: 'TAG MOVED',
  missing: 'NOT IN REGISTRY',
  unpinned: 'tag only',
  empty: '–',
  unreadable: 'UNREADABLE',
  unreachable: 'UNREACHABLE',
};

const recordWords: Readonly<Record<RecordState, string>> = {
  found: 'found',
  none: 'NO RECORD',
  edited: 'EDITED BY HAND',
  future: 'FROM THE FUTURE',
  altered: 'ALTERED',
  'unknown-key': 'UNKNOWN KEY',
  'key-scope': 'KEY OUT OF SCOPE',
  unverified: 'NOT VERIFIED',
  'unknown-identity': 'UNKNOWN JOB',
  'key-retired': 'RETIRED KEY',
  unsigned: 'NOT SIGNED',
  unreadable: 'UNREADABLE RECORDS',
  off: '–',
};

/** Whether Git and the registry disagree, or cannot be compared. */
export function isDrifted({ drift }: Pick<Cell, 'drift'>): boolean {
  return drift === 'moved' || drift === 'missing' || drift === 'unreadable' || drift === 'unreachable';
}

/** Whether something runs here that no record accounts for. */
export function isUnrecorded({ record, drift }: Pick<Cell, 'drift' | 'record'>): boolean {
  return drift !== 'empty' && drift !== 'unreachable' && record !== 'off' && record !== 'found';
}

/** As `recordWords`; a rollback says so. */
export function recordText({ record, promotion }: Cell): string {
  return record === 'found' && promotion?.rollback === true ? 'rolled back' : recordWords[record];
}

/** Text of a cell of the matrix: version and age, or the version and its problem. */
export function cellText(cell: Cell): string {
  if (cell.drift === 'empty') return '–';
  const version = cell.version ?? cell.digest?.slice('sha256:'.length, 'sha256:'.length + 7) ?? '–';
  if (isDrifted(cell)) return `${version} ${driftWords[cell.drift]}`;
  if (isUnrecorded(cell)) return `${version} ${recordWords[cell.record]}`;
  const mark = cell.promotion?.rollback === true ? ' ↩' : '';
  const age = cell.age === undefined ? '' : ` ${ageText(cell.age)}`;
  return `${version}${mark}${age}`;
}

/** Problem of a place, in one sentence; undefined where there is none. */
export function problemOf(cell: Omit<Cell, 'problem' | 'links'>, reason: string | undefined): string | undefined {
  const drift = isDrifted(cell) ? driftSentences[cell.drift] : undefined;
  const record = isUnrecorded(cell) ? recordSentences[cell.record] : undefined;
  const sentence = [drift, record].filter((part) => part !== undefined).join('; ');
  if (sentence === '') return undefined;
  const by =
    record !== undefined && cell.change !== undefined
      ? ` (since ${cell.change.commit.slice(0, 12)} of ${cell.change.time.slice(0, 10)} by ${cell.change.author})`
      : '';
  return `${cell.application} in ${cell.environment}: ${sentence}${by}${reason === undefined ? '' : `: ${reason}`}`;
}

const driftSentences: Readonly<Partial<Record<Drift, string>>> = {
  moved: 'the tag is another digest in the registry',
  missing: 'the registry does not have it',
  unreadable: 'the manifests cannot be read',
  unreachable: 'the registry does not answer',
};

const recordSentences: Readonly<Partial<Record<RecordState, string>>> = {
  none: 'no record accounts for it',
  edited: 'edited by hand: its record is of an earlier entry',
  future: 'its record is from the future',
  altered: 'its record was altered',
  'key-scope': 'its record is signed with a key whose scope does not hold it',
  'key-retired': 'its record is signed with a key that is revoked or past its not-after',
  'unknown-key': 'its record is signed with a key that the flow does not trust',
  unverified: 'the Sigstore bundle of its record does not count',
  'unknown-identity': 'its record is signed by a job that the flow does not trust',
  unsigned: 'its record is not signed',
  unreadable: 'its records cannot be read',
};

/** `cart 1.6.0 waits in uat for prod since 3 d, 2 versions ahead`. */
export function waitText({ application, from, to, version, age, ahead }: Wait): string {
  const since = age === undefined ? '' : ` since ${ageText(age)}`;
  const distance = ahead === undefined ? '' : `, ${ahead} version${ahead === 1 ? '' : 's'} ahead`;
  return `${application} ${version ?? ''} waits in ${from} for ${to}${since}${distance}`.replaceAll('  ', ' ');
}

/** `cart in prod: 25 % 1.4.0, 75 % 1.3.2 since …`. */
export function deliveryText({ application, environment, says }: Delivery): string {
  return `${application} in ${environment}: ${says}`;
}

/** `3 d`, `5 h`, `12 min`, `now`. */
export function ageText(seconds: number | undefined): string {
  if (seconds === undefined) return '–';
  if (seconds < 60) return 'now';
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} d`;
}

/** Names the branches that were read, each with its commit. */
export function headText({ heads }: StatusPlan): string {
  return heads.map(({ repository, commit }) => `${repository} at ${commit?.slice(0, 12) ?? 'no commit'}`).join(', ');
}

/** Places over which something wins that is not in Git, and one sentence for those of which nobody knows. */
export function overruledPlaces({ deployed }: StatusPlan): readonly string[] {
  const overruled = deployed.flatMap(({ application, environment, overruledBy }) =>
    overruledBy === undefined ? [] : [`${application.name} in ${environment.name}: ${overruledBy} hands it its image`],
  );
  const unsettled = deployed.filter((place) => place.unsettled !== undefined);
  const [first] = unsettled;
  if (first?.unsettled === undefined) return overruled;
  const environments = [...new Set(unsettled.map(({ environment }) => environment.name))];
  const more = unsettled.length === 1 ? '' : ` and ${counted(unsettled.length - 1, 'more file')}`;
  return [...overruled, unsettledSentence(`${first.unsettled}${more}`, environments.join(', '))];
}
