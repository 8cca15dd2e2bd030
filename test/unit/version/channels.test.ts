import { describe, expect, test } from '@jest/globals';
import type { Policy } from '../../../src/version/model.ts';
import { parseRange } from '../../../src/version/range.ts';
import { answer, type AnswerHistory, decided, head, tag, versionOf } from '../../support/version-answer.ts';

const range = parseRange('1.2.x');

const nearBreaks = (count: number) => Array.from({ length: count }, () => 'fix: b\n\nBREAKING CHANGES: c');

describe('the version of a channel', () => {
  const feature: AnswerHistory = { messages: ['feat: b'], base: 'v1.2.3' };
  const inChannel = (channel: Policy['channel'], more: Partial<AnswerHistory> = {}): string =>
    answer({ ...feature, ...more, policy: { channel, ...more.policy } }).split(' by ')[0] ?? '';

  test('dev', () => {
    expect(inChannel('dev')).toBe('1.3.0-dev.20231114.1.aaaaaaa');
    expect(inChannel('dev', { policy: { height: false } })).toBe('1.3.0-dev.20231114.aaaaaaa');
    expect(inChannel('dev', { policy: { build: ['7', 'x'] } })).toBe('1.3.0-dev.20231114.1.aaaaaaa+7.x');
    const quiet = { messages: ['docs: b'] };
    expect(inChannel('dev', quiet)).toBe('1.2.3-dev.20231114.1.aaaaaaa');
    expect(inChannel('dev', { ...quiet, policy: { devRaise: 'patch' } })).toBe('1.2.4-dev.20231114.1.aaaaaaa');
    expect(inChannel('dev', { policy: { devRaise: 'patch' } })).toBe('1.3.0-dev.20231114.1.aaaaaaa');
  });

  test('rc', () => {
    expect(inChannel('rc')).toBe('1.3.0-rc.1');
    expect(inChannel('rc', { tags: [tag('v1.3.0-rc.4'), tag('v1.4.0-dev.1'), tag('v1.2.9-rc.8')] })).toBe('1.3.0-rc.5');
    expect(inChannel('rc', { tags: [tag('v1.3.0-rc.4', head), tag('v1.3.0-rc.2', head)] })).toBe('1.3.0-rc.4');
    expect(inChannel('rc', { messages: ['docs: b'] })).toBe('1.2.3');
    expect(inChannel('rc', { tags: [tag('v1.5.0')] })).toMatch(/^version-not-higher: .*count from it with tags: all/);
    expect(inChannel('rc', { tags: [tag('v1.5.0-rc.1')] })).toMatch(/^version-not-higher: .*set: 1\.5\.0/);
    expect(inChannel('rc', { tags: [tag('v1.5.0')], policy: { range } })).toBe('1.2.4-rc.1');
    expect(inChannel('rc', { tags: [tag('v1.2.9')], policy: { range } })).toMatch(/take the tags of 1\.2\.x/);
    expect(inChannel('rc', { facts: { taken: [{ version: versionOf('1.3.0'), by: 'r/cart:1.3.0' }] } })).toMatch(
      /higher than r\/cart:1\.3\.0/,
    );
  });

  test('release', () => {
    expect(inChannel('release')).toBe('1.3.0');
    const needed = { requireRc: true };
    expect(inChannel('release', { policy: needed })).toMatch(/^no-release-candidate: release 1\.3\.0: /);
    expect(inChannel('release', { policy: needed, tags: [tag('v1.3.0-rc.1')] })).toMatch(/^no-release-candidate: /);
    expect(inChannel('release', { policy: needed, tags: [tag('v1.3.0-rc.1', head)] })).toBe('1.3.0');
    expect(inChannel('release', { policy: needed, tags: [tag('v1.9.0')] })).toMatch(/^version-not-higher: /);
    expect(inChannel('release', { policy: needed, messages: ['docs: b'] })).toBe('1.2.3');
    expect(inChannel('release', { tags: [tag('v1.3.0-rc.9')] })).toBe('1.3.0');
  });

  test('tags are told, and whether they are made', () => {
    expect(decided(feature)).toMatchObject({ tag: 'v1.3.0', tagged: false, changed: true, bump: 'minor' });
    expect(decided({ ...feature, policy: { prefix: 'cart/v' } })).toMatchObject({ tag: 'cart/v1.3.0' });
    expect(decided({ ...feature, tags: [tag('v1.3.0', head)] })).toMatchObject({
      tag: 'v1.3.0',
      tagged: true,
      changed: false,
    });
    expect(decided({ messages: ['docs: b'], base: 'v1.2.3' })).toMatchObject({
      tag: 'v1.2.3',
      tagged: false,
      changed: false,
      bump: 'none',
    });
  });

  test('a release that is not an ancestor is noted', () => {
    const note = /v1\.4\.0 is a higher release that this commit does not contain/;
    expect(answer({ ...feature, tags: [tag('v1.4.0')], policy: { channel: 'dev' } })).toMatch(note);
    expect(answer({ ...feature, tags: [tag('v1.4.0-rc.1'), tag('v1.2.0')], policy: { channel: 'dev' } })).not.toMatch(
      /higher release/,
    );
    expect(answer({ ...feature, tags: [tag('v1.4.0')], policy: { channel: 'dev', range } })).not.toMatch(
      /higher release/,
    );
  });

  test('a prefix of another spelling is refused, but for dev, a base or a set version', () => {
    const confused = { messages: ['feat: a'], facts: { confusable: 'tag 2.0.1' } };
    expect(answer(confused)).toMatch(
      /^tags-of-another-prefix: tag-prefix v: .*found tag 2\.0\.1; set tag-prefix: none/,
    );
    expect(answer({ ...confused, policy: { prefix: '' } })).toMatch(
      /^tags-of-another-prefix: tag-prefix none: .*set tag-prefix: v/,
    );
    expect(answer({ ...confused, policy: { channel: 'dev' } })).toMatch(/^0\.1\.0-dev/);
    expect(answer({ ...confused, policy: { set: { major: 3, minor: 0, patch: 0 } } })).toMatch(/^3\.0\.0/);
    expect(answer({ ...confused, base: 'v1.0.0' })).toMatch(/^1\.1\.0/);
  });

  test('ten remarks are shown, and the number of the others', () => {
    expect(decided({ messages: nearBreaks(10), base: 'v1.2.3' }).notes).toHaveLength(10);
    const { notes } = decided({ messages: nearBreaks(12), base: 'v1.2.3' });
    expect([notes.length, notes.at(-1)]).toEqual([11, '2 more remarks of this kind']);
  });

  test('a build that has a version keeps it', () => {
    const built = { version: versionOf('1.2.3-SNAPSHOT.4'), tag: 'build/1.2.3-SNAPSHOT.4', imageTag: '1.2.3' };
    expect(decided({ messages: [], policy: { built } })).toMatchObject({
      tag: 'build/1.2.3-SNAPSHOT.4',
      tagged: false,
      imageTag: '1.2.3',
      changed: true,
      bump: 'none',
      decidedBy: { kind: 'input', line: 'read-dotenv: 1.2.3-SNAPSHOT.4' },
    });
    const own = { version: built.version, tag: undefined, imageTag: undefined };
    const elsewhere = [{ ...tag('v1.0.0'), name: 'v1.2.3-SNAPSHOT.4' }];
    expect(answer({ messages: [], tags: elsewhere, policy: { built: own } })).toMatch(
      /^tag-would-move: tag v1\.2\.3-SNAPSHOT\.4/,
    );
    const here = [{ ...tag('v1.0.0', head), name: 'v1.2.3-SNAPSHOT.4' }];
    expect(decided({ messages: [], tags: here, policy: { built: own } })).toMatchObject({ tagged: true });
  });
});
