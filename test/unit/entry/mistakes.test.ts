import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mistakenWorld, type MistakenWorld } from '../../support/mistakes/world.ts';
import { mistakes } from '../../support/mistakes/mistakes.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
let world: MistakenWorld;

beforeAll(async () => {
  world = await mistakenWorld(mkdtempSync(join(root, 'world-')));
});

afterAll(() => world.stop());

test('at least eighty mistakes are made', () => {
  expect(mistakes.filter(({ exit }) => exit !== 0).length).toBeGreaterThanOrEqual(80);
  expect(new Set(mistakes.map(({ what }) => what)).size).toBe(mistakes.length);
});

test.each(mistakes.map((mistake) => [mistake.what, mistake] as const))('%s', async (_what, mistake) => {
  const { exitCode, printed, errors } = await world.make(mistake, mkdtempSync(join(root, 'mistake-')));
  expect({ exitCode, printed }).toEqual({ exitCode: mistake.exit, printed: expect.stringMatching(mistake.says) });
  expect(errors).toHaveLength(mistake.exit === 0 ? 0 : 1);
  // No regular expression, stack or secret.
  expect(printed).not.toMatch(/\[a-z0-9\]|\(\?:|\s+at \S+ \(.*:\d+:\d+\)|secret-password|git-token/);
});

test('the image of another repository has a code of its own', async () => {
  const other = mistakes.find(({ what }) => what === 'image: cart for shop/cart');
  if (other === undefined) throw new Error('the row is gone');
  const asked = { ...other, run: `${other.run} --output json` };
  const { printed } = await world.make(asked, mkdtempSync(join(root, 'mistake-')));
  expect(printed).toContain('"code":"image-elsewhere"');
});
