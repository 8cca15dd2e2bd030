import { millisecondsOf } from '../base/duration.ts';
import type { Flow } from '../flow/flow.ts';
import { objectivesOf } from '../flow/recovery.ts';
import type { VerificationStatement, VerifiedScope } from '../records/verification.ts';
import { requiredChecks } from './checks.ts';

/** Returns what the flow declares for an environment in which Git names these applications. */
export function scopeOf(flow: Flow, environment: string, applications: readonly string[]): VerifiedScope {
  const others = new Set(flow.environments.flatMap(({ name }) => (name === environment ? [] : [name])));
  const sources = Object.entries(flow.recovery.backups?.sources ?? {});
  // As the checks read it: a source that names an application serves every environment.
  const serving = sources.filter(([, { of }]) => of?.every((name) => others.has(name)) !== true);
  return {
    applications: [...new Set(applications)].toSorted(),
    sources: serving.map(([name]) => name).toSorted(),
    ...objectivesOf(flow.recovery, environment),
  };
}

/** Names what the flow declares now and a verification did not cover: noun phrases; none: it covered everything. */
export function uncovered(
  { required, passed, scope }: VerificationStatement['record'],
  flow: Flow,
  now: VerifiedScope,
): readonly string[] {
  const checks = requiredChecks([], flow.recovery).filter((name) => ![...required, ...passed].includes(name));
  const missing = (key: 'applications' | 'sources'): readonly string[] =>
    now[key].filter((name) => !scope[key].includes(name));
  return [
    ...checks.map((name) => `the check ${name}`),
    ...missing('applications').map((name) => `the application ${name}`),
    ...missing('sources').map((name) => `the backup ${name}`),
    ...(['rpo', 'rto'] as const).flatMap((key) => longer(key, scope[key], now[key])),
  ];
}

function longer(key: string, verified: string | undefined, declared: string | undefined): readonly string[] {
  if (declared === undefined) return [];
  if (verified !== undefined && millisecondsOf(verified) <= millisecondsOf(declared)) return [];
  return [`the ${key} of ${declared}${verified === undefined ? '' : ` (it was held against ${verified})`}`];
}
