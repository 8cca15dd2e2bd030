import { connect } from 'node:net';
import { type ClientRequest, request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import type { Duplex } from 'node:stream';
import { type EnvironmentVariables, proxyFor } from '../http/proxy.ts';
import { openTunnel } from '../http/tunnel.ts';

/** Opens a connection to the port of HTTPS of a server. */
export type WayOut = (host: string) => Promise<Duplex>;

export const httpsPort = 443;
const openingMs = 30_000;

/**
 * Connects as the runner's variables say: through its proxy (HTTPS_PROXY, NO_PROXY), or directly.
 * @throws UsageError for a proxy that is none, RemoteError of the proxy
 */
export function wayOutOf(environment: EnvironmentVariables): WayOut {
  return async (host) => {
    const proxy = proxyFor(new URL(`https://${host}/`), environment);
    if (proxy === undefined) return directly(host);
    return openTunnel(`${host}:${httpsPort}`, proxy, ask, openingMs);
  };
}

function ask(url: URL, options: Parameters<typeof securely>[1]): ClientRequest {
  return (url.protocol === 'https:' ? securely : plainly)(url, options);
}

function directly(host: string): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const socket = connect(httpsPort, host, () => {
      socket.setTimeout(0);
      resolve(socket);
    });
    socket.setTimeout(openingMs, () => socket.destroy(new Error(`${host} did not answer`)));
    socket.once('error', reject);
  });
}
