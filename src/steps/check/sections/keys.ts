import { RefusedError, StepError } from '../../../base/errors.ts';
import type { Flow } from '../../../flow/flow.ts';
import { isSignerOf, trustOf, withheldEnvironments } from '../../../records/keys.ts';
import type { Section } from '../model.ts';

/** Keys that the flow trusts: they can be read, and each says which environments it speaks of. */
export const keys: Section = {
  name: 'keys',
  looksAt: '`records`: every trusted key and root can be read, and every key has a scope',
  async find({ flow }, { files }) {
    if (flow?.records === undefined) return [];
    try {
      await trustOf(flow, files);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      return [{ level: 'fault', error }];
    }
    return unscoped(flow);
  },
};

/**
 * Finds keys without environments, in a flow of several.
 * The least guarded job may hold such a key. A production with a gate that no key names stays closed; else it is a
 * warning.
 */
function unscoped(flow: Flow): readonly { level: 'fault' | 'warning'; error: StepError }[] {
  const all = flow.records?.trustedKeys ?? [];
  const open = all.filter(({ environments, revoked }) => environments === undefined && revoked !== true);
  const unnamed = withheldEnvironments(flow).filter((name) => !isSignerOf(name, flow));
  if (all.length > 0 && unnamed.length > 0) {
    return unnamed.map((name) => ({
      level: 'fault',
      error: keyWithoutScope(flow, `no key names ${name}, and a key without environments says nothing about it`, name),
    }));
  }
  if (open.length === 0 || flow.environments.length < 2) return [];
  const found = `${open.length} of ${all.length} keys without environments: whoever holds one speaks of every environment that is not withheld`;
  return [{ level: 'warning', error: keyWithoutScope(flow, found, flow.environments.at(-1)?.name ?? '') }];
}

function keyWithoutScope({ file }: Flow, found: string, name: string): RefusedError {
  return new RefusedError({
    code: 'key-without-scope',
    where: `${file}: records.trusted-keys`,
    expected: `keys with environments, such as { key: KEY, environments: [${name}] }`,
    found,
    fix: 'give each key the environments that it speaks of',
  });
}
