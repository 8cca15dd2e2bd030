/** A program of the test cluster and how Go builds it. Versions stand in the go.mod of its module. */
export interface Program {
  readonly name: string;
  /** Directory below `modules`. */
  readonly module: string;
  /** Path of the Go package. */
  readonly package: string;
  /** Values that the linker sets, given the version of the module that the package is of. */
  readonly stamps?: (version: string) => Readonly<Record<string, string>>;
}

export const kubernetesVersion = 'v1.33.5';

export const programs: readonly Program[] = [
  { name: 'etcd', module: 'etcd', package: 'go.etcd.io/etcd/server/v3' },
  { name: 'kwok', module: 'kwok', package: 'sigs.k8s.io/kwok/cmd/kwok' },
  kubernetes('kube-apiserver'),
  kubernetes('kube-controller-manager'),
  kubernetes('kube-scheduler'),
  kubernetes('kubectl'),
  { name: 'kustomize', module: 'kustomize', package: 'sigs.k8s.io/kustomize/kustomize/v5' },
  { name: 'helm', module: 'helm', package: 'helm.sh/helm/v3/cmd/helm', stamps: helmStamps },
  {
    name: 'argocd',
    module: 'argocd',
    package: 'github.com/argoproj/argo-cd/v3/cmd',
    stamps: (version) => ({ 'github.com/argoproj/argo-cd/v3/common.version': version.replace(/^v/, '') }),
  },
];

function kubernetes(name: string): Program {
  return { name, module: 'kubernetes', package: `k8s.io/kubernetes/cmd/${name}`, stamps: kubernetesStamps };
}

/** Names the version: an API server without it says v0.0.0, which charts and Argo CD's rendering read. */
function kubernetesStamps(): Readonly<Record<string, string>> {
  const [, major = '', minor = ''] = /^v(\d+)\.(\d+)\./.exec(kubernetesVersion) ?? [];
  const values = { gitVersion: kubernetesVersion, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  return Object.fromEntries(
    ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].flatMap((path) =>
      Object.entries(values).map(([name, value]) => [`${path}.${name}`, value] as const),
    ),
  );
}

/** Names the Kubernetes that `helm template` believes in: 1.20 without it, which charts refuse. */
function helmStamps(version: string): Readonly<Record<string, string>> {
  const [, major = '', minor = ''] = /^v(\d+)\.(\d+)\./.exec(kubernetesVersion) ?? [];
  return {
    'helm.sh/helm/v3/internal/version.version': version,
    'helm.sh/helm/v3/pkg/chartutil.k8sVersionMajor': major,
    'helm.sh/helm/v3/pkg/chartutil.k8sVersionMinor': minor,
  };
}
