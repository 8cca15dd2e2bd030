import { stringify } from 'yaml';

/**
 * What kwok plays of a kubelet. A Pod is Running and Ready at once; with an image whose name says `missing` it stays
 * ImagePullBackOff, and a Pod of a Job ends after a second: as failed with the label `krci-deploy.test/fails`.
 */

interface Rule {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values?: readonly string[];
}

const isAlive: Rule = { key: '.metadata.deletionTimestamp', operator: 'DoesNotExist' };
const isNew: Rule = { key: '.status.podIP', operator: 'DoesNotExist' };
const missing = '.spec.containers.[].image | select( test("missing") )';
const isMissing: Rule = { key: missing, operator: 'Exists' };
const isPullable: Rule = { key: missing, operator: 'DoesNotExist' };
const isOfJob: Rule = { key: '.metadata.ownerReferences.[].kind', operator: 'In', values: ['Job'] };
const isRunning: Rule = { key: '.status.phase', operator: 'In', values: ['Running'] };
const isUnready: Rule = {
  key: '.status.conditions.[] | select( .type == "Ready" ) | .status',
  operator: 'NotIn',
  values: ['True'],
};

const address = `podIP: {{ PodIPWith .spec.nodeName ( or .spec.hostNetwork false ) ( or .metadata.uid "" ) ( or .metadata.name "" ) ( or .metadata.namespace "" ) | Quote }}`;

function containers(ready: boolean, state: string): string {
  return `containerStatuses:
{{ range .spec.containers }}
- { name: {{ .name | Quote }}, image: {{ .image | Quote }}, imageID: "", ready: ${ready}, started: ${ready}, restartCount: 0, state: ${state} }
{{ end }}`;
}

function conditions(status: 'True' | 'False', ...types: readonly string[]): string {
  const lines = types.map((type) => `- { type: ${type}, status: "${status}", lastTransitionTime: {{ Now | Quote }} }`);
  return `conditions:\n${lines.join('\n')}`;
}

const nodeReady = `phase: Running
addresses: [{ address: {{ NodeIP | Quote }}, type: InternalIP }]
allocatable: { cpu: "32", memory: 64Gi, pods: "200" }
capacity: { cpu: "32", memory: 64Gi, pods: "200" }
conditions:
- { type: Ready, status: "True", reason: KubeletReady, lastHeartbeatTime: {{ Now | Quote }}, lastTransitionTime: {{ Now | Quote }} }`;

const running = `phase: Running
startTime: {{ Now | Quote }}
${conditions('True', 'Initialized', 'Ready', 'ContainersReady')}
${containers(true, '{ running: { startedAt: {{ Now | Quote }} } }')}
${address}`;

const unpullable = `phase: Pending
${conditions('False', 'Ready', 'ContainersReady')}
${containers(false, '{ waiting: { reason: ImagePullBackOff, message: {{ printf "Back-off pulling image %q: not found" .image | Quote }} } }')}
${address}`;

const ended = `{{ $fails := eq ( or ( index ( or .metadata.labels dict ) "krci-deploy.test/fails" ) "" ) "true" }}
phase: {{ if $fails }}Failed{{ else }}Succeeded{{ end }}
${conditions('False', 'Ready')}
${containers(false, '{ terminated: { exitCode: {{ if $fails }}1{{ else }}0{{ end }}, reason: {{ if $fails }}Error{{ else }}Completed{{ end }} } }')}`;

function stage(name: string, kind: 'Node' | 'Pod', rules: readonly Rule[], more: object): object {
  return {
    kind: 'Stage',
    apiVersion: 'kwok.x-k8s.io/v1alpha1',
    metadata: { name },
    spec: { resourceRef: { apiGroup: 'v1', kind }, selector: { matchExpressions: rules }, ...more },
  };
}

const status = (statusTemplate: string): object => ({ next: { statusTemplate } });

const stages: readonly object[] = [
  stage('node-ready', 'Node', [isUnready], status(nodeReady)),
  stage('pod-unpullable', 'Pod', [isAlive, isNew, isMissing], status(unpullable)),
  stage('pod-running', 'Pod', [isAlive, isNew, isPullable], status(running)),
  stage('pod-ended', 'Pod', [isAlive, isRunning, isOfJob], { delay: { durationMilliseconds: 1000 }, ...status(ended) }),
  stage('pod-gone', 'Pod', [{ key: isAlive.key, operator: 'Exists' }], {
    next: { finalizers: { empty: true }, delete: true },
  }),
];

export const kwokStages = stages.map((one) => stringify(one, { lineWidth: 0 })).join('---\n');
