import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ManifestsLocation } from '../../../src/manifests/layouts/layouts.ts';
import { placeOf } from '../../support/places.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/reference/layouts-and-forms.md'), 'utf8');
const [old, now] = [`sha256:${'0a1b'.repeat(16)}`, `sha256:${'7c9d'.repeat(16)}`] as const;
const wanted = { repository: 'registry.example.com/shop/cart', tag: '1.3.0', digest: now } as const;

const examples = [...page.matchAll(/<!-- example: (.*?) -->\n```diff\n(.*?)```/gs)].map(
  ([, where = '', diff = '']) => [where, diff] as const,
);

function locationOf(where: string): ManifestsLocation {
  if (where === 'krci') return { layout: 'krci' };
  if (where === 'kustomize') return { layout: 'kustomize', directory: '.' };
  const [, file = '', path = ''] = where.split(' ');
  return { layout: 'file', file, path };
}

function side(diff: string, sign: '+' | '-'): string {
  const lines = diff.split('\n').filter((line) => line.startsWith(' ') || line.startsWith(sign));
  return lines
    .map((line) => `${line.slice(1)}\n`)
    .join('')
    .replaceAll('sha256:0a1b…', old)
    .replaceAll('sha256:7c9d…', now);
}

test('the page has its examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(11);
});

test.each(examples)('%s: what the page shows is what happens', (where, diff) => {
  const place = placeOf(locationOf(where));
  expect(place.write(side(diff, '-'), wanted)).toBe(side(diff, '+'));
});
