import { expect, test } from '@jest/globals';
import { sourcePlace } from '../../../../../src/steps/gate/migrations/source.ts';
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
