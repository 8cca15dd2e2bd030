/** A URL without scheme, user, branch and `.git`: spellings of one repository. */
export function bare(url: string | undefined): string {
  return (url ?? '')
    .replace(/^[a-z+]+:\/\//i, '')
    .replace(/^[^/@]*@/, '')
    .replace(/ \([^()]*\)$/, '')
    .replace(/\.git\/?$/, '')
    .replace(/^([^/:]+):(?!\d)/, '$1/')
    .toLowerCase();
}

/** Host of a URL or an scp-like address; the name itself where it has none. */
export function hostOf(name: string): string {
  return bare(name).split('/')[0] ?? name;
}

/** A URL without what may be a credential. */
export function shown(url: string): string {
  return url.replace(/^([a-z+]+:\/\/)[^/]*@/i, '$1');
}
