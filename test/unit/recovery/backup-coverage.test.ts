import { expect, test } from '@jest/globals';
import { bare, both, copy, rows, upload } from '../../support/backup-coverage.ts';

test('each volume claim and database that no backup names is a row', async () => {
  expect(await rows([...both, upload('cart-data'), copy('queue-0')])).toEqual([
    bare('PersistentVolumeClaim/shop/data-queue-1'),
    bare('Cluster/shop/db'),
  ]);
});

test('the flow says what a tool does not name, and who brings the rest back', async () => {
  const sources = '{ all: { schedule: Schedule/velero/nightly, covers: ["PersistentVolumeClaim/shop/data-*"] } }';
  const more = ', externals: [{ object: Cluster/shop/db, owner: dba }]';
  expect((await rows([...both, upload('cart-data')], { sources, more })).at(-1)).toBe(
    'PASS data of prod: all 4 volume claims and databases are in a backup by name, or declared as external',
  );
});

test.each<[string, readonly object[]]>([
  ['an older backup', [...both, upload('cart-data', 'one')]],
  ['a copy that failed', [...both, upload('cart-data', 'two', 'Failed')]],
])('%s holds nothing', async (_, items) => {
  expect(await rows(items)).toContain(bare('PersistentVolumeClaim/shop/cart-data'));
});

test('a tool means no several objects by one name', async () => {
  expect(await rows([...both, upload('*')])).toContain(bare('PersistentVolumeClaim/shop/cart-data'));
});

test('what cannot be rendered whole is said, and nothing to keep is no row', async () => {
  const problems = ['chart x is not there'];
  expect(await rows(both, { yaml: '', problems })).toEqual([
    'UNPROVEN prod: not every object is known: chart x is not there',
  ]);
  expect(await rows(both, { yaml: '' })).toEqual([]);
});
