import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildImage } from '../../../src/demo/image.ts';
import type { Repository } from '../../../src/registry/registry.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();

test('an application that tar cannot pack is refused before anything is pushed', async () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing is asked of it
  const untouched = {} as Repository;
  await expect(buildImage(join(root, 'gone'), untouched, '1.0')).rejects.toMatchObject({
    code: 'no-tar',
    exitCode: 2,
  });
});
