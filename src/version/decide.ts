import { RefusedError } from '../base/errors.ts';
import { adopt } from './adopt.ts';
import { devVersion, nextNumber, numberOf, numbered } from './channel.ts';
import { coreOf } from './core.ts';
import type { CoreDecision } from './core.ts';
import type { Decision, Facts, Policy, VersionTag } from './decision.ts';
import { guard } from './guard.ts';
import { decideKrci } from './krci.ts';
import { markDeciding, rowsOf } from './rows.ts';
import { compareCores, formatCore, formatVersion, highest, release } from './semver.ts';
import type { Core, Version } from './semver.ts';

/**
 * The version of a commit: a function of what was read and what was asked, so the same commit gives the same answer
 * wherever it is asked. Throws RefusedError where no version may be given.
 */
export function decide(facts: Facts, policy: Policy): Decision {
  if (policy.built !== undefined) return adopt(policy.built, facts, policy);
  if (policy.scheme === 'krci') return decideKrci(facts, policy);
  const rows = rowsOf(facts.commits, policy.reading);
  const found = coreOf(facts, policy, rows);
  const named = nameVersion(facts, policy, found);
  if (found.changed && !named.tagged) guard(named.version, facts, policy);
  return {
    version: policy.build.length > 0 ? { ...named.version, build: policy.build } : named.version,
    core: found.core,
    changed: found.changed,
    bump: found.bump,
    decidedBy: found.reason,
    tag: named.tag,
    tagged: named.tagged,
    rows: markDeciding(rows, found.reason),
    notes: found.notes,
  };
}

interface Named {
  readonly version: Version;
  readonly tag: string | undefined;
  readonly tagged: boolean;
}

function nameVersion(facts: Facts, policy: Policy, found: CoreDecision): Named {
  const { core } = found;
  if (policy.channel === 'dev') {
    const version = devVersion(core, facts.head, policy.height ? facts.height : undefined);
    return withTag(version, facts, policy);
  }
  const candidate = highest(candidatesHere(facts, core), ({ version }) => version);
  if (policy.channel === 'rc') {
    if (candidate !== undefined) return { version: candidate.version, tag: candidate.name, tagged: true };
    if (found.changed) return withTag(numbered(core, 'rc', nextNumber(facts.tags, core, 'rc')), facts, policy);
    return withTag(release(core), facts, policy);
  }
  if (found.changed && policy.requireRc && candidate === undefined) throw noCandidate(facts, core);
  return withTag(release(core), facts, policy);
}

function withTag(version: Version, facts: Facts, policy: Policy): Named {
  const tag = `${policy.prefix}${formatVersion(version)}`;
  const tagged = facts.tags.some((one) => one.name === tag && one.commit === facts.head.id);
  return { version, tag, tagged };
}

function candidatesHere(facts: Facts, core: Core): VersionTag[] {
  return facts.tags.filter(
    ({ commit, version }) =>
      commit === facts.head.id && compareCores(version, core) === 0 && numberOf(version, 'rc') !== undefined,
  );
}

function noCandidate(facts: Facts, core: Core): RefusedError {
  return new RefusedError(
    'no-release-candidate',
    `release ${formatCore(core)} needs a release candidate of it on this commit, found none on ${facts.head.id.slice(0, 12)}; run channel rc with create-tag here first, or set require-rc to false`,
  );
}
