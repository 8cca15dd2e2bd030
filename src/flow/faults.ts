import { StepError } from '../base/errors.ts';
import { complete } from './complete.ts';
import { type FlowDocument, parseFlowDocument, parseFlowDocuments } from './document.ts';
import type { Flow } from './flow.ts';
import type { FlowFile } from './flow-file.ts';
import { isExport } from './krci-resources.ts';
import { parseFlow } from './load.ts';
import { flowRules } from './rules/rules.ts';
import { mismatches } from './validate.ts';

/** A flow file as far as it could be read, and all that is wrong with it. */
export interface CheckedFlow {
  /** Undefined where there are faults. */
  readonly flow: Flow | undefined;
  readonly faults: readonly StepError[];
}

/**
 * Reads a flow file and collects its faults, where `parseFlow` throws the first.
 * Every mismatch with the schema is one; a file that fits it is held to every rule. Never throws a StepError.
 */
export async function checkFlow(bytes: Uint8Array, file: string): Promise<CheckedFlow> {
  const faults: StepError[] = [];
  const documents = await collected(faults, () => parseFlowDocuments(bytes, file));
  if (documents === undefined) return { flow: undefined, faults };
  if (!documents.some(isExport)) await collectFaults(bytes, file, faults);
  if (faults.length > 0) return { flow: undefined, faults };
  const flow = await collected(faults, () => parseFlow(bytes, file));
  return { flow, faults };
}

async function collectFaults(bytes: Uint8Array, file: string, faults: StepError[]): Promise<void> {
  const document = await collected(faults, () => parseFlowDocument(bytes, file));
  if (document === undefined) return;
  faults.push(...(await mismatches(document)));
  if (faults.length > 0) return;
  await breaches(document, faults);
  if (faults.length === 0) await collected(faults, () => complete(entryOf(document), document, file));
}

/** A rule may stand on an earlier one, such as the order of environments on their names; each is tried all the same. */
async function breaches(document: FlowDocument, faults: StepError[]): Promise<void> {
  for (const { check } of flowRules) await collected(faults, () => check(entryOf(document), document));
}

function entryOf({ data }: FlowDocument): FlowFile {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the data fits the schema
  return data as FlowFile;
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
