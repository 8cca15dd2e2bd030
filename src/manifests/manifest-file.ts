import { textOf } from '../base/text.ts';

/** Part of a GitOps repository's snapshot that `findFile` needs. */
export interface ManifestReader {
  read(path: string): Promise<Uint8Array | undefined>;
}

/** As `ManifestReader`, with the names of all files below a directory ('' is the root). */
export interface ManifestTree extends ManifestReader {
  /** `into` chooses the directories of each level that are listed, by the files that were found so far. */
  list(directory: string, into?: Descent): Promise<readonly string[]>;
}

export type Descent = (directories: readonly string[], files: readonly string[]) => readonly string[];

export interface ManifestFile {
  readonly path: string;
  readonly text: string;
}

/** Returns the file of a place as it is in a snapshot, or the first of its alternatives; undefined when none exists. */
export async function findFile(
  snapshot: ManifestReader,
  place: { readonly file: string; readonly alternatives?: readonly string[] },
): Promise<ManifestFile | undefined> {
  const reads = [place.file, ...(place.alternatives ?? [])].map((path) => ({ path, content: snapshot.read(path) }));
  // Asked for together, they are fetched together; the error of one counts when its turn comes.
  await Promise.allSettled(reads.map(({ content }) => content));
  for (const { path, content } of reads) {
    const bytes = await content;
    if (bytes !== undefined) return { path, text: textOf(bytes, path) };
  }
  return undefined;
}
