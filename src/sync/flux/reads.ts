import { type Json, member, textAt } from '../../web/json.ts';
import type { FluxClient } from './client.ts';
import { type PodState, readPods } from './pods.ts';
import { type FluxKind, type FluxState, type ObjectName, readObject, titleOf } from './state.ts';

/** What one look reads: each object and each namespace's Pods once. */
export interface Reads {
  object(wanted: ObjectName): Promise<FluxState | undefined>;
  /** Reads one that was read before. */
  again(wanted: ObjectName): Promise<FluxState | undefined>;
  pods(namespaces: readonly string[]): Promise<readonly PodState[]>;
}

/** Kinds and namespaces that the token may not list. */
export type Unlisted = Set<string>;

const maxNamespaces = 16;

/** Several objects of a kind in a namespace come by one list, where the token may list. */
export function readsOf(client: FluxClient, asked: readonly ObjectName[], unlisted: Unlisted): Reads {
  const objects = new Map<string, Promise<FluxState | undefined>>();
  const lists = new Map<string, Promise<ReadonlyMap<string, Json> | undefined>>();
  const pods = new Map<string, Promise<readonly PodState[]>>();
  const counts = new Map<string, Set<string>>();
  for (const { kind, namespace, name } of asked) {
    const key = `${kind} ${namespace}`;
    counts.set(key, (counts.get(key) ?? new Set()).add(name));
  }

  async function listed(kind: FluxKind, namespace: string): Promise<ReadonlyMap<string, Json> | undefined> {
    const items = await client.objects(kind, namespace);
    if (items === undefined) unlisted.add(`${kind} ${namespace}`);
    return items && new Map(items.map((item) => [textAt(member(item, 'metadata'), 'name') ?? '', item]));
  }

  async function read(wanted: ObjectName): Promise<FluxState | undefined> {
    const { kind, namespace, name } = wanted;
    const key = `${kind} ${namespace}`;
    const isMany = (counts.get(key)?.size ?? 0) > 1 && counts.get(key)?.has(name) === true;
    const list = isMany && !unlisted.has(key) ? await once(lists, key, () => listed(kind, namespace)) : undefined;
    const body = list === undefined ? await client.object(wanted) : list.get(name);
    return body === undefined ? undefined : readObject(kind, body);
  }

  return {
    async again(wanted) {
      const body = await client.object(wanted);
      return body === undefined ? undefined : readObject(wanted.kind, body);
    },
    object: (wanted) => once(objects, titleOf(wanted), () => read(wanted)),
    async pods(namespaces) {
      const all: PodState[] = [];
      for (const each of namespaces.slice(0, maxNamespaces)) {
        all.push(...(await once(pods, each, async () => readPods(await client.pods(each)))));
      }
      return all;
    },
  };
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
