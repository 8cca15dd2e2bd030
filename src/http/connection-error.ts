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

/**
 * Turns Node's error about a connection into one about `name`. StepErrors and bugs in this tool pass unchanged.
 * `whenBroken` is the fix for a connection that breaks off.
 */
export function connectionError(error: unknown, name: string, whenBroken?: string): unknown {
  const code = errorCode(error);
  const aborted = errorMessage(error) === 'aborted';
  if (error instanceof StepError || (code === '' && !aborted)) return error;
  const reason = reasons[code] ?? [aborted ? broken : withoutCredentials(errorMessage(error))];
  const [found, fix = found === broken ? whenBroken : undefined] = reason;
  const problem = { code: 'unreachable', where: name, found: `cannot be reached: ${found}`, fix } as const;
  if (transientCodes.has(code) || code.startsWith('HPE_') || aborted) {
    return new TransientError(problem, { cause: error, isConnectionRefused: code === 'ECONNREFUSED' });
  }
  return isConnectionCode(code) ? new RemoteError(problem, { cause: error }) : error;
}

/** Makes a timeout error; `connectionError` makes a RemoteError of it. */
export function idleTimeout(milliseconds: number): Error {
  return Object.assign(new Error(`nothing for ${milliseconds / 1000} s`), { code: 'SILENCE' });
}

/** Hides credentials: Node names the proxy that a connection failed through, password included. */
function withoutCredentials(text: string): string {
  return text.replaceAll(/\/\/[^\s/@]*@/g, '//***@');
}

const broken = 'the connection broke';
const trustCa = 'name its CA in NODE_EXTRA_CA_CERTS';
const plainHttp = 'name the host as insecure if plain HTTP is meant';

const reasons: Readonly<Record<string, readonly [found: string, fix?: string]>> = {
  ECONNREFUSED: ['nothing listens there (connection refused)'],
  ENOTFOUND: ['there is no such host'],
  EAI_AGAIN: ['its name could not be looked up'],
  ECONNRESET: [broken],
  EPIPE: [broken],
  SILENCE: ['it stayed silent too long'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['its certificate is self-signed', trustCa],
  SELF_SIGNED_CERT_IN_CHAIN: ['its certificate chain is self-signed', trustCa],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['its certificate cannot be verified', trustCa],
  EPROTO: ['it does not speak TLS there', plainHttp],
  ERR_SSL_WRONG_VERSION_NUMBER: ['it does not speak TLS there', plainHttp],
};

/** Errors of sockets, name lookup, TLS and the HTTP parser carry such codes; bugs in this tool do not. */
function isConnectionCode(code: string): boolean {
  return /^(?:E[A-Z_]{3,}|CERT_|UNABLE_|DEPTH_|SELF_|HPE_)/.test(code) && !code.startsWith('ERR_INVALID');
}
