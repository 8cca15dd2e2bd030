import { describe, expect, test } from '@jest/globals';
import { runCheck } from '../../../../src/recovery/checks.ts';
import type { RecoveryFinding } from '../../../../src/recovery/model.ts';
import { closureOf } from '../../../../src/recovery/closure/closure.ts';
import { objectsIn } from '../../../support/objects.ts';
import { recoveryFlow, sceneOf, type SceneParts } from '../../../support/recovery.ts';

const cart = `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: default }
spec:
  selector: { matchLabels: { a: b } }
  template:
    metadata: { labels: { a: b } }
    spec: { containers: [{ name: cart, image: "registry.example.com/shop/cart:1", envFrom: [{ secretRef: { name: db } }] }] }
`;
const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: default }\n';

const application = (more: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: a, namespace: default }
spec: { project: default, ${more} }
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: applications.argoproj.io }
spec: { group: argoproj.io, names: { kind: Application } }
`;

async function findings(parts: SceneParts): Promise<readonly RecoveryFinding[]> {
  return runCheck('closure', await sceneOf(parts));
}

describe('closure', () => {
  test('passes where everything is made, in one row', async () => {
    expect(await findings({ objects: { prod: `${cart}---\n${secret}` } })).toEqual([
      {
        check: 'closure',
        verdict: 'PASS',
        subject: 'prod',
        environment: 'prod',
        because: '2 names that 2 objects need are made',
      },
    ]);
  });

  test('fails with who needs the name, where, and what would make it', async () => {
    expect(await findings({ objects: { prod: cart } })).toEqual([
      {
        check: 'closure',
        verdict: 'FAIL',
        subject: 'Secret/default/db',
        environment: 'prod',
        because: 'needed by Deployment/default/cart (envFrom.secretRef), and nothing makes it',
        fix: 'commit an ExternalSecret or a SealedSecret that makes it, or declare it in recovery.externals with its owner',
        file: 'prod.yaml',
        line: 8,
      },
    ]);
  });

  test('passes where a person answers for the name', async () => {
    const flow = recoveryFlow('{ externals: [{ object: "Secret/default/*", owner: us }] }');
    const [only] = await findings({ flow, objects: { prod: cart } });
    expect(only).toMatchObject({
      verdict: 'PASS',
      because: '2 names that 1 objects need are made, 1 declared as external',
    });
  });

  test('an object without a namespace is declared by that of its environment', async () => {
    const flow = recoveryFlow('{ externals: [{ object: Secret/shop-prod/db, owner: us }] }');
    const [only] = await findings({ flow, objects: { prod: cart.replace(', namespace: default', '') } });
    expect(only).toMatchObject({ verdict: 'PASS' });
  });

  test('is unproven where a part is not rendered, since that part may make the name', async () => {
    const found = await findings({ objects: { prod: cart }, problems: ['pay: not rendered'] });
    expect(found.map(({ verdict, subject }) => `${verdict} ${subject}`)).toEqual([
      'UNPROVEN prod',
      'UNPROVEN Secret/default/db',
    ]);
    expect(found[0]?.because).toBe('not every object is known: pay: not rendered');
  });

  test('an environment has the objects of others on its cluster beside it', async () => {
    const two = recoveryFlow().replace(
      'applications:',
      '  - { name: drill, tier: production, cluster: prod, model: pull, promotion: manual }\napplications:',
    );
    const found = await findings({ flow: two, objects: { prod: cart, drill: secret } });
    expect(found.map(({ verdict }) => verdict)).toEqual(['PASS', 'PASS']);
  });

  test('images of unknown registries are one row each', async () => {
    const other = cart.replace('registry.example.com/shop/cart:1', 'nginx:1').replace('---', '');
    const [only] = await findings({ objects: { prod: `${other}---\n${secret}` } });
    expect(only).toMatchObject({
      verdict: 'UNPROVEN',
      subject: 'Registry/docker.io',
      because: 'Deployment/default/cart runs nginx:1, which no check finds in a registry of the flow',
    });
  });

  test.each([
    ['the GitOps repository itself', 'source: { repoURL: "https://git.example.com/acme/gitops" }', ['PASS prod']],
    [
      'another repository, at no revision',
      'source: { repoURL: "https://u:p@other.example.com/x.git" }',
      ['FAIL Source/other.example.com'],
    ],
    ['its own cluster', 'destination: { server: "https://kubernetes.default.svc" }', ['PASS prod']],
    ['another cluster', 'destination: { name: far }', ['FAIL Cluster/far']],
    ['a name that a generator fills in', 'destination: { name: "{{name}}" }', ['PASS prod']],
  ])('an Application that reaches %s', async (_, more, expected) => {
    const found = await findings({ objects: { prod: application(more) } });
    expect(found.map(({ verdict, subject }) => `${verdict} ${subject}`)).toEqual(expected);
    expect(JSON.stringify(found)).not.toContain('u:p@');
  });

  test('a cluster whose credential is made is known', async () => {
    const credential = `---
apiVersion: v1
kind: Secret
metadata: { name: far, namespace: default, labels: { argocd.argoproj.io/secret-type: cluster } }
`;
    const [only] = await findings({ objects: { prod: `${application('destination: { name: far }')}${credential}` } });
    expect(only).toMatchObject({ verdict: 'PASS' });
  });
});

const within = (namespace: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: ${namespace} }\n`;
const subscription = (name: string, spec = ''): string =>
  `---\napiVersion: operators.coreos.com/v1alpha1\nkind: Subscription\nmetadata: { name: a, namespace: openshift-operators }\nspec: { name: ${name}${spec} }\n`;
const engine = (spec = '{}'): string =>
  `---\napiVersion: multicluster.openshift.io/v1\nkind: MultiClusterEngine\nmetadata: { name: engine }\nspec: ${spec}\n`;

const isMade = (namespace: string, text = ''): boolean =>
  !closureOf(objectsIn(within(namespace) + text)).dangling.some(({ kind }) => kind === 'Namespace');

describe('namespaces that OpenShift and its operators bring along', () => {
  test.each([
    ['openshift-monitoring', ''],
    ['openshift-gitops', subscription('openshift-gitops-operator')],
    ['openshift-pipelines', subscription('openshift-pipelines-operator-rh')],
    ['local-cluster', engine()],
    ['hypershift', engine()],
  ])('%s is made', (namespace, text) => {
    expect(isMade(namespace, text)).toBe(true);
  });

  const withoutInstance = ', config: { env: [{ name: DISABLE_DEFAULT_ARGOCD_INSTANCE, value: "true" }] }';
  const switchedOff = (name: string): string =>
    engine(`{ overrides: { components: [{ name: ${name}, enabled: false }] } }`);
  test.each([
    ['openshift-mine', ''],
    ['openshift-gitops', ''],
    ['openshift-gitops', subscription('openshift-gitops-operator', withoutInstance)],
    ['openshift-pipelines', subscription('openshift-gitops-operator')],
    ['local-cluster', switchedOff('local-cluster')],
    ['hypershift', switchedOff('hypershift')],
  ])('%s is not, without what makes it', (namespace, text) => {
    expect(isMade(namespace, text)).toBe(false);
  });
});

test('an Application lies where Argo CD is installed', () => {
  const text =
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a, namespace: argocd }\nspec: { project: default }\n';
  expect(closureOf(objectsIn(text)).dangling.map(({ kind }) => kind)).toEqual(['CustomResourceDefinition']);
});
