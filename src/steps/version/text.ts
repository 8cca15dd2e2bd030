import { TextDecoder } from 'node:util';
import { UsageError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';

/** The text of a file that must be there. Throws UsageError when it is not, or is not UTF-8. */
export async function requiredText(files: Files, path: string): Promise<string> {
  const text = await optionalText(files, path);
  if (text !== undefined) return text;
  throw new UsageError('file-not-found', `expected a file ${path}, found none; check the path`);
}

export async function optionalText(files: Files, path: string): Promise<string | undefined> {
  const bytes = await files.read(path);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError('not-utf-8', `${path} is not UTF-8; save it as UTF-8`, { cause });
  }
}
