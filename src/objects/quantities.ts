const suffixes: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * Reads a quantity (`100m`, `1Gi`, `1e3`) as a number of its base unit: cores, bytes. Undefined for what the API
 * refuses.
 */
export function quantityOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const [, number, exponent, suffix = ''] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i))?$/.exec(value) ?? [];
  const factor = suffixes[suffix];
  if (number === undefined || factor === undefined) return undefined;
  return Number(`${number}${exponent ?? ''}`) * factor;
}

/** A number of pods, or a percentage of them. */
export interface Share {
  readonly value: number;
  readonly isPercent: boolean;
}

/** Reads `1` or `25%`; undefined for what the API refuses. */
export function shareOf(value: unknown): Share | undefined {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value >= 0 ? { value, isPercent: false } : undefined;
  const [, digits] = (typeof value === 'string' && /^(\d{1,9})%$/.exec(value)) || [];
  return digits === undefined ? undefined : { value: Number(digits), isPercent: true };
}

/** Number of pods that a share of `total` is. */
export function podsOf({ value, isPercent }: Share, total: number, round: 'up' | 'down'): number {
  if (!isPercent) return value;
  return round === 'up' ? Math.ceil((value * total) / 100) : Math.floor((value * total) / 100);
}
