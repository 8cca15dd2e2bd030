import { inDays } from '../base/counted.ts';
import type { Exceptable, Exception, AcceptedFinding, Ledger } from './exception.ts';
import { concerns } from './match.ts';

export interface Circumstances {
  readonly environment: string | undefined;
  readonly now: Date;
  /** Longest time until an exception ends, in milliseconds. */
  readonly maxTermMs: number;
  /** Explains why an exception is not approved; undefined for one that is. */
  whyNot(exception: Exception): string | undefined;
}

const dayMs = 24 * 60 * 60 * 1000;
const soonDays = 14;
/** Conditions of SonarQube's quality gate go by their metric: `sonar:new_coverage`. */
const conditionPrefix = 'sonar:';
/** Findings about Kubernetes objects go by their rule: `manifests/replicas`. */
const objectPrefix = 'manifests/';

export function createLedger(all: readonly Exception[], circumstances: Circumstances): Ledger {
  const { environment, now } = circumstances;
  const exceptions = all.filter((one) => environment !== undefined && one.environments.includes(environment));
  const uses = new Map<Exception, number>();
  const accepted: AcceptedFinding[] = [];
  const asked = new Set<ReturnType<typeof subjectOf>>();
  const holds = (one: Exception): boolean =>
    daysLeft(one, now) >= 0 && !isTooLong(one, circumstances) && circumstances.whyNot(one) === undefined;

  return {
    excepts(item) {
      asked.add(sortOf(item));
      const about = exceptions.filter((one) => concerns(one, item));
      for (const one of about) uses.set(one, (uses.get(one) ?? 0) + 1);
      const exception = about.find((one) => holds(one));
      if (exception !== undefined) accepted.push({ exception, item });
      return exception !== undefined;
    },
    accepted: () => accepted,
    used: () =>
      [...uses]
        .filter(([one]) => holds(one))
        .map(([one, count]) => ({
          id: one.id,
          owner: one.owner,
          approver: one.approver,
          ticket: one.ticket,
          reason: one.reason,
          expires: one.expires,
          uses: count,
          daysLeft: daysLeft(one, now),
        })),
    warnings() {
      // A gate that read no packages cannot tell that an exception for one is not needed.
      const judged = exceptions.filter((one) => uses.has(one) || asked.has(subjectOf(one)));
      return judged.flatMap((one) => warningOf(one, uses.has(one), circumstances) ?? []);
    },
  };
}

/** Returns the sort of check that a finding comes from. */
function sortOf({ ids, component, object }: Exceptable): 'packages' | 'code' | 'conditions' | 'objects' {
  if (component !== undefined) return 'packages';
  if (object !== undefined) return 'objects';
  return ids.some((id) => id.startsWith(conditionPrefix)) ? 'conditions' : 'code';
}

function subjectOf({ id, component, path, object }: Exception): ReturnType<typeof sortOf> {
  if (id.startsWith(conditionPrefix)) return 'conditions';
  if (component !== undefined) return 'packages';
  if (object !== undefined || id.startsWith(objectPrefix)) return 'objects';
  return path === undefined && /^(?:CVE|GHSA)-/i.test(id) ? 'packages' : 'code';
}

/** Returns whole days after today until the exception ends; negative when it has. */
function daysLeft({ expires }: Exception, now: Date): number {
  const today = Date.parse(now.toISOString().slice(0, 10));
  return Math.round((Date.parse(expires) - today) / dayMs);
}

function isTooLong(one: Exception, { now, maxTermMs }: Circumstances): boolean {
  return daysLeft(one, now) * dayMs > maxTermMs;
}

function warningOf(one: Exception, isUsed: boolean, circumstances: Circumstances): string | undefined {
  const name = `the exception for ${one.id} (${one.at}, owner ${one.owner})`;
  const left = daysLeft(one, circumstances.now);
  if (!isUsed) return `${name} is about nothing that was found: remove it`;
  if (left < 0) return `${name} expired on ${one.expires}, so what it was about counts again`;
  if (isTooLong(one, circumstances)) {
    const days = Math.floor(circumstances.maxTermMs / dayMs);
    return `${name} does not count: it ends ${inDays(left)}, and the longest term is ${days} days`;
  }
  const whyNot = circumstances.whyNot(one);
  if (whyNot !== undefined) return `${name} does not count: ${whyNot}`;
  return left <= soonDays ? `${name} expires on ${one.expires}, ${inDays(left)}: fix it or renew it` : undefined;
}
