/**
 * The working directory, as the steps see it. Paths are relative to it or absolute. Reading is bounded: a file over
 * the limit is an EvidenceError or UsageError of the caller's choosing, never an out-of-memory.
 */
export interface Files {
  /** Reads the bytes of a file, or undefined when there is none. Follows no symbolic link out of the directory. */
  read(path: string): Promise<Uint8Array | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Takes a regular file away, if there is one. */
  remove(path: string): Promise<void>;
  /**
   * Finds regular files that match a pattern with `*`, `**` and `?`, sorted. A pattern without these names one file.
   * Throws for entries that could match and cannot be read: an unreadable directory, a broken link, a link out of the
   * directory.
   */
  glob(pattern: string): Promise<readonly string[]>;
  /** Returns the bytes as a stream, for files that may be large. */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Returns the same directory, whose links may also lead into these places for reading. */
  readingAlso(places: readonly string[]): Files;
  /** Finds a file in the directories above, up to the top of the Git repository: its path, such as `../name`. */
  above(name: string): Promise<string | undefined>;
  /** Returns the absolute form of a path. */
  resolve(path: string): string;
}
