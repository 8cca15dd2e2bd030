import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiServer, writeKubeconfig } from './kubeconfig.ts';
import { createKubectl, type Kubectl, succeeds } from './kubectl.ts';
import { kwokStages } from './kwok-stages.ts';
import { type Options, options, type Service, startService, until } from './service.ts';

/** A control plane with nodes that kwok plays. */
export interface Kubernetes {
  readonly kubectl: Kubectl;
  /** File of the API server's authority. */
  readonly authority: string;
  /** Writes a kubeconfig for a token and returns its path. */
  kubeconfig(name: string, token: string, namespace?: string): string;
  /** Ends every process; the data stays. */
  stop(): Promise<void>;
}

export interface KubernetesOptions {
  readonly binaries: string;
  readonly state: string;
}

const etcd = 'http://127.0.0.1:2379';
const peers = 'http://127.0.0.1:2380';

/** By user: its static token is its name. */
const groups: Readonly<Record<string, string>> = {
  admin: 'system:masters',
  kwok: 'system:masters',
  'system:kube-controller-manager': '',
  'system:kube-scheduler': '',
};

/** Starts a control plane on the data of the state directory, new where there is none. */
export async function startKubernetes({ binaries, state }: KubernetesOptions): Promise<Kubernetes> {
  const keys = join(state, 'keys');
  const authority = join(keys, 'apiserver.crt');
  const services: Service[] = [];
  const start = (name: string, values: Options): Service => {
    const service = startService({ name, program: join(binaries, name), args: options(values), logs: logsOf(state) });
    services.push(service);
    return service;
  };
  writeKeys(keys);
  const kubeconfig: Kubernetes['kubeconfig'] = (name, token, namespace) =>
    writeKubeconfig({ directory: state, authority, name, token, ...(namespace && { namespace }) });
  const kubectl = createKubectl(join(binaries, 'kubectl'), kubeconfig('admin', 'admin'));

  start('etcd', etcdOptions(state));
  const api = start('kube-apiserver', apiOptions(keys));
  await until('the API server is ready', () => succeeds(kubectl, ['get', '--raw', '/readyz']), { of: api });
  const config = (user: string) => ({ kubeconfig: kubeconfig(user.replace('system:', ''), user) });
  const local = { 'bind-address': '127.0.0.1', 'cert-dir': keys, 'leader-elect': false };
  start('kube-controller-manager', {
    ...config('system:kube-controller-manager'),
    ...local,
    'use-service-account-credentials': true,
    'service-account-private-key-file': join(keys, 'accounts.key'),
    'root-ca-file': authority,
    // Nobody sends the heartbeat of a played node: its Pods would be called unready after fifty seconds.
    'node-monitor-grace-period': '24h',
  });
  start('kube-scheduler', { ...config('system:kube-scheduler'), ...local });
  const stages = join(state, 'kwok.yaml');
  writeFileSync(stages, kwokStages);
  const kwok = start('kwok', { ...config('kwok'), config: stages, 'manage-all-nodes': true, 'node-ip': '127.0.0.1' });
  await kubectl.apply(['zone-a', 'zone-b'].map(node));
  await until('a node is ready', () => succeeds(kubectl, readyNode), { of: kwok });
  await until('there is a service account', () => succeeds(kubectl, ['get', 'serviceaccount', 'default']));
  return {
    kubectl,
    authority,
    kubeconfig,
    stop: async () => void (await Promise.all(services.map((service) => service.stop()))),
  };
}

/** Forgets what the cluster held, as the loss of all its disks does. */
export function loseData(state: string): void {
  rmSync(join(state, 'etcd'), { recursive: true, force: true });
}

/** Directory of the services' output. */
export function logsOf(state: string): string {
  const directory = join(state, 'logs');
  mkdirSync(directory, { recursive: true });
  return directory;
}

const readyNode = ['wait', '--for=condition=Ready', 'node/zone-a', '--timeout=1s'];

function writeKeys(keys: string): void {
  mkdirSync(keys, { recursive: true });
  const lines = Object.entries(groups).map(([user, group]) => `${user},${user},${user},"${group}"`);
  writeFileSync(join(keys, 'tokens.csv'), `${lines.join('\n')}\n`);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(keys, 'accounts.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }));
  writeFileSync(join(keys, 'accounts.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
}

function etcdOptions(state: string): Options {
  return {
    name: 'one',
    'data-dir': join(state, 'etcd'),
    'unsafe-no-fsync': true,
    'log-level': 'warn',
    'listen-client-urls': etcd,
    'advertise-client-urls': etcd,
    'listen-peer-urls': peers,
    'initial-advertise-peer-urls': peers,
    'initial-cluster': `one=${peers}`,
  };
}

function apiOptions(keys: string): Options {
  const { hostname, port } = new URL(apiServer);
  return {
    'etcd-servers': etcd,
    'bind-address': hostname,
    'advertise-address': hostname,
    'secure-port': port,
    // An address of the loopback cannot be an endpoint of the Service kubernetes.
    'endpoint-reconciler-type': 'none',
    'service-cluster-ip-range': '10.96.0.0/16',
    'cert-dir': keys,
    'token-auth-file': join(keys, 'tokens.csv'),
    'authorization-mode': 'RBAC',
    'service-account-issuer': 'https://kubernetes.default.svc',
    'service-account-key-file': join(keys, 'accounts.pub'),
    'service-account-signing-key-file': join(keys, 'accounts.key'),
    profiling: false,
  };
}

function node(name: string): object {
  const resources = { cpu: '32', memory: '64Gi', pods: '200' };
  const labels = { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', 'topology.kubernetes.io/zone': name };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels },
    status: { allocatable: resources, capacity: resources },
  };
}
