import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createGit } from '../../../src/git/binary.ts';
import { createGitopsRepositories } from '../../../src/git/repositories.ts';
import { silentLog } from '../../../src/base/log.ts';
import { createBareRepository, plainGitEnvironment } from '../../support/bare-repository.ts';
import { fakeClock } from '../../support/clock.ts';
import { setKey } from '../../support/gitops-server.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const message = { subject: 'Bump cart', trailers: [] };

function repositories(configuration: string) {
  const file = join(root, 'gitconfig');
  writeFileSync(file, configuration);
  const environment = { ...plainGitEnvironment, GIT_CONFIG_GLOBAL: file };
  const git = createGit({ cwd: root, credentials: [], log: silentLog, environment });
  return createGitopsRepositories({ git, clock: fakeClock(), log: silentLog, directory: root });
}

test.each(['url', 'pushurl'])('a remote of the global configuration redirects nothing: %s', async (key) => {
  const ours = createBareRepository(join(root, `ours-${key}.git`), { 'a.yaml': 'tag: 1\n' });
  const theirs = createBareRepository(join(root, `theirs-${key}.git`), { 'a.yaml': 'tag: 1\n' });
  const before = theirs.git('rev-parse', 'main');
  const names = ['gitops', 'origin', 'krci-deploy'];
  const gitops = repositories(names.map((name) => `[remote "${name}"]\n\t${key} = ${theirs.path}\n`).join(''));
  await gitops.open(ours.path, 'main').land(setKey('a.yaml', 'tag', '2'), message);
  expect(ours.read('a.yaml')).toBe('tag: 2\n');
  expect(theirs.git('rev-parse', 'main')).toBe(before);
  await gitops.dispose();
});

test('insteadOf is the wish of the person, and is followed', async () => {
  const mirror = createBareRepository(join(root, 'mirror.git'), { 'a.yaml': 'tag: 1\n' });
  const gitops = repositories(`[url "${mirror.path}"]\n\tinsteadOf = https://git.example.com/a.git\n`);
  await gitops.open('https://git.example.com/a.git', 'main').land(setKey('a.yaml', 'tag', '2'), message);
  expect(mirror.read('a.yaml')).toBe('tag: 2\n');
  await gitops.dispose();
});

test('a Git that refuses bare repositories which it finds by their directory lands, and reads history and commits', async () => {
  const ours = createBareRepository(join(root, 'explicit.git'), { 'a.yaml': 'tag: 1\n' });
  const gitops = repositories('[safe]\n\tbareRepository = explicit\n');
  const { commit } = await gitops.open(ours.path, 'main').land(setKey('a.yaml', 'tag', '2'), message);
  expect(ours.read('a.yaml')).toBe('tag: 2\n');
  expect((await gitops.open(ours.path, 'main').history(['a.yaml'])).changes).toHaveLength(2);
  const files = await gitops.at(ours.path, commit ?? '');
  expect((await files.entries()).map(({ path }) => path)).toEqual(['a.yaml']);
  await gitops.dispose();
});
