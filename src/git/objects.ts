import { TextDecoder } from 'node:util';

export interface RawCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Committer time, seconds since 1970. */
  readonly time: number;
  /** Decoded by the commit's own encoding; invalid bytes become U+FFFD. */
  readonly message: string;
}

/** Bytes of a message that are kept: the text that decides the version is at its start. */
const keptMessage = 256 * 1024;
const newline = 0x0a;
const blankLine = Buffer.from('\n\n');
// Headers follow the line of the tree. Not by the flag m: to it a carriage return in a name would start a line.
const parentLine = /(?<=\nparent )[^\n]*/g;
const committerTime = /\ncommitter [^\n]* (-?\d+) [+-]\d{4}(?=\n|$)/;
const encodingLine = /\nencoding ([^\n]*)/;

/** Reads the output of `git cat-file --batch`: `<id> <type> <size>\n<bytes>\n`. Other objects are left out. */
export function readObjects(bytes: Uint8Array): RawCommit[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const commits: RawCommit[] = [];
  let at = 0;
  while (at < buffer.length) {
    const end = buffer.indexOf(newline, at);
    if (end === -1) break;
    const [id = '', type = '', size = ''] = buffer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === '') continue;
    const length = Number(size);
    if (type === 'commit') commits.push(readCommitObject(id, buffer.subarray(at, at + length)));
    at += length + 1;
  }
  return commits;
}

/** Reads the raw form of a commit: header lines, of which some go on after a space, a blank line, the message. */
export function readCommitObject(id: string, bytes: Buffer): RawCommit {
  const split = bytes.indexOf(blankLine);
  const headers = bytes.toString('latin1', 0, split === -1 ? bytes.length : split);
  const body = split === -1 ? Buffer.alloc(0) : bytes.subarray(split + 2, split + 2 + keptMessage);
  return {
    id,
    parents: headers.match(parentLine) ?? [],
    time: Number(committerTime.exec(headers)?.[1] ?? Number.NaN),
    message: decoded(body, encodingLine.exec(headers)?.[1]),
  };
}

/**
 * Nearly every message is UTF-8, for which a buffer's own decoder is many times faster than a TextDecoder made for it.
 */
function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === undefined) return bytes.toString('utf8');
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
