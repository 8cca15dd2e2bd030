import { RefusedError } from '../base/errors.ts';
import { devVersion, nextNumber, numberOf, numbered } from './channel.ts';
import { coreOf } from './core.ts';
import type { CoreDecision } from './core.ts';
import type { Decision, Facts, Policy, Row, VersionTag, ExistingBuild } from './model.ts';
import { forgottenRelease, guard } from './guard.ts';
import { decideKrci } from './krci.ts';
import { raised } from './raise.ts';
import { markDeciding, rowsOf } from './rows.ts';
import { compareCores, formatCore, formatVersion, highest, release } from './semver.ts';
import type { Core, Version } from './semver.ts';

/**
 * Decides the version of a commit from facts and policy alone, so that every platform gives the same answer.
 * @throws RefusedError where no version may be given.
 */
export function decide(facts: Facts, policy: Policy): Decision {
  if (policy.built !== undefined) return adopt(policy.built, facts, policy);
  if (policy.scheme === 'krci') return decideKrci(facts, policy);
  const rows = rowsOf(facts.commits, policy.reading, facts.range);
  const found = coreOf(facts, policy, rows);
  if (found.changed) refuseConfusedPrefix(facts, policy, found);
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
    notes: [...found.notes, ...notesOn(facts, policy), ...remarksIn(rows)],
  };
}

/**
 * Refuses a first candidate or release beside tags of the other spelling: it would start the same product again at
 * 0.1.0.
 */
function refuseConfusedPrefix({ base, confusable, givenOut }: Facts, policy: Policy, { reason }: CoreDecision): void {
  if (policy.channel === 'dev' || confusable === undefined || base !== undefined || givenOut !== undefined) return;
  if (reason.kind === 'input') return;
  throw new RefusedError({
    code: 'tags-of-another-prefix',
    where: `tag-prefix ${policy.prefix === '' ? 'none' : policy.prefix}`,
    expected: 'a release tag under it, or no tags that look like releases',
    found: confusable,
    fix: `set tag-prefix: ${policy.prefix === '' ? 'v' : 'none'}, or the first version with set`,
  });
}

function notesOn(facts: Facts, policy: Policy): readonly string[] {
  const forgotten = forgottenRelease(facts, policy);
  if (forgotten === undefined) return [];
  return [
    `${forgotten.name} is a higher release that this commit does not contain: set tags: all to count from it, merge it back, or give this branch a range`,
  ];
}

/** Lists remarks on lines that look more important than they are, the newest commits first. */
function remarksIn(rows: readonly Row[]): readonly string[] {
  const remarks = rows.flatMap(({ commit, remarks: own }) =>
    own.map((remark) => `${commit.id.slice(0, 7)}: ${remark}`),
  );
  const more = remarks.length - maxRemarks;
  return more > 0 ? [...remarks.slice(0, maxRemarks), `${more} more remarks of this kind`] : remarks;
}

const maxRemarks = 10;

interface NamedVersion {
  readonly version: Version;
  readonly tag: string | undefined;
  readonly tagged: boolean;
}

function nameVersion(facts: Facts, policy: Policy, found: CoreDecision): NamedVersion {
  const { core } = found;
  if (policy.channel === 'dev') {
    const isAfterRelease = found.reason.kind === 'nothing' && facts.base !== undefined;
    const raisedCore = isAfterRelease && policy.devRaise === 'patch' ? raised(core, 'patch', 'minor') : core;
    const version = devVersion(raisedCore, facts.head, policy.height ? facts.height : undefined);
    return withTag(version, facts, policy);
  }
  const candidate = highest(candidatesHere(facts, core), ({ version }) => version);
  if (policy.channel === 'rc') {
    if (candidate !== undefined) return { version: candidate.version, tag: candidate.name, tagged: true };
    if (found.changed) return withTag(numbered(core, 'rc', nextNumber(facts.tags, core, 'rc')), facts, policy);
    return withTag(release(core), facts, policy);
  }
  if (found.changed && policy.requireRc && candidate === undefined) {
    // A candidate would be refused for the same reason, so that reason is reported first.
    guard(release(core), facts, policy);
    throw noCandidate(facts, core);
  }
  return withTag(release(core), facts, policy);
}

function withTag(version: Version, facts: Facts, policy: Policy): NamedVersion {
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
  return new RefusedError({
    code: 'no-release-candidate',
    where: `release ${formatCore(core)}`,
    expected: `a release candidate of it on this commit ${facts.head.id.slice(0, 12)}`,
    found: 'none',
    fix: 'run channel rc with create-tag here first, or set require-rc to false',
  });
}

/**
 * Takes over the version of a published build: it is not given another.
 * @throws RefusedError when its tag belongs to another commit.
 */
function adopt(built: ExistingBuild, facts: Facts, policy: Policy): Decision {
  const { version } = built;
  const tag = built.tag ?? `${policy.prefix}${formatVersion(version)}`;
  const holder = facts.tags.find(({ name }) => name === tag);
  if (holder !== undefined && holder.commit !== facts.head.id) {
    throw new RefusedError({
      code: 'tag-would-move',
      where: `tag ${tag} of the build`,
      expected: `commit ${facts.head.id.slice(0, 12)}`,
      found: holder.commit.slice(0, 12),
      fix: 'a tag never moves: build again under another version',
    });
  }
  return {
    version,
    core: version,
    changed: true,
    bump: 'none',
    decidedBy: { kind: 'input', line: `read-dotenv: ${formatVersion(version)}` },
    tag,
    tagged: holder !== undefined,
    imageTag: built.imageTag,
    rows: [],
    notes: [],
  };
}
