import { StepError } from '../../../base/errors.ts';
import type { Check } from '../verdict/verdict.ts';
import { unanswered } from './run.ts';
import type { PlannedRow } from './check.ts';

/** What was found out about one row. */
export type Finding = Pick<Check, 'status' | 'found' | 'advice' | 'details'>;

/** A row that passes as it is found, whatever was required of it. */
export function checkOf(kind: string, row: PlannedRow, finding: Finding): Check {
  const { id, title, required, source } = row;
  return { id, kind, title, required, source, ...finding, evidence: [] };
}

/** Finds out about one row; whoever does not answer leaves this row without proof, and the others as they are. */
export async function asked(kind: string, row: PlannedRow, find: () => Promise<Finding>): Promise<Check> {
  try {
    return checkOf(kind, row, await find());
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return unanswered(kind, row, error);
  }
}

/** Undefined where nobody answers. */
export async function unlessUnanswered<T>(work: Promise<T>): Promise<T | undefined> {
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
