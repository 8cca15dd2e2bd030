import type { KubernetesObject } from '../../objects/model.ts';
import { select } from '../closure/select.ts';

/** Members of objects that publish a host. */
const hosts: readonly (readonly [kind: string, at: string])[] = [
  ['Ingress', 'spec.rules[].host'],
  ['Ingress', 'spec.tls[].hosts[]'],
  ['HTTPRoute', 'spec.hostnames[]'],
  ['GRPCRoute', 'spec.hostnames[]'],
  ['TLSRoute', 'spec.hostnames[]'],
  ['Gateway', 'spec.listeners[].hostname'],
  ['Route', 'spec.host'],
  ['VirtualService', 'spec.hosts[]'],
  ['Keycloak', 'spec.hostname.hostname'],
];

/** Hosts that the objects of a cluster answer for, with the object that does. */
export type Exposure = ReadonlyMap<string, KubernetesObject>;

export function exposureOf(objects: readonly KubernetesObject[]): Exposure {
  const found = new Map<string, KubernetesObject>();
  for (const object of objects) {
    for (const name of namesOf(object)) if (!found.has(name)) found.set(name, object);
  }
  return found;
}

function namesOf(object: KubernetesObject): readonly string[] {
  const { kind, name, namespace } = object;
  if (kind === 'Service') {
    const short = namespace === '' ? [] : [`${name}.${namespace}`];
    return [...short, `${name}.${namespace}.svc`, `${name}.${namespace}.svc.cluster.local`];
  }
  return hosts
    .filter(([one]) => one === kind)
    .flatMap(([, at]) => select(object.body, at))
    .flatMap(({ value }) => (typeof value === 'string' ? [hostOf(value)] : []));
}

/** The object that answers for a URL, host or `host:port` on this cluster; a bare name is a Service beside `near`. */
export function exposed(address: string, near: string, exposure: Exposure): KubernetesObject | undefined {
  const host = hostOf(address);
  return exposure.get(host) ?? (host.includes('.') || near === '' ? undefined : exposure.get(`${host}.${near}`));
}

/** Host of a URL, of `host:port/path`, or of an scp-like address, in lower case. */
export function hostOf(address: string): string {
  return address
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^[^/@]*@/, '')
    .replace(/[:/?#].*$/s, '')
    .toLowerCase();
}
