import { type JsonEvents, JsonLexer } from './json-lexer.ts';
import type { Text } from './text.ts';
import { foreign, malformed, type ReportPosition, shown } from './unreadable.ts';

/** A value that was built; objects have no prototype, so that `__proto__` is a key like any other. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Treatment of a value: `build` hands it over whole; the others require that type and enter it for choices below. */
export type JsonChoice = 'build' | 'object' | 'array' | 'object or array';

/**
 * The parts of a document that a reader chooses. Paths join keys with dots. `*` stands for any element of an array or
 * any key of an object that is not chosen by name, `[]` for elements of an array alone: `runs.*.results.*`. The rest
 * is checked to be JSON and dropped.
 */
export interface JsonReader {
  readonly choices: Readonly<Record<string, JsonChoice>>;
  /** A chosen value is complete. `key` is the last key, also where the path has `*`. */
  value(path: string, value: Json, key: string): void;
  /** An object or array that was entered begins or is complete. */
  enter?(path: string, key: string): void;
  leave?(path: string, key: string): void;
}

/** One open container: entered (`path`), built (`target`) or skipped (neither). */
interface Frame {
  readonly path?: string;
  readonly target?: Json[] | Record<string, Json>;
  readonly array: boolean;
  /** Keys seen, of an entered object. */
  readonly keys?: Set<string>;
  readonly key: string;
  /** Of an entered container: the path of its elements, or of the keys that are not chosen by name. */
  readonly any?: string | undefined;
}

/**
 * Streams a JSON document to a reader. In whatever is entered or built, a key that comes twice is refused: parsers
 * disagree on which one counts. Throws EvidenceError with file and line.
 */
export async function readJson(text: Text, reader: JsonReader): Promise<void> {
  if (!/^[[{]/.test(text.head)) throw foreign(text.name, { expected: 'JSON', found: `"${shown(text.head, 20)}"` });
  const visitor = new Visitor(reader);
  const lexer = new JsonLexer(text.name, visitor);
  visitor.place = lexer;
  for await (const chunk of text.chunks) lexer.write(chunk);
  lexer.close();
}

/** Follows the document from container to container: the reader chooses among them as they begin. */
class Visitor implements JsonEvents {
  skip = false;
  place: ReportPosition = { name: '' };
  readonly #reader: JsonReader;
  readonly #frames: Frame[] = [];
  #key = '';

  constructor(reader: JsonReader) {
    this.#reader = reader;
  }

  start(kind: 'object' | 'array'): void {
    const parent = this.#frames.at(-1);
    const array = kind === 'array';
    const key = this.#key;
    if (parent?.target !== undefined) {
      const target = array ? [] : emptyObject();
      this.#put(parent, target);
      this.#frames.push({ target, array, key });
      return;
    }
    const path = this.#pathOfNext(parent);
    const choice = this.#choose(path, kind);
    if (choice === 'build') this.#frames.push({ target: array ? [] : emptyObject(), array, key });
    else if (choice === 'enter' && path !== undefined) {
      this.#frames.push({ path, array, keys: new Set(), key, any: this.#pathOfAny(path, array) });
      this.#reader.enter?.(path, key);
    } else this.#frames.push({ array, key });
    this.skip = choice === 'skip';
  }

  end(): void {
    const frame = this.#frames.pop();
    const parent = this.#frames.at(-1);
    this.#key = frame?.key ?? '';
    this.skip = parent !== undefined && parent.path === undefined && parent.target === undefined;
    if (frame?.path !== undefined) this.#reader.leave?.(frame.path, this.#key);
    if (frame?.target === undefined || parent?.target !== undefined) return;
    const path = this.#pathOfNext(parent);
    if (path !== undefined) this.#reader.value(path, frame.target, this.#key);
  }

  key(name: string): void {
    this.#key = name;
    const frame = this.#frames.at(-1);
    if (frame === undefined || frame.array) return;
    const twice = frame.keys?.has(name) ?? (frame.target !== undefined && name in frame.target);
    if (twice) throw malformed(this.place, { found: `the key "${shown(name, 40)}" comes twice in one object` });
    frame.keys?.add(name);
  }

  scalar(value: string | number | boolean | null): void {
    const frame = this.#frames.at(-1);
    if (frame?.target !== undefined) {
      this.#put(frame, value);
      return;
    }
    const path = this.#pathOfNext(frame);
    if (this.#choose(path, 'scalar') === 'build' && path !== undefined) this.#reader.value(path, value, this.#key);
  }

  /** The path of the value that comes next, if it may be chosen. */
  #pathOfNext(frame: Frame | undefined): string | undefined {
    if (frame === undefined) return '';
    if (frame.path === undefined) return undefined;
    if (frame.array) return frame.any;
    // A key with a dot, a star or a bracket in it must not be taken for a path.
    if (/[.*[]/.test(this.#key)) return frame.any;
    const path = frame.path === '' ? this.#key : `${frame.path}.${this.#key}`;
    return Object.hasOwn(this.#reader.choices, path) ? path : frame.any;
  }

  #pathOfAny(path: string, array: boolean): string | undefined {
    const prefix = path === '' ? '' : `${path}.`;
    const names = array ? [`${prefix}[]`, `${prefix}*`] : [`${prefix}*`];
    return names.find((name) => Object.hasOwn(this.#reader.choices, name));
  }

  #choose(path: string | undefined, found: 'object' | 'array' | 'scalar'): 'build' | 'enter' | 'skip' {
    if (path === undefined) return 'skip';
    const { choices } = this.#reader;
    const choice = Object.hasOwn(choices, path) ? choices[path] : undefined;
    if (choice === undefined) return 'skip';
    if (choice === 'build') return 'build';
    if (choice === found || (choice === 'object or array' && found !== 'scalar')) return 'enter';
    const instead = found === 'scalar' ? 'a plain value' : `an ${found}`;
    if (path === '') throw foreign(this.place.name, { expected: `a document that is an ${choice}`, found: instead });
    throw malformed(this.place, { expected: `"${path}" to be an ${choice}`, found: instead });
  }

  #put(frame: Frame, value: Json): void {
    if (Array.isArray(frame.target)) frame.target.push(value);
    else if (frame.target !== undefined) frame.target[this.#key] = value;
  }
}

function emptyObject(): Record<string, Json> {
  const object: Record<string, Json> = Object.create(null);
  return object;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the value as an object, or an empty one. */
export function objectOr(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** Returns the value as a list, or an empty one. */
export function listOr(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function textOr(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
