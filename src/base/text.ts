import { RefusedError } from './errors.ts';

/** Ten times the largest hand-written manifest; a larger file is generated and is not edited. */
export const maxTextBytes = 10 * 1024 * 1024;

/**
 * Decodes a manifest exactly: a byte order mark stays, so that `bytesOf(textOf(bytes))` is `bytes`.
 * @throws RefusedError for a file that is too large, no UTF-8 or a Git LFS pointer.
 */
export function textOf(bytes: Uint8Array, file: string): string {
  if (bytes.byteLength > maxTextBytes) {
    throw new RefusedError({
      code: 'file-too-large',
      where: file,
      expected: `at most ${maxTextBytes} bytes`,
      found: `${bytes.byteLength}`,
      fix: 'split the file',
    });
  }
  const text = decoded(bytes, file);
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    throw new RefusedError({
      code: 'git-lfs-pointer',
      where: file,
      expected: 'a manifest',
      found: 'a Git LFS pointer',
      fix: 'store the manifest itself in Git',
    });
  }
  return text;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new RefusedError(
      { code: 'not-utf8', where: file, expected: 'UTF-8', found: 'other bytes', fix: 'convert the file' },
      { cause: error },
    );
  }
}
