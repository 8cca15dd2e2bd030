import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const page = readFileSync('CONTRIBUTING.md', 'utf8');
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { maxBuffer: 1 << 26 });
const files = listed.toString('utf8').trimEnd().split('\n');

/** Paths that begin in one of the project's directories; `<name>` and `*` stand for one part. */
const named = /(?<![\w/.])(?:src|test|scripts|bench|docs|actions|templates|gitlab-components|examples)\/[\w./<>*-]*/g;
const paths = [...new Set([...page.matchAll(named)].map(([path]) => path.replace(/[./]+$/, '')))];

function isThere(path: string): boolean {
  const source = path.split(/<[\w-]+>|\*/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${source.join('[^/]+')}(?:$|/|\\.test\\.ts$)`);
  return files.some((file) => pattern.test(file));
}

test.each(paths)('%s, which CONTRIBUTING names, is there', (path) => {
  expect(isThere(path)).toBe(true);
});

test('the page names paths, and one that is not there is seen', () => {
  expect(paths.length).toBeGreaterThan(10);
  expect(isThere('test/unit/gate')).toBe(false);
});
