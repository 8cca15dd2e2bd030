import { getStaticTOMLValue } from 'toml-eslint-parser';
import { RefusedError } from '../../base/errors.ts';
import { splice } from '../edit/splice.ts';
import { type Leaf, leavesOf, parseToml } from './leaves.ts';

/** Reads and writes a place of a text. */
export interface TextPlace<Read, Wanted> {
  readonly file: string;
  read(text: string): Read;
  write(text: string, wanted: Wanted): string;
}

export function isToml(file: string): boolean {
  return /\.toml$/i.test(file);
}

/** Names the JSON that stands for a TOML file. */
export function jsonFile(file: string): string {
  return `${file}.json`;
}

/**
 * A place of a TOML file, by the forms of YAML: the file's data is read as JSON, a form changes that, and each value
 * that it changed is written into the TOML, in the quotes that it has, no other byte. What a form adds has no place in
 * the text and is refused.
 * @param inner the same place in the file that `jsonFile` names
 */
export function throughToml<Read, Wanted>(file: string, inner: TextPlace<Read, Wanted>): TextPlace<Read, Wanted> {
  return {
    file,
    read: (text) => askToml(text, file, (json) => inner.read(json)),
    write: (text, wanted) =>
      naming(file, () => {
        const before = jsonOf(text, file);
        return withData(text, file, before, inner.write(before, wanted));
      }),
  };
}

/** As the form of the place answers a question about the JSON. */
export function askToml<T>(text: string, file: string, ask: (json: string) => T): T {
  return naming(file, () => ask(jsonOf(text, file)));
}

/** Names the file itself; lines of the JSON are no lines of it. */
function naming<T>(file: string, work: () => T): T {
  const json = jsonFile(file);
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RefusedError) || error.problem.where?.includes(json) !== true) throw error;
    const where = error.problem.where.replace(json, file).replace(/(?::\d+){1,2}$/, '');
    throw new RefusedError({ ...error.problem, where }, { cause: error });
  }
}

/** Returns the data of a TOML text as JSON. @throws RefusedError `not-toml` */
export function jsonOf(text: string, file: string): string {
  const data: unknown = getStaticTOMLValue(parseToml(text, file));
  return JSON.stringify(data, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

/** Writes into the text what differs between two JSON texts of it, and proves that nothing else did. */
function withData(text: string, file: string, before: string, after: string): string {
  const changes = differences(JSON.parse(before), JSON.parse(after), []);
  if (changes === undefined) throw unproven(file, 'it would add or remove a key, and only values are changed in TOML');
  if (changes.length === 0) return text;
  const leaves = leavesOf(parseToml(text, file), text);
  const targets = changes.map(({ path, value }) => ({ leaf: leafAt(leaves, path, file), value }));
  const edited = splice(
    text,
    targets.map(({ leaf, value }) => ({
      start: leaf.node.range[0],
      end: leaf.node.range[1],
      text: quoted(leaf, value, file),
    })),
  );
  prove(
    leaves,
    leavesOf(parseToml(edited, file), edited),
    new Map(targets.map(({ leaf, value }) => [leaf, value])),
    file,
  );
  return edited;
}

interface NewValue {
  readonly path: Leaf['path'];
  readonly value: string;
}

/** The texts that differ; undefined where anything else does. */
function differences(before: unknown, after: unknown, path: Leaf['path']): readonly NewValue[] | undefined {
  if (isObject(before) && isObject(after)) {
    const keys = Object.keys(before);
    if (Array.isArray(before) !== Array.isArray(after) || keys.length !== Object.keys(after).length) return undefined;
    const found: NewValue[] = [];
    for (const key of keys) {
      if (!Object.hasOwn(after, key)) return undefined;
      const inner = differences(before[key], after[key], [...path, Array.isArray(before) ? Number(key) : key]);
      if (inner === undefined) return undefined;
      found.push(...inner);
    }
    return found;
  }
  if (before === after) return [];
  return typeof before === 'string' && typeof after === 'string' ? [{ path, value: after }] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function leafAt(leaves: readonly Leaf[], path: Leaf['path'], file: string): Leaf {
  const found = leaves.filter((leaf) => isSame(leaf.path, path));
  const [leaf] = found;
  if (leaf === undefined || found.length > 1) throw unproven(file, `${path.join('.')} is written in no single place`);
  return leaf;
}

function isSame(one: Leaf['path'], other: Leaf['path']): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

/** Returns a text in the quotes of the present one. TOML 1.0, "String". */
function quoted({ node, path }: Leaf, value: string, file: string): string {
  if (node.kind !== 'string' || node.multiline) throw unproven(file, `${path.join('.')} is no text in one line`);
  if (!/^[ -~]*$/.test(value)) throw unproven(file, `${path.join('.')} would have characters that need escapes`);
  if (node.style === 'literal' && !value.includes("'")) return `'${value}'`;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Every leaf is what it was, in its place and as it was written, but those that were to change. */
function prove(before: readonly Leaf[], after: readonly Leaf[], wanted: ReadonlyMap<Leaf, string>, file: string): void {
  if (before.length !== after.length) throw unproven(file, 'the result would have other values');
  for (const [index, leaf] of before.entries()) {
    const now = after[index];
    const value = wanted.get(leaf);
    const holds =
      value === undefined ? now?.source === leaf.source : now?.node.kind === 'string' && now.node.value === value;
    if (now === undefined || !holds || !isSame(leaf.path, now.path)) {
      throw unproven(file, `it would also change ${leaf.path.join('.')}`);
    }
  }
}

function unproven(file: string, why: string): RefusedError {
  return new RefusedError({
    code: 'edit-not-proven',
    where: file,
    found: `the edit could not be proven: ${why}`,
    fix: 'make this edit by hand',
  });
}
