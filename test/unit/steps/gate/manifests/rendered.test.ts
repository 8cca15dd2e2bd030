import { expect, test } from '@jest/globals';
import { EvidenceError } from '../../../../../src/base/errors.ts';
import { readRendered } from '../../../../../src/steps/gate/manifests/rendered.ts';
import { localFiles } from '../../../../../src/files/local.ts';
import { lay } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

test('a file that cannot be read is a problem of the environment, another failure is none', async () => {
  lay(root, { 'out/a.yaml': 'kind: A\napiVersion: v1\nmetadata: { name: a }\n' });
  const files = localFiles(root);
  const refused = new EvidenceError({ code: 'file-unreadable', where: 'out/a.yaml', found: 'EACCES' });
  const failing = (error: Error) => ({
    ...files,
    stream: () => {
      throw error;
    },
  });
  expect(await readRendered(['out/*.yaml'], failing(refused))).toMatchObject({
    objects: [],
    problems: [expect.stringContaining('out/a.yaml')],
  });
  await expect(readRendered(['out/*.yaml'], failing(new TypeError('a bug')))).rejects.toThrow('a bug');
});
