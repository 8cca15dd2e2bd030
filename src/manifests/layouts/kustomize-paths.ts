/** The names that Kustomize looks for in a directory, in its order. */
export const kustomizations: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

export function isKustomization(path: string): boolean {
  return kustomizations.includes(path.slice(path.lastIndexOf('/') + 1));
}

const maxLength = 1024;
const maxParts = 32;

/**
 * Returns the path from the root of the repository that a reference in a kustomization of `directory` means; undefined
 * for a URL, and for a reference that leaves the repository or is no path in it.
 */
export function localPath(directory: readonly string[], reference: string): string | undefined {
  if (reference.length > maxLength || /^\/|[\\?:\p{Cc}]/u.test(reference)) return undefined;
  const parts = [...directory];
  for (const part of reference.split('/')) {
    if (part === '' || part === '.') continue;
    if (part.toLowerCase() === '.git') return undefined;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  const path = parts.join('/');
  return parts.length > maxParts || path.length > maxLength ? undefined : path;
}
