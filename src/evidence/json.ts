import { type JsonEvents, JsonLexer } from './json-lexer.ts';
import type { Text } from './text.ts';
import { foreign, malformed, shown } from './unreadable.ts';

/** A value that was built; objects have no prototype, so that `__proto__` is a key like any other. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/**
 * What a reader wants of a document. Paths join keys with dots, `*` stands for any element of an array or, where it
 * is the only choice below an object, for any key: `runs.*.results.*`. What is not chosen is checked to be JSON and dropped.
 */
export interface JsonReader {
  /** `build`: the whole value comes to `value`. `object` and `array`: must be one; choices below it count. */
  readonly choices: Readonly<Record<string, 'build' | 'object' | 'array'>>;
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
}

/**
 * Streams a JSON document to a reader. In whatever is entered or built, a key that comes twice is refused: parsers
 * disagree on which one counts. Throws EvidenceError with file and line.
 */
export async function readJson(text: Text, reader: JsonReader): Promise<void> {
  if (!/^[[{]/.test(text.head)) throw foreign(text.name, `expected JSON, found "${shown(text.head, 20)}"`);
  const visitor = createVisitor(reader);
  const lexer = new JsonLexer(text.name, visitor.events);
  visitor.attach(lexer);
  for await (const chunk of text.chunks) lexer.write(chunk);
  lexer.close();
}

function createVisitor(reader: JsonReader): { events: JsonEvents; attach(lexer: JsonLexer): void } {
  const frames: Frame[] = [];
  let key = '';
  let lexer: JsonLexer | undefined;
  const place = (): { name: string; line: number } => ({ name: lexer?.name ?? '', line: lexer?.line ?? 0 });

  /** The path of the value that comes next, if it may be chosen. */
  function pathOfNext(frame: Frame | undefined): string | undefined {
    if (frame === undefined) return '';
    if (frame.path === undefined) return undefined;
    const prefix = frame.path === '' ? '' : `${frame.path}.`;
    if (frame.array) return `${prefix}*`;
    // A key with a dot or a star in it must not be taken for a path.
    if (reader.choices[`${prefix}*`] !== undefined) return `${prefix}*`;
    return /[.*]/.test(key) ? undefined : prefix + key;
  }

  function choose(path: string | undefined, found: 'object' | 'array' | 'scalar'): 'build' | 'enter' | 'skip' {
    if (path === undefined) return 'skip';
    const choice = Object.hasOwn(reader.choices, path) ? reader.choices[path] : undefined;
    if (choice === undefined) return 'skip';
    if (choice === 'build') return 'build';
    if (choice === found) return 'enter';
    const what = path === '' ? 'the document' : `"${path}"`;
    throw malformed(
      place(),
      `expected ${what} to be an ${choice}, found ${found === 'scalar' ? 'a plain value' : `an ${found}`}`,
    );
  }

  function put(frame: Frame | undefined, value: Json): void {
    if (frame?.target === undefined) return;
    if (Array.isArray(frame.target)) frame.target.push(value);
    else frame.target[key] = value;
  }

  const events: JsonEvents = {
    skip: false,
    start(kind) {
      const parent = frames.at(-1);
      const name = key;
      const array = kind === 'array';
      if (parent?.target !== undefined) {
        const target: Frame['target'] = array ? [] : emptyObject();
        put(parent, target);
        frames.push({ target, array, key: name });
        return;
      }
      const path = pathOfNext(parent);
      const choice = choose(path, kind);
      if (choice === 'build') {
        frames.push({ target: array ? [] : emptyObject(), array, key: name });
      } else if (choice === 'enter' && path !== undefined) {
        frames.push({ path, array, keys: new Set(), key: name });
        reader.enter?.(path, name);
      } else frames.push({ array, key: name });
      events.skip = choice === 'skip';
    },
    end() {
      const frame = frames.pop();
      const parent = frames.at(-1);
      key = frame?.key ?? '';
      events.skip = parent !== undefined && parent.path === undefined && parent.target === undefined;
      if (frame?.path !== undefined) reader.leave?.(frame.path, key);
      if (frame?.target === undefined || parent?.target !== undefined) return;
      const path = pathOfNext(parent);
      if (path !== undefined) reader.value(path, frame.target, key);
    },
    key(name) {
      key = name;
      const frame = frames.at(-1);
      if (frame === undefined || frame.array) return;
      const twice = frame.keys?.has(name) ?? (frame.target !== undefined && name in frame.target);
      if (twice) throw malformed(place(), `the key "${shown(name, 40)}" comes twice in one object`);
      frame.keys?.add(name);
    },
    scalar(value) {
      const frame = frames.at(-1);
      if (frame?.target !== undefined) {
        put(frame, value);
        return;
      }
      const path = pathOfNext(frame);
      if (choose(path, 'scalar') === 'build' && path !== undefined) reader.value(path, value, key);
    },
  };
  return {
    events,
    attach(created) {
      lexer = created;
    },
  };
}

function emptyObject(): Record<string, Json> {
  const object: Record<string, Json> = Object.create(null);
  return object;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object, or an empty one. */
export function objectOr(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list, or an empty one. */
export function listOr(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

export function textOr(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
