import { describe, expect, test } from '@jest/globals';
import { RemoteError } from '../../../src/base/errors.ts';
import type { PlatformAccount } from '../../../src/platform/account.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { Exception } from '../../../src/exceptions/exception.ts';
import { unknownPeople } from '../../../src/exceptions/people.ts';

/** A platform whose accounts are these; `down` is never answered. */
function platformOf(kind: Platform['kind'], accounts: Readonly<Record<string, PlatformAccount>>): Platform {
  const account = (name: string): Promise<PlatformAccount | undefined> =>
    name === 'down'
      ? Promise.reject(new RemoteError({ code: 'platform-unavailable', where: 'the platform', found: '500' }))
      : Promise.resolve(accounts[name]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked
  return { kind, account } as unknown as Platform;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is read
const exception = (owner: string, approver: string): Exception => ({ owner, approver }) as Exception;
const people = {
  alice: { id: '1', name: 'alice' },
  bob: { id: '2', name: 'bob' },
  robert: { id: '2', name: 'bob' },
  robot: { id: '3', name: 'robot', flaw: 'is a bot' },
};

describe('two people are two people', () => {
  test.each([
    ['alice', 'bob', undefined],
    ['@Alice', 'BOB', undefined],
    ['bob', 'robert', 'bob and robert are one account'],
    ['alice', 'carol', 'its approver carol has no account on GitLab'],
    ['platform team', 'bob', 'its owner platform team is no name of an account'],
    ['../projects', 'bob', 'its owner ../projects is no name of an account'],
    ['alice', 'robot', 'its approver robot is a bot'],
    ['alice', 'down', expect.stringMatching(/^its approver down cannot be looked up: the platform: 500/)],
  ])('%s and %s', async (owner, approver, reason) => {
    const one = exception(owner, approver);
    expect((await unknownPeople([one], platformOf('gitlab', people))).get(one)).toEqual(reason);
  });

  test('outside of a platform nobody can tell', async () => {
    expect(await unknownPeople([exception('x', 'y')], platformOf('local', {}))).toEqual(new Map());
  });
});
