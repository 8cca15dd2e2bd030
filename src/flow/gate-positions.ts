import { listIn, memberAt, textIn } from '../base/json-path.ts';
import type { FlowDocument } from './document.ts';
import { parseFlowDocuments } from './document.ts';
import { sections } from './gates/gates.ts';
import { isAtLeast } from './gates/strictness.ts';
import { namesBefore, type Stop, stopsOf } from './graph.ts';

/** Where a flow file has a value of an environment's gate. */
export interface GatePosition {
  /** `file:line:column`. */
  readonly at: string;
  /** The environment that it is written for: the requested one, or one before it. */
  readonly environment: string;
  /** False where only an enclosing part is written in the file, and the rest is a default. */
  readonly whole: boolean;
}

/** Finds the value at a path below an environment's gate, such as `coverage`, `lines`; else its longest part that is there. */
export type FindGatePosition = (environment: string, path: readonly string[]) => GatePosition | undefined;

/** Reads positions out of a flow file that `parseFlow` has taken. */
export function gatePositionsIn(bytes: Uint8Array, file: string): FindGatePosition {
  const document = parseFlowDocuments(bytes, file).find(({ data }) => Array.isArray(memberAt(data, 'environments')));
  return document === undefined ? () => undefined : positionsAlong(document, stopsIn(document));
}

/** As `gatePositionsIn`, for gates by `names`, each of which inherits from the one before it. */
export function gatePositionsBelow(document: FlowDocument, names: readonly string[]): FindGatePosition {
  return positionsAlong(document, stopsOf(names.map((name) => ({ name }))));
}

function positionsAlong(document: FlowDocument, stops: readonly Stop[]): FindGatePosition {
  const byName = new Map(stops.map((stop) => [stop.name, stop]));
  return (environment, path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parts = path.slice(0, depth);
      const name = holderOf(environment, parts, document, byName);
      const whole = depth === path.length;
      if (name !== undefined) return { environment: name, at: positionOf(document, ['gates', name, ...parts]), whole };
    }
    return undefined;
  };
}

/**
 * Finds the environment whose entry counts: its own, else the strictest of those that the environments before it use.
 */
function holderOf(
  environment: string,
  path: readonly string[],
  document: FlowDocument,
  stops: ReadonlyMap<string, Stop>,
): string | undefined {
  const stop = stops.get(environment);
  const valueOf = (name: string): unknown => memberAt(document.data, 'gates', name, ...path);
  if (stop === undefined || valueOf(environment) !== undefined) return stop?.name;
  const holders = namesBefore(stop).flatMap((name) => holderOf(name, path, document, stops) ?? []);
  return holders.reduce<string | undefined>((best, next) => {
    if (best === undefined) return next;
    return isAtLeast(valueOf(next), valueOf(best), directionOf(path)) ? best : next;
  }, undefined);
}

function directionOf([section = '', ...rest]: readonly string[]) {
  const stricter = Object.entries(sections).find(([name]) => name === section)?.[1].stricter ?? {};
  return Object.entries(stricter).find(([path]) => path === rest.join('.'))?.[1];
}

function stopsIn({ data }: FlowDocument): readonly Stop[] {
  return stopsOf(
    listIn(data, 'environments').flatMap((one) => {
      const name = textIn(one, 'name');
      return name === undefined ? [] : [{ name, ...edgeOf(one, 'after'), ...edgeOf(one, 'after-any') }];
    }),
  );
}

function edgeOf(entry: unknown, key: 'after' | 'after-any') {
  const names = listIn(entry, key).filter((name): name is string => typeof name === 'string');
  return memberAt(entry, key) === undefined ? {} : { [key]: names };
}

function positionOf(document: FlowDocument, path: readonly string[]): string {
  return document.position(path.slice(0, -1), path.at(-1));
}
