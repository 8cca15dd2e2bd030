import { expect, test } from '@jest/globals';
import { sourceAt, sourcePlace } from '../../../../../src/steps/gate/migrations/source.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { flowOf, shopFlow } from '../../../../support/flow.ts';

test('an application whose repository the flow does not name cannot be asked for its migrations', async () => {
  const [application] = (await flowOf(shopFlow)).applications;
  if (application === undefined) throw new Error('expected an application');
  const given = {
    ...application,
    source: { repository: 'https://git.example.com/cart.git', path: './services/cart/' },
  };
  expect(() => sourcePlace(application, 'db/*.sql', undefined, 'here')).toThrow(
    expect.objectContaining({ code: 'migrations-without-source' }),
  );
  expect(sourcePlace(given, ['db/*.sql'], undefined, 'here')).toEqual({
    location: 'https://git.example.com/cart.git',
    directory: 'services/cart',
    patterns: ['services/cart/db/*.sql'],
  });
});

const read = () => Promise.reject(new Error('no file is read'));

test('more files than a schema can have are not read', async () => {
  const entries = Array.from({ length: 20_001 }, (_, index) => ({ path: `db/${index}.sql`, kind: 'file' }));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked for
  const ports = { gitops: { at: async () => ({ entries: async () => entries, read }) } } as unknown as Ports;
  const place = { location: 'https://git.example.com/cart.git', directory: '', patterns: ['db/*.sql'] };
  await expect(sourceAt(place, 'c'.repeat(40), ports)).rejects.toMatchObject({
    code: 'evidence-excessive',
    exitCode: 3,
  });
});
