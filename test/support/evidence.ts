import { existsSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll } from '@jest/globals';
import { StepError } from '../../src/base/errors.ts';
import type { Source } from '../../src/evidence/text/source.ts';

/** A report in memory, handed out in pieces of `size` bytes: what a reader makes of it must not depend on the cuts. */
export function sourceOf(content: string | Uint8Array, name = 'report', size = 7): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, bytes: piecesOf(bytes, size) };
}

async function* piecesOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** `code: message` of the StepError that `work` ends with; rethrows anything else, which is a bug. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StepError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('expected a StepError, but it went well');
}

/** The directory that an archive of the corpus was unpacked to for this test file, or undefined without a corpus. */
export function unpackedCorpus(archive: string): string | undefined {
  const corpus = process.env['KRCI_DEPLOY_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/corpus');
  const file = join(corpus, archive);
  if (!existsSync(file)) return undefined;
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-corpus-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true, maxRetries: 3 }));
  execFileSync('tar', ['-xzf', file, '-C', directory]);
  return directory;
}
