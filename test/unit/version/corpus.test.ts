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
