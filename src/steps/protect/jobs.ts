/** A mapping of YAML. */
export type Tree = Readonly<Record<string, unknown>>;

/** Returns the value as a mapping; empty for anything else. */
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

/**
 * Tells whether a script carries an artifact on, or changes the running version; to resolve a digest or to plan a wave
 * does neither.
 */
export function promotes(script: string): boolean {
  return new RegExp(
    `${command}(?:promotion\\b|manifest-bump\\b|promote\\b(?![^\\n;|&]*\\s--(?:resolve|plan-matrix)\\b(?!=false)))`,
  ).test(script);
}

/** The CLI by its name, or by the file of the bundle. */
const command = String.raw`(?:\bkrci-deploy|\bcli\.js["']?)\s+`;

/** Tells whether a script runs the gate. */
export function runsGate(script: string): boolean {
  return new RegExp(`${command}gate\\b`).test(script);
}

/** Tells whether a script only asks the gate: nothing is opened by such an answer. */
export function asksOnly(script: string): boolean {
  return new RegExp(`${command}gate\\b[^\\n;|&]*\\s--(?:what-if|dry-run)(?!=false|-)\\b`).test(script);
}

/** Tells whether a script runs the gate and ignores its result. */
export function ignoresGate(script: string): boolean {
  return new RegExp(`${command}gate\\b[^\\n;]*\\|\\|\\s*(?:true|:)`).test(script);
}

/** Lists the environments that commands of a script name as a literal. */
export function environmentsIn(script: string): readonly string[] {
  return [...script.matchAll(/--(?:environment|to)[ =]["']?([a-z0-9-]+)/g)].map(([, name]) => name ?? '');
}
