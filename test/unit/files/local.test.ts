import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync, chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { localFiles } from '../../../src/files/local.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const base = temporaryDirectory();
let trees = 0;

/** A working directory with these files in it. */
function tree(files: Readonly<Record<string, string>>): string {
  trees += 1;
  const root = join(base, `tree-${trees}`, 'work');
  mkdirSync(root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

async function text(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('reading', () => {
  test('bytes of a file, relative or absolute; undefined when there is none', async () => {
    const root = tree({ 'a/b.txt': 'content' });
    const files = localFiles(root);
    expect(Buffer.from((await files.read('a/b.txt')) ?? []).toString()).toBe('content');
    expect(Buffer.from((await files.read(join(root, 'a/b.txt'))) ?? []).toString()).toBe('content');
    expect(await files.read('a/c.txt')).toBeUndefined();
    expect(await files.read('a/b.txt/c')).toBeUndefined();
    expect(await text(files.stream('a/b.txt'))).toBe('content');
  });

  test('a stream holds every byte of a large file', async () => {
    const content = 'x'.repeat(200_001);
    const files = localFiles(tree({ large: content }));
    expect(await text(files.stream('large'))).toBe(content);
  });

  test('a file over the limit is refused before it is read', async () => {
    const files = localFiles(tree({ large: 'x'.repeat(11), right: 'x'.repeat(10) }), { maxBytes: 10 });
    await expect(files.read('large')).rejects.toMatchObject({ code: 'file-too-large' });
    expect(await files.read('right')).toHaveLength(10);
  });

  test('what is no file is refused, a pipe without waiting for its writer', async () => {
    const root = tree({ 'a/b': '' });
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const files = localFiles(root);
    await expect(files.read('a')).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(files.read('pipe')).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(files.read('a\0b')).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(text(files.stream('missing'))).rejects.toMatchObject({ code: 'file-missing' });
  });

  test('links inside are followed, links that lead out are not', async () => {
    const root = tree({ 'a/b': 'inside' });
    writeFileSync(join(root, '../secret'), 'secret');
    symlinkSync('a/b', join(root, 'good'));
    symlinkSync('../secret', join(root, 'bad'));
    symlinkSync('..', join(root, 'up'));
    symlinkSync('loop', join(root, 'loop'));
    const files = localFiles(root);
    expect(Buffer.from((await files.read('good')) ?? []).toString()).toBe('inside');
    await expect(files.read('bad')).rejects.toMatchObject({ code: 'link-outside' });
    await expect(files.read('up/secret')).rejects.toMatchObject({ code: 'link-outside' });
    await expect(text(files.stream('bad'))).rejects.toMatchObject({ code: 'link-outside' });
    await expect(files.glob('bad')).rejects.toMatchObject({ code: 'link-outside' });
    await expect(files.read('loop')).rejects.toMatchObject({ code: 'file-unreadable' });
    expect(Buffer.from((await files.read('../secret')) ?? []).toString()).toBe('secret');
  });

  test('a working directory that is itself a link is one directory', async () => {
    const root = tree({ a: 'content' });
    symlinkSync(root, `${root}-link`);
    expect(await localFiles(`${root}-link`).read('a')).toHaveLength(7);
  });
});

describe('writing', () => {
  test('replaces in one move, keeps the mode and leaves nothing beside it', async () => {
    const root = tree({ 'run.sh': 'old' });
    chmodSync(join(root, 'run.sh'), 0o755);
    await localFiles(root).write('run.sh', Buffer.from('new'));
    expect(readFileSync(join(root, 'run.sh'), 'utf8')).toBe('new');
    expect(statSync(join(root, 'run.sh')).mode & 0o777).toBe(0o755);
    expect(readdirSync(root)).toEqual(['run.sh']);
  });

  test('makes the directories that a new file needs', async () => {
    const root = tree({});
    await localFiles(root).write('a/b/c.json', Buffer.from('{}'));
    expect(readFileSync(join(root, 'a/b/c.json'), 'utf8')).toBe('{}');
  });

  test('does not follow a link out of the directory', async () => {
    const root = tree({});
    mkdirSync(join(root, '../outside'));
    symlinkSync('../outside', join(root, 'link'));
    await expect(localFiles(root).write('link/new/file', Buffer.from('x'))).rejects.toMatchObject({
      code: 'link-outside',
    });
    expect(readdirSync(join(root, '../outside'))).toEqual([]);
  });

  test('a directory in its place is said, not overwritten', async () => {
    const root = tree({ 'a/b': '' });
    await expect(localFiles(root).write('a', Buffer.from('x'))).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(readdirSync(root)).toEqual(['a']);
  });
});

describe('removing', () => {
  test('takes a file away, and is content when there is none', async () => {
    const root = tree({ 'a/b': '', 'a/c': '' });
    for (const path of ['a/b', 'a/b', 'x/y']) await localFiles(root).remove(path);
    expect(readdirSync(join(root, 'a'))).toEqual(['c']);
  });

  test('takes away no directory, and nothing behind a link out of the working directory', async () => {
    const root = tree({ 'a/b': '' });
    writeFileSync(join(root, '../kept'), '');
    symlinkSync('../kept', join(root, 'link'));
    await expect(localFiles(root).remove('a')).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(localFiles(root).remove('link')).rejects.toMatchObject({ code: 'link-outside' });
    expect([readdirSync(root), readdirSync(join(root, '..'))]).toEqual([
      ['a', 'link'],
      expect.arrayContaining(['kept']),
    ]);
  });
});

describe('patterns', () => {
  const root = tree({
    'a.xml': '',
    'b.json': '',
    'reports/a.xml': '',
    'reports/deep/er/c.xml': '',
    'reports/deep/d.json': '',
    'reports/deep/[x].xml': '',
    '.hidden/h.xml': '',
    '.git/g.xml': '',
    'sub/.git/g.xml': '',
    'x{1}.txt': '',
  });
  symlinkSync('reports', join(root, 'linked'));

  test.each([
    ['*.xml', ['a.xml']],
    ['./*.xml', ['a.xml']],
    ['**/*.xml', ['a.xml', 'reports/a.xml', 'reports/deep/[x].xml', 'reports/deep/er/c.xml']],
    ['reports/**', ['reports/a.xml', 'reports/deep/[x].xml', 'reports/deep/d.json', 'reports/deep/er/c.xml']],
    ['reports/**/**/c.xml', ['reports/deep/er/c.xml']],
    ['reports/*/d.json', ['reports/deep/d.json']],
    ['linked/*.xml', ['linked/a.xml']],
    ['linked/**/d.json', ['linked/deep/d.json']],
    ['l*/a.xml', ['linked/a.xml']],
    ['?.{xml,json}', ['a.xml', 'b.json']],
    ['{a,{b,c}}.{xml,json}', ['a.xml', 'b.json']],
    ['reports/deep/[x].xm?', ['reports/deep/[x].xml']],
    ['.hidden/*', ['.hidden/h.xml']],
    ['.*/*.xml', ['.hidden/h.xml']],
    ['sub/**/*.xml', []],
    ['nowhere/*', []],
    ['a.xml', ['a.xml']],
    ['x{1}.txt', ['x{1}.txt']],
    ['missing.xml', []],
  ])('%s', async (pattern, expected) => {
    expect(await localFiles(root).glob(pattern)).toEqual(expected);
  });

  test('an absolute pattern gives absolute paths', async () => {
    expect(await localFiles('/').glob(`${root}/*.xml`)).toEqual([`${root}/a.xml`]);
  });

  test('a pattern may leave the directory when it says so', async () => {
    expect(await localFiles(join(root, 'reports')).glob('../*.xml')).toEqual(['../a.xml']);
  });

  test('too many matches are refused with what to do', async () => {
    await expect(localFiles(root, { maxMatches: 3 }).glob('**/*.xml')).rejects.toMatchObject({
      code: 'too-many-matches',
      message: '**/*.xml: expected at most 3 files, found more; make the pattern narrower',
    });
  });

  test('patterns that would explode do not', async () => {
    const files = localFiles(tree({ [`${'a'.repeat(200)}b`]: '' }));
    expect(await files.glob(`${'*a'.repeat(100)}*c`)).toEqual([]);
    await expect(files.glob('{a,b}'.repeat(9))).rejects.toMatchObject({ code: 'pattern-too-wide' });
  });
});

function world(): string {
  const root = tree({ 'ok/a.xml': '', 'shut/a.xml': '' });
  mkdirSync(join(root, '../outside'), { recursive: true });
  writeFileSync(join(root, '../outside/a.xml'), 'far');
  return root;
}

describe('what a pattern could match and cannot see', () => {
  test.each([
    ['**/*.xml', 'link'],
    ['*/a.xml', 'link'],
    ['link/*.xml', 'link'],
  ])('%s: a broken link is refused', async (pattern, path) => {
    const root = world();
    symlinkSync('nowhere', join(root, path));
    await expect(localFiles(root).glob(pattern)).rejects.toMatchObject({
      code: 'file-unreadable',
      problem: { where: path, found: 'a symbolic link to nothing' },
    });
  });

  test('a broken link that the pattern does not reach is none of its business', async () => {
    const root = world();
    symlinkSync('nowhere', join(root, 'link'));
    expect(await localFiles(root).glob('ok/*.xml')).toEqual(['ok/a.xml']);
  });

  test.each(['**/*.xml', 'link/**/*.xml', 'link/*'])('%s: a link out of the directory is refused', async (pattern) => {
    const root = world();
    symlinkSync('../outside', join(root, 'link'));
    await expect(localFiles(root).glob(pattern)).rejects.toMatchObject({ code: 'link-outside' });
  });

  test('places that are named may be linked to, and read', async () => {
    const root = world();
    symlinkSync('../outside', join(root, 'link'));
    const files = localFiles(root).readingAlso([join(root, '../outside')]);
    expect(await files.glob('link/**/*.xml')).toEqual(['link/a.xml']);
    expect(await text(files.stream('link/a.xml'))).toBe('far');
    await expect(files.write('link/b', Buffer.from('x'))).rejects.toMatchObject({ code: 'link-outside' });
  });

  test('each real directory is read once, also in a circle', async () => {
    const root = tree({ 'a/x.xml': '' });
    symlinkSync('..', join(root, 'a/up'));
    symlinkSync('a', join(root, 'again'));
    expect(await localFiles(root).glob('**/*.xml')).toEqual(['a/x.xml']);
  });

  test('a directory that may not be read is refused', async () => {
    const root = world();
    const files = localFiles(root);
    chmodSync(join(root, 'shut'), 0o000);
    const isRoot = process.getuid?.() === 0;
    // The superuser may read everything.
    if (isRoot) {
      chmodSync(base, 0o755);
      process.seteuid?.(65534);
    }
    try {
      await expect(files.glob('**/*.xml')).rejects.toMatchObject({
        code: 'file-unreadable',
        problem: { where: 'shut/' },
      });
      expect(await files.glob('ok/*.xml')).toEqual(['ok/a.xml']);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(root, 'shut'), 0o700);
    }
  });
});
