/**
 * Formats a server's message as ", message": printable ASCII, at most 200 characters, credentials masked, since a
 * server may quote the header of the request. Empty for an empty message.
 */
export function serverMessageSuffix(words: string): string {
  const clean = words
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .replaceAll(/\b(basic|bearer) [^ ]+/gi, '$1 ***')
    .slice(0, 200)
    .trim();
  return clean === '' ? '' : `, ${clean}`;
}
