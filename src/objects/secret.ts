/** Annotation in which `kubectl apply` keeps the whole manifest: that of a Secret holds its values, too. */
export const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** Whether a path in a Secret leads to a value that nobody may read: `data/password`. */
export function isSecretPath(path: string): boolean {
  return /^(?:data|stringData)\//.test(path) || path === `metadata/annotations/${lastApplied}`;
}
