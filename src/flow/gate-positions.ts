import { listIn, memberAt, textIn } from '../base/json-path.ts';
import type { FlowDocument } from './document.ts';
import { parseFlowDocuments } from './document.ts';

/** Where a flow file says what an environment requires. */
export interface GatePosition {
  /** `file:line:column`. */
  readonly at: string;
  /** The environment that it is written for: the asked one, or one before it. */
  readonly environment: string;
  /** False where only what is around it is written down, and the rest is a default. */
  readonly whole: boolean;
}

/** Finds the rule at a path below an environment's gate, such as `coverage`, `lines`; the longest part of it that is there. */
export type FindGatePosition = (environment: string, path: readonly string[]) => GatePosition | undefined;

/** Reads positions out of a flow file that `parseFlow` has taken. */
export function gatePositionsIn(bytes: Uint8Array, file: string): FindGatePosition {
  const document = parseFlowDocuments(bytes, file).find(({ data }) => Array.isArray(memberAt(data, 'environments')));
  return document === undefined ? () => undefined : gatePositionsBelow(document, environmentsOf(document));
}

/** As `rulesIn`, for gates by `names`, each of which inherits from the one before it. */
export function gatePositionsBelow(document: FlowDocument, names: readonly string[]): FindGatePosition {
  return (environment, path) => {
    const known = names.slice(0, names.indexOf(environment) + 1).toReversed();
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parts = path.slice(0, depth);
      const name = known.find((one) => memberAt(document.data, 'gates', one, ...parts) !== undefined);
      const whole = depth === path.length;
      if (name !== undefined) return { environment: name, at: positionOf(document, ['gates', name, ...parts]), whole };
    }
    return undefined;
  };
}

function environmentsOf({ data }: FlowDocument): readonly string[] {
  return listIn(data, 'environments').flatMap((one) => textIn(one, 'name') ?? []);
}

function positionOf(document: FlowDocument, path: readonly string[]): string {
  return document.position(path.slice(0, -1), path.at(-1));
}
