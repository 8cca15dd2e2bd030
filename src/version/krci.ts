import { nextNumber, numberOf, numbered } from './channel.ts';
import type { Decision, Facts, Policy, Reason } from './model.ts';
import { guard } from './guard.ts';
import { inRange } from './range.ts';
import { compareCores, formatCore, formatVersion, highest, isRelease, release } from './semver.ts';
import type { Core, Version } from './semver.ts';

/** Prefix of the version in KubeRocketCI's Git tags. */
export const krciPrefix = 'build/';

const words = { dev: 'SNAPSHOT', rc: 'RC' } as const;

/** Returns the word of a channel: `SNAPSHOT`, or the suffix that the codebase's `startFrom` has. */
function wordOf(channel: 'dev' | 'rc', { devWord }: Policy): string {
  return channel === 'dev' ? (devWord ?? words.dev) : words[channel];
}

/**
 * Decides KubeRocketCI's versions: `0.1.0-SNAPSHOT.4`, on release branches `0.1.0-RC.2`. The platform counts in the
 * status of a live object, which a restore loses; here the number is one more than any that a Git tag or the registry
 * holds. The core is the highest in use, and the next minor once that one is released, as the platform raises it.
 */
export function decideKrci(facts: Facts, policy: Policy): Decision {
  const { core, reason } = coreInUse(facts, policy);
  const here = highest(
    facts.tags.filter(({ commit, version }) => commit === facts.head.id && isOfChannel(version, core, policy)),
    ({ version }) => version,
  );
  const version = here?.version ?? next(facts, policy, core);
  if (here === undefined && policy.channel === 'release') guard(version, facts, policy);
  return {
    version,
    core,
    changed: here === undefined,
    bump: 'none',
    decidedBy: reason,
    tag: `${policy.prefix}${formatVersion(version)}`,
    tagged: here !== undefined,
    rows: [],
    notes: [],
  };
}

function next(facts: Facts, policy: Policy, core: Core): Version {
  if (policy.channel === 'release') return release(core);
  const word = wordOf(policy.channel, policy);
  return numbered(core, word, nextNumber([...facts.tags, ...facts.taken], core, word));
}

function isOfChannel(version: Version, core: Core, policy: Policy): boolean {
  const { channel } = policy;
  if (compareCores(version, core) !== 0) return false;
  return channel === 'release' ? isRelease(version) : numberOf(version, wordOf(channel, policy)) !== undefined;
}

function coreInUse(facts: Facts, policy: Policy): { core: Core; reason: Reason } {
  if (policy.set !== undefined)
    return { core: policy.set, reason: { kind: 'input', line: `set: ${formatCore(policy.set)}` } };
  const inUse = highest(
    facts.tags.filter(({ version }) => inRange(version, policy.range)),
    ({ version }) => version,
  );
  if (inUse === undefined) {
    return {
      core: policy.initial,
      reason: { kind: 'initial', line: `initial-version: ${formatCore(policy.initial)}` },
    };
  }
  const { major, minor, patch } = inUse.version;
  const released = isRelease(inUse.version) && inUse.commit !== facts.head.id;
  const reason: Reason = { kind: 'tag', line: `tag ${inUse.name}` };
  return { core: released ? { major, minor: minor + 1, patch: 0 } : { major, minor, patch }, reason };
}
