import { RemoteError, StepError } from '../base/errors.ts';
import { TransientError } from '../base/transient-error.ts';
import { errorCode, errorMessage } from '../base/node-error.ts';

const transientCodes: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'SILENCE',
]);

/** What Node says about a connection, as a sentence about `name`. Other people's StepErrors pass as they are. */
export function connectionError(error: unknown, name: string): unknown {
  const code = errorCode(error);
  const aborted = errorMessage(error) === 'aborted';
  if (error instanceof StepError || (code === '' && !aborted)) return error;
  const reason = reasons[code] ?? (aborted ? 'the connection broke' : withoutCredentials(errorMessage(error)));
  const message = `${name} cannot be reached: ${reason}`;
  if (transientCodes.has(code) || code.startsWith('HPE_') || aborted) {
    return new TransientError('unreachable', message, { cause: error, isConnectionRefused: code === 'ECONNREFUSED' });
  }
  return isConnectionCode(code) ? new RemoteError('unreachable', message, { cause: error }) : error;
}

/** For whoever waited in vain; `connectionError` makes a sentence of it. */
export function idleTimeout(milliseconds: number): Error {
  return Object.assign(new Error(`nothing for ${milliseconds / 1000} s`), { code: 'SILENCE' });
}

/** Node names the proxy that a connection failed through, password and all. */
function withoutCredentials(text: string): string {
  return text.replaceAll(/\/\/[^\s/@]*@/g, '//***@');
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there (connection refused)',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNRESET: 'the connection broke',
  EPIPE: 'the connection broke',
  SILENCE: 'it stayed silent too long',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed; name its CA in NODE_EXTRA_CA_CERTS',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain is self-signed; name its CA in NODE_EXTRA_CA_CERTS',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified; name its CA in NODE_EXTRA_CA_CERTS',
  EPROTO: 'it does not speak TLS there; name the host as insecure if plain HTTP is meant',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there; name the host as insecure if plain HTTP is meant',
};

/** Errors of sockets, name lookup, TLS and the HTTP parser carry such codes; our own bugs do not. */
function isConnectionCode(code: string): boolean {
  return /^(?:E[A-Z_]{3,}|CERT_|UNABLE_|DEPTH_|SELF_|HPE_)/.test(code) && !code.startsWith('ERR_INVALID');
}
