import { describe, expect, test } from '@jest/globals';
import { stepsOf } from '../../../src/recovery/plan/steps.ts';
import { objectsIn } from '../../support/objects.ts';

describe('the order of a plan', () => {
  const objects = objectsIn(`apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: early, namespace: a, annotations: { argocd.argoproj.io/sync-wave: "-5" } }
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: store }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: external-secrets, namespace: eso }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: b-operator, namespace: a }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: z-operator, namespace: a, annotations: { argocd.argoproj.io/sync-wave: "-1" } }
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: realms.keycloak.example.com }
---
apiVersion: k8s.keycloak.org/v2alpha1
kind: Keycloak
metadata: { name: sso, namespace: iam }
`);
  const facts = { cluster: 'core', objects, delivery: [], recovery: {}, gitops: '', estimates: new Map() };

  test.each(['platform', 'production'] as const)(
    'of %s: definitions, operators and stores before what needs them',
    (role) => {
      const steps = stepsOf({ ...facts, role });
      const ids = steps.map(({ id }) => id);
      const definitions = ids.indexOf('definitions');
      expect(definitions).toBeGreaterThanOrEqual(0);
      for (const id of ['secrets', 'operators', 'configuration', 'identity'].filter((one) => ids.includes(one))) {
        expect(ids.indexOf(id)).toBeGreaterThan(definitions);
      }
      const itemsOf = (id: string) => steps.find((one) => one.id === id)?.items;
      expect(itemsOf('secrets')).toEqual([
        'Deployment/eso/external-secrets',
        'ClusterSecretStore/store',
        'ExternalSecret/a/early',
      ]);
      expect(itemsOf('operators')).toEqual(['Deployment/a/z-operator', 'Deployment/a/b-operator']);
    },
  );
});
