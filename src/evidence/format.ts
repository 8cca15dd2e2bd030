import { type JsonChoice, type JsonReader, readJson } from './text/json.ts';
import type { Text } from './text/text.ts';
import { foreign, shown } from './text/unreadable.ts';
import { readXml, type XmlElement, type XmlHandler } from './text/xml.ts';

/** Names of a format in a table of formats, for messages, the input's description and the docs. */
export interface FormatName {
  readonly name: string;
  /** Programs that write the format, for the docs. */
  readonly writers: string;
  /** Known only to be refused for the right reason: no message and no page names it. */
  readonly refused?: boolean;
}

/** A format of lines, known by its first characters. */
export interface LineFormat<Facts> extends FormatName {
  readonly matches: (head: string) => boolean;
  readonly read: (text: Text) => Promise<Facts>;
}

/** A dialect of XML, known by its root and, where several share it, by the first element below. */
export interface XmlFormat<Facts> extends FormatName {
  readonly roots: readonly string[];
  readonly children?: readonly string[];
  readonly xml: (name: string) => XmlFormatReader<Facts>;
}

/** A format of JSON. All of a kind read a document at once: its keys come in any order. */
export interface JsonFormat<Facts> extends FormatName {
  readonly json: (name: string) => JsonFormatReader<Facts>;
}

export type Format<Facts> = LineFormat<Facts> | XmlFormat<Facts> | JsonFormat<Facts>;

export interface XmlFormatReader<Facts> extends XmlHandler {
  /** Throws EvidenceError. */
  facts(): Facts;
}

export interface JsonFormatReader<Facts> extends JsonReader {
  /** Whether the document has a key that only this format has. */
  readonly seen: boolean;
  /** Throws EvidenceError. */
  facts(): Facts;
}

/** The formats of one kind of evidence. */
export interface FormatTable<Facts> {
  /** With its article: `a coverage report`. */
  readonly what: string;
  readonly formats: readonly Format<Facts>[];
}

/** Returns the names of a table's formats as the end of a sentence: `JUnit, TRX or TAP`. */
export function namesOf(formats: readonly FormatName[]): string {
  const names = [...new Set(formats.filter(({ refused }) => refused !== true).map(({ name }) => name))];
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** Reads a report by the format that it is in. Throws EvidenceError for no format of the table, or several. */
export async function readByFormat<Facts>(text: Text, table: FormatTable<Facts>): Promise<Facts> {
  const { head } = text;
  for (const format of table.formats) if ('matches' in format && format.matches(head)) return format.read(text);
  if (head.startsWith('<')) return readAsXml(text, table);
  if (/^[[{]/.test(head)) return readAsJson(text, table);
  throw unknown(text.name, table, `"${shown(head, 30)}"`);
}

function unknown<Facts>(name: string, { what, formats }: FormatTable<Facts>, found: string): Error {
  return foreign(name, { expected: `${what} (${namesOf(formats)})`, found });
}

async function readAsXml<Facts>(text: Text, table: FormatTable<Facts>): Promise<Facts> {
  const formats = table.formats.flatMap((format) => ('roots' in format ? [format] : []));
  let root: XmlElement | undefined;
  let reader: XmlFormatReader<Facts> | undefined;

  function start(first: XmlElement, child?: XmlElement): void {
    const format = formats.find(
      ({ roots, children }) =>
        roots.includes(first.tag) && (children === undefined || (child !== undefined && children.includes(child.tag))),
    );
    reader = format?.xml(text.name);
    // Attributes of the root are part of a dialect.
    reader?.open(first);
  }

  await readXml(text, {
    open(element) {
      if (root === undefined) {
        root = element;
        if (!formats.some(({ roots }) => roots.includes(element.tag))) throw unknown(text.name, table, tagOf(element));
        start(element);
        return;
      }
      if (reader === undefined) start(root, element);
      if (reader === undefined) throw unknown(text.name, table, `${tagOf(root)} with ${tagOf(element)} in it`);
      reader.open(element);
    },
    close: (tag) => reader?.close?.(tag),
    get listening() {
      return reader?.text !== undefined && (reader.listening ?? true);
    },
    text: (piece) => reader?.text?.(piece),
  });
  if (reader !== undefined) return reader.facts();
  throw foreign(text.name, {
    expected: table.what,
    found: root === undefined ? 'no element' : `${tagOf(root)} with nothing in it`,
  });
}

function tagOf({ tag }: XmlElement): string {
  return `<${shown(tag, 30)}>`;
}

async function readAsJson<Facts>(text: Text, table: FormatTable<Facts>): Promise<Facts> {
  const readers = table.formats.flatMap((format) => ('json' in format ? [format.json(text.name)] : []));
  await readJson(text, sideBySide(readers));
  const [reader, another] = readers.filter(({ seen }) => seen);
  if (reader !== undefined && another === undefined) return reader.facts();
  throw unknown(text.name, table, reader === undefined ? 'other JSON' : 'several of them in one document');
}

/** One reader that hands each part of a document to those readers that chose it. */
export function sideBySide(readers: readonly JsonReader[]): JsonReader {
  const choices: Record<string, JsonChoice> = Object.create(null);
  const takers: Record<string, JsonReader[]> = Object.create(null);
  for (const reader of readers) {
    for (const [path, choice] of Object.entries(reader.choices)) {
      const known = choices[path];
      if (known !== undefined && known !== choice) {
        if (known === 'build' || choice === 'build')
          throw new TypeError(`${path} is built by one reader, entered by another`);
        choices[path] = 'object or array';
      } else choices[path] = choice;
      (takers[path] ??= []).push(reader);
    }
  }
  return {
    choices,
    value(path, value, key) {
      for (const reader of takers[path] ?? []) reader.value(path, value, key);
    },
    enter(path, key) {
      for (const reader of takers[path] ?? []) reader.enter?.(path, key);
    },
    leave(path, key) {
      for (const reader of takers[path] ?? []) reader.leave?.(path, key);
    },
  };
}
