import { shown } from '../../base/shown.ts';
import { isPassing } from '../passing.ts';
import { type Evidence, isHanded, type Judgement, readsCommit, say } from './evidence.ts';
import type { Condition } from './state.ts';

const comparisonFaults: ReadonlySet<string> = new Set(['ComparisonError', 'InvalidSpecError']);

/** Returns a fault that ends the wait, or is the first sight of one; undefined where the state shows none. */
export function faultIn(evidence: Evidence, isCompared: boolean): Judgement | undefined {
  const { state } = evidence;
  const { operation } = state;
  const isOurs = readsCommit(evidence)
    ? operation.revisions.some((one) => evidence.standings.get(one)?.order === 'same')
    : isHanded(operation.hands, evidence.wanted);
  const hasFailed = !operation.isUnderWay && (operation.phase === 'Failed' || operation.phase === 'Error');
  // A failed operation at another revision stays in the answer after everything is mended.
  if (hasFailed && isOurs) {
    const words = `the sync failed: ${shown(operation.message, 400)}`;
    const isRepeatable = !state.isAutomated && isPassing(operation.message);
    return isRepeatable ? { ...say(evidence, 'waiting', words), need: 'sync' } : say(evidence, 'failed', words);
  }
  const syncError = state.conditions.find(({ type }) => type === 'SyncError');
  if (isCompared && syncError !== undefined && !operation.isUnderWay) {
    return say(evidence, 'failed', `SyncError: ${shown(syncError.message, 400)}`);
  }
  const unreadable = state.conditions.find(({ type }) => comparisonFaults.has(type));
  return unreadable && notComparable(unreadable, evidence);
}

/** Ends where two fresh comparisons say so: the first may be of the commit that this one mends. */
function notComparable({ type, message }: Condition, evidence: Evidence): Judgement {
  const { state, suspicion, isFresh } = evidence;
  const words = `${type}: ${shown(message, 400)}`;
  const isSeenTwice = suspicion !== undefined && suspicion !== state.comparison.at;
  if (isFresh && isSeenTwice && !isPassing(message)) return say(evidence, 'failed', words);
  const first = suspicion ?? (isFresh ? state.comparison.at : undefined);
  return { ...say(evidence, 'waiting', words), need: 'refresh', ...(first !== undefined && { suspicion: first }) };
}
