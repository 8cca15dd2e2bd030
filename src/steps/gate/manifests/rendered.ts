import { createHash } from 'node:crypto';
import { StepError } from '../../../base/errors.ts';
import type { Files } from '../../../files/files.ts';
import { readAllObjects, readLimits } from '../../../objects/read.ts';
import type { KubernetesObject, Unreadable } from '../../../objects/model.ts';
import { findFiles } from '../evidence/plan.ts';
import type { EvidenceItem } from '../model.ts';

/** Objects of an environment, or why they are not known. */
export interface EnvironmentObjects {
  readonly objects: readonly KubernetesObject[];
  /** Sentences on what is missing; with one, nothing is judged. */
  readonly problems: readonly string[];
  readonly evidence: readonly EvidenceItem[];
  /** Where they come from, for the rows. */
  readonly from?: string;
}

/** An unreadable part in a line. */
export function problemLine({ file, line, expected, found }: Unreadable): string {
  return `${line === undefined ? file : `${file}:${line}`}: expected ${expected}, found ${found}`;
}

/** Reads the files that an earlier job rendered. */
export async function readRendered(patterns: readonly string[], files: Files): Promise<EnvironmentObjects> {
  const found = await findFiles(patterns, files);
  const problems = [...found.problems];
  const read: { path: string; bytes: Uint8Array }[] = [];
  for (const path of found.files) {
    try {
      const bytes = await bytesOf(path, files);
      if (bytes === undefined) problems.push(`${path}: more than ${readLimits.fileBytes} bytes`);
      else read.push({ path, bytes });
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      problems.push(error.message);
    }
  }
  const { objects, unreadable } = readAllObjects(read);
  problems.push(...unreadable.map(problemLine));
  if (problems.length === 0 && objects.length === 0) problems.push('the files hold no object');
  return { objects, problems, evidence: read.map(evidenceOf) };
}

async function bytesOf(path: string, files: Files): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of files.stream(path)) {
    size += chunk.length;
    if (size > readLimits.fileBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function evidenceOf({ path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): EvidenceItem {
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
