import { RefusedError } from '../base/errors.ts';
import { releasesHere } from './base.ts';
import type { Facts, Policy, Reason, Row, VersionTag } from './model.ts';
import { highestRaise, raised } from './raise.ts';
import type { Raise } from './raise.ts';
import { releaseAs } from './release-as.ts';
import type { RequestedCore } from './release-as.ts';
import { inRange } from './range.ts';
import { compareCores, formatCore, highest } from './semver.ts';
import type { Core } from './semver.ts';

export interface CoreDecision {
  readonly core: Core;
  readonly changed: boolean;
  readonly bump: Raise;
  readonly reason: Reason;
  readonly notes: readonly string[];
}

/**
 * Decides the core `X.Y.Z`: the release that the commit already has, else the core that the caller or a commit
 * requests, else the base raised by the commits since.
 */
export function coreOf(facts: Facts, policy: Policy, rows: readonly Row[]): CoreDecision {
  const { base } = facts;
  const bump = highestRaise(rows.map(({ effect }) => effect));
  const asked = releaseAs(rows, facts, policy);
  const here = highest(releasesHere(facts, policy), ({ version }) => version);
  if (here !== undefined) {
    const reason = reasonHere(here, facts, policy, rows, asked);
    return { core: here.version, changed: false, bump, reason, notes: asked.notes };
  }
  if (policy.set !== undefined) return fixed(policy.set, setBy(policy.set), facts, policy, bump, asked.notes);
  if (asked.core !== undefined) return fixed(asked.core, asked.reason, facts, policy, bump, asked.notes);
  if (base === undefined) return notBelowGivenOut(first(facts, policy, bump, asked.notes), facts, policy);
  if (bump === 'none') {
    const reason: Reason = { kind: 'nothing', line: `no commit since ${base.name} raises a version` };
    const nothing = { core: base.version, changed: false, bump, reason, notes: asked.notes };
    return notBelowGivenOut(nothing, facts, policy);
  }
  return notBelowGivenOut(counted(base, policy, rows, bump, asked.notes), facts, policy);
}

/**
 * Keeps the core at or above a number that was given out; a revert does not take it back: range-based updaters would
 * stay on the reverted build.
 */
function notBelowGivenOut(decision: CoreDecision, { givenOut }: Facts, { range }: Policy): CoreDecision {
  if (givenOut === undefined || !inRange(givenOut.version, range)) return decision;
  if (compareCores(givenOut.version, decision.core) <= 0) return decision;
  const { major, minor, patch } = givenOut.version;
  const core = { major, minor, patch };
  const note = `${givenOut.by} was given out before its changes were reverted, so the next version is of ${formatCore(core)} too`;
  const reason: Reason = { kind: 'tag', line: `${givenOut.by}, given out before` };
  return { core, changed: true, bump: decision.bump, reason, notes: [...decision.notes, note] };
}

function counted(
  base: VersionTag,
  policy: Policy,
  rows: readonly Row[],
  bump: Raise,
  notes: readonly string[],
): CoreDecision {
  const reason = reasonOf(rows);
  const core = raised(base.version, bump, policy.unstableBreaking);
  const { range } = policy;
  if (range === undefined || inRange(core, range)) return { core, changed: true, bump, reason, notes };
  // A branch that was cut for its first release: the commits say less than its name.
  if (compareCores(core, range.from) < 0) {
    return {
      core: range.from,
      changed: true,
      bump,
      reason,
      notes: [
        ...notes,
        `${formatCore(core)} lies below the range ${range.name}, which starts at ${formatCore(range.from)}`,
      ],
    };
  }
  const held = raised(base.version, 'patch', 'minor');
  if (bump !== 'major' && inRange(held, range)) {
    return {
      core: held,
      changed: true,
      bump: 'patch',
      reason,
      notes: [...notes, `a ${bump} change was held to a patch by the range ${range.name}`],
    };
  }
  throw new RefusedError({
    code: 'out-of-range',
    where: wordsOf(reason),
    expected: `a version in the range ${range.name}`,
    found: formatCore(core),
    fix: 'release it from another branch, or add Release-As: with a version inside the range',
  });
}

function fixed(
  core: Core,
  reason: Reason,
  facts: Facts,
  policy: Policy,
  bump: Raise,
  notes: readonly string[],
): CoreDecision {
  const { base } = facts;
  if (base !== undefined && compareCores(core, base.version) <= 0) {
    throw new RefusedError({
      code: 'version-not-higher',
      where: wordsOf(reason),
      expected: `a version higher than ${base.name}`,
      found: formatCore(core),
      fix: 'give a higher one with set',
    });
  }
  if (!inRange(core, policy.range)) {
    throw new RefusedError({
      code: 'out-of-range',
      where: wordsOf(reason),
      expected: `a version in the range ${policy.range?.name ?? ''}`,
      found: formatCore(core),
      fix: 'release it from another branch, or give a version inside the range',
    });
  }
  return { core, changed: true, bump, reason, notes };
}

function first(facts: Facts, policy: Policy, bump: Raise, notes: readonly string[]): CoreDecision {
  const { range } = policy;
  const core = firstCore(policy);
  if (!inRange(core, range)) {
    throw new RefusedError({
      code: 'out-of-range',
      where: 'initial-version',
      expected: `a version in the range ${range?.name ?? ''}`,
      found: formatCore(core),
      fix: 'give initial-version inside it',
    });
  }
  if (facts.height === 0) {
    const reason: Reason = { kind: 'nothing', line: 'no commit touches the paths' };
    return { core, changed: false, bump, reason, notes };
  }
  return { core, changed: true, bump, reason: initialAs(core), notes };
}

function firstCore({ range, initial }: Policy): Core {
  return range !== undefined && compareCores(initial, range.from) < 0 ? range.from : initial;
}

/** Returns the reason that the run before the release gave: the version is explained as when it was made. */
function reasonHere(
  { name, version }: VersionTag,
  { base }: Facts,
  policy: Policy,
  rows: readonly Row[],
  asked: RequestedCore,
): Reason {
  const is = (core: Core | undefined): core is Core => core !== undefined && compareCores(core, version) === 0;
  if (is(policy.set)) return setBy(policy.set);
  if (is(asked.core)) return asked.reason;
  if (base === undefined && is(firstCore(policy))) return initialAs(firstCore(policy));
  if (base !== undefined && rows.some(({ decided }) => decided)) return reasonOf(rows);
  return { kind: 'tag', line: `tag ${name}` };
}

function setBy(core: Core): Reason {
  return { kind: 'input', line: `set: ${formatCore(core)}` };
}

function initialAs(core: Core): Reason {
  return { kind: 'initial', line: `initial-version: ${formatCore(core)}` };
}

function reasonOf(rows: readonly Row[]): Reason {
  const row = rows.find(({ decided }) => decided);
  if (row === undefined) return { kind: 'nothing', line: 'no commit raises a version' };
  return { kind: 'commit', id: row.commit.id, line: row.line };
}

function wordsOf(reason: Reason): string {
  return reason.kind === 'commit' ? `${reason.id.slice(0, 12)} "${reason.line.slice(0, 120)}"` : reason.line;
}
