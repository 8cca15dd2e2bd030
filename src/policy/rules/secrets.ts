import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf, type ObjectPath, type Workload } from '../../objects/model.ts';
import { keyMaterial, keyMaterialIn, keyTextIn } from '../key-material.ts';
import type { Finding, Rule, World } from '../model.ts';
import { specPath, type StoreReference, storesOf } from '../secrets/external-secret.ts';
import { rotationFindings, type RotationSettings } from '../secrets/rotation.ts';
import { containersOf, initContainersOf, type PlacedContainer } from '../workloads.ts';

interface SecretsSettings {
  /** Providers of secret stores that may be used: `aws`, `vault`, `azurekv`; empty: any. */
  readonly store: readonly string[];
  readonly sealed: 'allowed' | 'refused';
  /** Names of stores that environments below uat may not read. */
  readonly 'production-stores': readonly string[];
  /** Absent: the age of secrets is not judged. */
  readonly rotation?: RotationSettings;
}

/** Secrets from a store outside of the cluster, and none in Git. */
export const secrets: Rule<SecretsSettings> = {
  required: ({ store, rotation }) => {
    const from = store.length === 0 ? '' : ` from ${store.join(', ')}`;
    const rotated = rotation === undefined ? '' : `, rotated every ${rotation['max-age']}`;
    return `no secret in Git, external secrets${from} that refresh${rotated}`;
  },
  documentation: {
    section: 'Secret Management',
    why: 'What is in Git is in every clone, for ever; a store can rotate a secret and say who read it.',
    passes:
      'From uat on: no Secret with data, ExternalSecrets that name a store which exists, has a provider of `store` and refreshes. In development and testing Secrets and SealedSecrets are fine, but no store of `production-stores`.',
    fails:
      'A Secret with `data` or `stringData`; a generator of secrets; a SealedSecret, unless `sealed: allowed`; values of ConfigMaps, environment variables, arguments and Helm releases that look like key material; an ExternalSecret without a store, with one that is not there (a ClusterSecretStore: a warning, where `store` is empty) or of another provider, with `refreshInterval: 0` or `refreshPolicy: CreatedOnce`; with `rotation`, a secret of a store, or a SealedSecret, that no file of evidence proves to have been rotated within `max-age`.',
    fix: 'Put the value into the store, and an ExternalSecret that names it into Git. Rotate what was committed. [Evidence of rotations](../../how-to/judge-manifests.md#prove-that-secrets-are-rotated) is a list of names and times.',
  },
  check(world, settings) {
    const isEarly = world.facts.tier === 'development' || world.facts.tier === 'testing';
    if (isEarly) return world.index.all.flatMap((object) => productionStores(object, settings));
    return [
      ...world.index.all.flatMap((object) => judged(object, world, settings)),
      ...world.index.workloads.flatMap(literals),
      ...(settings.rotation === undefined ? [] : rotationFindings(world.index.all, settings.rotation, world.facts)),
    ];
  },
};

function finding(object: KubernetesObject, path: ObjectPath, expected: string, found: string, fix: string): Finding {
  return { grade: 'fail', object, path, expected, found, fix };
}

const intoStore = 'put it into the secret store, read it by an ExternalSecret, and rotate it';

function judged(object: KubernetesObject, world: World, settings: SecretsSettings): readonly Finding[] {
  switch (object.kind) {
    case 'Secret':
      return object.group === '' ? secretData(object) : [];
    case 'ConfigMap':
      return configured(object);
    case 'SealedSecret':
      return settings.sealed === 'allowed'
        ? []
        : [finding(object, [], 'an ExternalSecret', 'a SealedSecret', intoStore)];
    case 'ExternalSecret':
    case 'ClusterExternalSecret':
      return external(object, world, settings);
    case 'Kustomization':
      return generators(object);
    case 'HelmRelease':
      return helmValues(object, ['spec', 'values']);
    case 'Application':
      return applicationValues(object);
    default:
      return [];
  }
}

function secretData(object: KubernetesObject): readonly Finding[] {
  return ['data', 'stringData'].flatMap((key) => {
    const data = object.body[key];
    const names = isRecord(data) ? Object.keys(data).filter((name) => data[name] !== '') : [];
    if (names.length === 0) return [];
    const found = `values of ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;
    return [finding(object, [key], 'no secret in Git', found, intoStore)];
  });
}

function configured(object: KubernetesObject): readonly Finding[] {
  const { data } = object.body;
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const sort = typeof value === 'string' ? keyMaterial(name, value) : undefined;
    return sort === undefined
      ? []
      : [finding(object, ['data', name], 'no secret in a ConfigMap', `${sort} (${name})`, intoStore)];
  });
}

function literals(workload: Workload): readonly Finding[] {
  return [...initContainersOf(workload), ...containersOf(workload)].flatMap((one) =>
    variables(workload, one).concat(argumentsOf(workload, one)),
  );
}

function variables({ template }: Workload, { container, name, path }: PlacedContainer): readonly Finding[] {
  return (container.env ?? []).flatMap((variable, index) => {
    const sort = variable.value === undefined ? undefined : keyMaterial(variable.name, variable.value);
    if (sort === undefined) return [];
    const expected = `no secret in a variable of container ${name}`;
    return [finding(template, [...path, 'env', index], expected, `${sort} (${variable.name})`, intoStore)];
  });
}

function argumentsOf({ template }: Workload, { container, name, path }: PlacedContainer): readonly Finding[] {
  return (['command', 'args'] as const).flatMap((key) =>
    (container[key] ?? []).flatMap((argument, index) => {
      const sort = keyTextIn(argument);
      const expected = `no secret in the arguments of container ${name}`;
      return sort === undefined ? [] : [finding(template, [...path, key, index], expected, sort, intoStore)];
    }),
  );
}

/** Generators put what Git holds into a Secret. */
function generators(object: KubernetesObject): readonly Finding[] {
  if (object.group !== 'kustomize.config.k8s.io') return [];
  return listIn(object.body, 'secretGenerator').flatMap((generator, index) => {
    const source = ['literals', 'files', 'envs', 'env'].find((key) => memberAt(generator, key) !== undefined);
    if (source === undefined) return [];
    return [finding(object, ['secretGenerator', index], 'no generator of secrets', source, intoStore)];
  });
}

function helmValues(object: KubernetesObject, path: readonly string[]): readonly Finding[] {
  const root: ObjectPath = path;
  return keyMaterialIn(memberAt(object.body, ...path)).map(({ path: inner, sort }) =>
    finding(object, root.concat(inner), 'no secret in Helm values', `${sort} (${inner.join('.')})`, intoStore),
  );
}

function applicationValues(object: KubernetesObject): readonly Finding[] {
  if (object.group !== 'argoproj.io') return [];
  const sources = [
    ['spec', 'source', 'helm'],
    ...listIn(object.body, 'spec', 'sources').map((_, index) => ['spec', 'sources', String(index), 'helm']),
  ];
  return sources.flatMap((path) =>
    helmValues(object, [...path, 'valuesObject']).concat(helmParameters(object, path), helmText(object, path)),
  );
}

function helmParameters(object: KubernetesObject, path: readonly string[]): readonly Finding[] {
  return listIn(object.body, ...path, 'parameters').flatMap((parameter, index) => {
    const name = textIn(parameter, 'name') ?? '';
    const sort = keyMaterial(name, textIn(parameter, 'value') ?? '');
    if (sort === undefined) return [];
    const at = [...path, 'parameters', index];
    return [finding(object, at, 'no secret in Helm parameters', `${sort} (${name})`, intoStore)];
  });
}

function helmText(object: KubernetesObject, path: readonly string[]): readonly Finding[] {
  const sort = keyTextIn(textIn(object.body, ...path, 'values') ?? '');
  return sort === undefined ? [] : [finding(object, [...path, 'values'], 'no secret in Helm values', sort, intoStore)];
}

function usesGenerator({ body }: KubernetesObject): boolean {
  return listIn(body, 'spec', 'dataFrom').some((one) => memberAt(one, 'sourceRef', 'generatorRef') !== undefined);
}

function external(object: KubernetesObject, world: World, settings: SecretsSettings): readonly Finding[] {
  const stores = storesOf(object);
  const none = stores.length === 0 && !usesGenerator(object);
  return [
    ...(none ? [finding(object, ['spec'], 'a secret store', 'none', 'set secretStoreRef')] : []),
    ...stores.flatMap((store) => storeFindings(object, store, world, settings)),
    ...refreshing(object),
  ];
}

function storeFindings(
  object: KubernetesObject,
  { kind, name, path }: StoreReference,
  { index }: World,
  { store: allowed }: SecretsSettings,
): readonly Finding[] {
  const found = index.named(kind, kind === 'ClusterSecretStore' ? '' : object.namespace, name);
  const expected = `the store ${kind}/${name} among these objects`;
  // A store of the cluster is often another team's; where providers are named, nothing proves that it has one of them.
  const grade = kind === 'ClusterSecretStore' && allowed.length === 0 ? 'warn' : 'fail';
  if (found === undefined) {
    return [{ ...finding(object, path, expected, 'none', 'add the store, or correct its name'), grade }];
  }
  const provider = memberAt(found.body, 'spec', 'provider');
  const [word = 'none'] = isRecord(provider) ? Object.keys(provider) : [];
  if (allowed.length === 0 || allowed.some((one) => providerOf(one) === word)) return [];
  const where = `${word} (${nameOf(found)})`;
  return [finding(object, path, `a store of ${allowed.join(' or ')}`, where, 'name a store of an allowed provider')];
}

const providers: Readonly<Record<string, string>> = { azure: 'azurekv', gcp: 'gcpsm' };

function providerOf(word: string): string {
  return providers[word] ?? word;
}

function refreshing(object: KubernetesObject): readonly Finding[] {
  const root = specPath(object);
  const spec = memberAt(object.body, ...root);
  const interval = memberAt(spec, 'refreshInterval');
  const policy = memberAt(spec, 'refreshPolicy');
  const fix = 'set refreshInterval to 1h, so that a rotated secret arrives';
  if (policy === 'CreatedOnce')
    return [finding(object, [...root, 'refreshPolicy'], 'a policy that refreshes', 'CreatedOnce', fix)];
  const isZero = interval === 0 || (typeof interval === 'string' && /^0+(?:\.0+)?(?:ns|us|ms|[smh])?$/.test(interval));
  return isZero ? [finding(object, [...root, 'refreshInterval'], 'a refresh interval above 0', '0', fix)] : [];
}

function productionStores(object: KubernetesObject, settings: SecretsSettings): readonly Finding[] {
  if (object.kind !== 'ExternalSecret' && object.kind !== 'ClusterExternalSecret') return [];
  return storesOf(object)
    .filter(({ name }) => settings['production-stores'].includes(name))
    .map(({ name, path }) => finding(object, path, 'no store of production', name, 'name a store of this environment'));
}
