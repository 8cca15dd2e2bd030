import { expect } from '@jest/globals';
import { StepError } from '../../src/base/errors.ts';
import type { ManifestsLocation } from '../../src/manifests/layouts/layouts.ts';
import type { NamedImage, Place } from '../../src/manifests/manifests.ts';
import { placesOf } from '../../src/manifests/layouts/layouts.ts';

export const names = { flow: 'shop', environment: 'dev', application: 'cart', image: 'shop/cart' };
export const [old, digest] = [`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`] as const;
export const wanted = { repository: 'r.io/shop/cart', tag: '1.2.0', digest } as const;

export function placeOf(location: ManifestsLocation): Place {
  const [place] = placesOf(location, names);
  if (place === undefined) throw new Error('expected a place');
  return place;
}

/** The text with real digests for `OLD` and `NEW`, which keep tables readable. */
export function full(text: string): string {
  return text.replaceAll('OLD', old).replaceAll('NEW', digest);
}

/** The code of the StepError that `work` throws; anything else thrown is a bug. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StepError) return error.code;
    throw error;
  }
  return 'nothing was refused';
}

/** What a place reads before, and the text after writing `wanted`, which writing again leaves alone. */
export type Case = readonly [what: string, before: string, named: NamedImage | undefined, after: string];

export function check(place: Place, [, before, named, after]: Case): void {
  expect(place.read(full(before))).toEqual(named);
  const text = place.write(full(before), wanted);
  expect(text).toBe(full(after));
  expect(place.write(text, wanted)).toBe(text);
  expect(place.read(text)).toMatchObject({ tag: '1.2.0', digest });
}
