import { isTransientStatus } from '../http/response.ts';
import type { StepError } from '../base/errors.ts';
import { RemoteError } from '../base/errors.ts';
import type { BufferedResponse } from '../http/client.ts';
import { proxyWantsCredentials } from '../http/proxy.ts';
import { TransientError } from '../base/transient-error.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { serverMessageSuffix } from '../http/server-message.ts';
import { type Json, isList, isObject, member, parseJson, textAt } from './json.ts';

export interface Asked {
  readonly name: string;
  readonly what: string;
  readonly scope: string;
  /** The variable that the token came from; undefined when there was none. */
  readonly token: string | undefined;
  /** Those that a token may be named in; undefined where none is ever sent. */
  readonly variables: string | undefined;
}

/** The error for a status that nobody wanted, with what the server said about it. */
export function statusFailure(answer: BufferedResponse, asked: Asked, now: Date): StepError {
  const { status } = answer;
  const { name, what } = asked;
  const said = serverMessageSuffix(wordsOf(answer.bytes));
  if (isTransientStatus(answer)) {
    const message = `${name} cannot give ${what} now: it answered ${status}${said}`;
    return new TransientError('server-unavailable', message, {
      retryAfterMs: retryAfterMs(answer.header('retry-after'), now),
    });
  }
  const [code, reason] = meaningOf(status, asked);
  return new RemoteError(code, `${name} does not give ${what}: ${reason} (${status}${said})`);
}

function meaningOf(status: number, { token, variables, scope }: Asked): readonly [code: string, reason: string] {
  if (status === 407) return proxyWantsCredentials;
  if (variables === undefined)
    return status === 404
      ? ['not-found', 'there is none']
      : ['server-refused', 'it said no, and it is asked without a token'];
  if (status === 401 && token === undefined)
    return ['token-missing', `it asks for a token, and none is set: set ${variables}`];
  if (status === 401)
    return ['token-refused', `it does not accept the token of ${token}: it is wrong, expired or revoked`];
  if (status === 403) return ['token-too-narrow', `the token of ${token ?? variables} may not; it needs ${scope}`];
  if (status === 404) return ['not-found', `there is none, or the token may not see it (it needs ${scope})`];
  return ['server-refused', 'it said no'];
}

/** The server's own words, in the shapes that SonarQube, Prometheus, ServiceNow and Jira give them. */
function wordsOf(bytes: Uint8Array | undefined): string {
  if (bytes === undefined || bytes.length > 65_536) return '';
  try {
    const body = parseJson(bytes, '');
    const words = candidates(body).find((one) => typeof one === 'string');
    return typeof words === 'string' ? words : '';
  } catch {
    return '';
  }
}

function candidates(body: Json): readonly (Json | undefined)[] {
  const first = (name: string): Json | undefined => {
    const list = member(body, name);
    return isList(list) ? list[0] : undefined;
  };
  const error = member(body, 'error');
  return [
    textAt(first('errors'), 'msg'),
    isObject(error) ? textAt(error, 'message') : error,
    first('errorMessages'),
    textAt(body, 'message'),
  ];
}
