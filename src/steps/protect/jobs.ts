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
  return new RegExp(`${command}(?:promote|promotion|manifest-bump)\\b`).test(script);
}

/** The CLI by its name, or by the file of the bundle. */
const command = String.raw`(?:\bkrci-deploy|\bcli\.js["']?)\s+`;

/** Whether a script asks the gate and goes on whatever it answers. */
export function ignoresGate(script: string): boolean {
  return new RegExp(`${command}gate\\b[^\\n;]*\\|\\|\\s*(?:true|:)`).test(script);
}

/** The environments that commands of a script name as a literal. */
export function environmentsIn(script: string): readonly string[] {
  return [...script.matchAll(/--(?:environment|to)[ =]["']?([a-z0-9-]+)/g)].map(([, name]) => name ?? '');
}
