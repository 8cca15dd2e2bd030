import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isRecord, textIn } from '../../../src/base/json-path.ts';
import { type ArgocdApi, createArgocdApi } from './argocd-api.ts';
import { installManifests } from './binaries.ts';
import { succeeds } from './kubectl.ts';
import { type Kubernetes, logsOf } from './kubernetes.ts';
import { answers, type Options, options, type Service, startService, until } from './service.ts';

/** Argo CD's own processes over a control plane, outside of its Pods. */
export interface Argocd {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** As its administrator. */
  readonly api: ArgocdApi;
  /** Starts its notifications controller, which reads argocd-notifications-cm. */
  startNotifications(): Promise<void>;
  stop(): Promise<void>;
}

export interface ArgocdOptions {
  readonly binaries: string;
  readonly state: string;
  readonly kubernetes: Kubernetes;
}

const namespace = 'argocd';
const port = '8080';
const redisPort = '6379';
const repoPort = '8081';
const password = 'secret-password';
/** bcrypt of the password at the lowest cost. */
const hash = '$2y$04$abcdefghijklmnopqrstuuq8DwlpszTVmH1ckl/VPV38Vwtq3col2';

/** Kinds of its manifests that are left out: its Pods are the processes here. */
const workloads: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'Service', 'NetworkPolicy']);

export async function startArgocd({ binaries, state, kubernetes }: ArgocdOptions): Promise<Argocd> {
  await install(binaries, kubernetes);
  const services: Service[] = [];
  const home = join(state, 'argocd');
  for (const directory of ['tls', 'ssh', 'gpg', 'tmp']) mkdirSync(join(home, directory), { recursive: true });
  writeFileSync(join(home, 'ssh/ssh_known_hosts'), '');

  async function start(part: string, values: Options, account = part): Promise<Service> {
    // Each part is the service account that it would be, so that it may do what an installation lets it do.
    const token = (await kubernetes.kubectl.run(['-n', namespace, 'create', 'token', account])).trim();
    const service = startService({
      name: part,
      program: join(binaries, 'argocd'),
      args: options(values),
      logs: logsOf(state),
      environment: {
        ...environmentOf(home, binaries),
        ARGOCD_BINARY_NAME: part,
        KUBECONFIG: kubernetes.kubeconfig(part, token, namespace),
      },
    });
    services.push(service);
    return service;
  }
  const redis = { redis: `127.0.0.1:${redisPort}` };
  const repo = { 'repo-server': `127.0.0.1:${repoPort}`, 'repo-server-plaintext': true };
  const argocdRepo = { 'argocd-repo-server': repo['repo-server'], 'argocd-repo-server-plaintext': true };
  services.push(startRedis(state));
  await start('argocd-repo-server', {
    ...redis,
    address: '127.0.0.1',
    port: repoPort,
    'metrics-address': '127.0.0.1',
    'metrics-port': '8084',
    'disable-tls': true,
  });
  await start('argocd-application-controller', { ...repo, ...redis, 'metrics-port': '8082' });
  await start('argocd-applicationset-controller', {
    namespace,
    'argocd-repo-server': repo['repo-server'],
    'repo-server-plaintext': true,
    'metrics-addr': '127.0.0.1:8086',
    'probe-addr': '127.0.0.1:8087',
    'webhook-addr': '127.0.0.1:8088',
  });
  const server = await start('argocd-server', {
    ...repo,
    ...redis,
    address: '127.0.0.1',
    port,
    'metrics-port': '8083',
    insecure: true,
    namespace,
  });
  const origin = `http://127.0.0.1:${port}`;
  await until('Argo CD answers', () => answers(`${origin}/healthz`), { of: server });
  return {
    origin,
    api: await createArgocdApi(origin, { username: 'admin', password }),
    async startNotifications() {
      const account = 'argocd-notifications-controller';
      await start('argocd-notifications', { ...argocdRepo, namespace, 'metrics-port': '8085' }, account);
    },
    stop: async () => void (await Promise.all(services.map((service) => service.stop()))),
  };
}

/** Applies its definitions, roles, accounts and settings, and what its Pods would set for themselves at their first start. */
async function install(binaries: string, { kubectl }: Kubernetes): Promise<void> {
  if ((await kubectl.read('namespace', namespace)) === undefined) await kubectl.run(['create', 'namespace', namespace]);
  const objects = parseAllDocuments(installManifests(binaries)).flatMap((document) => {
    const object: unknown = document.toJS();
    return isRecord(object) && !workloads.has(textIn(object, 'kind') ?? '') ? [object] : [];
  });
  await kubectl.apply(objects, '-n', namespace);
  const kinds = ['applications', 'applicationsets', 'appprojects'].map((kind) => `crd/${kind}.argoproj.io`);
  // A definition has no conditions yet when it was only just made: kubectl calls that an error.
  const established = ['wait', '--for=condition=Established', ...kinds, '--timeout=1s'];
  await until('the definitions of Argo CD are established', () => succeeds(kubectl, established));
  const secrets = {
    'admin.password': hash,
    'admin.passwordMtime': '2026-01-01T00:00:00Z',
    'server.secretkey': randomBytes(32).toString('hex'),
  };
  const patch = JSON.stringify({ stringData: secrets });
  await kubectl.run(['-n', namespace, 'patch', 'secret', 'argocd-secret', '-p', patch]);
}

function environmentOf(home: string, binaries: string): Readonly<Record<string, string>> {
  return {
    PATH: `${binaries}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    TMPDIR: join(home, 'tmp'),
    // Its place is /tmp otherwise: of two runs on one machine the later would take the other's passwords away.
    ARGOCD_ASK_PASS_SOCK: join(home, 'tmp/ask-pass.sock'),
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    ARGOCD_TLS_DATA_PATH: join(home, 'tls'),
    ARGOCD_SSH_DATA_PATH: join(home, 'ssh'),
    ARGOCD_GPG_ENABLED: 'false',
    ARGOCD_GNUPGHOME: join(home, 'gpg'),
  };
}

function startRedis(state: string): Service {
  const args = ['--port', redisPort, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return startService({ name: 'redis', program: 'redis-server', args, logs: logsOf(state) });
}
