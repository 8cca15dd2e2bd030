import { EvidenceError } from '../../../../base/errors.ts';
import { shown } from '../../../../evidence/text/unreadable.ts';
import type { SonarCondition, SonarPolicy } from '../../../../flow/gates/sonar.ts';
import { type Json, listAt, member, textAt } from '../../../../web/json.ts';
import type { RowResult } from '../row.ts';
import type { Check } from '../../model.ts';
import type { Ledger } from '../../../../exceptions/exception.ts';

/** One condition of a quality gate as `api/qualitygates/project_status` gives it. */
interface Condition {
  readonly metric: string;
  readonly status: string;
  /** `at most 5`; undefined where the answer has no threshold. */
  readonly bound: string | undefined;
  readonly actual: string | undefined;
}

/** Result of the quality gate, row by row; the first row is about the whole gate. */
export interface JudgedGate {
  readonly whole: RowResult;
  readonly rows: readonly JudgedCondition[];
}

export interface JudgedCondition extends RowResult {
  readonly id: string;
  readonly title: string;
  readonly required: string;
}

type Policy = Pick<SonarPolicy, 'gate' | 'conditions'>;

const most = 200;
const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Judges an answer. Throws EvidenceError for one that is no project status. */
export function judgeGate(body: Json, policy: Policy, ledger: Ledger): JudgedGate {
  const project = member(body, 'projectStatus');
  const status = textAt(project, 'status');
  if (status === undefined) {
    throw new EvidenceError({
      code: 'sonar-without-status',
      expected: 'the status of a quality gate',
      found: 'none in the answer',
    });
  }
  const conditions = listAt(project, 'conditions')
    .slice(0, most)
    .map((one) => conditionIn(one));
  const judged = conditions.map((one) => ({ one, row: judgeCondition(one, policy, ledger) }));
  const missing = Object.keys(policy.conditions)
    .filter((metric) => !conditions.some((one) => one.metric === metric))
    .map((metric) => missingRow(metric, policy.conditions[metric]));
  const failing = judged.filter(({ one }) => one.status !== 'OK');
  const isExcepted = failing.length > 0 && failing.every(({ row }) => row.status === 'pass');
  return { whole: wholeOf(status, isExcepted, policy), rows: [...judged.map(({ row }) => row), ...missing] };
}

function wholeOf(status: string, isExcepted: boolean, { gate }: Policy): RowResult {
  const found = shown(status, 40);
  if (gate === 'shown') return { status: 'skip', found };
  if (status === 'OK') return { status: 'pass', found };
  if (status === 'ERROR' && isExcepted)
    return { status: 'pass', found: 'ERROR, and each failing condition is excepted' };
  if (status === 'ERROR') return { status: 'fail', found, advice: 'See the conditions below' };
  if (status === 'WARN') return { status: 'fail', found, advice: 'A warning is not OK: see the conditions below' };
  const advice =
    status === 'NONE'
      ? 'The server judged nothing: give the project a quality gate, and its branch a definition of new code, and analyse again'
      : 'See the server: this is no status that is known';
  return { status: 'error', found, advice };
}

function judgeCondition(condition: Condition, policy: Policy, ledger: Ledger): JudgedCondition {
  const { metric, actual = 'nothing' } = condition;
  const own = Object.hasOwn(policy.conditions, metric) ? policy.conditions[metric] : undefined;
  const title = titleOf(metric);
  if (own === undefined && policy.gate === 'shown') {
    return { ...title, required: 'not gated', status: 'skip', found: actual };
  }
  const demands = demandsOn(condition, own, policy);
  const row = { ...title, required: [...new Set(demands.map(({ required }) => required))].join(', ') };
  const status = gravest(demands.map((demand) => demand.status));
  if (status === 'fail' && ledger.excepts({ ids: [row.id] })) {
    return { ...row, status: 'pass', found: `${actual}, and an exception holds` };
  }
  if (status === 'pass') return { ...row, status, found: actual };
  const advice =
    status === 'fail' ? `Mend it, or except ${row.id} for a while` : 'The server has no value for it: analyse again';
  return { ...row, status, found: actual, advice };
}

interface ConditionDemand {
  readonly required: string;
  readonly status: Check['status'];
}

/**
 * Merges the flow's bounds with the server's.
 * They stand beside the server's where its gate counts, and replace it where it is only shown.
 */
function demandsOn(
  condition: Condition,
  own: SonarCondition | undefined,
  { gate }: Policy,
): readonly ConditionDemand[] {
  const { bound = 'as the server judges' } = condition;
  const servers = { required: bound, status: serverStatus(condition) };
  if (own === undefined || own === 'required') return [servers];
  const ours = { required: boundsOf(own), status: ownStatus(condition, own) };
  return gate === 'required' ? [servers, ours] : [ours];
}

function gravest(all: readonly Check['status'][]): Check['status'] {
  return (['error', 'fail'] as const).find((status) => all.includes(status)) ?? 'pass';
}

function serverStatus({ status }: Condition): Check['status'] {
  if (status === 'OK') return 'pass';
  return status === 'ERROR' || status === 'WARN' ? 'fail' : 'error';
}

function ownStatus({ actual = '' }: Condition, own: Exclude<SonarCondition, 'required'>): Check['status'] {
  const value = number.test(actual) ? Number(actual) : Number.NaN;
  if (!Number.isFinite(value)) return 'error';
  const { min = -Infinity, max = Infinity } = own;
  return value >= min && value <= max ? 'pass' : 'fail';
}

function missingRow(metric: string, own: SonarCondition | undefined): JudgedCondition {
  return {
    ...titleOf(metric),
    required: own === undefined || own === 'required' ? 'as the server judges' : boundsOf(own),
    status: 'error',
    found: 'no such condition',
    advice: `Add a condition on ${metric} to the quality gate of the project, so that the analysis has a value for it`,
  };
}

function titleOf(metric: string): { readonly id: string; readonly title: string } {
  return { id: `sonar:${metric}`, title: `SonarQube ${metric.replaceAll('_', ' ')}` };
}

function boundsOf({ min, max }: Exclude<SonarCondition, 'required'>): string {
  const parts = [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])];
  return parts.join(', ');
}

/** Reads a condition; the comparator tells when a value is bad: GT 5 is at most 5. */
function conditionIn(value: Json): Condition {
  const text = (name: string): string | undefined => {
    const found = textAt(value, name);
    return found === undefined ? undefined : shown(found, 60);
  };
  const comparators: Readonly<Record<string, string>> = { GT: 'at most', LT: 'at least', EQ: 'not', NE: 'exactly' };
  const [comparator = '', threshold] = [text('comparator'), text('errorThreshold')];
  const words = Object.hasOwn(comparators, comparator) ? comparators[comparator] : undefined;
  return {
    metric: text('metricKey') ?? 'unnamed',
    status: text('status') ?? 'NONE',
    bound: words === undefined || threshold === undefined ? undefined : `${words} ${threshold}`,
    actual: text('actualValue'),
  };
}
