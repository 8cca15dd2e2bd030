import { RefusedError } from '../base/errors.ts';
import type { Decision, ExistingBuild, Facts, Policy } from './model.ts';
import { formatVersion } from './semver.ts';

/**
 * Takes over the version of a published build: it is not given another.
 * @throws RefusedError when its tag belongs to another commit.
 */
export function adopt(built: ExistingBuild, facts: Facts, policy: Policy): Decision {
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
