import { describe, expect, test } from '@jest/globals';
import { localFiles } from '../../../src/files/local.ts';
import { ownershipOf } from '../../../src/files/codeowners.ts';
import { emptyDirectory, lay } from '../../support/gate.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();

async function ownersOf(
  platform: 'github' | 'gitlab' | 'local',
  files: Readonly<Record<string, string>>,
  path = 'krci-deploy-exceptions.yaml',
): Promise<string> {
  const directory = emptyDirectory(root);
  lay(directory, files);
  const ownership = await ownershipOf(path, platform, localFiles(directory));
  return ownership === undefined ? 'none' : ownership.owners.join(' ');
}

describe('places of CODEOWNERS', () => {
  const cases: readonly (readonly ['github' | 'gitlab' | 'local', Readonly<Record<string, string>>, string])[] = [
    ['gitlab', { CODEOWNERS: '* @bob', '.github/CODEOWNERS': '* @mallory' }, 'bob'],
    ['gitlab', { '.github/CODEOWNERS': '* @mallory' }, 'none'],
    ['gitlab', { 'docs/CODEOWNERS': '* @bob', '.gitlab/CODEOWNERS': '* @eve' }, 'bob'],
    ['gitlab', { '.gitlab/CODEOWNERS': '* @eve' }, 'eve'],
    ['github', { CODEOWNERS: '* @bob', '.github/CODEOWNERS': '* @carol' }, 'carol'],
    ['github', { '.gitlab/CODEOWNERS': '* @mallory' }, 'none'],
    ['local', { CODEOWNERS: '* @bob @carol', '.github/CODEOWNERS': '* @mallory @carol' }, 'carol'],
    ['local', { '.gitlab/CODEOWNERS': '* @bob' }, 'bob'],
    ['local', { CODEOWNERS: '* @bob' }, 'bob'],
    ['local', {}, 'none'],
  ];
  test.each(cases)('%s %j: %s', async (platform, files, owners) => {
    expect(await ownersOf(platform, files)).toBe(owners);
  });
});

describe('sections of GitLab', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['default owners', '[Gate] @bob\n*.yaml', 'bob'],
    ['owners of the line before the defaults', '[Gate] @bob\n*.yaml @carol', 'carol'],
    ['the last pattern of each section', '* @a\n[Gate]\n*.yaml @b\n*.yaml @c', 'a c'],
    ['an optional section', '^[Gate] @bob\n*.yaml', ''],
    ['a section that asks for two', '[Gate][2] @bob @carol\n*.yaml', 'bob carol'],
    ['a section that asks for nobody', '[Gate][0] @bob\n*.yaml', ''],
    ['two sections of one name', '[Gate]\n*.yaml @a\n[Other]\n*.md @x\n[GATE]\n*.yaml @b', 'b'],
    ['an exclusion', '[Gate]\n* @bob\n!*.yaml', ''],
    ['a comment behind owners', '*.yaml @bob # not @mallory', 'bob'],
    ['a pattern of another file', '[Gate] @bob\n*.md', ''],
  ];
  test.each(cases)('%s', async (_what, text, owners) => {
    expect(await ownersOf('gitlab', { CODEOWNERS: text })).toBe(owners);
  });

  test('GitHub knows none of them', async () => {
    expect(await ownersOf('github', { CODEOWNERS: '* @bob\n[Gate] @mallory\n!*.yaml @mallory' })).toBe('bob');
  });

  test('a blank after a backslash is part of a path', async () => {
    expect(await ownersOf('gitlab', { CODEOWNERS: '/a\\ b/*.yaml @bob' }, 'a b/x.yaml')).toBe('bob');
  });
});
