import { RemoteError } from '../base/errors.ts';
import { proxyWantsCredentials } from '../http/proxy.ts';
import type { HttpFailure } from './http.ts';
import { isRateLimit } from './http.ts';

/** What was tried, and what its token must be allowed to do. */
export interface Undertaking {
  /** As a gerund with its object: `opening a pull request in acme/gitops`. */
  readonly doing: string;
  /** What a 403 says to do, as a clause. */
  readonly permission: string;
  /** What a 404 says to do, as a clause. */
  readonly absence: string;
}

/** A failed request as one sentence. The cause holds the platform's words and nothing of the request. */
export function failed(
  platform: string,
  failure: HttpFailure,
  undertaking: Undertaking,
  secrets: readonly string[],
): RemoteError {
  const words = bounded(failure.message, secrets);
  const cause = new Error(`${platform} answered ${failure.status === 0 ? 'nothing' : failure.status}: ${words}`);
  const { doing, permission, absence } = undertaking;
  const error = (code: string, sentence: string) =>
    new RemoteError(code, `${platform}: ${doing}: ${sentence}`, { cause });
  if (isRateLimit(failure))
    return error('rate-limited', 'expected an answer, found the rate limit reached: run again later');
  switch (failure.status) {
    case 401:
      return error('not-authenticated', `the token was refused: it is wrong or expired; ${permission}`);
    case 403:
      return error(
        'not-permitted',
        `expected a token that may do this, found one that may not ("${words}"): ${permission}`,
      );
    case 404:
      return error('not-found', `expected to find it, found nothing that this token may see: ${absence}`);
    case 407:
      return error(...proxyWantsCredentials);
    case 0:
      return error('platform-unreachable', `no answer came (${words}): check the network and the address`);
    default:
      return failure.status >= 500
        ? error(
            'platform-unavailable',
            `expected an answer, found status ${failure.status} several times: run again later`,
          )
        : error(
            'not-accepted',
            `the request was not accepted (${failure.status}: ${words}): correct what it names and run again`,
          );
  }
}

/** Others' words in our sentence: one line, 300 characters, and never a secret that was echoed. */
export function bounded(words: string, secrets: readonly string[]): string {
  let text = words;
  for (const secret of secrets) if (secret !== '') text = text.replaceAll(secret, '***');
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
