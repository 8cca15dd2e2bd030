import type { Judgement } from './judge.ts';
import type { Mutant } from './mutators.ts';

/** Returns a table by room, then the survivors with their places. `read` gives the text of a file. */
export function mutantReport(judgements: readonly Judgement[], read: (file: string) => string): string {
  const rooms = [...new Set(judgements.map(({ mutant }) => mutant.room))].toSorted();
  const rows = rooms.map((room) =>
    row(
      room,
      judgements.filter(({ mutant }) => mutant.room === room),
    ),
  );
  const survivors = judgements.filter(isAlive).map((one) => `  ${placed(one, read)}`);
  return [
    'room      mutants  killed  timed out  survived  not reached  seen',
    ...rows,
    row('all', judgements),
    ...(survivors.length === 0 ? [] : ['', 'survived:', ...survivors.toSorted()]),
    '',
  ].join('\n');
}

/** Whether no test saw a mutant, because none failed or none came to its place. */
export function isAlive({ verdict }: Judgement): boolean {
  return verdict === 'survived' || verdict === 'not reached';
}

function row(name: string, judgements: readonly Judgement[]): string {
  const count = (wanted: Judgement['verdict']) => judgements.filter(({ verdict }) => verdict === wanted).length;
  const alive = judgements.filter(isAlive).length;
  const share = judgements.length === 0 ? 1 : 1 - alive / judgements.length;
  return [
    name.padEnd(8),
    String(judgements.length).padStart(7),
    String(count('killed')).padStart(6),
    String(count('timeout')).padStart(9),
    String(count('survived')).padStart(8),
    String(count('not reached')).padStart(11),
    `${Math.round(share * 100)} %`,
  ].join('  ');
}

/**
 * Returns the mutants at the places, `src/a.ts:3` or `src/a.ts:3:7` as a report has them, joined by commas; all without any.
 * @throws Error for a place where no mutant is.
 */
export function atPlaces(
  mutants: readonly Mutant[],
  places: string,
  read: (file: string) => string,
): readonly Mutant[] {
  if (places === '') return mutants;
  const wanted = places.split(',');
  const isAt = (mutant: Mutant, place: string): boolean => `${placeOf(mutant, read)}:`.startsWith(`${place}:`);
  const empty = wanted.find((place) => !mutants.some((mutant) => isAt(mutant, place)));
  if (empty !== undefined) throw new Error(`only: expected the place of a mutant of the sample, found ${empty}`);
  return mutants.filter((mutant) => wanted.some((place) => isAt(mutant, place)));
}

/** Tells where a mutant is and what it changes: `src/a.ts:3:7  old → new`. */
export function placed({ mutant, verdict }: Judgement, read: (file: string) => string): string {
  const old = Buffer.from(read(mutant.file)).subarray(mutant.start, mutant.end).toString('utf8');
  return `${placeOf(mutant, read)}  ${shown(old)} → ${shown(mutant.replacement)}${verdict === 'not reached' ? '  (not reached)' : ''}`;
}

function placeOf({ file, start }: Mutant, read: (file: string) => string): string {
  const before = Buffer.from(read(file)).subarray(0, start).toString('utf8').split('\n');
  return `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  if (line.trim() === '') return 'nothing';
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
