import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createBareRepository, plainGitEnvironment } from '../../support/bare-repository.ts';
import { blocksOf, markdownFiles } from '../../support/docs/page.ts';
import type { GitServer } from '../../support/git-server.ts';
import { startGitServer } from '../../support/git-server.ts';
import { publishComponents, runPipeline } from '../../support/gitlab-ci.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

/** Pipelines of the pages as gitlab-ci-local reads them, with the components of this project. */
const pipelines = markdownFiles()
  .filter((path) => /^docs\/|^README/.test(path))
  .flatMap((path) => blocksOf(path).map((block) => [`${path}:${block.line}`, block] as const))
  .filter(([, { kind }]) => kind === 'pipeline');

const root = temporaryDirectory();
let server: GitServer;

beforeAll(async () => {
  const projects = join(root, 'projects');
  server = await startGitServer({ root: projects });
  publishComponents(join(projects, 'kuberocketci/krci-deploy.git'), '0.1.0');
  createBareRepository(join(projects, 'shop/cart.git'), { 'README.md': 'cart\n' });
});
afterAll(() => server.close());

// The part that triggers a child pipeline holds no component itself.
test.each(pipelines)('%s is a pipeline', async (place, { text }) => {
  const checkout = join(root, place.replaceAll(/\W/g, '-'));
  mkdirSync(checkout);
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: checkout, env: plainGitEnvironment });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', server.url('shop/cart.git'));
  writeFileSync(join(checkout, '.gitlab-ci.yml'), text);
  git('add', '--all');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--message', 'A pipeline');
  const variables = { CI_COMMIT_BRANCH: 'main', CI_DEFAULT_BRANCH: 'main' };
  const { exitCode, log } = await runPipeline(checkout, { variables, args: ['--preview'] });
  expect({ exitCode, log }).toMatchObject({ exitCode: 0, log: expect.stringMatching(/krci_deploy|trigger:/) });
});
