import type { LocatedFinding } from './judge.ts';

/**
 * Leaves out the findings that an earlier state has as well, each as often as it has it. A finding is the same where
 * rule, object, and what was expected and found are: one that became worse is new, and a line that moved is none.
 */
export function newFindings(
  now: readonly LocatedFinding[],
  before: readonly LocatedFinding[],
): readonly LocatedFinding[] {
  const known = new Map<string, number>();
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  return now.filter((one) => {
    const left = known.get(keyOf(one)) ?? 0;
    if (left > 0) known.set(keyOf(one), left - 1);
    return left === 0;
  });
}

function keyOf({ rule, object, expected, found }: LocatedFinding): string {
  return JSON.stringify([rule, object, expected, found]);
}
