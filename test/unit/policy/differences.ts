/** A line of the corpus whose verdict is not ours although its check is mapped to a rule of ours, and why. */
export interface Difference {
  readonly check: string;
  /** End of the file's name. */
  readonly file: string;
  /** Absent: every object of the file. */
  readonly object?: string;
  readonly because: string;
}

const anyProbe = 'the policy asks for any one of three probes; the deployment patterns ask for liveness and readiness';
const withoutScaler =
  'the check looks at budgets beside an HPA alone; without one the Deployment runs one pod, of which `minAvailable: 5` lets none go';

/** Differences of the asserted lines. */
export const assertedDifferences: readonly Difference[] = [
  ...['require-pod-probes/validate-probes', 'require-pod-probes/-'].flatMap((check) =>
    ['goodpod03', 'goodpod04'].map((name) => ({
      check,
      file: 'require-probes/.kyverno-test/resource.yaml',
      object: `Pod/${name}`,
      because: anyProbe,
    })),
  ),
  ...['success.hpa-no-match.yaml', 'success.no-hpa.yaml'].map((file) => ({
    check: 'pdbMinAvailableGreaterThanHPAMinReplicas',
    file,
    because: withoutScaler,
  })),
  {
    check: 'replicalimits/replica-limit',
    file: 'example_disallowed.yaml',
    because: 'its 100 replicas are above the upper bound of the constraint; a rule about the fewest replicas has none',
  },
  {
    check: 'non-isolated-pod',
    file: 'non-isolated-pod.yml',
    because: 'a policy of ingress alone is enough there; production denies by default in both directions',
  },
];

/** Differences of kube-score's opinion on the rendered environments. */
export const oracleDifferences: readonly Difference[] = [];
