import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { ownershipOf } from '../files/codeowners.ts';
import { loginOf } from './login.ts';
import type { Reach } from './exception.ts';
import { trustedFile } from './trusted-file.ts';

/** Owners whose approval a change of a file requires. */
export interface Guard {
  /** In lower case, without @. */
  readonly owners: readonly string[];
  /** Reason why no owner is known; undefined where CODEOWNERS covers the file. */
  readonly problem: string | undefined;
  /** On a platform, the file as its own repository has it on the default branch. */
  readonly trusted?: TrustedContent;
}

export interface TrustedContent {
  /** `main of https://git.example.com/acme/cart.git`. */
  readonly name: string;
  readonly repository: string;
  /** Undefined where the branch has no such file, or cannot be read. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * Returns the owners who must approve changes of a file by its repository's CODEOWNERS.
 * On a platform both are read from the default branch of the repository that the file lies in, which the platform must
 * protect: a job, a fork and a pushed branch write neither. Elsewhere both must be as committed: a file that a job
 * writes while it runs has no approval.
 */
export async function guardOf(path: string, world: Reach): Promise<Guard> {
  const trusted = await trustedFile(path, world);
  if (trusted === undefined) return localGuard(path, world);
  if (typeof trusted === 'string') return unguarded(trusted, { name: '', repository: '', bytes: undefined });
  const { branch, repository, isProtected } = trusted;
  const name = `${branch} of ${repository}`;
  const content = { name, repository, bytes: await trusted.read(trusted.path) };
  if (content.bytes === undefined) return unguarded(`${name} has no ${trusted.path}`, content);
  if (!isProtected) return unguarded(`the platform does not protect ${name}`, content);
  const ownership = await ownershipOf(trusted.path, platformOf(world), trusted);
  if (ownership === undefined) return unguarded(`there is no CODEOWNERS on ${name}`, content);
  return { owners: ownership.owners, problem: undefined, trusted: content };
}

async function localGuard(path: string, world: Reach): Promise<Guard> {
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
function platformOf({ platform }: Reach): 'github' | 'gitlab' | 'local' {
  return platform?.kind ?? 'local';
}

function unguarded(problem: string, trusted?: TrustedContent): Guard {
  return { owners: [], problem, ...(trusted !== undefined && { trusted }) };
}

/** Tells whether a file's bytes are those of HEAD. */
async function isCommitted(path: string, { files, git }: Reach): Promise<boolean> {
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
