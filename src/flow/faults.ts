import { StepError } from '../base/errors.ts';
import { type FlowDocument, parseFlowDocument, parseFlowDocuments } from './document.ts';
import type { Flow } from './flow.ts';
import type { FlowFile } from './flow-file.ts';
import { flowOfExports } from './krci-exports.ts';
import { isExport } from './krci-resources.ts';
import { parseFlow } from './load.ts';
import { flowRules } from './rules/rules.ts';
import { hasShape, mismatches } from './validate.ts';

/** A flow file as far as it could be read, and all that is wrong with it. */
export interface CheckedFlow {
  /** Undefined where there are faults. */
  readonly flow: Flow | undefined;
  readonly faults: readonly StepError[];
}

/**
 * Reads a flow file, or exports of KubeRocketCI, and collects its faults, where `parseFlow` throws the first.
 * Every mismatch with the schema is one; a file that fits it is held to every rule. Never throws a StepError.
 */
export async function checkFlow(bytes: Uint8Array, file: string): Promise<CheckedFlow> {
  const faults: StepError[] = [];
  const document = await collected(faults, () => documentOf(bytes, file));
  if (document !== undefined) faults.push(...(await faultsIn(document)));
  if (faults.length > 0) return { flow: undefined, faults };
  const flow = await collected(faults, () => parseFlow(bytes, file));
  return { flow, faults };
}

function documentOf(bytes: Uint8Array, file: string): FlowDocument {
  const documents = parseFlowDocuments(bytes, file);
  return documents.some(isExport) ? flowOfExports(documents, file).document : parseFlowDocument(bytes, file);
}

/** A rule may stand on an earlier one, such as the order of environments on their names; each is asked all the same. */
async function faultsIn(document: FlowDocument): Promise<readonly StepError[]> {
  const found = await mismatches(document);
  if (found.length > 0 && !(await hasShape(document))) return found;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the data has the schema's keys and types
  const entry = document.data as FlowFile;
  const asked = flowRules.map(({ breaches }) => () => [...breaches(entry, document)]);
  if (found.length === 0) return asked.flatMap((ask) => ask());
  return [...found, ...asked.flatMap(unlessUnread)];
}

/** A rule may look up a word that is none; what it would say waits for the word. */
function unlessUnread(ask: () => readonly StepError[]): readonly StepError[] {
  try {
    return ask();
  } catch {
    return [];
  }
}

async function collected<T>(faults: StepError[], work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    faults.push(error);
    return undefined;
  }
}
