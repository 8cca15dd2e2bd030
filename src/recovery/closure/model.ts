import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';

/** The name of an object, whether it is there or not. */
export interface ObjectName {
  readonly kind: string;
  /** Empty for an object of the whole cluster, and where whoever applies it chooses. */
  readonly namespace: string;
  readonly name: string;
}

/** A name that an object cannot do without. */
export interface Need extends ObjectName {
  readonly from: KubernetesObject;
  readonly path: ObjectPath;
  /** Key of a Secret or ConfigMap. */
  readonly key?: string;
  /** The object works without it. */
  readonly optional: boolean;
}

/** A name that something makes. */
export interface Product extends ObjectName {
  /** Object in Git that makes it, or is it: `Certificate/shop/tls`. */
  readonly by: string;
  /** Keys of a Secret or ConfigMap; absent: any. */
  readonly keys?: ReadonlySet<string>;
}

/**
 * Members of an object: `spec.tls[].secretName`. `[]` stands for every item of a list, `*` for every member of a
 * map, `@keys` for their names; a list of keys for names that hold dots.
 */
export type Selection = string | readonly string[];

/** Objects that a row of a table is about. */
export interface Subject {
  /** API group; empty for the core one. */
  readonly group: string;
  readonly kinds: readonly string[];
}

/** Names in an object of other objects that it needs: a row of `needs.ts`. */
export interface NeedRow extends Subject {
  readonly needs: readonly NeedField[];
}

/** A member that names another object: a text, or a reference with `name`, and `namespace`, `kind`, `key` where it has them. */
export interface NeedField {
  readonly kind: string;
  readonly at: Selection;
  /** The reference may say another kind, one of these. */
  readonly kinds?: readonly string[];
  /** The reference says a namespace; its object's own otherwise. */
  readonly namespaced?: boolean;
  readonly optional?: boolean;
}

/** Objects that an operator makes of another one: a row of `producers.ts`. */
export interface Producer extends Subject {
  /** Who makes them, for the reference: `cert-manager`. */
  readonly who: string;
  /** Only objects of which this is true. */
  readonly when?: (object: KubernetesObject) => boolean;
  readonly makes: readonly ProductField[];
}

export interface ProductField {
  readonly kind: string;
  /** Name, with `{name}` for the object's and `{value}` and `{number}` (from 1) for what `at` selects; else `{value}`. */
  readonly name?: string;
  readonly at?: Selection;
  /** Namespace, where it is not the object's own. */
  readonly namespaceAt?: Selection;
  readonly keys?: readonly string[];
}

/** A name that is needed and that nothing makes. */
export interface Dangling extends ObjectName {
  /** The object is made, but not with this key. */
  readonly key?: string;
  /** Makes the object without the key. */
  readonly madeBy?: string;
  /** Who needs it, in the order of the objects: at least one. */
  readonly needs: readonly Need[];
}
