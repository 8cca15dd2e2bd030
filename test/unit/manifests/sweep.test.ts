import { expect, test } from '@jest/globals';
import { unpackedCorpus } from '../../support/evidence.ts';
import { bump, emptyResult, ours, readText, sitesOf, yamlFiles } from '../../support/bump-sweep.ts';

const directory = unpackedCorpus('gitops-yaml.tar.gz');

test('our own files: every image field of one file of each kind', () => {
  const result = emptyResult();
  for (const file of yamlFiles('test/fixtures/manifests')) {
    const text = readText(file);
    for (const site of sitesOf(text) ?? []) bump(ours, file, text, site, result);
  }
  expect(result).toMatchObject({ unparseable: [], otherMeaning: [], otherBytes: [] });
  expect([result.sites, result.accepted, result.oneLine]).toEqual([6, 6, 6]);
});

/** The bench `bump-corpus` bumps every site; here it is the first one of each file. */
(directory === undefined ? test.skip : test)('real repositories: one image field of each file', () => {
  const result = emptyResult();
  for (const file of yamlFiles(directory ?? '')) {
    const text = readText(file);
    const [site] = sitesOf(text) ?? [];
    if (site !== undefined) bump(ours, file, text, site, result);
  }
  expect(result).toMatchObject({ unparseable: [], otherMeaning: [], otherBytes: [] });
  // A tag alone is not written where a digest beside it would win.
  expect([...result.refused.keys()].toSorted()).toEqual(['digest-needed', 'templated-value']);
  expect(result.sites).toBeGreaterThan(300);
  expect(result.oneLine).toBe(result.accepted);
  const pinned = result.refused.get('digest-needed')?.length ?? 0;
  expect(result.accepted / (result.sites - pinned)).toBeGreaterThanOrEqual(0.995);
});
