import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { RefusedError } from '../../../src/base/errors.ts';
import { discoverPlaces } from '../../../src/manifests/forms/discover.ts';
import type { Place } from '../../../src/manifests/manifests.ts';
import { readText, yamlFiles } from '../../support/bump-sweep.ts';
import { unpackedCorpus } from '../../support/evidence.ts';

const directory = unpackedCorpus('gitops-yaml.tar.gz');
const wanted = { repository: 'new.example.com/a/b', tag: '1.20', digest: `sha256:${'b'.repeat(64)}` } as const;
const writes = new Set<unknown>(['new.example.com', 'a/b', '1.20', wanted.repository, wanted.digest]);
/** Names and values of Helm parameters, and what holds them all in one. */
const writesMore = /(?:\.digest|1\.20@sha256:b{64}|a\/b:1\.20@sha256:b{64})$/;

/** Repositories that a text names, with the ways to write a tag behind them. */
function imagesOf(text: string): readonly string[] {
  const found = text.matchAll(/(?:image|repository|newName|name): *["']?([a-z0-9.-]+(?:\/[a-z0-9._-]+)+)/g);
  return [...new Set([...found].map(([, image = '']) => image))].slice(0, 3);
}

function read(text: string, version: '1.1' | '1.2'): unknown {
  const documents = [...parseAllDocuments(text, { version, logLevel: 'silent' })];
  return JSON.parse(JSON.stringify(documents.map((document) => document.toJS({ maxAliasCount: -1 }) as unknown)));
}

/** Leaves of the second that are not in the first, and the other way round. */
function* differences(before: unknown, after: unknown): Generator {
  if (isDeepStrictEqual(before, after)) return;
  if (!isObject(before) || !isObject(after)) {
    if (isObject(after)) for (const value of Object.values(after)) yield* differences(undefined, value);
    else yield after;
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* differences(before[key], after[key]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function check(place: Place, text: string): void {
  const edited = place.write(text, wanted);
  expect(place.write(edited, wanted)).toBe(edited);
  expect(place.read(edited)).toMatchObject({ tag: '1.20' });
  expect(place.effect?.(edited).because).toMatch(/\w/);
  for (const version of ['1.1', '1.2'] as const) {
    for (const value of differences(read(text, version), read(edited, version))) {
      if (!writes.has(value)) expect(value).toMatch(writesMore);
    }
  }
}

test('our own files: repository, tag and digest in every form', () => {
  let places = 0;
  for (const file of yamlFiles('test/fixtures/manifests')) {
    const text = readText(file);
    for (const image of imagesOf(text)) {
      for (const place of discoverPlaces(file, text, { image: { image }, anchors: 'edit-anchor' }).places) {
        places += 1;
        check(place, text);
      }
    }
  }
  expect(places).toBeGreaterThan(4);
});

/** One file in eight keeps it short; the places of all files have been through it. */
(directory === undefined ? test.skip : test)('real repositories: repository, tag and digest in every form', () => {
  const refused = new Set<string>();
  let places = 0;
  for (const [index, file] of yamlFiles(directory ?? '').entries()) {
    if (index % 8 !== 0) continue;
    const text = readText(file);
    for (const image of imagesOf(text)) {
      try {
        for (const place of discoverPlaces(file, text, { image: { image }, anchors: 'edit-anchor' }).places) {
          places += 1;
          check(place, text);
        }
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        refused.add(error.code);
      }
    }
  }
  expect([...refused].filter((code) => !['helm-template', 'global-registry'].includes(code))).toEqual([]);
  expect(places).toBeGreaterThan(30);
});
