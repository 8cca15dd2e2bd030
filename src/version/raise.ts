import type { Core } from './semver.ts';

/** How far a commit raises the version. */
export type Raise = 'none' | 'patch' | 'minor' | 'major';

/** From the lowest to the highest. */
export const raises: readonly Raise[] = ['none', 'patch', 'minor', 'major'];

export function isHigher(a: Raise, b: Raise): boolean {
  return raises.indexOf(a) > raises.indexOf(b);
}

export function highestRaise(all: Iterable<Raise>): Raise {
  let best: Raise = 'none';
  for (const raise of all) if (isHigher(raise, best)) best = raise;
  return best;
}

/**
 * Returns the core after `raise`. Below 1.0.0 anything may change (SemVer 4): there a breaking change raises
 * `unstableBreaking`.
 */
export function raised(core: Core, raise: Raise, unstableBreaking: 'minor' | 'major'): Core {
  const { major, minor, patch } = core;
  const effective = major === 0 && raise === 'major' ? unstableBreaking : raise;
  if (effective === 'major') return { major: major + 1, minor: 0, patch: 0 };
  if (effective === 'minor') return { major, minor: minor + 1, patch: 0 };
  if (effective === 'patch') return { major, minor, patch: patch + 1 };
  return core;
}
