import { expect, test } from '@jest/globals';
import { blueGreenStrategy } from '../../../src/delivery/blue-green.ts';
import type { Standing, State } from '../../../src/delivery/model.ts';
import type { BlueGreenEntry } from '../../../src/flow/delivery.ts';

const place = { file: 'a.yaml', path: 'image' };
const names = {
  names: { image: 'shop/cart', flow: 'shop', environment: 'prod', application: 'cart' },
  repository: 'prod.example.com/shop/cart',
};
const entry: BlueGreenEntry = {
  blue: { image: place, replicas: place },
  green: { image: place, replicas: place },
  switch: { ...place, blue: 'b', green: 'g' },
  replicas: 3,
  pause: '10m',
  keep: '24h',
};
const strategy = blueGreenStrategy(entry, names);
const [one, two] = ['1', '2'].map((digit) => ({ tag: `1.${digit}.0`, digest: `sha256:${digit.repeat(64)}` }) as const);
if (one === undefined || two === undefined) throw new Error('there are two images');
const [old, new_] = [`1.1.0@${one.digest}`, `1.2.0@${two.digest}`];
const rest: State = { blue: old, green: old, switch: 'b', 'blue-replicas': '3', 'green-replicas': '0' };

function underWay(standing: Standing) {
  if (standing.kind === 'under-way') return standing;
  throw new Error(`it is ${standing.kind}`);
}

test('the side without traffic starts, takes the traffic, and the old side ends after its time', () => {
  const first = strategy.entry(rest, two);
  expect(first).toMatchObject({ cell: 'green', says: 'green starts 1.2.0 without traffic' });
  expect(first.wanted).toEqual({ ...rest, green: new_, 'green-replicas': '3' });
  const started = underWay(strategy.standing(first.wanted, rest));
  expect(started).toMatchObject({ at: 'green without traffic', share: 0, lasts: '10m', incoming: two, outgoing: one });
  expect(started.next).toMatchObject({ says: 'all traffic to green', wanted: { switch: 'g' } });
  const switched = underWay(strategy.standing(started.next.wanted, first.wanted));
  expect(switched).toMatchObject({ share: 100, lasts: '24h', incoming: two, outgoing: one });
  expect(switched.next.wanted).toMatchObject({ blue: new_, 'blue-replicas': '0', switch: 'g' });
  expect(strategy.standing(switched.next.wanted, started.next.wanted)).toEqual({ kind: 'idle' });
  expect(strategy.runningCell(switched.next.wanted)).toBe('green');
});

test('before the switch an abort ends the new side, after it the traffic goes back by one commit', () => {
  const first = strategy.entry(rest, two);
  const started = underWay(strategy.standing(first.wanted, rest));
  expect(started.back?.wanted).toEqual(rest);
  const switched = underWay(strategy.standing(started.next.wanted, first.wanted));
  expect(switched.back).toMatchObject({ says: 'all traffic back to blue', wanted: { switch: 'b', green: old } });
  expect(strategy.standing(switched.back?.wanted ?? {}, started.next.wanted)).toEqual({ kind: 'idle' });
});

test('an image that was changed in place, and a switch that says neither side, are off the ladder', () => {
  expect(strategy.standing({ ...rest, blue: new_ }, rest)).toMatchObject({
    kind: 'off-ladder',
    because: 'blue has the traffic, and its image was changed in place',
  });
  expect(strategy.standing({ ...rest, switch: 'blue' }, rest)).toMatchObject({
    kind: 'off-ladder',
    because: 'the switch says "blue", which is neither side',
  });
  expect(strategy.standing({ ...rest, blue: '1.1.0' }, rest)).toMatchObject({ because: 'blue names no digest' });
});

test('two images of which nobody knows how they came are no delivery', () => {
  expect(strategy.standing({ ...rest, green: new_ }, undefined)).toEqual({ kind: 'idle' });
  expect(strategy.standing({ ...rest, green: '1.2.0' }, rest)).toEqual({ kind: 'idle' });
});
