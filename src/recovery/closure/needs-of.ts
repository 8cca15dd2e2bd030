import { isRecord, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectIndex } from '../../objects/model.ts';
import type { Need, NeedField, NeedRow, ObjectName } from './model.ts';
import { clusterKinds, needRows } from './needs.ts';
import { podNeeds } from './pod-needs.ts';
import { select, type Selected } from './select.ts';
import { storeNeeds } from './stores.ts';

/** Lists every name that the objects of an environment need, in the order of the objects. */
export function needsOf(index: ObjectIndex): readonly Need[] {
  const rows = rowsByKind();
  const objects = index.all.filter((object) => !isTest(object));
  return [
    ...index.workloads.filter(({ object }) => !isTest(object)).flatMap(podNeeds),
    ...objects.flatMap((object) => ownNeeds(object, rows)),
  ];
}

function ownNeeds(object: KubernetesObject, rows: ReadonlyMap<string, readonly NeedField[]>): readonly Need[] {
  return [
    ...(rows.get(`${object.group}\n${object.kind}`) ?? []).flatMap((field) => fieldNeeds(object, field)),
    ...storeNeeds(object),
    ...definitionNeed(object),
    ...namespaceNeed(object),
  ];
}

function rowsByKind(): ReadonlyMap<string, readonly NeedField[]> {
  const rows = new Map<string, readonly NeedField[]>();
  const add = ({ group, kinds, needs }: NeedRow): void => {
    for (const kind of kinds) rows.set(`${group}\n${kind}`, [...(rows.get(`${group}\n${kind}`) ?? []), ...needs]);
  };
  for (const row of needRows) add(row);
  return rows;
}

/** Pods that Helm runs on request alone. */
function isTest({ annotations }: KubernetesObject): boolean {
  return /\btest\b/.test(annotations['helm.sh/hook'] ?? '');
}

function fieldNeeds(object: KubernetesObject, field: NeedField): readonly Need[] {
  return select(object.body, field.at).flatMap(({ value, path }): readonly Need[] => {
    const named = nameIn(value, field, object);
    if (named === undefined) return [];
    const key = textIn(value, 'key');
    const optional = field.optional === true || memberAt(value, 'optional') === true;
    return [{ ...named, from: object, path, optional, ...(key !== undefined && { key }) }];
  });
}

function nameIn(value: Selected['value'], field: NeedField, { namespace }: KubernetesObject): ObjectName | undefined {
  const { kind: usual, kinds, namespaced = false } = field;
  if (typeof value === 'string') return isName(value) ? placed(usual, namespace, value) : undefined;
  if (!isRecord(value)) return undefined;
  const name = textIn(value, 'name') ?? textIn(value, 'secretName');
  const kind = textIn(value, 'kind') ?? usual;
  if (!isName(name) || (kinds !== undefined && !kinds.includes(kind))) return undefined;
  const own = namespaced ? (textIn(value, 'namespace') ?? namespace) : namespace;
  return placed(kinds === undefined ? usual : kind, own, name);
}

/** A generator of Argo CD fills in names with braces; nobody knows them before it runs. */
function isName(text: string | undefined): text is string {
  return text !== undefined && text !== '' && !text.includes('{{');
}

function placed(kind: string, namespace: string, name: string): ObjectName {
  return { kind, namespace: clusterKinds.has(kind) ? '' : namespace, name };
}

/** Groups of Kubernetes itself; `*.k8s.io` of projects beside it have definitions of their own. */
const ownGroups: ReadonlySet<string> = new Set([
  '',
  'apps',
  'batch',
  'autoscaling',
  'policy',
  'extensions',
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'internal.apiserver.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
  'storagemigration.k8s.io',
]);

/** A custom resource needs its definition; the name is `Application.argoproj.io`, since Git does not say the plural. */
function definitionNeed(object: KubernetesObject): readonly Need[] {
  if (ownGroups.has(object.group)) return [];
  const name = `${object.kind}.${object.group}`;
  return [
    { kind: 'CustomResourceDefinition', namespace: '', name, from: object, path: ['apiVersion'], optional: false },
  ];
}

/** Argo CD reads its own objects where it is installed, which the plan has as a step. */
const argocdKinds: ReadonlySet<string> = new Set(['Application', 'ApplicationSet', 'AppProject']);

function namespaceNeed(object: KubernetesObject): readonly Need[] {
  if (object.namespace === '' || clusterKinds.has(object.kind)) return [];
  if (object.group === 'argoproj.io' && argocdKinds.has(object.kind)) return [];
  const path = ['metadata', 'namespace'];
  return [{ kind: 'Namespace', namespace: '', name: object.namespace, from: object, path, optional: false }];
}
