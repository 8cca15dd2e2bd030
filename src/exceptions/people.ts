import { StepError } from '../base/errors.ts';
import type { PlatformAccount } from '../platform/account.ts';
import type { Platform } from '../platform/platform.ts';
import type { Exception } from './exception.ts';
import { loginOf } from './login.ts';

/** Names that are looked up for one gate. */
const maxNames = 500;
/** What a login of GitHub or GitLab is made of. */
const login = /^[a-z0-9_][a-z0-9_.-]{0,254}$/;

/**
 * Explains, for each exception, why its owner and approver are not known to be two people: a name without an account on
 * the platform, a program, two names of one account. Exceptions whose people are known are left out. Outside of a
 * platform nobody can tell, and names are compared alone.
 */
export async function unknownPeople(
  exceptions: readonly Exception[],
  platform: Platform | undefined,
): Promise<ReadonlyMap<Exception, string>> {
  if (platform === undefined || platform.kind === 'local') return new Map();
  const accounts = new Map<string, PlatformAccount | string>();
  const names = new Set(exceptions.flatMap(({ owner, approver }) => [loginOf(owner), loginOf(approver)]));
  for (const name of [...names].slice(0, maxNames)) accounts.set(name, await accountOrReason(name, platform));
  const reasons = exceptions.flatMap((one) => {
    const reason = reasonOf(one, accounts);
    return reason === undefined ? [] : [[one, reason] as const];
  });
  return new Map(reasons);
}

async function accountOrReason(name: string, platform: Platform): Promise<PlatformAccount | string> {
  if (!login.test(name)) return 'is no name of an account';
  try {
    const account = await platform.account(name);
    if (account === undefined) return `has no account on ${platform.kind === 'gitlab' ? 'GitLab' : 'GitHub'}`;
    return account.flaw ?? account;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return `cannot be looked up: ${error.message}`;
  }
}

function reasonOf(
  { owner, approver }: Exception,
  accounts: ReadonlyMap<string, PlatformAccount | string>,
): string | undefined {
  const [first, second] = [owner, approver].map((name) => accounts.get(loginOf(name)) ?? 'was not looked up');
  if (typeof first === 'string') return `its owner ${owner} ${first}`;
  if (typeof second === 'string') return `its approver ${approver} ${second}`;
  return first?.id === second?.id ? `${owner} and ${approver} are one account` : undefined;
}
