import { isRecord, textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { placeIn } from '../closure/answers.ts';
import { cyclesOfStores, storesOf } from '../closure/cycles.ts';
import type { Need } from '../closure/model.ts';
import { isStore, storeNeeds } from '../closure/stores.ts';
import type { Answer } from '../model.ts';
import { exposureOf } from '../plan/exposure.ts';
import { storeServer } from '../plan/store-server.ts';
import { ownerOf, type SecretsOf } from './model.ts';

/** One row for each store that ExternalSecrets read, and one for each ExternalSecret whose store is nowhere. */
export function storeAnswers(secrets: SecretsOf): readonly Answer[] {
  const { objects } = secrets.lost;
  const stores = objects.filter(isStore);
  const readers = objects.filter(({ kind, group }) => kind === 'ExternalSecret' && group === 'external-secrets.io');
  const cycles = new Set(cyclesOfStores(objects, []).flatMap(({ through }) => through));
  const exposure = exposureOf(objects);
  const rows = stores.map((store): Answer => {
    const users = readers.filter((reader) => readsFrom(reader, store)).length;
    const about = { subject: nameOf(store), ...placeIn(store, ['spec', 'provider']) };
    const owner = ownerOf(nameOf(store), secrets);
    if (owner !== undefined)
      return { ...about, verdict: 'PASS', because: `declared as external: ${owner.owner} opens it` };
    if (cycles.has(nameOf(store)))
      return { ...about, verdict: 'FAIL', because: 'its credential comes out of itself', fix };
    const server = storeServer(store, exposure);
    const inside = server ?? (isOfCluster(store) ? store : undefined);
    if (inside !== undefined) {
      const because = `${counted(users)} read it, and it is ${server === undefined ? 'Secrets of a cluster' : nameOf(server)}, which is lost with the cluster ${secrets.lost.cluster}`;
      return {
        ...about,
        verdict: 'FAIL',
        because,
        fix: 'keep the values outside of the cluster, or declare the store as external',
      };
    }
    return { ...about, ...credential(storeNeeds(store), users, secrets) };
  });
  return [
    ...rows,
    ...readers
      .filter((reader) => !stores.some((store) => readsFrom(reader, store)))
      .map((reader) => lostStore(reader, secrets)),
  ];
}

const fix = 'give it a credential from outside, such as a sealed one or an identity of the cloud';

type Judgement = Pick<Answer, 'verdict' | 'because' | 'fix'>;

/** Whether what a store signs in with comes from outside of the cluster. */
function credential(needs: readonly Need[], users: number, secrets: SecretsOf): Judgement {
  const read = `${counted(users)} read it`;
  const names = [...new Set(needs.filter(({ kind }) => kind === 'Secret').map(nameOf))];
  const missing = names.find((name) => !secrets.made.has(name) && ownerOf(name, secrets) === undefined);
  if (missing !== undefined) {
    const verdict = secrets.lost.problems.length === 0 ? 'FAIL' : 'UNPROVEN';
    return {
      verdict,
      because: `${read}, and nothing makes its credential ${missing}`,
      fix: `${fix}, or declare ${missing} as external`,
    };
  }
  const [first] = names;
  if (first === undefined) {
    return {
      verdict: 'PASS',
      because: `${read}; it signs in with an identity of the platform and no Secret of the cluster`,
    };
  }
  const owner = ownerOf(first, secrets);
  const by = owner === undefined ? `${secrets.made.get(first)?.by ?? ''} makes` : `${owner.owner} keeps`;
  return { verdict: 'PASS', because: `${read}; ${by} its credential ${first}` };
}

/** The provider reads Secrets of a cluster: of this one unless it names another server. */
function isOfCluster({ body }: KubernetesObject): boolean {
  const provider = isRecord(body['spec']) ? body['spec']['provider'] : undefined;
  if (!isRecord(provider) || !isRecord(provider['kubernetes'])) return false;
  const server = textIn(provider['kubernetes'], 'server', 'url') ?? 'kubernetes.default';
  return /^(?:https:\/\/)?kubernetes\.default(?:[.:/]|$)/.test(server);
}

function lostStore(reader: KubernetesObject, { lost }: SecretsOf): Answer {
  const name = textIn(reader.body, 'spec', 'secretStoreRef', 'name') ?? '(none)';
  return {
    verdict: lost.problems.length === 0 ? 'FAIL' : 'UNPROVEN',
    subject: nameOf(reader),
    because: `its store ${name.slice(0, 253)} is not among the objects`,
    fix: 'commit the store',
    ...placeIn(reader, ['spec', 'secretStoreRef']),
  };
}

function readsFrom(reader: KubernetesObject, store: KubernetesObject): boolean {
  return storesOf(reader, [store]).length > 0;
}

function counted(users: number): string {
  return users === 1 ? 'one ExternalSecret' : `${users} ExternalSecrets`;
}
