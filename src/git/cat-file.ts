import type { Git } from './git.ts';

export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const newline = 0x0a;
const maxOutput = 512 * 1024 * 1024;

/**
 * Reads objects in one process. `names` are ids, `<commit>:<path>` and the like, without line breaks; a name that the
 * repository does not hold is absent from the result and is not fetched.
 */
export async function catFile(git: Git, cwd: string, names: readonly string[]): Promise<Map<string, GitObject>> {
  if (names.length === 0) return new Map();
  const { stdout } = await git.run(['cat-file', '--batch', '--buffer'], {
    cwd,
    input: `${names.join('\n')}\n`,
    maxOutput,
  });
  return parse(names, Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength));
}

/** One answer per name, in order: `<id> <type> <size>\n<bytes>\n`, or `<name> missing\n`. */
function parse(names: readonly string[], output: Buffer): Map<string, GitObject> {
  const objects = new Map<string, GitObject>();
  let at = 0;
  for (const name of names) {
    const end = output.indexOf(newline, at);
    if (end === -1) throw new Error('git cat-file answered for fewer objects than it was asked for');
    const header = output.toString('utf8', at, end);
    at = end + 1;
    const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
    if (id === undefined || type === undefined) continue;
    const length = Number(size);
    objects.set(name, { id, type, bytes: output.subarray(at, at + length) });
    at += length + 1;
  }
  return objects;
}
