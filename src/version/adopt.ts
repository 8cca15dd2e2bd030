import { RefusedError } from '../base/errors.ts';
import type { Decision, Facts, Policy } from './decision.ts';
import type { BuildValues } from './dotenv.ts';
import { formatVersion } from './semver.ts';

/**
 * The decision that someone else made: a build that was published under a version is not given another. Throws
 * RefusedError when its tag belongs to another commit.
 */
export function adopt(built: BuildValues, facts: Facts, policy: Policy): Decision {
  const { version } = built;
  const tag = built.tag ?? `${policy.prefix}${formatVersion(version)}`;
  const holder = facts.tags.find(({ name }) => name === tag);
  if (holder !== undefined && holder.commit !== facts.head.id) {
    throw new RefusedError(
      'tag-would-move',
      `the build says that it is ${tag}, and that tag points at ${holder.commit.slice(0, 12)}, not at this commit ${facts.head.id.slice(0, 12)}; a tag is never moved, build again under another version`,
    );
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
