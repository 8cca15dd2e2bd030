import { millisecondsOf } from '../../base/duration.ts';
import { UsageError } from '../../base/errors.ts';
import { requireSync } from '../../sync/open.ts';
import type { Ports } from '../ports.ts';
import type { BumpRequest, Inputs } from './model.ts';

/** Throws UsageError for a wait that could not be carried out. */
export function checkWait(
  inputs: Inputs,
  asked: readonly BumpRequest[],
  { clock, platform }: Pick<Ports, 'clock' | 'platform'>,
): void {
  if (inputs.wait === undefined) return;
  const [first] = asked;
  if (first?.kind !== 'image') throw conflict('a value of a file', 'wait for an application in an environment');
  if (inputs.commit === 'change-request') {
    throw conflict('commit: change-request', 'run manifest-bump again when it is merged: it waits for what is there');
  }
  if (inputs.commit === 'none') throw conflict('commit: none', 'nothing carries a plain directory into an environment');
  requireSync(first.environment, platform.kind);
  if (millisecondsOf(inputs.wait) <= (clock.left?.() ?? Infinity)) return;
  throw new UsageError({
    code: 'input-conflict',
    where: 'the inputs "wait" and "timeout"',
    expected: 'a timeout of the whole run that is longer than the wait',
    found: `wait ${inputs.wait}`,
    fix: 'raise "timeout"',
  });
}

function conflict(found: string, fix: string): UsageError {
  return new UsageError({
    code: 'input-conflict',
    where: 'the input "wait"',
    expected: 'a commit that is made now',
    found,
    fix,
  });
}
