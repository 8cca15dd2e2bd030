import { isTransientStatus, readBounded } from '../../http/response.ts';
import type { Clock } from '../../base/clock.ts';
import { RefusedError, RemoteError, type StepError } from '../../base/errors.ts';
import { proxyWantsCredentials } from '../../http/proxy.ts';
import { isRecord } from '../../base/json-path.ts';
import { TransientError } from '../../base/transient-error.ts';
import { retryAfterMs } from '../../http/retry-after.ts';
import { serverMessageSuffix } from '../../http/server-message.ts';
import type { WireResponse } from './transport.ts';

const maxExplanationBytes = 64 * 1024;

/** The error for a status that nobody wanted, with what the registry said about it. Reads the response's body. */
export async function statusError(
  response: WireResponse,
  name: string,
  action: string,
  clock: Clock,
): Promise<StepError> {
  const { status } = response;
  const found = await firstError(response);
  response.discard();
  // OCI distribution-spec 1.1, "Error codes".
  const said = serverMessageSuffix(
    [found['code'], found['message']].filter((part) => typeof part === 'string').join(': '),
  );
  if (status === 400 && (found['code'] === 'DIGEST_INVALID' || found['code'] === 'SIZE_INVALID')) {
    const message = `${name} does not ${action}: what arrived has another digest or length; nothing of it was kept`;
    return new RefusedError('wrong-bytes', message);
  }
  if (status === 404 && found['code'] === 'BLOB_UPLOAD_UNKNOWN') {
    const message = `${name} does not ${action}: it has forgotten the upload that it offered (404${said})`;
    return new TransientError('upload-lost', message);
  }
  if (isTransientStatus(response)) {
    return new TransientError('registry-unavailable', `${name} cannot ${action} now: it answered ${status}${said}`, {
      retryAfterMs: retryAfterMs(response.header('retry-after'), clock.now()),
    });
  }
  const [code, reason] = meaningOf(status, action);
  return new RemoteError(code, `${name} does not ${action}: ${reason} (${status}${said})`);
}

function meaningOf(status: number, action: string): readonly [code: string, reason: string] {
  const writing = !action.startsWith('give') && !action.startsWith('list') && !action.startsWith('get');
  if (status === 407) return proxyWantsCredentials;
  if (status === 401) return ['wrong-credentials', 'the credentials known for it are not accepted'];
  if (status === 403 || status === 405) {
    return writing
      ? ['write-denied', 'the credentials known for it may not write there, or it is read-only']
      : ['access-denied', 'the credentials known for it may not read there'];
  }
  if (status === 404 && writing) return ['repository-missing', 'there is no such repository; create it first'];
  if (status === 413) return ['too-large', 'it takes nothing so large'];
  return ['registry-refused', 'it said no'];
}

async function firstError(response: WireResponse): Promise<Readonly<Record<string, unknown>>> {
  try {
    const bytes = await readBounded(response, maxExplanationBytes);
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const errors = isRecord(json) ? json['errors'] : undefined;
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
    return isRecord(first) ? first : {};
  } catch {
    return {};
  }
}
