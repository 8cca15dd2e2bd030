import { comparedSubject, requestOfCommit } from './reading.ts';
import type { Reading, ReadingPart, ReadingPolicy } from './reading.ts';

/** A commit as a whole, or one part of a squash. */
type Unit = Reading | ReadingPart;

/** Which commits and parts of squashes were undone within the range. */
export interface Cancellations {
  /** Commits and parts that were undone, with the id of the commit that undid them. */
  readonly by: ReadonlyMap<Unit, string>;
  /** Reverts whose target is in the range, with the id of that target. */
  readonly spent: ReadonlyMap<Unit, string>;
}

/** A place in history at which something can revert or be reverted. */
interface Step {
  readonly reading: Reading;
  readonly unit: Unit;
  /** The subject as reverts are compared by it. */
  readonly subject: string;
}

const nothing: Cancellations = { by: new Map(), spent: new Map() };

/**
 * Matches reverts with the commits that they undo, from the newest down, so that a revert that was itself reverted
 * cancels nothing. `readings` are all those of the range, newest first.
 */
export function cancellationsIn(readings: readonly Reading[], policy: ReadingPolicy): Cancellations {
  const reverts = readings.some(({ revert, parts }) => revert !== undefined || parts.some((part) => part.revert));
  if (!reverts) return nothing;
  const steps = readings.flatMap((reading) => stepsOf(reading, policy));
  const history = { steps, policy, graph: graphOf(readings) };
  const by = new Map<Unit, string>();
  const spent = new Map<Unit, string>();
  for (const [index, { unit, reading }] of steps.entries()) {
    if (unit.revert === undefined || by.has(unit)) continue;
    const targets = targetsOf(steps[index], index, history, by);
    for (const target of targets) {
      by.set(target.unit, reading.commit.id);
      spent.set(unit, target.reading.commit.id);
    }
  }
  return { by, spent };
}

/** Lists the steps of a reading, the newest first: a squash as a whole, then the commits in its list. */
function stepsOf(reading: Reading, policy: ReadingPolicy): readonly Step[] {
  const whole = { reading, unit: reading, subject: comparedSubject(reading.subject, policy) };
  const parts = reading.parts.map((unit) => ({ reading, unit, subject: comparedSubject(unit.line, policy) }));
  return [whole, ...parts];
}

interface History {
  readonly policy: ReadingPolicy;
  readonly steps: readonly Step[];
  readonly graph: ReadonlyMap<string, Reading>;
}

function graphOf(readings: readonly Reading[]): ReadonlyMap<string, Reading> {
  return new Map(readings.map((reading) => [reading.commit.id, reading]));
}

/**
 * Finds the targets of a revert: the commits that it names by id, else the request that it names by number, else the
 * newest commit before it whose subject it quotes. Ids are rewritten when a platform rebases, so an id may match
 * nothing.
 */
function targetsOf(
  step: Step | undefined,
  index: number,
  history: History,
  gone: ReadonlyMap<Unit, string>,
): readonly Step[] {
  const revert = step?.unit.revert;
  if (step === undefined || revert === undefined) return [];
  const older = history.steps.slice(index + 1);
  const wholes = older.filter(({ unit, reading }) => unit === reading && reading !== step.reading);
  const named = wholes.filter(({ reading }) => revert.ids.some((id) => reading.commit.id.startsWith(id)));
  const found = named.length > 0 ? named : ofRequest(revert.requests, wholes, gone);
  if (found.length > 0) return withBrought(found, revert.mainline, history);
  const subject = revert.subject === undefined ? undefined : comparedSubject(revert.subject, history.policy);
  const quoted = older.find((one) => one.subject === subject && one.reading !== wholeOf(step) && !gone.has(one.unit));
  return quoted === undefined ? [] : withBrought([quoted], undefined, history);
}

function wholeOf({ unit, reading }: Step): Reading | undefined {
  return unit === reading ? reading : undefined;
}

function ofRequest(
  numbers: readonly string[],
  wholes: readonly Step[],
  gone: ReadonlyMap<Unit, string>,
): readonly Step[] {
  if (numbers.length === 0) return [];
  return wholes.filter(({ reading, unit }) => {
    const number = requestOfCommit(reading.commit);
    return number !== undefined && numbers.includes(number) && !gone.has(unit);
  });
}

/** Returns each target with all of its parts and, of a merge, with the commits that it brought. */
function withBrought(targets: readonly Step[], mainline: string | undefined, history: History): readonly Step[] {
  const undone = new Set<Reading>();
  const single: Step[] = [];
  for (const target of targets) {
    if (target.unit !== target.reading) single.push(target);
    else for (const reading of [target.reading, ...broughtBy(target.reading, mainline, history)]) undone.add(reading);
  }
  return [...single, ...history.steps.filter(({ reading }) => undone.has(reading))];
}

/**
 * Finds the commits of the range that a merge brought to its mainline: its first parent, unless the revert names
 * another.
 */
function broughtBy({ commit }: Reading, mainline: string | undefined, { graph }: History): readonly Reading[] {
  if (commit.parents.length < 2) return [];
  const kept =
    commit.parents.find((id) => mainline !== undefined && id.startsWith(mainline)) ?? commit.parents[0] ?? '';
  const before = reachedFrom([kept], graph);
  const brought = reachedFrom(
    commit.parents.filter((id) => id !== kept),
    graph,
  );
  return [...brought].filter((reading) => !before.has(reading));
}

function reachedFrom(ids: readonly string[], graph: ReadonlyMap<string, Reading>): ReadonlySet<Reading> {
  const reached = new Set<Reading>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const reading = graph.get(id);
    if (reading === undefined || reached.has(reading)) continue;
    reached.add(reading);
    open.push(...reading.commit.parents);
  }
  return reached;
}
