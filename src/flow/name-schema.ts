/** A name of the flow file. */
export const name = {
  type: 'string',
  pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
  patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
  description: 'A DNS label, as Kubernetes and Argo CD have them',
} as const;

/** Names of environments. */
export const names = { type: 'array', maxItems: 32, uniqueItems: true, items: name } as const;
