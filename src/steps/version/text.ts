import { TextDecoder } from 'node:util';
import { UsageError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';

/** Reads a file that must be there. @throws UsageError when it is missing or not UTF-8. */
export async function requiredText(files: Files, path: string): Promise<string> {
  const text = await optionalText(files, path);
  if (text !== undefined) return text;
  throw new UsageError({
    code: 'file-not-found',
    where: path,
    expected: 'a file',
    found: 'none',
    fix: 'check the path',
  });
}

export async function optionalText(files: Files, path: string): Promise<string | undefined> {
  const bytes = await files.read(path);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const problem = {
      code: 'not-utf-8',
      where: path,
      found: 'the file is not UTF-8',
      fix: 'save it as UTF-8',
    } as const;
    throw new UsageError(problem, { cause });
  }
}
