import { RemoteError } from '../../base/errors.ts';
import { GitError } from '../../git/git.ts';
import { remoteTags } from '../../git/tags.ts';
import { retry } from '../../base/retry.ts';
import type { RetryPolicy } from '../../base/retry.ts';
import { decide } from '../../version/decide.ts';
import type { Decision } from '../../version/model.ts';
import { formatVersion } from '../../version/semver.ts';
import { sortTags } from '../../version/tags.ts';
import type { Ports } from '../ports.ts';
import { wordsOf } from './explain.ts';
import type { VersionPlan } from './model.ts';
import { notListed, reasonOf } from './tags.ts';
import { openTagMaker } from './tag-maker.ts';

export interface Reservation {
  readonly decision: Decision;
  /** Whether this run made the tag. */
  readonly made: boolean;
  /** Tags that others took first. */
  readonly lost: number;
}

/** Someone else was first. Internal: says to `retry` that the next number may be free. */
class LostError extends Error {}

const policy: RetryPolicy = { deadlineMs: 180_000, firstPauseMs: 1000, maxPauseMs: 8000 };

/**
 * Makes the tag on the remote. When another run takes the name first, the tags are read again and decided anew: the
 * same commit finds its own tag, another commit the next number. Throws RefusedError when the new tags forbid the
 * version, RemoteError when the remote will not have it.
 */
export async function reserve(plan: VersionPlan, ports: Ports): Promise<Reservation> {
  let { decision } = plan;
  let lost = 0;
  const taker = await openTagMaker(plan, ports, remoteOf(plan));
  try {
    return await retry(
      async (attempt) => {
        if (attempt > 1) decision = await decidedAgain(plan, ports);
        if (decision.tagged || decision.tag === undefined) return { decision, made: false, lost };
        const tag = { name: decision.tag, commit: plan.checkout.head, message: messageOf(decision) };
        const taking = await taker.take(tag);
        if (taking.outcome !== 'refused') {
          return { decision: { ...decision, tagged: true }, made: taking.outcome === 'taken', lost };
        }
        lost += 1;
        if (await isTaken(plan, ports, decision.tag, taking.reason)) throw new LostError(taking.reason);
        throw refusedBy(plan.inputs.remote, decision.tag, taking.reason);
      },
      (error) => (error instanceof LostError ? {} : false),
      policy,
      ports.clock,
    );
  } catch (error) {
    throw translated(error, plan, lost);
  } finally {
    await taker.close();
  }
}

async function decidedAgain(plan: VersionPlan, ports: Ports): Promise<Decision> {
  const tags = await remoteTags(ports.git, plan.cwd, remoteOf(plan));
  return decide({ ...plan.facts, tags: sortTags(tags, plan.policy.prefix).versions }, plan.policy);
}

/** Returns the remote, which every plan with create-tag has. */
function remoteOf({ remote, inputs }: VersionPlan): string {
  return remote ?? inputs.remote;
}

/** A lock that another push holds is a race too, although its tag cannot be seen yet. */
async function isTaken(plan: VersionPlan, ports: Ports, name: string, reason: string): Promise<boolean> {
  if (/lock|stale info|already exists/i.test(reason)) return true;
  const tags = await remoteTags(ports.git, plan.cwd, remoteOf(plan));
  return tags.some((tag) => tag.name === name);
}

function messageOf(decision: Decision): string {
  return `${formatVersion(decision.version)}\n\nDecided by ${wordsOf(decision.decidedBy)}`;
}

function refusedBy(remote: string, name: string, reason: string): RemoteError {
  return new RemoteError({
    code: 'tag-refused',
    where: remote,
    found: `tag ${name} was not made: ${reason}`,
    fix: 'check that the token may create tags and that no rule protects them',
  });
}

function translated(error: unknown, plan: VersionPlan, lost: number): unknown {
  const { remote: where } = plan.inputs;
  if (error instanceof LostError) {
    const found = `other runs took the tag first, ${lost} times in ${policy.deadlineMs / 1000} s`;
    return new RemoteError({ code: 'tag-contended', where, found, fix: 'run it again' }, { cause: error });
  }
  if (!(error instanceof GitError)) return error;
  if (error.message.startsWith('git ls-remote')) return notListed(where, error);
  const found = `the tag could not be pushed: ${reasonOf(error)}`;
  const fix = 'check its URL, the network and the token';
  return new RemoteError({ code: 'tag-not-made', where, found, fix }, { cause: error });
}
