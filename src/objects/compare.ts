import { isRecord } from '../base/json-path.ts';
import type { KubernetesObject } from './model.ts';
import { quantityOf } from './quantities.ts';
import { isSecretPath } from './secret.ts';

/** One value that differs; undefined where there is none. */
export interface FieldDifference {
  /** `spec/template/spec/containers/app/image`: items of lists go by their name where they have one. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** An object of two environments, or of one of them. */
export interface ObjectDifference {
  /** `Deployment/cart`; namespaces are left out, since each environment has its own. */
  readonly object: string;
  readonly before: KubernetesObject | undefined;
  readonly after: KubernetesObject | undefined;
  /** Empty where one of the two is not there. */
  readonly fields: readonly FieldDifference[];
}

/** Turns a text that may be a secret into one that can be compared and not read. */
export type Conceal = (text: string) => string;

/** Compares the objects of two environments by what they mean: `1000m` is `1`, and order of keys does not count. */
export function compareObjects(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
  conceal: Conceal,
): readonly ObjectDifference[] {
  const [left, right] = [byName(before), byName(after)];
  return [...new Set([...left.keys(), ...right.keys()])].toSorted().flatMap((object): readonly ObjectDifference[] => {
    const [one, other] = [left.get(object), right.get(object)];
    if (one === undefined || other === undefined) return [{ object, before: one, after: other, fields: [] }];
    const fields = fieldsOf(one, other, conceal);
    return fields.length === 0 ? [] : [{ object, before: one, after: other, fields }];
  });
}

/** Objects of one kind and name in several namespaces are told apart by their order. */
function byName(objects: readonly KubernetesObject[]): ReadonlyMap<string, KubernetesObject> {
  const found = new Map<string, KubernetesObject>();
  for (const object of objects) {
    const name = `${object.kind}/${object.name}`;
    let key = name;
    for (let count = 2; found.has(key); count += 1) key = `${name} (${count})`;
    found.set(key, object);
  }
  return found;
}

function fieldsOf(before: KubernetesObject, after: KubernetesObject, conceal: Conceal): readonly FieldDifference[] {
  const [left, right] = [leavesOf(before, conceal), leavesOf(after, conceal)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .toSorted()
    .map((path) => ({ path, before: left.get(path), after: right.get(path) }))
    .filter((one) => one.before !== one.after && !isSameAmount(one));
}

function isSameAmount({ path, before, after }: FieldDifference): boolean {
  if (!/\/resources\/(?:requests|limits)\//.test(path)) return false;
  const [left, right] = [quantityOf(before), quantityOf(after)];
  return left !== undefined && left === right;
}

const unshown = new Set(['metadata/namespace', 'metadata/creationTimestamp']);

/** Values by their path. Those of a Secret are concealed. */
function leavesOf({ body, kind }: KubernetesObject, conceal: Conceal): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      const keys = itemKeys(value);
      for (const [index, item] of value.entries()) visit(item, `${path}/${keys[index] ?? index}`);
      if (value.length === 0) leaves.set(path, '[]');
      return;
    }
    if (!isRecord(value)) {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      leaves.set(path, kind === 'Secret' && isSecretPath(path) ? conceal(text) : text);
      return;
    }
    const entries = Object.entries(value);
    for (const [key, item] of entries) visit(item, path === '' ? key : `${path}/${key}`);
    if (entries.length === 0 && path !== '') leaves.set(path, '{}');
  };
  visit(body, '');
  for (const path of unshown) leaves.delete(path);
  return leaves;
}

/** Names of a list's items, where every one has its own; else their positions. */
function itemKeys(items: readonly unknown[]): readonly (string | number)[] {
  const names = items.flatMap((item) => (isRecord(item) && typeof item['name'] === 'string' ? [item['name']] : []));
  const isNamed = names.length === items.length && new Set(names).size === names.length;
  return isNamed ? names : items.map((_, index) => index);
}
