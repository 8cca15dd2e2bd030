import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { localFiles } from '../../../src/files/local.ts';
import { missingFlow, missingNamedFlow } from '../../../src/flow/missing.ts';
import { emptyDirectory, lay } from '../../support/gate.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();

test.each<[string, readonly string[], string]>([
  ['another ending', ['krci-deploy.yml'], 'there is krci-deploy.yml: rename it to krci-deploy.yaml, or use --flow'],
  ['a directory below', ['gitops/krci-deploy.yaml'], 'there is gitops/krci-deploy.yaml: run it there, or use --flow'],
  ['two below', ['a/b/krci-deploy.yaml'], 'there is a/b/krci-deploy.yaml'],
  ['the repository of an application', ['Dockerfile'], 'the repository of an application (Dockerfile): run it in the'],
  ['an empty directory', [], 'run krci-deploy init in the GitOps repository to make one'],
])('a flow file that is missing, in %s: the message says where to go', async (_what, paths, fix) => {
  const directory = emptyDirectory(root);
  lay(directory, Object.fromEntries(paths.map((path) => [path, ''])));
  const error = await missingFlow(localFiles(directory), 'status');
  expect(error).toMatchObject({ code: 'flow-missing', exitCode: 2 });
  expect(error.problem.fix).toContain(fix);
});

test('one that was named and is near under another name', async () => {
  const directory = emptyDirectory(root);
  lay(directory, { 'krci-deploy.yml': '' });
  const error = await missingNamedFlow('krci-deploi.yaml', localFiles(directory));
  expect(error.problem).toMatchObject({ where: 'krci-deploi.yaml', fix: 'did you mean "krci-deploy.yml"?' });
});

test('a directory of that name is no hint, and no other error', async () => {
  const directory = emptyDirectory(root);
  mkdirSync(join(directory, 'krci-deploy.yml'));
  const error = await missingFlow(localFiles(directory), 'status');
  expect(error.code).toBe('flow-missing');
});
