import type { SaxesParser, SaxesTagPlain } from 'saxes';
import type { Text } from './text.ts';
import { excessive, foreign, malformed, type ReportPosition, shown, truncated } from './unreadable.ts';

export interface XmlElement extends ReportPosition {
  readonly line: number;
  readonly tag: string;
  /** Has no prototype: `__proto__` is an attribute like any other. */
  readonly attributes: Readonly<Record<string, string>>;
  /** 1 for the root. */
  readonly depth: number;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close?(tag: string): void;
  /** Text between two pieces of markup; without this function it is dropped. */
  text?(text: string): void;
  /** Whether text is wanted from here to the next piece of markup; default always. Nothing is kept of other text. */
  readonly listening?: boolean;
}

/** Deepest nesting that is read; JUnit and coverage reports stay below 20. */
const maxDepth = 200;
const maxAttributes = 200;
/** Most characters between two pieces of markup: saxes holds a CDATA section or an attribute in memory whole. */
const maxSilence = 16 * 1024 * 1024;

/**
 * Streams a document's elements to a handler. A document type declaration is
 * let through without being followed; with an internal subset, where entities are declared, it is refused.
 * Throws EvidenceError that names file and line.
 */
export async function readXml(text: Text, handler: XmlHandler): Promise<void> {
  if (!text.head.startsWith('<')) throw foreign(text.name, { expected: 'XML', found: `"${shown(text.head, 20)}"` });
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ position: false, xmlns: false });
  const progress = connect(parser, text.name, handler);
  let leading = true;
  for await (const chunk of text.chunks) {
    // XML 1.0, 2.8 requires the declaration first; blank lines before it are a common slip of scripts and harmless.
    const piece: string = leading ? chunk.trimStart() : chunk;
    leading &&= piece === '';
    progress.feed(piece.length);
    parser.write(piece);
  }
  progress.finish();
  parser.close();
}

const tolerated = new Set(['disallowed character.', 'malformed character entity.']);

interface Progress {
  feed(characters: number): void;
  /** Marks the end: from here on, an error of saxes means missing text, not wrong text. */
  finish(): void;
}

function connect(parser: SaxesParser<{ position: false; xmlns: false }>, name: string, handler: XmlHandler): Progress {
  let depth = 0;
  let attributes = 0;
  let silence = 0;
  let ended = false;
  const here = (): ReportPosition => ({ name, line: parser.line });

  parser.on('error', (error) => {
    // Test runners print escape sequences into their reports. They change neither structure nor numbers.
    if (tolerated.has(error.message)) return;
    throw ended
      ? truncated(here(), { found: `the report ends in the middle: ${shown(error.message)}` })
      : malformed(here(), { found: `not well-formed XML: ${shown(error.message)}` });
  });
  parser.on('doctype', (doctype) => {
    silence = 0;
    // An empty subset, which Pester writes, declares nothing.
    if (doctype.replace(/\[\s*\]/, '').includes('[')) {
      throw excessive(here(), {
        found: 'the document type declares entities of its own',
        fix: 'remove the part of <!DOCTYPE in brackets',
      });
    }
  });
  parser.on('opentagstart', () => {
    silence = 0;
    attributes = 0;
    depth += 1;
    if (depth > maxDepth) throw excessive(here(), { found: `elements are nested deeper than ${maxDepth}` });
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > maxAttributes)
      throw excessive(here(), { found: `an element has more than ${maxAttributes} attributes` });
  });
  const listen = listenerOf(parser, handler);
  parser.on('opentag', (tag: SaxesTagPlain) => {
    handler.open({ name, line: parser.line, tag: tag.name, attributes: tag.attributes, depth });
    listen.update();
  });
  parser.on('closetag', (tag) => {
    silence = 0;
    handler.close?.(tag.name);
    depth -= 1;
    if (listen.isAttached()) listen.update();
  });

  return {
    feed(characters) {
      silence += characters;
      if (silence > maxSilence) throw excessive(here(), { found: 'more than 16 MiB without an element' });
    },
    finish() {
      ended = true;
    },
  };
}

interface Listener {
  isAttached(): boolean;
  /** Hands text to the handler, or to nobody, as the handler wants it now. */
  update(): void;
}

function listenerOf(parser: SaxesParser<{ position: false; xmlns: false }>, handler: XmlHandler): Listener {
  const take = (text: string): void => handler.text?.(text);
  let attached = false;
  return {
    isAttached: () => attached,
    update() {
      const wanted = handler.text !== undefined && (handler.listening ?? true);
      if (wanted === attached) return;
      attached = wanted;
      if (wanted) {
        parser.on('text', take);
        parser.on('cdata', take);
      } else {
        parser.off('text');
        parser.off('cdata');
      }
    },
  };
}

/**
 * Reads a whole number of 0 or more; undefined when the attribute is absent or blank. Throws EvidenceError otherwise.
 */
export function countOf(element: XmlElement, attribute: string): number | undefined {
  const text = element.attributes[attribute];
  if (text === undefined || text === '') return undefined;
  const count = numberIn(text);
  if (count !== undefined) return count;
  throw malformed(element, {
    expected: `a whole number of 0 or more as ${attribute} of <${element.tag}>`,
    found: `"${shown(text, 30)}"`,
  });
}

/** Returns the number that up to 20 digits write; a coverage report has millions of them. */
function numberIn(text: string): number | undefined {
  if (text.length > 20) return undefined;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}

/** As `countOf`, for a required attribute. */
export function requiredCount(element: XmlElement, attribute: string): number {
  const count = countOf(element, attribute);
  if (count !== undefined) return count;
  throw malformed(element, {
    expected: `a whole number of 0 or more as ${attribute} of <${element.tag}>`,
    found: 'none',
  });
}

/** Returns the value of an attribute that the format requires. Throws EvidenceError. */
export function requiredText(element: XmlElement, attribute: string): string {
  const text = element.attributes[attribute];
  if (text !== undefined && text !== '') return text;
  throw malformed(element, { expected: `${attribute} of <${element.tag}>`, found: 'none' });
}
