import { RemoteError, StepError } from '../../../base/errors.ts';
import type { Ports } from '../../ports.ts';
import type { Check, CheckResult, PlannedExternalCheck } from '../model.ts';
import type { Ledger } from '../exceptions/exception.ts';

/** Asks one question. Whoever does not answer has not said yes. */
export async function runCheck(question: PlannedExternalCheck, ports: Ports, ledger: Ledger): Promise<CheckResult> {
  try {
    const answer = await question.ask(ports, ledger);
    return { ...answer, checks: answer.checks.map((check) => named(check, question)) };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { checks: question.rows.slice(0, 1).map((row) => named(unanswered(question.kind, row, error), question)) };
  }
}

/** Says who was asked. */
function named(check: Check, { rows }: PlannedExternalCheck): Check {
  const row = rows.find(({ id }) => id === check.id) ?? rows[0];
  return row === undefined ? check : { ...check, from: row.from };
}

/** A row without proof. */
export function unanswered(kind: string, row: PlannedExternalCheck['rows'][number], error: StepError): Check {
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
    advice: isUnavailable ? 'See that it can be asked, and run the gate again' : adviceIn(error.message),
    ...(isUnavailable && { unavailable: true }),
    evidence: [],
  };
}

/** What comes after what was not found, or after the semicolon of a message: it says what was expected before. */
function adviceIn(message: string): string {
  const before = ['found none: ', '; '].find((mark) => message.includes(mark));
  if (before === undefined) return 'See to it, and run the gate again';
  const advice = message.slice(message.lastIndexOf(before) + before.length);
  return `${advice.slice(0, 1).toUpperCase()}${advice.slice(1)}`;
}
