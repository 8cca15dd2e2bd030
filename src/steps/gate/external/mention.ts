import type { Subject } from '../model.ts';

type Mention = 'digest' | 'another-digest' | 'another-version' | undefined;

/**
 * Fewest digits that identify a digest.
 * Fewer beside `sha256:` are recognised, and name nothing.
 */
const fewestDigits = 7;

/**
 * Fewest digits that tie an approval to one artifact.
 * Whoever builds images makes two that share fewer: pairs of 12 digits take seconds to find, of 32 they are out of reach.
 */
const bindingDigits = 32;

/**
 * Finds what a comment names of the artifact: its digest, another one, or another version.
 * The digest may be in capitals, cut short after `sha256:`, or bare where it is whole.
 */
export function mentionIn(comment: string, { digest, application, version }: Subject): Mention {
  const text = comment.toLowerCase();
  const hex = hexOf(digest);
  const named = digestsIn(text);
  const isOwn = named.some((digits) => digits.length >= fewestDigits && hex.startsWith(digits));
  if (named.length > 0) return isOwn ? 'digest' : 'another-digest';
  const versions = application === undefined || version === undefined ? [] : versionsOf(text, application);
  const own = version?.replace(/^v/, '').toLowerCase();
  return versions.length > 0 && own !== undefined && !versions.includes(own) ? 'another-version' : undefined;
}

/** Lists versions that stand behind the application's name. */
function versionsOf(text: string, application: string): readonly string[] {
  const words = text.split(/[^0-9a-z.+_-]+/).map((word) => word.replace(/[.+_-]+$/, ''));
  return words.flatMap((word, index) => {
    const before = words[index - 1] === 'version' ? words[index - 2] : words[index - 1];
    const isVersion = /^v?\d+\.\d+(?:\.\d+)?(?:[-+][0-9a-z.+-]+)?$/.test(word);
    return isVersion && before === application.toLowerCase() ? [word.replace(/^v/, '')] : [];
  });
}

/** How words name a digest: this one alone, by so many digits that no other has them; another one; or none. */
export type Binding = 'own' | 'other' | 'none';

/** Finds out whether words that were there before an approval tie it to the digest. */
export function bindingOf(words: readonly string[], digest: string | undefined): Binding {
  const hex = hexOf(digest);
  const named = words.flatMap((text) => digestsIn(text.toLowerCase()));
  if (hex === '' || named.length === 0) return 'none';
  if (named.some((digits) => !hex.startsWith(digits))) return 'other';
  return named.some((digits) => digits.length >= bindingDigits) ? 'own' : 'none';
}

function hexOf(digest: string | undefined): string {
  return digest?.slice(digest.indexOf(':') + 1).toLowerCase() ?? '';
}

/** Lists the digits of the digests in a lower-case text: after their algorithm, or bare where they are whole. */
function digestsIn(text: string): readonly string[] {
  const prefixed = [...text.matchAll(/sha(?:256|512):([0-9a-f]{1,128})/g)].map(([, digits]) => digits ?? '');
  const bare = text.match(/(?<![0-9a-z:])(?:[0-9a-f]{64}|[0-9a-f]{128})(?![0-9a-z])/g) ?? [];
  return [...prefixed, ...bare];
}
