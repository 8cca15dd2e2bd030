import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import { madeSecret, type MadeSecret } from './made-secret.ts';

/** A cluster that an object of the platform names. */
export interface NamedCluster {
  readonly object: KubernetesObject;
  readonly path: ObjectPath;
  /** Name or address of the cluster's API server, or a pattern of them. */
  readonly name: string;
  /** What the object makes the platform do with it: a clause. */
  readonly because: string;
}

/** An object whose destination is only known to a running Argo CD. */
export interface OpenDestination {
  readonly object: KubernetesObject;
  readonly path: ObjectPath;
  readonly found: string;
}

/** Clusters that an object names as destinations, or why that cannot be said. */
export interface Destinations {
  readonly named: readonly NamedCluster[];
  readonly open: readonly OpenDestination[];
}

const none: Destinations = { named: [], open: [] };

/** Argo CD's own cluster: nobody reaches into another one by it. */
const ownClusters: ReadonlySet<string> = new Set([
  'in-cluster',
  'https://kubernetes.default.svc',
  'https://kubernetes.default.svc.cluster.local',
]);

/**
 * Reads the destinations of all objects. A cluster that is registered under a name with the address of Argo CD's own
 * cluster is that one: a production's Argo CD may call itself so.
 */
export function allDestinations(objects: readonly KubernetesObject[]): Destinations {
  const aliases = new Set(objects.flatMap(ownName));
  const { named: all, open } = joined(objects.map(destinationsOf));
  return { named: all.filter(({ name }) => !aliases.has(name)), open };
}

/** The name under which Argo CD's own cluster is registered. */
function ownName(object: KubernetesObject): readonly string[] {
  const secret = madeSecret(object);
  if (secret?.labels['argocd.argoproj.io/secret-type'] !== 'cluster') return [];
  return ownClusters.has(secret.value('server') ?? '') ? [secret.value('name') ?? secret.name] : [];
}

/**
 * Reads the clusters that an object makes somebody reach: Applications, ApplicationSets and projects of Argo CD, Secrets
 * and ExternalSecrets that register a cluster with it or with KubeRocketCI, and KubeRocketCI's Stages.
 */
function destinationsOf(object: KubernetesObject): Destinations {
  if (object.group === 'argoproj.io') {
    if (object.kind === 'Application') return fixed(object, ['spec', 'destination'], 'its Argo CD syncs into it');
    if (object.kind === 'ApplicationSet') return ofSet(object);
    if (object.kind === 'AppProject') return ofProject(object);
  }
  if (object.group === 'v2.edp.epam.com' && object.kind === 'Stage') {
    return named(
      object,
      ['spec', 'clusterName'],
      textIn(object.body, 'spec', 'clusterName'),
      'a Stage deploys into it',
    );
  }
  const secret = madeSecret(object);
  return secret === undefined ? none : ofSecret(object, secret);
}

function named(object: KubernetesObject, path: ObjectPath, name: string | undefined, because: string): Destinations {
  if (name === undefined || name === '' || ownClusters.has(name)) return none;
  return { named: [{ object, path, name, because }], open: [] };
}

/** A destination has a name or a server; with both, Argo CD refuses it. */
function fixed(object: KubernetesObject, path: readonly string[], because: string): Destinations {
  return joined(
    ['name', 'server'].map((key) => named(object, [...path, key], textIn(object.body, ...path, key), because)),
  );
}

function joined(parts: readonly Destinations[]): Destinations {
  return { named: parts.flatMap((one) => one.named), open: parts.flatMap((one) => one.open) };
}

const template = ['spec', 'template', 'spec', 'destination'];

/** A template's parameters come from lists, whose elements are here, or from generators that only a cluster knows. */
function ofSet(object: KubernetesObject): Destinations {
  const because = 'its Argo CD syncs into it';
  return joined(
    ['name', 'server'].map((key) => {
      const text = textIn(object.body, ...template, key);
      if (text === undefined || !text.includes('{{')) return named(object, [...template, key], text, because);
      const { values, unread } = parametersIn(object.body['spec'], text);
      const found = values.map((value) => named(object, ['spec', 'generators'], value, because));
      const open = unread.map((generator) => ({
        object,
        path: ['spec', 'generators'],
        found: `a destination of the generator ${generator}, which only a running Argo CD knows`,
      }));
      return joined([...found, { named: [], open: values.length === 0 || unread.length > 0 ? open : [] }]);
    }),
  );
}

const maxGenerators = 1000;

/** Values that elements of lists have for the keys of a template, at any depth of matrices and merges. */
function parametersIn(
  spec: unknown,
  text: string,
): { readonly values: readonly string[]; readonly unread: readonly string[] } {
  const keys = Array.from(text.matchAll(/\{\{-?\s*\.?([A-Za-z0-9_.-]+)\s*-?\}\}/g), ([, key = '']) => key);
  const values: string[] = [];
  const unread = new Set<string>();
  const waiting = [...listIn(spec, 'generators')];
  for (let seen = 0; waiting.length > 0 && seen < maxGenerators; seen += 1) {
    const generator = waiting.pop();
    if (!isRecord(generator)) continue;
    for (const [kind, settings] of Object.entries(generator)) {
      if (kind === 'matrix' || kind === 'merge') waiting.push(...listIn(settings, 'generators'));
      else if (kind === 'list') values.push(...elementsOf(settings, keys, text));
      else if (kind !== 'git' && kind !== 'selector') unread.add(kind);
    }
  }
  return { values, unread: [...unread] };
}

function elementsOf(settings: unknown, keys: readonly string[], text: string): readonly string[] {
  return listIn(settings, 'elements').flatMap((element) => {
    let whole = text;
    for (const key of keys) {
      const value = memberAt(element, ...key.split('.'));
      if (typeof value !== 'string') return [];
      whole = whole.replaceAll(
        new RegExp(`\\{\\{-?\\s*\\.?${key.replaceAll('.', '\\.')}\\s*-?\\}\\}`, 'g'),
        () => value,
      );
    }
    return keys.length === 0 ? [] : [whole];
  });
}

function ofProject(object: KubernetesObject): Destinations {
  return joined(
    listIn(object.body, 'spec', 'destinations').flatMap((destination, at) =>
      ['name', 'server'].map((key) => {
        const text = textIn(destination, key);
        // A star alone is every cluster that is registered: those are found by their Secrets.
        const name = text === '*' || text?.startsWith('!') === true ? undefined : text;
        return named(object, ['spec', 'destinations', at, key], name, 'a project of Argo CD allows it');
      }),
    ),
  );
}

/** Labels of Secrets that register a cluster, and by whom. */
const registrations: readonly (readonly [label: string, because: string])[] = [
  ['argocd.argoproj.io/secret-type', 'it is registered with an Argo CD'],
  ['app.edp.epam.com/secret-type', 'it is registered with KubeRocketCI'],
];

function ofSecret(object: KubernetesObject, { name: own, labels, value }: MadeSecret): Destinations {
  const [, because] = registrations.find(([label]) => labels[label] === 'cluster') ?? [];
  if (because === undefined) return none;
  const server = value('server');
  if (server !== undefined && ownClusters.has(server)) return none;
  const names = new Set([value('name') ?? own, own]);
  return joined([
    ...[...names].map((name) => named(object, ['metadata', 'name'], name, because)),
    named(object, ['metadata', 'name'], server, because),
  ]);
}
