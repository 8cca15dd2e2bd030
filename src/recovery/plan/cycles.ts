import { isRecord, memberAt, textIn } from '../../base/json-path.ts';
import type { RecoveryPlace } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf, type ObjectIndex, type Workload } from '../../objects/model.ts';
import { indexObjects } from '../../objects/object-index.ts';
import { sourcesOf } from '../closure/argocd.ts';
import { cyclesOfStores } from '../closure/cycles.ts';
import { imagesOf } from '../closure/images.ts';
import { podNeeds } from '../closure/pod-needs.ts';
import { isStore } from '../closure/stores.ts';
import { exposed, type Exposure, exposureOf, hostOf } from './exposure.ts';
import type { RecoveryCycle } from './model.ts';
import { storeServer } from './store-server.ts';

/** What is lost, and what is known to lie elsewhere. */
export interface Loss {
  readonly cluster: string;
  /** Every object of the cluster. */
  readonly objects: readonly KubernetesObject[];
  /** Registries that its environments pull from. */
  readonly registries: readonly string[];
  readonly gitops: string | undefined;
  readonly replica: string | undefined;
  readonly mirror: string | undefined;
  readonly places: Readonly<Record<string, RecoveryPlace>>;
}

/** Finds what a recovery of a cluster needs and that lives on that cluster: one cycle for each. */
export function cyclesOf(loss: Loss): readonly RecoveryCycle[] {
  const exposure = exposureOf(loss.objects);
  return [
    ...registryCycles(loss, exposure),
    ...gitCycles(loss, exposure),
    ...secretCycles(loss, exposure),
    ...unsealCycles(loss, exposure),
    ...identityCycles(loss, exposure),
    ...cyclesOfStores(loss.objects, []).map(({ store, through }): RecoveryCycle => ({
      kind: 'store-credential',
      subject: nameOf(store),
      through,
      isClosed: true,
      from: store,
      path: ['spec', 'provider'],
    })),
  ];
}

/** Tells whether an address is outside of the cluster; what is not declared is taken to be. */
function isOutside(address: string | undefined, word: string, loss: Loss, exposure: Exposure): boolean {
  if (address === undefined) return false;
  return placeOf(word, loss)?.cluster !== loss.cluster && exposed(address, '', exposure) === undefined;
}

function placeOf(word: string, { places }: Loss): RecoveryPlace | undefined {
  return Object.hasOwn(places, word) ? places[word] : undefined;
}

function registryCycles(loss: Loss, exposure: Exposure): readonly RecoveryCycle[] {
  if (isOutside(loss.replica, 'replica', loss, exposure)) return [];
  const images = imagesOf(indexObjects(loss.objects)).map(({ host }) => host);
  const named = loss.registries.filter((one) => !one.startsWith('oci:')).map(hostWithPort);
  return [...new Set([...images, ...named])].flatMap((host): readonly RecoveryCycle[] => {
    const by = exposed(host, '', exposure);
    const isDeclared = placeOf('registry', loss)?.cluster === loss.cluster && named.includes(host);
    return by === undefined && !isDeclared ? [] : [ownCycle('registry', `Registry/${host}`, by, loss)];
  });
}

function hostWithPort(registry: string): string {
  return registry.split('/')[0] ?? registry;
}

function gitCycles(loss: Loss, exposure: Exposure): readonly RecoveryCycle[] {
  if (isOutside(loss.mirror, 'mirror', loss, exposure)) return [];
  const own = loss.gitops === undefined ? [] : [loss.gitops];
  const addresses = [...own, ...sourcesOf(loss.objects).map(({ name }) => name)];
  const byHost = new Map(addresses.map((address) => [hostOf(address), address]));
  return [...byHost].flatMap(([host, address]): readonly RecoveryCycle[] => {
    const by = exposed(address, '', exposure);
    const isDeclared = placeOf('git', loss)?.cluster === loss.cluster && own.includes(address);
    return by === undefined && !isDeclared ? [] : [ownCycle('git', `Source/${host}`, by, loss)];
  });
}

function ownCycle(
  kind: RecoveryCycle['kind'],
  subject: string,
  by: KubernetesObject | undefined,
  { cluster }: Loss,
): RecoveryCycle {
  const way = by === undefined ? [] : [nameOf(by)];
  const from = by === undefined ? {} : { from: by, path: [] };
  return {
    kind,
    subject,
    through: [`cluster ${cluster}`, subject, ...way, `cluster ${cluster}`],
    isClosed: true,
    ...from,
  };
}

function secretCycles(loss: Loss, exposure: Exposure): readonly RecoveryCycle[] {
  const isHere = placeOf('secrets', loss)?.cluster === loss.cluster;
  return loss.objects.filter(isStore).flatMap((store): readonly RecoveryCycle[] => {
    const by = storeServer(store, exposure);
    if (by === undefined && !isHere) return [];
    return [ownCycle('secrets', nameOf(store), by ?? store, loss)];
  });
}

/** A vault whose own pods, or the jobs that unseal it, take a Secret that comes out of that vault. */
function unsealCycles(loss: Loss, exposure: Exposure): readonly RecoveryCycle[] {
  const stores = new Map(loss.objects.filter(isStore).map((store) => [nameOf(store), storeServer(store, exposure)]));
  const makers = loss.objects.filter(({ kind, group }) => kind === 'ExternalSecret' && group === 'external-secrets.io');
  const index = indexObjects(loss.objects);
  return makers.flatMap((maker): readonly RecoveryCycle[] => {
    const store = storeNameOf(maker);
    const server = stores.get(store);
    if (server === undefined) return [];
    const secret = textIn(maker.body, 'spec', 'target', 'name') ?? maker.name;
    const user = openersOf(server, index).find(
      (workload) =>
        workload.object.namespace === maker.namespace &&
        podNeeds(workload).some(({ kind, name }) => kind === 'Secret' && name === secret),
    );
    if (user === undefined) return [];
    const subject = `Secret/${maker.namespace}/${secret}`;
    const through = [nameOf(user.object), subject, nameOf(maker), store, nameOf(server), nameOf(user.object)];
    return [{ kind: 'unseal-key', subject, through, isClosed: true, from: maker, path: ['spec'] }];
  });
}

/** Workloads behind a vault's address, and those that open it by their name. */
function openersOf(server: KubernetesObject, index: ObjectIndex): readonly Workload[] {
  const selector = server.kind === 'Service' ? memberAt(server.body, 'spec', 'selector') : undefined;
  const labels = Object.entries(isRecord(selector) ? selector : {}).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  const behind =
    labels.length === 0 ? [] : index.selected(server.namespace, { matchLabels: Object.fromEntries(labels) });
  const byName = index.workloads.filter(({ object }) => {
    return object.namespace === server.namespace && /vault|openbao|unseal/.test(object.name);
  });
  return [...behind, ...byName];
}

function storeNameOf(maker: KubernetesObject): string {
  const name = textIn(maker.body, 'spec', 'secretStoreRef', 'name') ?? '';
  const kind = textIn(maker.body, 'spec', 'secretStoreRef', 'kind') ?? 'SecretStore';
  return nameOf({ kind, namespace: kind === 'SecretStore' ? maker.namespace : '', name });
}

/** Argo CD that asks an identity provider which Argo CD installs. A local account is a way around it. */
function identityCycles(loss: Loss, exposure: Exposure): readonly RecoveryCycle[] {
  return loss.objects.flatMap((object): readonly RecoveryCycle[] => {
    const text = signInOf(object);
    const issuer =
      text === undefined ? undefined : /\bissuer["']?\s*:\s*["']?(https?:\/\/[^\s"']{1,500})/.exec(text)?.[1];
    if (issuer === undefined) return [];
    const by = exposed(issuer, object.namespace, exposure);
    const isHere = placeOf('identity', loss)?.cluster === loss.cluster;
    if (by === undefined && !isHere) return [];
    const subject = `Identity/${hostOf(issuer)}`;
    const isClosed = textIn(object.body, 'data', 'admin.enabled') === 'false';
    const through = [
      nameOf(object),
      subject,
      ...(by === undefined ? [] : [nameOf(by)]),
      `cluster ${loss.cluster}`,
      nameOf(object),
    ];
    return [{ kind: 'identity', subject, through, isClosed, from: object, path: ['data'] }];
  });
}

function signInOf({ kind, name, group, body }: KubernetesObject): string | undefined {
  if (kind === 'ConfigMap' && name === 'argocd-cm') {
    return textIn(body, 'data', 'oidc.config') ?? textIn(body, 'data', 'dex.config');
  }
  return kind === 'ArgoCD' && group === 'argoproj.io' ? textIn(body, 'spec', 'oidcConfig') : undefined;
}
