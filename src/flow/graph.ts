import { environmentOf } from './questions.ts';
import type { Environment, Flow } from './flow.ts';

/** An environment and the names of those that come before it; without any, it is the first. */
export interface Stop {
  readonly name: string;
  /** The digest must stand in each of them. */
  readonly after: readonly string[];
  /** The digest must stand in one of them. */
  readonly afterAny: readonly string[];
}

/** Reads the edges from the flow file: both keys left out mean the environment before it in the list. */
export function stopsOf(
  entries: readonly {
    readonly name: string;
    readonly after?: readonly string[];
    readonly 'after-any'?: readonly string[];
  }[],
): readonly Stop[] {
  return entries.map(({ name, after, 'after-any': afterAny }, index) => {
    const before = entries[index - 1]?.name;
    const isLeftOut = after === undefined && afterAny === undefined && before !== undefined;
    return { name, after: isLeftOut ? [before] : (after ?? []), afterAny: afterAny ?? [] };
  });
}

/** Names of all that come directly before a stop, `after` first, each once. */
export function namesBefore({ after, afterAny }: Stop): readonly string[] {
  return [...new Set([...after, ...afterAny])];
}

/**
 * Stops in promotion order: each behind all that come before it, and otherwise as in the list. Stops of a circle, and
 * those behind one, are left out.
 */
export function inPromotionOrder<T extends Stop>(stops: readonly T[]): readonly T[] {
  const ordered: T[] = [];
  const placed = new Set<string>();
  let open = [...stops];
  for (;;) {
    const next = open.find((stop) => namesBefore(stop).every((name) => placed.has(name)));
    if (next === undefined) return ordered;
    ordered.push(next);
    placed.add(next.name);
    open = open.filter((stop) => stop !== next);
  }
}

/** Finds the names of a circle, the first repeated at its end; undefined where there is none. */
export function circleIn(stops: readonly Stop[]): readonly string[] | undefined {
  const ordered = new Set(inPromotionOrder(stops).map(({ name }) => name));
  const open = new Map(stops.filter(({ name }) => !ordered.has(name)).map((stop) => [stop.name, stop]));
  const way: string[] = [];
  // Each open stop has an open one before it, so that going back must meet a name again.
  let next: string | undefined = open.keys().next().value;
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    const stop = open.get(next);
    next = stop && namesBefore(stop).find((name) => open.has(name));
  }
  return next === undefined ? undefined : [...way.slice(way.indexOf(next)), next].toReversed();
}

/** The environments that must run an artifact before it may enter another one; none before the first. */
export interface Before {
  /** The artifact must run in each. */
  readonly all: readonly Environment[];
  /** The artifact must run in one of them, where there are any. */
  readonly any: readonly Environment[];
}

/** Returns the environments before one, by its edges. @throws UsageError for an unknown name. */
export function beforeOf(flow: Flow, name: string): Before {
  const { after, afterAny } = environmentOf(flow, name);
  const environments = (names: readonly string[]) => names.map((one) => environmentOf(flow, one));
  return { all: environments(after), any: environments(afterAny) };
}

/**
 * Returns the environments directly before one, `after` first; none for the first one. @throws UsageError for an
 * unknown name.
 */
export function predecessorsOf(flow: Flow, name: string): readonly Environment[] {
  return namesBefore(environmentOf(flow, name)).map((one) => environmentOf(flow, one));
}

/** Returns the environments directly after one, in promotion order. @throws UsageError for an unknown name. */
export function successorsOf(flow: Flow, name: string): readonly Environment[] {
  const { name: known } = environmentOf(flow, name);
  return flow.environments.filter((environment) => namesBefore(environment).includes(known));
}

/**
 * Returns all environments that lead to one, in promotion order, without itself. @throws UsageError for an unknown
 * name.
 */
export function ancestorsOf(flow: Flow, name: string): readonly Environment[] {
  const found = new Set<string>();
  const open = [...namesBefore(environmentOf(flow, name))];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...namesBefore(environmentOf(flow, next)));
  }
  return flow.environments.filter((environment) => found.has(environment.name));
}

/** Tells whether the first environment leads to the second, over any number of others. */
export function leadsTo(flow: Flow, from: string, to: string): boolean {
  return ancestorsOf(flow, to).some(({ name }) => name === from);
}

/**
 * Yields every path from the first environment to one, both ends included. There may be exponentially many: take as
 * many as you need. @throws UsageError for an unknown name.
 */
export function* pathsTo(flow: Flow, name: string): Generator<readonly Environment[]> {
  const environment = environmentOf(flow, name);
  const before = predecessorsOf(flow, name);
  if (before.length === 0) yield [environment];
  for (const one of before) {
    for (const path of pathsTo(flow, one.name)) yield [...path, environment];
  }
}
