import { createHash } from 'node:crypto';
import { UsageError } from '../base/errors.ts';

/** `sha256:` or `sha512:` and lower-case hexadecimal (OCI image-spec 1.1, descriptor.md, "Digests"). */
export type Digest = `sha256:${string}` | `sha512:${string}`;

const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

export function isDigest(text: string): text is Digest {
  return grammar.test(text);
}

/**
 * Reads a digest; `what` names the text's origin.
 * @throws UsageError
 */
export function parseDigest(text: string, what = 'digest'): Digest {
  if (isDigest(text)) return text;
  throw new UsageError({
    code: 'invalid-digest',
    where: what,
    expected: 'sha256: and 64 lower-case hexadecimal digits',
    found: `"${text}"`,
  });
}

export function isSameAlgorithm(left: Digest, right: Digest): boolean {
  return left.slice(0, 7) === right.slice(0, 7);
}

export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Shortens a digest to twelve digits, enough for a person to compare. */
export function shortDigest(digest: string): string {
  return digest.replace(/^(sha\d+:[0-9a-f]{12}).*$/, '$1');
}
