import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { linesOf, readCommit } from '../../../src/version/conventional.ts';
import { readingOf } from '../../../src/version/reading.ts';
import type { Reading, ReadingPolicy } from '../../../src/version/reading.ts';
import { plainReading } from '../../support/reading.ts';

function read(message: string, options: Partial<ReadingPolicy> & { parents?: number } = {}): Reading {
  const parents = Array.from({ length: options.parents ?? 1 }, (_, index) => String(index).repeat(40));
  return readingOf({ id: 'a'.repeat(40), parents, time: 0, message }, { ...plainReading, ...options });
}

describe('what the parsers disagree about (research 2.3)', () => {
  // message, what it raises here, and why where the spec leaves it open
  test.each([
    ['fix: a\n\nbody\n\nBREAKING CHANGE: x', 'major', ''],
    ['fix: a\n\nbreaking change: x', 'patch', 'rule 15: upper case only'],
    ['docs: a\n\nprose: The footer BREAKING CHANGE: is explained', 'none', 'not at the start of a line'],
    ['docs: a\n\nsome words\nBREAKING CHANGE: is explained', 'major', 'a line that looks like a footer is one'],
    ['chore: defeat: the boss', 'none', ''],
    ['prefix: x', 'none', ''],
    ['chore: say wow!: really', 'none', ''],
    ['FEAT: x', 'minor', 'rule 15: types in any case'],
    ['feat:x', 'none', 'rule 1: colon and space'],
    ['Revert "feat: x"', 'patch', 'a revert of something released changes the code'],
    ['feat: a\n\n* feat!: c', 'minor', 'squash lists are opt-in'],
    ['Merge pull request #1 from x/y', 'none', ''],
  ])('%j raises %s %s', (message, raise) => {
    expect(read(message).raise).toBe(raise);
  });
});

describe('the sixteen rules', () => {
  test.each([
    [1, 'feat(api)!: x', 'major'],
    [1, 'x', 'none'],
    [1, 'feat : x', 'none'],
    [1, 'feat! : x', 'none'],
    [1, ': x', 'none'],
    [2, 'feat: x', 'minor'],
    [3, 'fix: x', 'patch'],
    [4, 'fix(parser): x', 'patch'],
    [4, 'fix(): x', 'none'],
    [4, 'fix(a) (b): x', 'none'],
    [4, 'fix(two words): x', 'patch'],
    [5, 'fix: ', 'none'],
    [5, 'fix:   x', 'patch'],
    [6, 'feat: x\n\nbody', 'minor'],
    [7, 'fix: x\n\none\n\ntwo\n\nthree', 'patch'],
    [8, 'fix: x\n\nReviewed-by: Z\nRefs #133', 'patch'],
    [9, 'fix: x\n\nAcked by: Z\n\nBREAKING-CHANGE: y', 'major'],
    [10, 'fix: x\n\nBREAKING CHANGE: one\ntwo\n\nthree\nRefs: 1', 'major'],
    [11, 'docs: x', 'none'],
    [12, 'fix: x\n\nBREAKING CHANGE:y', 'patch'],
    [12, 'fix: x\n\nBREAKING CHANGE: ', 'patch'],
    [12, 'fix: x\n\nBREAKING CHANGE #1', 'patch'],
    [12, 'fix: x\n\nBREAKING CHANGE:\n- y', 'major'],
    [13, 'refactor!: x', 'major'],
    [13, 'refactor(a)!: x', 'major'],
    [13, 'refactor!(a): x', 'none'],
    [14, 'docs: x', 'none'],
    [15, 'Fix(API): x', 'patch'],
    [15, 'fix: x\n\nBreaking Change: y', 'patch'],
    [16, 'fix: x\n\nBREAKING-CHANGE: y', 'major'],
  ] as const)('rule %i: %j raises %s', (_rule, message, raise) => {
    expect(read(message).raise).toBe(raise);
  });

  test('parts are read as the spec names them', () => {
    const message = 'Feat(Lang)!: add polish\n\nbody\n\nReviewed-by: Z\nand more\nRefs #133\nBREAKING-CHANGE: gone';
    expect(readCommit(linesOf(message))).toMatchObject({
      type: 'feat',
      scope: 'Lang',
      description: 'add polish',
      breaking: 'Feat(Lang)!: add polish',
      line: 'Feat(Lang)!: add polish',
      footers: [
        { token: 'reviewed-by', value: 'Z\nand more', line: 'Reviewed-by: Z' },
        { token: 'refs', value: '133', line: 'Refs #133' },
        { token: 'BREAKING CHANGE', value: 'gone', line: 'BREAKING-CHANGE: gone' },
      ],
    });
  });

  test('the deciding line is the one that breaks', () => {
    expect(read('fix: a\n\nBREAKING CHANGE: the port moved').line).toBe('BREAKING CHANGE: the port moved');
    expect(read('fix!: a\n\nBREAKING CHANGE: the port moved').line).toBe('fix!: a');
  });
});

describe('commits that are no change of their own', () => {
  test.each([
    ['', {}, 'empty'],
    ['\n \n\t\n', {}, 'empty'],
    ['fixup! feat: a', {}, 'fixup'],
    ['squash! feat!: a', {}, 'fixup'],
    ['amend! feat: a', {}, 'fixup'],
    ["Merge branch 'feat: x'", { parents: 2 }, 'merge'],
    ['Update README.md', {}, 'unconventional'],
    ['Update\n\nBREAKING CHANGE: x', {}, 'unconventional'],
  ] as const)('%j is %s and raises nothing', (message, options, kind) => {
    expect(read(message, options)).toMatchObject({ kind, raise: 'none' });
  });

  test('a merge with a conventional message is read by it', () => {
    expect(read('feat: a whole branch', { parents: 2 })).toMatchObject({ kind: 'conventional', raise: 'minor' });
  });

  test.each([
    ['feat:x', /no space after the colon/],
    ['feat:', /no description/],
    ['feat : x', /a space before the colon/],
    ['hello', /no type and colon/],
    ['x\n\nBREAKING CHANGE: y', /counts for nothing/],
  ])('says why %j is not conventional', (message, why) => {
    expect(read(message).how).toMatch(why);
  });

  test('a type by input raises a patch', () => {
    expect(read('PERF: a', { patchTypes: ['perf'] }).raise).toBe('patch');
    expect(read('perf: a').raise).toBe('none');
  });
});

describe('squash lists of GitHub', () => {
  const squash = true;
  test.each([
    ['a title (#1)\n\n* feat: a\n\n* fix: b', 'minor'],
    ['fix: title (#1)\n\n* fix: a\n\nBREAKING CHANGE: inside the item\n\n* fix: b', 'major'],
    ['chore: title\n\n* docs: a\n* Update x', 'none'],
    ['feat: title\n\n* one\n* two', 'minor'],
    ['feat: title\n\n* feat!: c', 'major'],
  ])('%j raises %s', (message, raise) => {
    expect(read(message, { squash }).raise).toBe(raise);
  });

  test('names the line that decides', () => {
    expect(read('title\n\n* fix: a\n* feat(x): b (#2)', { squash }).line).toBe('feat(x): b (#2)');
  });
});

describe('hostile messages', () => {
  test('a megabyte of body is read in no time', () => {
    const started = performance.now();
    expect(read(`fix: a\n\n${'word: x '.repeat(131_072)}`).raise).toBe('patch');
    expect(read(`fix: a\n\n${'a'.repeat(1 << 20)}`).raise).toBe('patch');
    expect(read(`fix: a\n\n${'B:\n'.repeat(1 << 18)}`).raise).toBe('patch');
    expect(read('feat('.repeat(200_000)).raise).toBe('none');
    expect(read(`Revert "${'" x '.repeat(100_000)}`).raise).toBe('none');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a NUL ends a message, as it does for Git', () => {
    expect(linesOf('feat: a\0\n\nBREAKING CHANGE: b')).toEqual(['feat: a']);
  });

  test.each(['\r\n', '\r', '\n'])('lines end in any way', (end) => {
    expect(read(['fix: a', '', 'BREAKING CHANGE: b'].join(end)).raise).toBe('major');
  });

  test('nothing that a message may hold throws or invents a raise without its word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (message) => {
        const { raise } = read(message, { squash: true });
        if (!/feat|fix|!:|BREAKING|revert|reapply/i.test(message)) expect(raise).toBe('none');
      }),
    );
  });
});

describe('text of strangers', () => {
  const notes = 'chore(deps): update go-github to v89\n\nRelease notes\n\nBREAKING CHANGE: remove the Actions client';

  test.each([
    ['release notes', notes],
    ['a changelog with Markdown', notes.replace('Release notes', '## Changelog of go-github')],
    ['a heading of a version', notes.replace('Release notes', '### v89.0.0 (2026-01-02)')],
    ['a fence', 'docs: a\n\n```\nBREAKING CHANGE: x\n```'],
    ['a fence in a fence', 'docs: a\n\n~~~~md\n~~~\nBREAKING CHANGE: x\n~~~~'],
    ['folded HTML', 'docs: a\n\n<details><summary>Notes</summary>\nBREAKING CHANGE: x\n</details>'],
  ])('%s: no break, and a remark', (_what, message) => {
    const reading = read(message);
    expect(reading.raise).toBe('none');
    expect(reading.remarks.join()).toContain('is not read as a break');
  });

  test.each([
    ['a fence that is not closed', 'docs: a\n\n```\ncode\n\nBREAKING CHANGE: x'],
    ['a break above the notes', `docs: a\n\nBREAKING CHANGE: x\n\nRelease notes\n\n- y`],
    ['prose that mentions notes', 'docs: a\n\nThe release notes say more.\n\nBREAKING CHANGE: x'],
    ['a break behind a fence', 'docs: a\n\n```\ncode\n```\nBREAKING CHANGE: x'],
  ])('%s: a break, for a break that is missed costs more', (_what, message) => {
    expect(read(message)).toMatchObject({ raise: 'major', remarks: [] });
  });

  test.each([
    'BREAKING CHANGES: x',
    '* BREAKING CHANGE: x',
    '**BREAKING CHANGE**: x',
    '> BREAKING CHANGE: x',
    'BREAKING CHANGE:x',
    'BREAKING CHANGE(api): x',
  ])('the near miss %j raises nothing and is remarked', (line) => {
    const reading = read(`fix: a\n\n${line}`);
    expect(reading.raise).toBe('patch');
    expect(reading.remarks).toEqual([`"${line}" is not read as a break`]);
  });
});

describe('inputs that change how types are read', () => {
  const krci = /^[A-Z][A-Z0-9]{1,15}-[0-9]{1,9}:? +/;

  test('a ticket before the type is taken away where a pattern says so, and remarked otherwise', () => {
    const message = 'EPMDEDP-17271: feat: validate the deletion';
    expect(read(message, { headerPrefix: krci })).toMatchObject({ raise: 'minor', subject: message, remarks: [] });
    expect(read(message)).toMatchObject({
      raise: 'none',
      remarks: ['"EPMDEDP-17271" looks like a ticket before the type; set header-pattern'],
    });
    expect(read('EPMDEDP-1 fix: a', { headerPrefix: krci }).raise).toBe('patch');
    expect(read('EPMDEDP-1 fix: a').how).toContain('header-pattern');
    expect(read('feat: a', { headerPrefix: krci }).raise).toBe('minor');
  });

  test('rules of a scope go before types, a rule of a type before one of all, and no rule hides a break', () => {
    const scopeRules = [
      { type: 'build', scope: 'deps', raise: 'patch' },
      { type: '*', scope: 'docs', raise: 'none' },
      { type: 'feat', scope: 'docs', raise: 'patch' },
    ] as const;
    expect(read('build(deps): a', { scopeRules })).toMatchObject({
      raise: 'patch',
      how: 'build(deps), a patch by input',
    });
    expect(read('fix(docs): a', { scopeRules }).raise).toBe('none');
    expect(read('feat(docs): a', { scopeRules }).raise).toBe('patch');
    expect(read('fix(docs)!: a', { scopeRules }).raise).toBe('major');
    expect(read('build: a', { scopeRules }).raise).toBe('none');
  });

  test('types may raise a minor', () => {
    expect(read('deprecate: a', { minorTypes: ['deprecate'] }).raise).toBe('minor');
  });
});
