import { StepError } from '../../../base/errors.ts';
import { unanswered } from './run.ts';
import type { Check, PlannedRow } from '../model.ts';

/** What was found out about one row. */
export type RowResult = Pick<Check, 'status' | 'found' | 'advice' | 'details'>;

/** A row that passes as it is found, whatever was required of it. */
export function rowOf(kind: string, row: PlannedRow, finding: RowResult): Check {
  const { id, title, required, source } = row;
  return { id, kind, title, required, source, ...finding, evidence: [] };
}

/** Finds out about one row; whoever does not answer leaves this row without proof, and the others as they are. */
export async function judgedRow(kind: string, row: PlannedRow, find: () => Promise<RowResult>): Promise<Check> {
  try {
    return rowOf(kind, row, await find());
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return unanswered(kind, row, error);
  }
}

/** Undefined where nobody answers. */
export async function undefinedIfUnanswered<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StepError) return undefined;
    throw error;
  }
}

/** Asks at the first call alone. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | undefined;
  return () => (asking ??= work());
}
