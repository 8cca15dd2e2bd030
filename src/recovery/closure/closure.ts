import { indexObjects } from '../../objects/object-index.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { isBuiltIn } from './built-in.ts';
import { cyclesOfStores, type StoreCycle } from './cycles.ts';
import type { Dangling, Need, ObjectName, Product } from './model.ts';
import { needsOf } from './needs-of.ts';
import { productsOf } from './products-of.ts';

export interface Closure {
  /** One for each name or key that is needed; sorted by kind, namespace and name. */
  readonly dangling: readonly Dangling[];
  /** Names that may be missing, such as `Secret/shop/extra`. */
  readonly optional: readonly Dangling[];
  readonly cycles: readonly StoreCycle[];
  /** Different names that are needed. */
  readonly count: number;
}

/**
 * Finds what objects need and nothing makes. `beside` are objects of the same cluster that make things, too, and whose
 * own needs are looked at elsewhere.
 */
export function closureOf(objects: readonly KubernetesObject[], beside: readonly KubernetesObject[] = []): Closure {
  const products = productsByName([...productsOf(objects), ...productsOf(beside)]);
  const needs = needsOf(indexObjects(objects));
  const groups = new Map<string, Need[]>();
  for (const need of needs) {
    const key = JSON.stringify([need.kind, need.namespace, need.name, need.key ?? '']);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [need]);
    else group.push(need);
  }
  const found = [...groups.values()].flatMap((group) => danglingOf(group, products));
  const sorted = found.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const names = withoutRepeats(sorted);
  return {
    dangling: names.filter((one) => one.needs.some(({ optional }) => !optional)),
    optional: names.filter((one) => one.needs.every(({ optional }) => optional)),
    cycles: cyclesOfStores(objects, beside),
    count: new Set(needs.map(nameKey)).size,
  };
}

function danglingOf(needs: readonly Need[], products: ReadonlyMap<string, readonly Product[]>): readonly Dangling[] {
  const [first] = needs;
  if (first === undefined || isBuiltIn(first)) return [];
  const { kind, namespace, name, key } = first;
  const made = products.get(nameKey(first)) ?? [];
  if (made.length === 0) return [{ kind, namespace, name, needs }];
  const holdsKey = key === undefined || made.some(({ keys }) => keys === undefined || keys.has(key));
  return holdsKey ? [] : [{ kind, namespace, name, key, madeBy: made[0]?.by ?? '', needs }];
}

/** An object that is missing altogether is one row, whatever keys of it are needed. */
function withoutRepeats(sorted: readonly Dangling[]): readonly Dangling[] {
  const byName = new Map<string, Dangling>();
  for (const one of sorted) {
    const key = one.madeBy === undefined ? nameKey(one) : `${nameKey(one)}\n${one.key ?? ''}`;
    const known = byName.get(key);
    byName.set(key, known === undefined ? one : { ...known, needs: [...known.needs, ...one.needs] });
  }
  return [...byName.values()];
}

function productsByName(products: readonly Product[]): ReadonlyMap<string, readonly Product[]> {
  const byName = new Map<string, Product[]>();
  for (const product of products) {
    const key = nameKey(product);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [product]);
    else known.push(product);
  }
  return byName;
}

function nameKey({ kind, namespace, name }: ObjectName): string {
  return `${kind}\n${namespace}\n${name}`;
}

function sortKey(one: Dangling): string {
  return `${nameKey(one)}\n${one.key ?? ''}`;
}
