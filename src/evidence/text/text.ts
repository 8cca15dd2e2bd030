import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { EvidenceError } from '../../base/errors.ts';
import type { Source } from './source.ts';
import { empty } from './unreadable.ts';

/** A report as text: decoded, without byte order mark, known not to be blank. */
export interface Text {
  readonly name: string;
  /** The first characters that are not white space, enough to tell formats apart. */
  readonly head: string;
  readonly chunks: AsyncIterable<string>;
}

const headLength = 256;
/** Texts that live shortly and are small are cheap to collect. */
const pieceLength = 16 * 1024;
/** An XML declaration with its encoding fits into so many bytes. */
const declarationLength = 100;

/**
 * Decodes a source: UTF-8 unless a byte order mark or an XML declaration says otherwise.
 * Throws EvidenceError when there is nothing but white space or when bytes do not fit the encoding.
 */
export async function openText(source: Source): Promise<Text> {
  const chunks = decode(source)[Symbol.asyncIterator]();
  const seen: string[] = [];
  let head = '';
  while (head.length < headLength) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    seen.push(value);
    head = (head + value.slice(0, headLength * 4)).trimStart();
  }
  if (head === '') throw empty(source.name);
  return {
    name: source.name,
    head: head.slice(0, headLength),
    chunks: { [Symbol.asyncIterator]: () => resume(seen, chunks) },
  };
}

async function* resume(seen: readonly string[], rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield* seen;
  for (let step = await rest.next(); step.done !== true; step = await rest.next()) yield step.value;
}

async function* decode(source: Source): AsyncGenerator<string> {
  let decoder: Decode | undefined;
  let start = new Uint8Array(0);
  for await (const bytes of source.bytes) {
    if (decoder === undefined && start.length + bytes.length < declarationLength) {
      start = Buffer.concat([start, bytes]);
      continue;
    }
    const piece = decoder === undefined ? Buffer.concat([start, bytes]) : bytes;
    decoder ??= decoderFor(piece, source.name);
    for (let at = 0; at < piece.length; at += pieceLength) yield decoder(piece.subarray(at, at + pieceLength));
  }
  if (decoder === undefined) {
    decoder = decoderFor(start, source.name);
    yield decoder(start);
  }
  yield decoder(undefined);
}

/** Decodes the next bytes, or with `undefined` the rest of them. */
type Decode = (bytes: Uint8Array | undefined) => string;

function decoderFor(start: Uint8Array, name: string): Decode {
  const decoder = new TextDecoder(encodingOf(start), { fatal: true });
  const utf16 = decoder.encoding.startsWith('utf-16');
  /** Whether the decoder may hold the first bytes of a character. */
  let open = false;
  return (bytes) => {
    try {
      if (bytes === undefined) return decoder.decode();
      // Most reports are ASCII, which is many times faster and half the memory this way.
      if (!utf16 && !open && isAscii(bytes))
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
      open = (bytes.at(-1) ?? 0) >= 0x80;
      return decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw new EvidenceError(
        {
          code: 'evidence-encoding',
          where: name,
          expected: `text in ${decoder.encoding}`,
          found: 'bytes that are none',
          fix: 'give the report itself, not a binary, compressed or cut file',
        },
        { cause },
      );
    }
  };
}

/** The single-byte encodings that XML writers still declare; anything else is read as UTF-8. */
const declarable: Readonly<Record<string, string>> = { 'iso-8859-1': 'windows-1252', 'windows-1252': 'windows-1252' };

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declaration = Buffer.from(start.subarray(0, declarationLength)).toString('latin1');
  const declared = /^<\?xml [^>]{0,60}encoding=["']([\w-]{1,20})["']/.exec(declaration)?.[1];
  return declarable[declared?.toLowerCase() ?? ''] ?? 'utf-8';
}
