import { type ErrorCode, RemoteError, StepError } from '../../../base/errors.ts';
import type { Ports } from '../../ports.ts';
import type { Check, CheckResult, PlannedExternalCheck } from '../model.ts';
import type { Ledger } from '../../../exceptions/exception.ts';

/** Runs one external check. No answer counts as a failure. */
export async function runCheck(external: PlannedExternalCheck, ports: Ports, ledger: Ledger): Promise<CheckResult> {
  try {
    const answer = await external.ask(ports, ledger);
    return { ...answer, checks: answer.checks.map((check) => withSource(check, external)) };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return {
      checks: external.rows.slice(0, 1).map((row) => withSource(unanswered(external.kind, row, error), external)),
    };
  }
}

/** Adds the server or platform that answered. */
function withSource(check: Check, { rows }: PlannedExternalCheck): Check {
  const row = rows.find(({ id }) => id === check.id) ?? rows[0];
  return row === undefined ? check : { ...check, from: check.from ?? row.from };
}

/** Makes the row of a check that gave no result. */
export function unanswered(
  kind: string,
  row: PlannedExternalCheck['rows'][number],
  error: StepError<ErrorCode>,
): Check {
  const { id, title, required, source } = row;
  const isUnavailable = error instanceof RemoteError;
  return {
    id,
    kind,
    title,
    required,
    source,
    status: 'error',
    found: isUnavailable ? `no answer: ${error.message}` : error.message,
    advice: isUnavailable ? 'See that it can be asked, and run the gate again' : adviceOf(error),
    ...(isUnavailable && { unavailable: true }),
    code: error.code,
    evidence: [],
  };
}

function adviceOf({ problem: { fix } }: StepError): string {
  return fix === undefined ? 'Correct it, and run the gate again' : `${fix.slice(0, 1).toUpperCase()}${fix.slice(1)}`;
}
