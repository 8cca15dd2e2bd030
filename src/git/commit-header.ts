/** Header of a commit: its committer, its parents and its first line. */
export interface CommitHeader {
  readonly parents: readonly string[];
  /** `Name <email>`. */
  readonly committer: string;
  /** Printable, at most 72 characters. */
  readonly subject: string;
}

/** Reads the header of a raw commit object, and the first line of its message. */
export function commitHeader(bytes: Uint8Array): CommitHeader {
  const text = Buffer.from(bytes).toString('utf8');
  const [header = ''] = text.split('\n\n', 1);
  const lines = header.split('\n');
  const [subject = ''] = text.slice(header.length + 2).split('\n', 1);
  return {
    parents: lines.flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : [])),
    committer: lines.flatMap((line) => /^committer (.*) -?\d+ [+-]\d{4}$/.exec(line)?.[1] ?? [])[0] ?? '',
    subject: subject
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 72),
  };
}
