import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../../../src/objects/model.ts';
import { closureOf } from '../../../../src/recovery/closure/closure.ts';
import { objectsIn } from '../../../support/objects.ts';

/** Names that dangle, with the key where only that is missing. */
function danglingIn(text: string): readonly string[] {
  return closureOf(objectsIn(text)).dangling.map((one) =>
    one.madeBy === undefined ? nameOf(one) : `${nameOf(one)} (${one.key ?? ''})`,
  );
}

const pod = (spec: string): string => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: ${spec} } }
`;
const secretOf = (name: string): string =>
  pod(`{ containers: [{ name: a, envFrom: [{ secretRef: { name: ${name} } }] }] }`);

const store = (name: string, secret: string): string =>
  `apiVersion: external-secrets.io/v1\nkind: ClusterSecretStore\nmetadata: { name: ${name} }\nspec: { provider: { vault: { auth: { tokenSecretRef: { name: ${secret}, namespace: eso, key: token } } } } }\n---\n`;
const secret = (name: string, from: string): string =>
  `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: ${name}, namespace: eso }\nspec: { secretStoreRef: { kind: ClusterSecretStore, name: ${from} } }\n---\n`;

describe('names that nothing makes', () => {
  test.each([
    [
      'envFrom',
      '{ containers: [{ name: a, envFrom: [{ secretRef: { name: db } }, { configMapRef: { name: flags } }] }] }',
      ['ConfigMap/flags', 'Secret/db'],
    ],
    [
      'a variable of an init container',
      '{ containers: [], initContainers: [{ name: a, env: [{ name: A, valueFrom: { secretKeyRef: { name: db, key: k } } }] }] }',
      ['Secret/db'],
    ],
    [
      'volumes',
      '{ containers: [], volumes: [{ name: a, secret: { secretName: s } }, { name: b, projected: { sources: [{ configMap: { name: c } }] } }, { name: d, persistentVolumeClaim: { claimName: p } }] }',
      ['ConfigMap/c', 'PersistentVolumeClaim/p', 'Secret/s'],
    ],
    ['a pull secret', '{ containers: [], imagePullSecrets: [{ name: regcred }] }', ['Secret/regcred']],
    [
      'account and classes',
      '{ containers: [], serviceAccountName: sa, priorityClassName: high, runtimeClassName: gvisor }',
      ['PriorityClass/high', 'RuntimeClass/gvisor', 'ServiceAccount/sa'],
    ],
    ['what is optional', '{ containers: [{ name: a, envFrom: [{ secretRef: { name: db, optional: true } }] }] }', []],
    [
      'what every cluster has',
      '{ containers: [], serviceAccountName: default, priorityClassName: system-node-critical, volumes: [{ name: a, configMap: { name: kube-root-ca.crt } }] }',
      [],
    ],
  ])('of a pod: %s', (_, spec, expected) => {
    expect(danglingIn(pod(spec))).toEqual(expected);
  });

  test.each([
    ['PersistentVolumeClaim', 'v1', '{ storageClassName: fast }', ['StorageClass/fast']],
    [
      'Ingress',
      'networking.k8s.io/v1',
      '{ ingressClassName: nginx, tls: [{ secretName: t }], rules: [{ http: { paths: [{ backend: { service: { name: web } } }] } }] }',
      ['IngressClass/nginx', 'Secret/t', 'Service/web'],
    ],
    [
      'StatefulSet',
      'apps/v1',
      '{ serviceName: db, volumeClaimTemplates: [{ metadata: { name: d }, spec: { storageClassName: fast } }] }',
      ['StorageClass/fast'],
    ],
    [
      'HorizontalPodAutoscaler',
      'autoscaling/v2',
      '{ scaleTargetRef: { kind: StatefulSet, name: db } }',
      ['StatefulSet/db'],
    ],
    [
      'Certificate',
      'cert-manager.io/v1',
      '{ secretName: t, issuerRef: { name: le, kind: ClusterIssuer } }',
      ['ClusterIssuer/le', 'CustomResourceDefinition/Certificate.cert-manager.io'],
    ],
    [
      'ExternalSecret',
      'external-secrets.io/v1',
      '{ secretStoreRef: { name: aws, kind: ClusterSecretStore } }',
      ['ClusterSecretStore/aws', 'CustomResourceDefinition/ExternalSecret.external-secrets.io'],
    ],
    [
      'Application',
      'argoproj.io/v1alpha1',
      '{ project: krci }',
      ['AppProject/krci', 'CustomResourceDefinition/Application.argoproj.io'],
    ],
    [
      'Gateway',
      'gateway.networking.k8s.io/v1',
      '{ gatewayClassName: envoy, listeners: [{ tls: { certificateRefs: [{ name: t }] } }] }',
      ['CustomResourceDefinition/Gateway.gateway.networking.k8s.io', 'GatewayClass/envoy', 'Secret/t'],
    ],
  ])('of a %s (%s)', (kind, apiVersion, spec, expected) => {
    expect(danglingIn(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: x }\nspec: ${spec}\n`)).toEqual(
      expected,
    );
  });

  test('of bindings, webhooks and a namespace', () => {
    expect(
      danglingIn(`
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: b, namespace: shop }
roleRef: { kind: ClusterRole, name: reader, apiGroup: rbac.authorization.k8s.io }
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: w }
webhooks: [{ name: a, clientConfig: { service: { name: hook, namespace: ops } } }]
`),
    ).toEqual(['ClusterRole/reader', 'Namespace/shop', 'Service/ops/hook']);
  });

  test('a key that the Secret or ConfigMap does not have', () => {
    const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags }\ndata: { a: "1" }\n---';
    const uses = (key: string): string =>
      `${config}${pod(`{ containers: [{ name: a, env: [{ name: A, valueFrom: { configMapKeyRef: { name: flags, key: ${key} } } }] }] }`)}`;
    expect(danglingIn(uses('a'))).toEqual([]);
    expect(danglingIn(uses('b'))).toEqual(['ConfigMap/flags (b)']);
  });

  test('pods that Helm runs as tests alone need nothing', () => {
    const tested = `apiVersion: v1\nkind: Pod\nmetadata: { name: t, annotations: { helm.sh/hook: test } }\nspec: { containers: [{ name: a, envFrom: [{ secretRef: { name: db } }] }] }\n`;
    expect(danglingIn(tested)).toEqual([]);
  });
});

describe('names that operators make', () => {
  test.each([
    [
      'cert-manager',
      't',
      'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: x }\nspec: { secretName: t }',
    ],
    [
      'External Secrets Operator',
      'x',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: x }\nspec: {}',
    ],
    [
      'External Secrets Operator, by target',
      't',
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: x }\nspec: { target: { name: t } }',
    ],
    ['Sealed Secrets', 'x', 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: x }\nspec: {}'],
    ['CloudNativePG', 'db-app', 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db }\nspec: {}'],
    [
      'Crunchy',
      'db-pguser-db',
      'apiVersion: postgres-operator.crunchydata.com/v1beta1\nkind: PostgresCluster\nmetadata: { name: db }\nspec: {}',
    ],
    [
      'Crunchy, by user',
      'db-pguser-kc',
      'apiVersion: postgres-operator.crunchydata.com/v1beta1\nkind: PostgresCluster\nmetadata: { name: db }\nspec: { users: [{ name: kc }] }',
    ],
    [
      'Zalando',
      'kc.db.credentials.postgresql.acid.zalan.do',
      'apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: { name: db }\nspec: { users: { kc: [] } }',
    ],
    [
      'Strimzi',
      'k-cluster-ca-cert',
      'apiVersion: kafka.strimzi.io/v1beta2\nkind: Kafka\nmetadata: { name: k }\nspec: {}',
    ],
    [
      'Keycloak',
      'kc-initial-admin',
      'apiVersion: k8s.keycloak.org/v2alpha1\nkind: Keycloak\nmetadata: { name: kc }\nspec: {}',
    ],
    [
      'Crossplane',
      'conn',
      'apiVersion: rds.aws.upbound.io/v1\nkind: Instance\nmetadata: { name: x }\nspec: { writeConnectionSecretToRef: { name: conn, namespace: "" } }',
    ],
    [
      'OpenShift',
      't',
      'apiVersion: v1\nkind: Service\nmetadata: { name: x, annotations: { service.beta.openshift.io/serving-cert-secret-name: t } }',
    ],
    [
      'a job of certgen',
      't',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: j }\nspec: { template: { spec: { containers: [{ name: a, args: [create, --secret-name=t] }] } } }',
    ],
    [
      'cert-manager, by an Ingress',
      't',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: i, annotations: { cert-manager.io/cluster-issuer: le } }\nspec: { tls: [{ secretName: t }] }',
    ],
  ])('%s makes the Secret %s', (_, name, maker) => {
    const secrets = danglingIn(`${maker}\n---${secretOf(name)}`).filter((one) => one.startsWith('Secret/'));
    expect(secrets).toEqual([]);
    expect(danglingIn(secretOf(name))).toEqual([`Secret/${name}`]);
  });

  test('a definition makes its kind, and Argo CD a namespace that it is told to create', () => {
    const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: a, namespace: argocd }
spec: { project: default, destination: { namespace: shop }, syncPolicy: { syncOptions: [CreateNamespace=true] } }
---
apiVersion: v1
kind: ConfigMap
metadata: { name: flags, namespace: shop }
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: applications.argoproj.io }
spec: { group: argoproj.io, names: { kind: Application } }
`;
    expect(danglingIn(application)).toEqual([]);
    expect(danglingIn(application.replace('CreateNamespace=true', 'CreateNamespace=false'))).toEqual([
      'Namespace/shop',
    ]);
  });
});

describe('stores that need themselves', () => {
  test.each([
    ['a store and its own secret', store('a', 'token') + secret('token', 'a'), 1],
    [
      'two stores that hold each other',
      store('a', 'one') + secret('one', 'b') + store('b', 'two') + secret('two', 'a'),
      1,
    ],
    ['a chain that ends outside', store('a', 'x') + secret('x', 'b') + store('b', 'sealed'), 0],
    [
      'a store with an identity of the cloud',
      'apiVersion: external-secrets.io/v1\nkind: ClusterSecretStore\nmetadata: { name: a }\nspec: { provider: { aws: { auth: { jwt: { serviceAccountRef: { name: eso, namespace: eso } } } } } }',
      0,
    ],
  ])('%s', (_, text, expected) => {
    expect(closureOf(objectsIn(text)).cycles).toHaveLength(expected);
  });

  test('the way is named', () => {
    const [cycle] = closureOf(objectsIn(store('a', 'token') + secret('token', 'a'))).cycles;
    expect(cycle?.through).toEqual([
      'ClusterSecretStore/a',
      'Secret/eso/token',
      'ExternalSecret/eso/token',
      'ClusterSecretStore/a',
    ]);
  });
});
