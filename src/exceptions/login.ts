/**
 * Tells whether a name has characters that can be taken for others.
 * That is: letters of another script than Latin, signs that cannot be seen, or look-alikes inside of Latin. Logins of
 * GitHub and GitLab have none of them.
 */
export function isConfusable(name: string): boolean {
  return (
    name.normalize('NFKC') !== name.normalize('NFC') ||
    /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S} ]|[ıȷɑɡɩʟ‐-―․‚‛‹›⁄∕﹨＼]/u.test(name)
  );
}

/** Normalizes a login for comparison: without @ and in lower case, as the platforms compare names. */
export function loginOf(name: string): string {
  return name.replace(/^@/, '').toLowerCase();
}
