import type { Agent, ClientRequest, RequestOptions } from 'node:http';
import { type Proxy, proxyFor } from '../proxy.ts';
import { type AskProxy, proxyHeaders, throughTunnel } from '../tunnel.ts';
import type { LargeReads } from './bulk.ts';
import type { Environment } from './credential-helper.ts';

/** Starts a request; `reads`: on a connection that brings this one answer, which is large. Throws UsageError for an odd proxy. */
export type Wires = (url: URL, options: WireOptions, reads?: LargeReads) => ClientRequest;

export interface WireOptions extends RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
}

/** To one host at a time; a copy within a registry holds two per blob. */
const kept = { keepAlive: true, maxSockets: 16, maxFreeSockets: 8 };
const single = { maxSockets: 8 };

interface Agents<A> {
  readonly many: A;
  readonly few: A;
}

/**
 * Connections to registries, kept alive where they are of use again, through the proxy that `environment` names. HTTP
 * and TLS are loaded here, with the first request: they are half of what an idle Node loads, and most runs ask no
 * registry. Node 24 could find the proxy by itself; Node 20 cannot.
 */
export async function openWires(environment: Environment, silence: number): Promise<Wires> {
  const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
  const plain = { many: new http.Agent(kept), few: new http.Agent(single) };
  const secure = () => ({ many: new https.Agent(kept), few: new https.Agent(single) });
  const direct = secure();
  let tunnels: ReturnType<typeof secure> | undefined;
  const ask: AskProxy = (url, options) => (url.protocol === 'https:' ? https : http).request(url, options);

  function tunnelled(proxy: Proxy): ReturnType<typeof secure> {
    if (tunnels !== undefined) return tunnels;
    tunnels = secure();
    for (const agent of [tunnels.many, tunnels.few]) throughTunnel(agent, proxy, ask, silence);
    return tunnels;
  }

  return (url, options, alone) => {
    const proxy = proxyFor(url, environment);
    const agent = (agents: Agents<Agent>) => ({ ...options, agent: alone === undefined ? agents.many : agents.few });
    if (url.protocol === 'https:') {
      return https.request(url, agent(proxy === undefined ? direct : tunnelled(proxy)));
    }
    const reads = alone === undefined ? {} : { onread: alone.onread };
    if (proxy === undefined) return http.request(url, { ...agent(plain), ...reads });
    const headers = { ...options.headers, host: url.host, ...proxyHeaders(proxy) };
    const whole = { path: url.href, headers };
    return proxy.url.protocol === 'https:'
      ? https.request(proxy.url, { ...agent(direct), ...whole })
      : http.request(proxy.url, { ...agent(plain), ...whole, ...reads });
  };
}
