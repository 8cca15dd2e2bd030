import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { canaryStrategy } from '../../../src/delivery/canary.ts';
import type { State } from '../../../src/delivery/model.ts';
import type { CanaryEntry } from '../../../src/flow/delivery.ts';

const place = { file: 'a.yaml', path: 'image' };
const names = {
  names: { image: 'shop/cart', flow: 'shop', environment: 'prod', application: 'cart' },
  repository: 'prod.example.com/shop/cart',
};
const routed: CanaryEntry = {
  stable: { image: place },
  canary: { image: place, weight: place },
  'stable-weight': place,
  steps: [10, 25, 50, 100],
  pause: '10m',
};
const counted: CanaryEntry = {
  stable: { image: place, replicas: place },
  canary: { image: place, replicas: place },
  replicas: 20,
  steps: [10, 25, 50],
  pause: '10m',
};
const [old, new_] = [`1.3.0@sha256:${'1'.repeat(64)}`, `1.4.0@sha256:${'2'.repeat(64)}`];
const image = { tag: '1.4.0', digest: `sha256:${'2'.repeat(64)}` } as const;

/** Follows the ladder from its first commit, and returns what each commit says with the share after it. */
function climbed(entry: CanaryEntry, rest: State): readonly (readonly [string, number | 'idle'])[] {
  const strategy = canaryStrategy(entry, names);
  const shown: (readonly [string, number | 'idle'])[] = [];
  for (let move: { says: string; wanted: State } | undefined = strategy.entry(rest, image); move !== undefined;) {
    const standing = strategy.standing(move.wanted, undefined);
    if (standing.kind === 'off-ladder') throw new Error(standing.because);
    shown.push([move.says, standing.kind === 'idle' ? 'idle' : standing.share]);
    move = standing.kind === 'idle' ? undefined : standing.next;
  }
  return shown;
}

test('weights climb by the steps, stable follows, then the traffic goes back to it', () => {
  expect(climbed(routed, { stable: old, canary: old, weight: '0', 'stable-weight': '100' })).toEqual([
    ['canary 0 % → 10 %', 10],
    ['canary 10 % → 25 %', 25],
    ['canary 25 % → 50 %', 50],
    ['canary 50 % → 100 %', 100],
    ['stable takes the image of the canary', 100],
    ['canary 100 % → 0 %, all traffic to stable', 'idle'],
  ]);
});

test('pods climb by the steps, and a ladder without a last 100 reaches it', () => {
  const rest = { stable: old, canary: old, 'canary-replicas': '0', 'stable-replicas': '20' };
  expect(climbed(counted, rest).map(([, share]) => share)).toEqual([10, 25, 50, 100, 100, 'idle']);
  const { wanted } = canaryStrategy(counted, names).entry(rest, image);
  expect(wanted).toEqual({ stable: old, canary: new_, 'canary-replicas': '2', 'stable-replicas': '18' });
});

test('beside a router stable keeps its pods, and the canary has at least one', () => {
  const entry: CanaryEntry = {
    ...routed,
    stable: { image: place, replicas: place },
    canary: { image: place, weight: place, replicas: place },
    replicas: 3,
  };
  const rest = { stable: old, canary: old, weight: '0', 'canary-replicas': '0', 'stable-replicas': '7' };
  const { wanted } = canaryStrategy(entry, names).entry(rest, image);
  expect(wanted).toMatchObject({ weight: '10', 'canary-replicas': '1', 'stable-replicas': '7' });
  expect(climbed(entry, rest)).toHaveLength(6);
});

describe('values that no step leads to', () => {
  test.each<readonly [string, State, string]>([
    ['a share between two steps', { weight: '30', 'stable-weight': '70' }, 'the canary has 30 %'],
    ['weights that do not sum', { weight: '25', 'stable-weight': '100' }, 'do not sum to 100'],
    ['more than everything', { weight: '250', 'stable-weight': '0' }, 'the weight of the canary is 250'],
    ['one image on both sides', { canary: old, weight: '25', 'stable-weight': '75' }, 'both sides run one image'],
    ['a side without a digest', { canary: '1.4.0', weight: '25', 'stable-weight': '75' }, 'names no digest'],
  ])('%s', (_, state, because) => {
    const standing = canaryStrategy(routed, names).standing({ stable: old, canary: new_, ...state }, undefined);
    expect(standing).toMatchObject({ kind: 'off-ladder', because: expect.stringContaining(because) });
    expect(standing.kind === 'off-ladder' && standing.back?.wanted).toMatchObject({ canary: old, weight: '0' });
  });

  test('pods that are not shared out', () => {
    const state = { stable: old, canary: new_, 'canary-replicas': '5', 'stable-replicas': '18' };
    expect(canaryStrategy(counted, names).standing(state, undefined)).toMatchObject({
      kind: 'off-ladder',
      because: 'there are 5 and 18 pods, and 20 are to share the traffic',
    });
  });
});

test('a delivery can be taken back until stable has the image', () => {
  const strategy = canaryStrategy(routed, names);
  const at = (weight: number, stable = old) =>
    strategy.standing({ stable, canary: new_, weight: `${weight}`, 'stable-weight': `${100 - weight}` }, undefined);
  for (const weight of routed.steps) {
    const standing = at(weight);
    if (standing.kind !== 'under-way') throw new Error('a step is under way');
    expect(strategy.standing(standing.back?.wanted ?? {}, undefined)).toEqual({ kind: 'idle' });
    expect(standing.back?.wanted).toEqual({ stable: old, canary: old, weight: '0', 'stable-weight': '100' });
  }
  expect(at(100, new_)).toMatchObject({ kind: 'under-way', back: undefined, isWatched: false });
});

test('any ladder ends, with growing shares, the new image on both sides and all traffic on stable', () => {
  const ladders = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ladders, (some) => {
      const steps = some.toSorted((a, b) => a - b);
      const shares = climbed({ ...routed, steps }, { stable: old, canary: old, weight: '0', 'stable-weight': '100' });
      const climbing = shares.slice(0, -2).map(([, share]) => share);
      expect(climbing).toEqual(steps.at(-1) === 100 ? steps : [...steps, 100]);
      expect(shares.at(-1)?.[1]).toBe('idle');
    }),
  );
});
