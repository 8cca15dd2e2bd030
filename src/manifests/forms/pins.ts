import { RefusedError } from '../../base/errors.ts';
import { isDigest } from '../../registry/digest.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Lookup } from '../yaml/nodes.ts';

/** A key beside a tag that pins the image by its digest. */
export interface Pin {
  readonly key: string;
  /** `bare`: sixty-four hexadecimal digits, before which the chart writes `sha256:`. */
  readonly style: 'prefixed' | 'bare';
  /** Undefined for a key without a value. */
  readonly digest: Digest | undefined;
}

const pinKey = /^(.*?)[-_.]?(digest|sha(?:256)?(?:sum)?|hash)$/i;
const tagKey = /^(.*?)[-_.]?(?:tag|version|revision|name|image)$/i;

/** Returns the pins of the image whose tag is under `beside`; keys of other images (`sidecarDigest`) are none. */
export function pinsBeside(keys: readonly string[], text: Lookup, beside: string): readonly Pin[] {
  const own = (tagKey.exec(beside)?.[1] ?? '').toLowerCase();
  const prefixes = new Set(['', 'image', 'tag', own, `${own}image`]);
  return keys.flatMap((key) => {
    const [, prefix, word] = pinKey.exec(key) ?? [];
    if (prefix === undefined || word === undefined || !prefixes.has(prefix.toLowerCase())) return [];
    return pinOf(key, word.toLowerCase(), text(key) ?? '') ?? [];
  });
}

/** The hash of a commit is no pin; the meaning of an empty `hash` is unknown. */
function pinOf(key: string, word: string, value: string): Pin | undefined {
  if (isDigest(value)) return { key, style: 'prefixed', digest: value };
  const full = `sha256:${value}`;
  if (isDigest(full)) return { key, style: 'bare', digest: full };
  if (word === 'digest') return { key, style: 'prefixed', digest: undefined };
  return value === '' && word.startsWith('sha') ? { key, style: 'bare', digest: undefined } : undefined;
}

/**
 * Returns the values that pin a digest, each in the style of its key. Throws RefusedError for a digest that a key
 * cannot hold.
 */
export function pinValues(file: string, pins: readonly Pin[], digest: Digest): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pins.map(({ key, style }) => {
      if (style === 'prefixed') return [key, digest];
      const [algorithm, hex = ''] = digest.split(':');
      if (algorithm === 'sha256') return [key, hex];
      throw new RefusedError({
        code: 'digest-needed',
        where: `${key} of ${file}`,
        expected: 'a sha256 digest, whose prefix the chart writes',
        found: digest,
      });
    }),
  );
}

/** Returns the digest that is pinned. */
export function pinned(pins: readonly Pin[]): Digest | undefined {
  return pins.find(({ digest }) => digest !== undefined)?.digest;
}
