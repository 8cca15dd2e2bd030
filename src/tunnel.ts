import type { ClientRequest, RequestOptions } from 'node:http';
import type { Agent } from 'node:https';
import { Duplex } from 'node:stream';
import { RemoteError, type StepError } from './errors.ts';
import type { Proxy } from './proxy.ts';
import { connectionError, TransientError } from './remote-error.ts';

/** Starts a request to the proxy itself, over TLS where it wants that. */
export type AskProxy = (url: URL, options: RequestOptions) => ClientRequest;

/**
 * Makes an agent reach every host through a tunnel (RFC 9110, section 9.3.6, CONNECT). TLS is with the host behind it:
 * the proxy sees where to, and nothing else. `silence`: milliseconds after which a proxy that says nothing is gone.
 */
export function throughTunnel(agent: Agent, proxy: Proxy, ask: AskProxy, silence: number): void {
  const secure = agent.createConnection.bind(agent);
  agent.createConnection = (options, done) => {
    const host = options.host ?? '';
    const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
    openTunnel(target, proxy, ask, silence).then(
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

/** `Proxy-Authorization` as a header, where the proxy wants one. */
export function proxyHeaders({ authorization }: Proxy): Readonly<Record<string, string>> {
  return authorization === undefined ? {} : { 'proxy-authorization': authorization };
}

function openTunnel(target: string, proxy: Proxy, ask: AskProxy, silence: number): Promise<Duplex> {
  const name = `the proxy ${proxy.url.host}`;
  return new Promise((resolve, reject) => {
    const headers = { host: target, ...proxyHeaders(proxy) };
    const request = ask(proxy.url, { method: 'CONNECT', path: target, headers, agent: false });
    request.setTimeout(silence, () => request.destroy(Object.assign(new Error('silent'), { code: 'SILENCE' })));
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
  const message = `${name} does not connect to ${target}`;
  if (status === 407) {
    return new RemoteError('proxy-credentials', `${message}: it wants a name and a password in its address (407)`);
  }
  if (status >= 500) return new TransientError('proxy-failed', `${message} now: it answered ${status}`);
  return new RemoteError('proxy-refused', `${message}: it answered ${status}; name the host in NO_PROXY if it is near`);
}
