import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plainReading } from '../../support/reading.ts';
import { readingOf } from '../../../src/version/reading.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const corpus = process.env['KRCI_DEPLOY_CORPUS'] ?? resolve('../shared/corpus');
const archive = join(corpus, 'commits.tar.gz');
const directory = temporaryDirectory();

// What each message raises to the letter of the spec; the list form is read only where it is asked for.
const messages = [
  ['1257-breaking-change', 'major', 'major'],
  ['breaking-body-content-after', 'major', 'major'],
  ['breaking-body', 'major', 'major'],
  ['bug-link', 'patch', 'patch'],
  ['dependabot', 'patch', 'patch'],
  ['git-trailers-with-breaking', 'major', 'major'],
  ['meta', 'none', 'none'],
  ['multi-line-breaking-body-list', 'major', 'major'],
  ['multi-line-breaking-body', 'major', 'major'],
  ['multiple-commits-single-message', 'minor', 'minor'],
  ['multiple-commits-with-separator', 'patch', 'patch'],
  ['multiple-messages', 'minor', 'minor'],
  ['release-as', 'none', 'none'],
] as const;

(existsSync(archive) ? describe : describe.skip)('messages as people wrote them', () => {
  test.each(messages)('%s raises %s, as a squash list %s', (name, raise, squashed) => {
    if (!existsSync(join(directory, 'commits'))) execFileSync('tar', ['xzf', archive, '-C', directory]);
    const message = readFileSync(
      join(directory, `commits/release-please/test/fixtures/commit-messages/${name}.txt`),
      'utf8',
    );
    const commit = { id: 'a'.repeat(40), parents: ['b'.repeat(40)], time: 0, message };
    expect(readingOf(commit, plainReading).raise).toBe(raise);
    expect(readingOf(commit, { ...plainReading, squash: true }).raise).toBe(squashed);
  });
});

/** As people and platforms write them, so that a clone without the corpus proves something too. */
const own = [
  [
    'a bump by a bot',
    'chore(deps): bump undici from 6.1.0 to 6.2.0\n\nBumps [undici](https://example.com) from 6.1.0 to 6.2.0.\n- [Release notes](https://example.com/releases)\n- [Commits](https://example.com/compare)\n\n---\nupdated-dependencies:\n- dependency-name: undici\n...\n\nSigned-off-by: bot <bot@example.com>',
    'none',
    'none',
  ],
  [
    'a squash by GitHub',
    'feat: dark mode (#12)\n\n* feat: colours\n\n* fix!: drop the old theme\n\n---------\n\nCo-authored-by: A <a@example.com>',
    'minor',
    'major',
  ],
  [
    'a merge by GitLab',
    "Merge branch 'topic' into 'main'\n\nfeat: orders\n\nCloses #4\n\nSee merge request acme/shop!7",
    'none',
    'none',
  ],
  ['a kernel style subject', 'net: tcp: fix a leak\n\nFixes: 1a2b3c4d5e6f', 'none', 'none'],
  [
    'a footer over several lines',
    'refactor(api): rename\n\nBREAKING CHANGE: the path is\n/v2 now\nRefs: #9',
    'major',
    'major',
  ],
  ['an emoji before the type', '✨ feat: sparkle', 'none', 'none'],
  ['carriage returns', 'fix: a\r\n\r\nBREAKING CHANGE: b\r\n', 'major', 'major'],
] as const;

test.each(own)('%s', (_what, message, raise, squashed) => {
  const commit = { id: 'a'.repeat(40), parents: ['b'.repeat(40)], time: 0, message };
  expect(readingOf(commit, plainReading).raise).toBe(raise);
  expect(readingOf(commit, { ...plainReading, squash: true }).raise).toBe(squashed);
});
