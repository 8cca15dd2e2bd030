import type { ClientRequest } from 'node:http';
import type { OnReadOpts } from 'node:net';
import { guardedLookup, refuseForbidden } from './forbidden-address.ts';
import { type EnvironmentVariables, type Proxy, proxyFor } from './proxy.ts';
import { idleTimeout } from './connection-error.ts';
import { type AskProxy, throughTunnel, proxyRequestOptions } from './tunnel.ts';

/**
 * Starts a request; the caller sends its body.
 * @throws RefusedError for a link-local or metadata address, UsageError for an unknown proxy.
 */
export type Connect = (url: URL, options: ConnectOptions) => ClientRequest;

export interface ConnectOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Uses a connection for this one response; `onread` is how it is read where there is no TLS. */
  readonly alone?: { readonly onread?: OnReadOpts } | undefined;
}

/** Connections to one host; a copy within a registry holds two per blob. */
const kept = { keepAlive: true, maxSockets: 16, maxFreeSockets: 8 };
const single = { maxSockets: 8 };
/** The system itself waits for two minutes and more. */
const maxConnectMs = 30_000;

interface Agents<A> {
  readonly many: A;
  readonly few: A;
}

/**
 * Opens connections to servers, keeps them alive, and goes through the proxy that `environment` names. HTTP and TLS are
 * loaded here, with the first request: they are half of what an idle Node loads, and most runs send none. Node 24 could
 * find the proxy by itself; Node 20 cannot. `idleTimeoutMs` bounds the opening of a tunnel and, up to half a minute, of
 * a connection. `ca` holds certificates of authorities that are trusted in the place of Node's, PEM.
 */
export async function openConnections(
  environment: EnvironmentVariables,
  idleTimeoutMs: number,
  ca?: string,
): Promise<Connect> {
  const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
  const plain = { many: new http.Agent(kept), few: new http.Agent(single) };
  const trust = ca === undefined ? {} : { ca };
  const secure = () => ({
    many: new https.Agent({ ...kept, ...trust }),
    few: new https.Agent({ ...single, ...trust }),
  });
  const direct = secure();
  let tunnels: ReturnType<typeof secure> | undefined;
  const ask: AskProxy = (url, options) => (url.protocol === 'https:' ? https : http).request(url, options);

  function tunnelled(proxy: Proxy): ReturnType<typeof secure> {
    if (tunnels !== undefined) return tunnels;
    tunnels = secure();
    for (const agent of [tunnels.many, tunnels.few]) throughTunnel(agent, proxy, ask, idleTimeoutMs);
    return tunnels;
  }

  function started(url: URL, { method, alone, ...given }: ConnectOptions): ClientRequest {
    refuseForbidden(url);
    const proxy = proxyFor(url, environment);
    const headers = alone === undefined ? given.headers : { ...given.headers, connection: 'close' };
    const by = <A>({ many, few }: Agents<A>) => ({ method, headers, agent: alone === undefined ? many : few });
    if (url.protocol === 'https:') {
      if (proxy !== undefined) return https.request(url, by(tunnelled(proxy)));
      return https.request(url, { ...by(direct), lookup: guardedLookup });
    }
    const reads = alone?.onread === undefined ? {} : { onread: alone.onread };
    if (proxy === undefined) return http.request(url, { ...by(plain), ...reads, lookup: guardedLookup });
    const whole = { path: url.href, ...proxyRequestOptions(proxy, { ...headers, host: url.host }) };
    return proxy.url.protocol === 'https:'
      ? https.request(proxy.url, { ...by(direct), ...whole })
      : http.request(proxy.url, { ...by(plain), ...whole, ...reads });
  }

  return (url, options) => connectedInTime(started(url, options), Math.min(idleTimeoutMs, maxConnectMs));
}

/** Node's own timeout of a request begins when its connection stands. */
function connectedInTime(request: ClientRequest, maxMs: number): ClientRequest {
  return request.once('socket', (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(() => request.destroy(idleTimeout(maxMs)), maxMs);
    const stop = () => clearTimeout(timer);
    socket.once('connect', stop).once('close', stop);
  });
}
