/**
 * What a server said, as the end of a sentence of ours: 200 characters of it, or nothing. Cleaned, since it may say
 * anything, our own header included.
 */
export function serverMessageSuffix(words: string): string {
  const clean = words
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .replaceAll(/\b(basic|bearer) [^ ]+/gi, '$1 ***')
    .slice(0, 200)
    .trim();
  return clean === '' ? '' : `, ${clean}`;
}
