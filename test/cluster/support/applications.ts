/** Objects of Argo CD as teams write them. */

export interface ApplicationOptions {
  readonly name: string;
  readonly project?: string;
  /** Namespace that its objects go to; Argo CD creates it. */
  readonly namespace: string;
  readonly isAutomated: boolean;
  readonly sources: readonly [object, ...object[]];
}

export function application({ name, project = 'shop', namespace, isAutomated, sources }: ApplicationOptions): object {
  const automated = isAutomated ? { automated: { prune: true, selfHeal: true } } : {};
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd' },
    spec: {
      project,
      destination: { server: 'https://kubernetes.default.svc', namespace },
      syncPolicy: { ...automated, syncOptions: ['CreateNamespace=true'] },
      ...(sources.length === 1 ? { source: sources[0] } : { sources }),
    },
  };
}

/** A project whose role has the policies that the documentation names, and no other. */
export function projectWithRole(name: string, role: string, policies: readonly string[]): object {
  const subject = `proj:${name}:${role}`;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name, namespace: 'argocd' },
    spec: {
      sourceRepos: ['*'],
      destinations: [{ server: '*', namespace: '*' }],
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
      roles: [{ name: role, policies: policies.map((policy) => `p, ${subject}, applications, ${policy}, allow`) }],
    },
  };
}
