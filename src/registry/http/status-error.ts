import { isTransientStatus, readBounded } from '../../http/response.ts';
import type { Clock } from '../../base/clock.ts';
import { RefusedError, type RemoteCode, RemoteError, type StepError } from '../../base/errors.ts';
import { proxyWantsCredentials } from '../../http/proxy.ts';
import { isRecord } from '../../base/json-path.ts';
import { TransientError } from '../../base/transient-error.ts';
import { howToCorrect } from '../auth/credentials.ts';
import { retryAfterMs } from '../../http/retry-after.ts';
import { serverMessageSuffix } from '../../http/server-message.ts';
import type { WireResponse } from './transport.ts';

const maxExplanationBytes = 64 * 1024;

/** Makes the error for an unexpected status, with the registry's message. Reads the response's body. */
export async function statusError(
  response: WireResponse,
  name: string,
  action: string,
  clock: Clock,
): Promise<StepError> {
  const { status } = response;
  const detail = await firstError(response);
  response.discard();
  // OCI distribution-spec 1.1, "Error codes".
  const said = serverMessageSuffix(
    [detail['code'], detail['message']].filter((part) => typeof part === 'string').join(': '),
  );
  if (status === 400 && (detail['code'] === 'DIGEST_INVALID' || detail['code'] === 'SIZE_INVALID')) {
    const found = `does not ${action}: other bytes arrived than the digest says; nothing was kept`;
    return new RefusedError({ code: 'wrong-bytes', where: name, found });
  }
  if (status === 404 && detail['code'] === 'BLOB_UPLOAD_UNKNOWN') {
    const found = `does not ${action}: it has forgotten the upload that it offered (404${said})`;
    return new TransientError({ code: 'upload-lost', where: name, found });
  }
  if (isTransientStatus(response)) {
    const found = `cannot ${action} now: it answered ${status}${said}`;
    return new TransientError(
      { code: 'registry-unavailable', where: name, found },
      { retryAfterMs: retryAfterMs(response.header('retry-after'), clock.now()) },
    );
  }
  const { code, reason, fix } = meaningOf(status, action);
  return new RemoteError({ code, where: name, found: `does not ${action}: ${reason} (${status}${said})`, fix });
}

interface Meaning {
  readonly code: RemoteCode;
  readonly reason: string;
  readonly fix?: string;
}

function meaningOf(status: number, action: string): Meaning {
  const isWrite = !/^(?:give|list|get)\b/.test(action);
  if (status === 407) return { code: proxyWantsCredentials[0], reason: proxyWantsCredentials[1] };
  if (status === 401)
    return { code: 'wrong-credentials', reason: 'it does not accept the credentials for it', fix: howToCorrect };
  if (status === 405) {
    const reason = isWrite ? 'it does not support that, or it is read-only' : 'it does not support that';
    return { code: isWrite ? 'write-denied' : 'access-denied', reason };
  }
  if (status === 403) {
    return isWrite
      ? { code: 'write-denied', reason: 'the credentials for it may not write there, or it is read-only' }
      : { code: 'access-denied', reason: 'the credentials for it may not read there' };
  }
  if (status === 404 && isWrite) {
    return { code: 'repository-missing', reason: 'there is no such repository', fix: 'create it first' };
  }
  if (status === 413) return { code: 'too-large', reason: 'it takes nothing so large' };
  return { code: 'registry-refused', reason: 'it said no' };
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
