import { type ProblemParts, type RemoteCode, RemoteError } from '../base/errors.ts';
import { proxyWantsCredentials } from '../http/proxy.ts';
import type { HttpFailure } from './http.ts';
import { isRateLimit } from './http.ts';

/** An attempted operation, and the permission that its token needs. */
export interface Undertaking {
  /** As a gerund with its object: `opening a pull request in acme/gitops`. */
  readonly doing: string;
  /** Advice for a 403, as a clause. */
  readonly permission: string;
  /** Advice for a 404, as a clause. */
  readonly absence: string;
}

/**
 * Describes a failed request in one sentence.
 * The cause holds the platform's message and nothing of the request.
 */
export function failed(
  platform: string,
  failure: HttpFailure,
  undertaking: Undertaking,
  secrets: readonly string[],
): RemoteError {
  const words = bounded(failure.message, secrets);
  const cause = new Error(`${platform} answered ${failure.status === 0 ? 'nothing' : failure.status}: ${words}`);
  const { doing, permission, absence } = undertaking;
  const error = (code: RemoteCode, parts: ProblemParts) =>
    new RemoteError({ code, where: `${platform}: ${doing}`, ...parts }, { cause });
  if (isRateLimit(failure))
    return error('rate-limited', { expected: 'an answer', found: 'the rate limit reached', fix: 'run again later' });
  switch (failure.status) {
    case 401:
      return error('not-authenticated', { found: 'the token was refused: it is wrong or expired', fix: permission });
    case 403:
      return error('not-permitted', {
        expected: 'a token that may do this',
        found: `one that may not ("${words}")`,
        fix: permission,
      });
    case 404:
      return error('not-found', {
        expected: 'to find it',
        found: 'nothing that this token may see',
        fix: absence,
      });
    case 407:
      return error('proxy-credentials', { found: proxyWantsCredentials[1] });
    case 0:
      return error('platform-unreachable', {
        found: `no answer came (${words})`,
        fix: 'check the network and the address',
      });
    default:
      return failure.status >= 500
        ? error('platform-unavailable', {
            expected: 'an answer',
            found: `status ${failure.status} several times`,
            fix: 'run again later',
          })
        : error('not-accepted', {
            found: `the request was not accepted (${failure.status}: ${words})`,
            fix: 'correct what it names and run again',
          });
  }
}

/** Bounds a foreign message for use in an error: one line, 300 characters, no echoed secret. */
export function bounded(words: string, secrets: readonly string[]): string {
  let text = words;
  for (const secret of secrets) if (secret !== '') text = text.replaceAll(secret, '***');
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
