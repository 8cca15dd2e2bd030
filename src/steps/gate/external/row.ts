import { StepError } from '../../../base/errors.ts';
import { unanswered } from './run.ts';
import type { Check, PlannedRow } from '../model.ts';

/** Result of one row. */
export type RowResult = Pick<Check, 'status' | 'found' | 'advice' | 'details'>;

/** Makes a row from its plan and its result. */
export function rowOf(kind: string, row: PlannedRow, finding: RowResult): Check {
  const { id, title, required, source } = row;
  return { id, kind, title, required, source, ...finding, evidence: [] };
}

/** Judges one row; a failed request leaves only this row without proof. */
export async function judgedRow(kind: string, row: PlannedRow, find: () => Promise<RowResult>): Promise<Check> {
  try {
    return rowOf(kind, row, await find());
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return unanswered(kind, row, error);
  }
}

/** Returns undefined where the server does not answer. */
export async function undefinedIfUnanswered<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StepError) return undefined;
    throw error;
  }
}

/** Caches the first call's result. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | undefined;
  return () => (asking ??= work());
}
