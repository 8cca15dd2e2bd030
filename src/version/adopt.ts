import type { Decision, Facts, Policy } from './decision.ts';
import type { BuildValues } from './dotenv.ts';
import { formatVersion } from './semver.ts';

/** The decision that someone else made: a build that was published under a version is not given another. */
export function adopt(built: BuildValues, facts: Facts, policy: Policy): Decision {
  const { version } = built;
  const tag = built.tag ?? `${policy.prefix}${formatVersion(version)}`;
  return {
    version,
    core: version,
    changed: true,
    bump: 'none',
    decidedBy: { kind: 'input', line: `read-dotenv: ${formatVersion(version)}` },
    tag,
    tagged: facts.tags.some(({ name, commit }) => name === tag && commit === facts.head.id),
    imageTag: built.imageTag,
    rows: [],
    notes: [],
  };
}
