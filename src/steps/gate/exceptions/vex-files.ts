import { createHash } from 'node:crypto';
import { UsageError } from '../../../base/errors.ts';
import { readVex } from '../../../evidence/vex/vex.ts';
import type { VulnerabilitiesPolicy } from '../../../flow/gates/vulnerabilities.ts';
import { findFiles } from '../evidence/plan.ts';
import { type Guard, guardOf } from '../../../exceptions/guard.ts';
import { loginOf } from '../../../exceptions/login.ts';
import type { VexFile } from './vex.ts';
import type { Reach } from '../../../exceptions/exception.ts';

type DeclaredVex = NonNullable<VulnerabilitiesPolicy['vex']>;

/**
 * Reads the VEX documents that inputs name and those that the flow file declares by their hash.
 * Throws UsageError for one that is not there, EvidenceError for one that cannot be read.
 */
export async function loadVex(
  patterns: readonly string[],
  declared: DeclaredVex,
  ports: Reach,
): Promise<readonly VexFile[]> {
  const given = await findFiles(patterns, ports.files);
  const [problem] = given.problems;
  if (problem !== undefined) throw new UsageError({ code: 'vex-missing', where: 'vex', found: problem });
  const paths = new Set([...given.files, ...declared.map(({ path }) => path)]);
  const documents: VexFile[] = [];
  for (const path of paths) documents.push(await loadOne(path, declared, ports));
  return documents;
}

async function loadOne(path: string, declared: DeclaredVex, ports: Reach): Promise<VexFile> {
  const bytes = await ports.files.read(path);
  if (bytes === undefined)
    throw new UsageError({ code: 'vex-missing', where: path, expected: 'a VEX document', found: 'no file' });
  const document = await readVex({ name: path, bytes: once(bytes) });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const pin = declared.find((one) => ports.files.resolve(one.path) === ports.files.resolve(path));
  if (pin?.sha256 === sha256) return { path, sha256, ...document, trustedBy: 'the flow file', problem: undefined };
  if (pin !== undefined) {
    const problem = `its sha256 is ${sha256}, and the flow file declares ${pin.sha256}`;
    return { path, sha256, ...document, trustedBy: undefined, problem };
  }
  const guard = await guardOf(path, ports);
  const others = guard.owners.filter((owner) => owner !== loginOf(document.author));
  const nobody = 'CODEOWNERS makes nobody but its author an owner of it, and the flow file does not declare it';
  const changed = differsFrom(guard, bytes);
  const trusted = guard.problem === undefined && changed === undefined && others.length > 0;
  return {
    path,
    sha256,
    ...document,
    trustedBy: trusted ? others.slice(0, 10).join(', ') : undefined,
    problem: trusted ? undefined : (guard.problem ?? changed ?? nobody),
  };
}

/** Explains that a file is not what its owners approved; undefined where it is, or nobody can tell. */
function differsFrom({ trusted }: Guard, bytes: Uint8Array): string | undefined {
  if (trusted?.bytes === undefined || Buffer.compare(trusted.bytes, bytes) === 0) return undefined;
  return `it is not as on ${trusted.name}`;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
