import { RemoteError } from '../base/errors.ts';

/**
 * Returns the list in an answer.
 * An answer of another shape is an error: it does not say that the list is empty. @throws RemoteError
 */
export function listOf<T>(answer: readonly T[] | null | undefined, where: string): readonly T[] {
  if (Array.isArray(answer)) return answer.filter((one) => typeof one === 'object' && one !== null);
  throw unexpected(where, 'a list', answer);
}

/** Returns the id of a commit in an answer. @throws RemoteError */
export function commitIn(id: unknown, where: string): string {
  if (typeof id === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) return id;
  throw unexpected(where, 'the id of a commit', id);
}

/** Returns the object in an answer. @throws RemoteError */
export function objectOf<T extends object>(answer: T | null | undefined, where: string): T {
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) return answer;
  throw unexpected(where, 'an object', answer);
}

/**
 * Returns the error for an answer that a reader tripped over: a member that is none, a list that is no list. Any other
 * error is returned as it is. A shape that nobody documents is the server's, and no bug of ours.
 */
export function misshapen(error: unknown, where: string): unknown {
  if (!(error instanceof TypeError)) return error;
  const problem = {
    code: 'platform-answer',
    where,
    expected: 'an answer as its API describes it',
    found: 'one of another shape',
    fix: 'see that the address is that of the platform',
  } as const;
  return new RemoteError(problem, { cause: error });
}

/** Makes the error for an answer of another shape than the platform documents. */
export function unexpected(where: string, expected: string, answer: unknown): RemoteError {
  const found =
    answer === null ? 'null' : Array.isArray(answer) ? 'a list' : answer === undefined ? 'nothing' : typeof answer;
  return new RemoteError({
    code: 'platform-answer',
    where,
    expected,
    found,
    fix: 'see that the address is that of the platform',
  });
}
