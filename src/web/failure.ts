import { isTransientStatus } from '../http/response.ts';
import type { StepError } from '../base/errors.ts';
import { type RemoteCode, RemoteError } from '../base/errors.ts';
import type { BufferedResponse } from '../http/client.ts';
import { proxyWantsCredentials } from '../http/proxy.ts';
import { TransientError } from '../base/transient-error.ts';
import { retryAfterMs } from '../http/retry-after.ts';
import { serverMessageSuffix } from '../http/server-message.ts';
import { type Json, isList, isObject, member, parseJson, textAt } from './json.ts';

/** Request, server and token, for error messages. */
export interface RequestContext {
  readonly name: string;
  readonly what: string;
  readonly scope: string;
  /** Variable of the token; undefined when there was none. */
  readonly token: string | undefined;
  /** Variables that may hold a token; undefined where none is ever sent. */
  readonly variables: string | undefined;
}

/** Makes the error for an unexpected status, with the server's message. */
export function statusFailure(answer: BufferedResponse, asked: RequestContext, now: Date): StepError {
  const { status } = answer;
  const { name, what } = asked;
  const said = serverMessageSuffix(wordsOf(answer.bytes));
  if (isTransientStatus(answer)) {
    const after = retryAfterMs(answer.header('retry-after'), now);
    return new TransientError(
      { code: 'server-unavailable', where: name, expected: what, found: `status ${status}${said}` },
      { retryAfterMs: after },
    );
  }
  const { code, reason, fix } = meaningOf(status, asked);
  return new RemoteError({
    code,
    where: name,
    expected: what,
    found: `status ${status}${said}${reason === undefined ? '' : `: ${reason}`}`,
    fix,
  });
}

interface StatusMeaning {
  readonly code: RemoteCode;
  readonly reason?: string;
  readonly fix?: string;
}

function meaningOf(status: number, { token, variables, scope }: RequestContext): StatusMeaning {
  if (status === 407) return { code: 'proxy-credentials', reason: proxyWantsCredentials[1] };
  if (variables === undefined) {
    return status === 404 ? { code: 'not-found' } : { code: 'server-refused', reason: 'it is asked without a token' };
  }
  if (status === 401 && token === undefined) {
    return { code: 'token-missing', reason: 'it asks for a token, and none is set', fix: `set ${variables}` };
  }
  if (status === 401) {
    return { code: 'token-refused', reason: `the token of ${token} is wrong, expired or revoked`, fix: 'replace it' };
  }
  if (status === 403) {
    const reason = `the token of ${token ?? variables} may not, it needs ${scope}`;
    return { code: 'token-too-narrow', reason, fix: 'give the token this permission' };
  }
  if (status === 404) {
    return { code: 'not-found', reason: `there is none, or the token may not see it (it needs ${scope})` };
  }
  return { code: 'server-refused' };
}

/** Reads the server's message in the shapes of SonarQube, Prometheus, ServiceNow and Jira. */
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
