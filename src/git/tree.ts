/** One entry of a tree object (gitformat: mode SP name NUL id). */
export interface TreeEntry {
  readonly kind: 'file' | 'directory' | 'link' | 'submodule';
  /** As in the tree: 100644, 100755, 120000, 160000, 40000. */
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

const space = 0x20;

/** Reads a tree object; `idLength` is 20 bytes for SHA-1 and 32 for SHA-256. Throws when it is cut short. */
export function* treeEntries(tree: Uint8Array, idLength: number): Generator<TreeEntry> {
  const bytes = Buffer.from(tree.buffer, tree.byteOffset, tree.byteLength);
  for (let at = 0; at < bytes.length;) {
    const afterMode = bytes.indexOf(space, at);
    const afterName = bytes.indexOf(0, afterMode);
    const end = afterName + 1 + idLength;
    if (afterMode === -1 || afterName === -1 || end > bytes.length) throw new Error('a tree object is cut short');
    const mode = bytes.toString('latin1', at, afterMode);
    const name = bytes.toString('utf8', afterMode + 1, afterName);
    yield { kind: kindOf(mode), mode, name, id: bytes.toString('hex', afterName + 1, end) };
    at = end;
  }
}

export function findEntry(tree: Uint8Array, name: string, idLength: number): TreeEntry | undefined {
  for (const entry of treeEntries(tree, idLength)) {
    if (entry.name === name) return entry;
  }
  return undefined;
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '40000') return 'directory';
  if (mode === '120000') return 'link';
  return mode === '160000' ? 'submodule' : 'file';
}
