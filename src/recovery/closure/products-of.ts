import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { isRecord, textIn } from '../../base/json-path.ts';
import type { Producer, Product, ProductField, Selection } from './model.ts';
import { clusterKinds } from './needs.ts';
import { producers } from './producers.ts';
import { select, textsAt } from './select.ts';

/** Lists every name that the objects of an environment are, or that operators make of them. */
export function productsOf(objects: readonly KubernetesObject[]): readonly Product[] {
  const rows = rowsByKind();
  const general = producers.filter(({ group }) => group === '*');
  return objects.flatMap((object) => [
    itself(object),
    ...definition(object),
    ...[...(rows.get(`${object.group}\n${object.kind}`) ?? []), ...general].flatMap((row) => madeOf(object, row)),
    ...madeByJob(object),
  ]);
}

function rowsByKind(): ReadonlyMap<string, readonly Producer[]> {
  const rows = new Map<string, Producer[]>();
  for (const row of producers) {
    for (const kind of row.kinds) {
      const key = `${row.group}\n${kind}`;
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  }
  return rows;
}

function itself(object: KubernetesObject): Product {
  const { kind, namespace, name, body } = object;
  const keys = [body['data'], body['stringData'], body['binaryData']].flatMap((part) =>
    isRecord(part) ? Object.keys(part) : [],
  );
  const holdsKeys = kind === 'ConfigMap' || (kind === 'Secret' && !isFilled(object));
  const own = clusterKinds.has(kind) ? '' : namespace;
  return { kind, namespace: own, name, by: nameOf(object), ...(holdsKeys && { keys: new Set(keys) }) };
}

/** Secrets and ConfigMaps that a controller fills are empty in Git. */
function isFilled({ body, annotations }: KubernetesObject): boolean {
  return body['type'] === 'kubernetes.io/service-account-token' || Object.keys(annotations).some(isFillMark);
}

function isFillMark(annotation: string): boolean {
  return /^(?:service\.(?:beta|alpha)\.openshift\.io\/|cert-manager\.io\/|reflector\.|replicator\.)/.test(annotation);
}

/** A definition is found by the kind that it defines. */
function definition({ kind, group, body, name }: KubernetesObject): readonly Product[] {
  if (kind !== 'CustomResourceDefinition' || group !== 'apiextensions.k8s.io') return [];
  const [defined, own] = [textIn(body, 'spec', 'names', 'kind'), textIn(body, 'spec', 'group')];
  if (defined === undefined || own === undefined) return [];
  return [{ kind, namespace: '', name: `${defined}.${own}`, by: `CustomResourceDefinition/${name}` }];
}

function madeOf(object: KubernetesObject, { when, makes, who }: Producer): readonly Product[] {
  if (when?.(object) === false) return [];
  return makes.flatMap((field) => madeByField(object, field, who));
}

function madeByField(object: KubernetesObject, field: ProductField, who: string): readonly Product[] {
  const { kind, at, name: template = '{value}', namespaceAt, keys } = field;
  const values = at === undefined ? [''] : valuesAt(object.body, at, template);
  if (values.length === 0) return [];
  const said = namespaceAt === undefined ? [] : textsAt(object.body, namespaceAt);
  const namespaces = said.length > 0 ? said : [object.namespace];
  const nameAt = (index: number): string =>
    template.replace(/\{(name|value|number)\}/g, (_, word) => {
      return word === 'name' ? object.name : word === 'value' ? (values[index] ?? '') : String(index + 1);
    });
  const held = keys === undefined ? {} : { keys: new Set(keys) };
  const by = `${nameOf(object)} (${who})`;
  return values.flatMap((_, index) => {
    const name = nameAt(index);
    return namespaces.map((namespace): Product => {
      return Object.assign({ kind, namespace: clusterKinds.has(kind) ? '' : namespace, name, by }, held);
    });
  });
}

/** Selects texts, or counts members where the name is their number. */
function valuesAt(body: unknown, at: Selection, template: string): readonly string[] {
  return template.includes('{number}') ? select(body, at).map(() => '') : textsAt(body, at);
}

/** A job of kube-webhook-certgen and its kin makes the secret that it is told: `create --secret-name=x`. */
function madeByJob(object: KubernetesObject): readonly Product[] {
  if (object.kind !== 'Job') return [];
  return textsAt(object.body, 'spec.template.spec.containers[].args[]').flatMap((argument): readonly Product[] => {
    const [, name] = /^--secret-name=([a-z0-9.-]{1,253})$/.exec(argument) ?? [];
    if (name === undefined) return [];
    return [{ kind: 'Secret', namespace: object.namespace, name, by: nameOf(object) }];
  });
}
