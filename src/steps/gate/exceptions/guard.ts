import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import type { Ports } from '../../ports.ts';
import { ownershipOf } from './codeowners.ts';
import { loginOf } from './login.ts';

/** Owners whose approval a change of a file requires. */
export interface Guard {
  /** In lower case, without @. */
  readonly owners: readonly string[];
  /** Reason why no owner is known; undefined where CODEOWNERS covers the file. */
  readonly problem: string | undefined;
}

type World = Pick<Ports, 'files' | 'git'> & Partial<Pick<Ports, 'platform'>>;

/**
 * Returns the owners who must approve changes of a file by the repository's CODEOWNERS.
 * Both files must be as committed: a file that a job writes while it runs has no approval.
 */
export async function guardOf(path: string, world: World): Promise<Guard> {
  const file = path.replace(/^(?:\.\/)+/, '');
  if (isAbsolute(file) || file.split(/[/\\]/).includes('..')) {
    return unguarded(`${path} is no file of the repository`);
  }
  const ownership = await ownershipOf(file, platformOf(world), world.files);
  if (ownership === undefined) return unguarded('there is no CODEOWNERS');
  for (const one of [file, ...ownership.places]) {
    if (!(await isCommitted(one, world))) return unguarded(`${one} is not as it is committed at HEAD`);
  }
  return { owners: ownership.owners, problem: undefined };
}

/** Explains why a file lacks a person's consent; undefined where CODEOWNERS gives it. */
export function whyNotApproved({ owners, problem }: Guard, approver: string): string | undefined {
  if (problem !== undefined) return problem;
  return owners.includes(loginOf(approver)) ? undefined : `CODEOWNERS does not make ${approver} an owner of the file`;
}

/** Returns the platform that enforces CODEOWNERS. */
function platformOf({ platform }: World): 'github' | 'gitlab' | 'local' {
  return platform?.kind ?? 'local';
}

function unguarded(problem: string): Guard {
  return { owners: [], problem };
}

/** Tells whether a file's bytes are those of HEAD. */
async function isCommitted(path: string, { files, git }: World): Promise<boolean> {
  const bytes = await files.read(path);
  const name = `HEAD:./${path}`;
  const { exitCode, text } = await git.run(['rev-parse', '--verify', '--quiet', '--end-of-options', name], {
    accept: [1, 128],
  });
  return exitCode === 0 && bytes !== undefined && blobName(bytes, text.trim().length) === text.trim();
}

/** Returns Git's name of a blob, in repositories of either hash. */
function blobName(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
