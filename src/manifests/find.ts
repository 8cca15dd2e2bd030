import { textOf } from './text.ts';

/** What `findFile` needs of a snapshot of the GitOps repository. */
interface Readable {
  read(path: string): Promise<Uint8Array | undefined>;
}

export interface FoundFile {
  readonly path: string;
  readonly text: string;
}

/** The file of a place as it is in a snapshot, or the first of its alternatives; undefined when none exists. */
export async function findFile(
  snapshot: Readable,
  place: { readonly file: string; readonly alternatives?: readonly string[] },
): Promise<FoundFile | undefined> {
  for (const path of [place.file, ...(place.alternatives ?? [])]) {
    const bytes = await snapshot.read(path);
    if (bytes !== undefined) return { path, text: textOf(bytes, path) };
  }
  return undefined;
}
