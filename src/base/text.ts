import { RefusedError } from './errors.ts';

/** Ten times the largest hand-written manifest; what is larger is generated and is not edited. */
export const maxTextBytes = 10 * 1024 * 1024;

/**
 * The text of a manifest. Decoding is exact: a byte order mark stays, and what is not UTF-8 is refused, so that
 * `bytesOf(textOf(bytes))` is `bytes`. Throws RefusedError for a file that is too large, no UTF-8 or a pointer to one
 * that is elsewhere.
 */
export function textOf(bytes: Uint8Array, file: string): string {
  if (bytes.byteLength > maxTextBytes) {
    throw new RefusedError(
      'file-too-large',
      `${file}: expected at most ${maxTextBytes} bytes, found ${bytes.byteLength}; an edit this large is not made`,
    );
  }
  const text = decoded(bytes, file);
  if (text.startsWith('version https://git-lfs.github.com/spec/')) {
    throw new RefusedError('git-lfs-pointer', `${file} is a Git LFS pointer; the manifest itself is not in Git`);
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
    throw new RefusedError('not-utf8', `${file}: expected UTF-8, found bytes that are not; convert the file first`, {
      cause: error,
    });
  }
}
