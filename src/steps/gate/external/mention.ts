import type { Subject } from '../model.ts';

export type Mention = 'digest' | 'another-digest' | 'another-version' | undefined;

/** Digits that tell a digest from any other; fewer beside `sha256:` are heard, and name nothing. */
const fewestDigits = 7;

/**
 * What a comment says of the artifact: its digest, another one, or another version of its application. The digest may be
 * in capitals, cut short after `sha256:`, or bare where it is whole.
 */
export function mentionIn(comment: string, { digest, application, version }: Subject): Mention {
  const text = comment.toLowerCase();
  const hex = digest?.slice(digest.indexOf(':') + 1) ?? '';
  const prefixed = [...text.matchAll(/sha(?:256|512):([0-9a-f]{1,128})/g)].map(([, digits]) => digits ?? '');
  const bare = text.match(/(?<![0-9a-z:])(?:[0-9a-f]{64}|[0-9a-f]{128})(?![0-9a-z])/g) ?? [];
  const named = [...prefixed, ...bare];
  const isOwn = named.some((digits) => digits.length >= fewestDigits && hex.startsWith(digits));
  if (named.length > 0) return isOwn ? 'digest' : 'another-digest';
  const versions = application === undefined || version === undefined ? [] : versionsOf(text, application);
  const own = version?.replace(/^v/, '').toLowerCase();
  return versions.length > 0 && own !== undefined && !versions.includes(own) ? 'another-version' : undefined;
}

/** Versions that stand behind the application's name. */
function versionsOf(text: string, application: string): readonly string[] {
  const words = text.split(/[^0-9a-z.+_-]+/).map((word) => word.replace(/[.+_-]+$/, ''));
  return words.flatMap((word, index) => {
    const before = words[index - 1] === 'version' ? words[index - 2] : words[index - 1];
    const isVersion = /^v?\d+\.\d+(?:\.\d+)?(?:[-+][0-9a-z.+-]+)?$/.test(word);
    return isVersion && before === application.toLowerCase() ? [word.replace(/^v/, '')] : [];
  });
}
