import type { ClientRequest } from 'node:http';
import type { Agent, RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { Duplex } from 'node:stream';
import { RemoteError, type StepError } from '../base/errors.ts';
import type { Proxy } from './proxy.ts';
import { TransientError } from '../base/transient-error.ts';
import { connectionError, idleTimeout } from './connection-error.ts';

/** Starts a request to the proxy itself, over TLS where its URL is https. */
export type AskProxy = (url: URL, options: RequestOptions) => ClientRequest;

interface ProxyRequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly servername: string;
}

/**
 * Makes an agent reach every host through a tunnel (RFC 9110, section 9.3.6, CONNECT). TLS ends at the host behind it:
 * the proxy gets the name of the host and nothing else. `timeoutMs` bounds the opening of a tunnel.
 */
export function throughTunnel(agent: Agent, proxy: Proxy, ask: AskProxy, timeoutMs: number): void {
  const secure = agent.createConnection.bind(agent);
  agent.createConnection = (options, done) => {
    const host = options.host ?? '';
    const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
    openTunnel(target, proxy, ask, timeoutMs).then(
      (socket) => {
        const inside = { ...options, socket };
        const behind = secure(inside);
        if (behind instanceof Duplex) done?.(null, behind);
      },
      (error: Error) => done?.(error, new Duplex()),
    );
    return undefined;
  };
}

/** Options for the proxy alone: its credentials, and its own name in TLS, which Node would take from `host`. */
export function proxyRequestOptions(
  { url, authorization }: Proxy,
  headers: Readonly<Record<string, string>>,
): ProxyRequestOptions {
  const credentials = authorization === undefined ? {} : { 'proxy-authorization': authorization };
  const isName = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0;
  return { headers: { ...headers, ...credentials }, servername: isName ? url.hostname : '' };
}

/** Opens a tunnel to `host:port`. @throws RemoteError of the proxy, TransientError */
export function openTunnel(target: string, proxy: Proxy, ask: AskProxy, timeoutMs: number): Promise<Duplex> {
  const name = `the proxy ${proxy.url.host}`;
  return new Promise((resolve, reject) => {
    const told = proxyRequestOptions(proxy, { host: target });
    const request = ask(proxy.url, { method: 'CONNECT', path: target, ...told, agent: false });
    // A timeout of the request's own would begin when the connection is there, and start again with every byte.
    const timer = setTimeout(() => request.destroy(idleTimeout(timeoutMs)), timeoutMs);
    request.once('close', () => clearTimeout(timer));
    request.once('error', (error) => reject(connectionError(error, name)));
    request.once('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(refusal(statusCode, target, name));
      }
    });
    request.end();
  });
}

function refusal(status: number, target: string, name: string): StepError {
  const found = `does not connect to ${target}: it answered ${status}`;
  if (status === 407) {
    const fix = 'put a name and a password into its address';
    return new RemoteError({ code: 'proxy-credentials', where: name, found, fix });
  }
  if (status >= 500) return new TransientError({ code: 'proxy-failed', where: name, found });
  const fix = 'name the host in NO_PROXY if it is near';
  return new RemoteError({ code: 'proxy-refused', where: name, found, fix });
}
