import { tierOf } from '../../flow/tier-words.ts';
import { tiers } from '../../flow/tiers.ts';
import type { Tier } from '../../flow/flow.ts';
import type { ProposedEnvironment } from './model.ts';
import { regionOf } from './words.ts';

/** Ways in, by tier: what a team would say that has thought about it. */
const entered: Readonly<Record<Tier, Pick<ProposedEnvironment, 'model' | 'promotion' | 'cluster'>>> = {
  development: { model: 'push', promotion: 'automatic', cluster: 'nonprod' },
  testing: { model: 'push', promotion: 'automatic', cluster: 'nonprod' },
  uat: { model: 'push', promotion: 'manual', cluster: 'nonprod' },
  staging: { model: 'pull', promotion: 'manual', cluster: 'staging' },
  production: { model: 'pull', promotion: 'controlled', cluster: 'prod' },
};

/** Proposes the environments of some names, in the order of their tiers unless their order was said. */
export function environmentsOf(names: readonly string[], isOrdered: boolean): readonly ProposedEnvironment[] {
  const found = names.map((name, index) => ({ name, tier: tierOf(name) ?? tierByPlace(index, names.length), index }));
  const ordered = isOrdered
    ? found
    : found.toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || (a.name < b.name ? -1 : 1));
  return ordered.map((one, at) => {
    const { name, tier } = one;
    const guessed = ['cluster', 'model', ...(tierOf(name) === undefined ? ['tier'] : [])];
    const before = isOrdered ? [] : predecessorsOf(one, ordered.slice(0, at));
    const isNext = before.length === 0 || (before.length === 1 && before[0] === ordered[at - 1]?.name);
    return Object.assign({ name, tier }, entered[tier], isNext ? {} : { after: before }, { guessed });
  });
}

interface Placed {
  readonly name: string;
  readonly tier: Tier;
}

/**
 * The environments of the tier before: of several, the one of the same region, else all. Regions of one tier do not wait
 * for each other.
 */
function predecessorsOf({ name, tier }: Placed, earlier: readonly Placed[]): readonly string[] {
  const last = earlier.findLast((one) => one.tier !== tier);
  const before = earlier.filter((one) => one.tier === last?.tier).map((one) => one.name);
  const region = regionOf(name);
  const own = before.filter((one) => regionOf(one) === region);
  return region !== '' && own.length > 0 ? own : before;
}

/** The first of unknown names is where people develop, the last is what users see. */
function tierByPlace(index: number, count: number): Tier {
  if (index === 0 && count > 1) return 'development';
  return index === count - 1 ? 'production' : 'testing';
}
