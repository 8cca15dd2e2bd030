import { expect, test } from '@jest/globals';
import { referencesOf } from '../../../src/objects/references.ts';
import { indexOf } from '../../support/objects.ts';

const text = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  serviceName: db
  template:
    spec:
      serviceAccountName: runner
      imagePullSecrets: [{ name: pull }]
      initContainers:
        - { name: i, envFrom: [{ configMapRef: { name: settings, optional: true } }] }
      containers:
        - name: c
          env: [{ name: A, valueFrom: { secretKeyRef: { name: token, key: a } } }]
      volumes:
        - { name: v, secret: { secretName: certificate } }
        - { name: p, projected: { sources: [{ configMap: { name: part } }] } }
        - { name: d, persistentVolumeClaim: { claimName: data } }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  tls: [{ secretName: tls }]
  rules: [{ http: { paths: [{ path: /, backend: { service: { name: web } } }] } }]
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: h, namespace: shop }
spec: { scaleTargetRef: { kind: StatefulSet, name: db }, maxReplicas: 2 }
`;

test('every name that an object uses is a reference, with its line', () => {
  const found = referencesOf(indexOf(text)).map(
    ({ from, path, kind, namespace, name, optional }) =>
      `${from.lineOf(path)} ${kind}/${namespace}/${name}${optional ? ' optional' : ''}`,
  );
  expect(found.toSorted()).toEqual([
    '11 ConfigMap/shop/settings optional',
    '14 Secret/shop/token',
    '16 Secret/shop/certificate',
    '17 ConfigMap/shop/part',
    '18 PersistentVolumeClaim/shop/data',
    '24 Secret/shop/tls',
    '25 Service/shop/web',
    '30 StatefulSet/shop/db',
    '5 Service/shop/db',
    '8 ServiceAccount/shop/runner',
    '9 Secret/shop/pull optional',
  ]);
});
