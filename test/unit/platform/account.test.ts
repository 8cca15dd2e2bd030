import { describe, expect, test } from '@jest/globals';
import { accountFlaw, accountName, coAuthorAddresses, dateIn } from '../../../src/platform/account.ts';

describe('accountFlaw', () => {
  test.each([
    [{ login: 'bob', type: 'User' }, undefined],
    [{ login: 'bob' }, undefined],
    [{ username: 'bob' }, undefined],
    [{ login: 'release-bot[bot]', type: 'Bot' }, 'is a bot'],
    [{ login: 'release-bot[bot]' }, 'is a bot'],
    [{ login: 'acme', type: 'Organization' }, 'is a bot'],
    [{ username: 'project_1_bot_9f' }, 'is a bot'],
    [{ username: 'group_12_bot' }, 'is a bot'],
    [{ username: 'helper', bot: true }, 'is a bot'],
    [{ login: 'ghost' }, 'is a deleted user'],
    [{}, 'is a deleted user'],
    [null, 'is a deleted user'],
    [undefined, 'is a deleted user'],
  ])('%j', (account, flaw) => {
    expect(accountFlaw(account)).toBe(flaw);
  });
});

test('a deleted user has a name that no user can have', () => {
  expect(accountName(null)).toMatch(/[^A-Za-z0-9_.-]/);
});

test.each(['yesterday', '', null, undefined, 7])('%j is no date', (text) => {
  expect(dateIn(text)).toBeUndefined();
});

test('co-authors are read from trailers', () => {
  const message =
    'feat: x\n\nCo-authored-by: Bob <bob@example.com>\nco-authored-by: <1+eve@users.noreply.github.com>\n';
  expect(coAuthorAddresses(message)).toEqual(['bob@example.com', '1+eve@users.noreply.github.com']);
});
