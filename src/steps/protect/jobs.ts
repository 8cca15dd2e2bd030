/** A mapping of YAML. */
export type Tree = Readonly<Record<string, unknown>>;

/** Empty for everything that is no mapping. */
export function tree(value: unknown): Tree {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value));
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a script carries an artifact on, or changes what runs. */
export function promotes(script: string): boolean {
  return /\bkrci-deploy\s+(?:promote|promotion|manifest-bump)\b/.test(script);
}
