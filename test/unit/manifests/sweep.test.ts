import { expect, test } from '@jest/globals';
import { unpackedCorpus } from '../../support/evidence.ts';
import { bump, emptyResult, ours, readText, sitesOf, yamlFiles } from '../../support/bump-sweep.ts';

const directory = unpackedCorpus('gitops-yaml.tar.gz');

/** The bench `bump-corpus` bumps every site; here it is the first one of each file. */
(directory === undefined ? test.skip : test)('real repositories: one image field of each file', () => {
  const result = emptyResult();
  for (const file of yamlFiles(directory ?? '')) {
    const text = readText(file);
    const [site] = sitesOf(text) ?? [];
    if (site !== undefined) bump(ours, file, text, site, result);
  }
  expect(result).toMatchObject({ unparseable: [], otherMeaning: [], otherBytes: [] });
  expect([...result.refused.keys()]).toEqual(['templated-value']);
  expect(result.sites).toBeGreaterThan(300);
  expect(result.oneLine).toBe(result.accepted);
  expect(result.accepted / result.sites).toBeGreaterThanOrEqual(0.995);
});
