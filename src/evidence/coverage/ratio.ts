/** Covered of total. `total` 0 is neither 0 % nor 100 %: there was nothing to cover. */
export interface Ratio {
  readonly covered: number;
  readonly total: number;
}

export function sum(ratios: Iterable<Ratio>): Ratio {
  let covered = 0;
  let total = 0;
  for (const ratio of ratios) {
    covered += ratio.covered;
    total += ratio.total;
  }
  return { covered, total };
}
