import { RemoteError } from '../base/errors.ts';
import { createExchange } from '../http/client.ts';
import { connectionError } from '../http/connection-error.ts';
import type { PlatformContext } from './facts.ts';
import { attemptTimeout, type HttpFailure, patiently } from './http.ts';

/** An OIDC token, a discovery document and a set of keys are smaller. */
const maxBytes = 1024 * 1024;

interface JsonRequest {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** For messages. */
  readonly what: string;
}

/** Answer of a server outside of the platform's API that is no success. */
class NoAnswer extends Error {
  readonly failure: HttpFailure;
  constructor(failure: HttpFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Reads JSON from a server of the platform; follows no redirect. Throws RemoteError. */
export async function answeredJson(platform: string, request: JsonRequest, context: PlatformContext): Promise<unknown> {
  const { url, headers = {}, what } = request;
  const { environment = {}, deadline } = context;
  const exchange = createExchange({ timeoutMs: attemptTimeout, maxBytes, environment, deadline });
  const ask = async (): Promise<unknown> => {
    const answer = await exchange({ method: 'GET', url, headers: { accept: 'application/json', ...headers } });
    if (answer.status !== 200 || answer.bytes === undefined)
      throw new NoAnswer({ status: answer.status, message: `status ${answer.status}`, headers: answer.headers });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes));
  };
  try {
    return await patiently(platform, ask, (error) => (error instanceof NoAnswer ? error.failure : undefined), context);
  } catch (error) {
    const known = connectionError(error, url.host);
    const isForeign = error instanceof NoAnswer || error instanceof SyntaxError || error instanceof TypeError;
    if (!isForeign) throw known;
    throw new RemoteError({
      code: 'identity-unreadable',
      where: `${platform}: ${what}`,
      expected: 'JSON',
      found: error instanceof NoAnswer ? error.message : 'something else',
      fix: `check whether the job reaches ${url.host}`,
    });
  }
}
