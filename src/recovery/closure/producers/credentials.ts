import { memberAt, textIn } from '../../../base/json-path.ts';
import type { KubernetesObject } from '../../../objects/model.ts';
import type { Producer } from '../model.ts';

const certificate = ['tls.crt', 'tls.key', 'ca.crt'] as const;

/** What makes certificates, credentials and identities. */
export const credentialProducers: readonly Producer[] = [
  {
    who: 'cert-manager',
    group: 'cert-manager.io',
    kinds: ['Certificate'],
    makes: [{ kind: 'Secret', at: 'spec.secretName' }],
  },
  {
    who: 'cert-manager',
    group: 'cert-manager.io',
    kinds: ['Issuer', 'ClusterIssuer'],
    makes: [{ kind: 'Secret', at: 'spec.acme.privateKeySecretRef.name', keys: ['tls.key'] }],
  },
  {
    who: 'cert-manager (ingress-shim)',
    group: 'networking.k8s.io',
    kinds: ['Ingress'],
    when: isShimmed,
    makes: [{ kind: 'Secret', at: 'spec.tls[].secretName', keys: certificate }],
  },
  {
    who: 'cert-manager (gateway-shim)',
    group: 'gateway.networking.k8s.io',
    kinds: ['Gateway'],
    when: isShimmed,
    makes: [{ kind: 'Secret', at: 'spec.listeners[].tls.certificateRefs[].name', keys: certificate }],
  },
  {
    who: 'External Secrets Operator',
    group: 'external-secrets.io',
    kinds: ['ExternalSecret'],
    makes: [{ kind: 'Secret', at: 'spec.target.name' }],
  },
  {
    who: 'External Secrets Operator',
    group: 'external-secrets.io',
    kinds: ['ExternalSecret'],
    when: ({ body }) => textIn(body, 'spec', 'target', 'name') === undefined,
    makes: [{ kind: 'Secret', name: '{name}' }],
  },
  {
    who: 'External Secrets Operator',
    group: 'external-secrets.io',
    kinds: ['ClusterExternalSecret'],
    makes: [
      {
        kind: 'Secret',
        at: 'spec.externalSecretSpec.target.name',
        namespaceAt: 'spec.namespaces[]',
      },
      {
        kind: 'ExternalSecret',
        at: 'spec.externalSecretName',
        namespaceAt: 'spec.namespaces[]',
      },
    ],
  },
  {
    who: 'Sealed Secrets',
    group: 'bitnami.com',
    kinds: ['SealedSecret'],
    makes: [
      { kind: 'Secret', name: '{name}' },
      { kind: 'Secret', at: 'spec.template.metadata.name', namespaceAt: 'spec.template.metadata.namespace' },
    ],
  },
  {
    who: 'SOPS secrets operator',
    group: 'isindir.github.com',
    kinds: ['SopsSecret'],
    makes: [{ kind: 'Secret', at: 'spec.secretTemplates[].name' }],
  },
  {
    who: 'Vault Secrets Operator',
    group: 'secrets.hashicorp.com',
    kinds: ['VaultStaticSecret', 'VaultDynamicSecret', 'VaultPKISecret'],
    makes: [{ kind: 'Secret', at: 'spec.destination.name' }],
  },
  {
    who: 'Bank-Vaults',
    group: 'vault.banzaicloud.com',
    kinds: ['Vault'],
    makes: [
      { kind: 'Secret', at: 'spec.unsealConfig.kubernetes.secretName' },
      { kind: 'Secret', name: '{name}-tls' },
      { kind: 'Service', name: '{name}' },
    ],
  },
  {
    who: 'Keycloak operator',
    group: 'k8s.keycloak.org',
    kinds: ['Keycloak'],
    makes: [
      { kind: 'Secret', name: '{name}-initial-admin', keys: ['username', 'password'] },
      { kind: 'Service', name: '{name}-service' },
    ],
  },
  {
    who: 'KubeRocketCI Keycloak operator',
    group: 'v1.edp.epam.com',
    kinds: ['KeycloakClient'],
    when: ({ body }) => memberAt(body, 'spec', 'public') !== true,
    makes: [{ kind: 'Secret', name: 'keycloak-client-{name}-secret' }],
  },
  {
    who: 'OpenShift',
    group: '',
    kinds: ['Service'],
    makes: ['beta', 'alpha'].map((stage) => ({
      kind: 'Secret',
      at: ['metadata', 'annotations', `service.${stage}.openshift.io/serving-cert-secret-name`],
      keys: certificate.slice(0, 2),
    })),
  },
  {
    who: 'Crossplane',
    group: '*',
    kinds: ['*'],
    makes: [
      {
        kind: 'Secret',
        at: 'spec.writeConnectionSecretToRef.name',
        namespaceAt: 'spec.writeConnectionSecretToRef.namespace',
      },
    ],
  },
];

const shims = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'];

function isShimmed({ annotations }: KubernetesObject): boolean {
  return shims.some((name) => Object.hasOwn(annotations, name));
}
