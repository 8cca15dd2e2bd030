import { describe, expect, test } from '@jest/globals';
import { deployment, layout, replicasAlone, runUnrendered } from '../../../../support/manifests-gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

const secretsAlone = (level: string): string =>
  `${replicasAlone.replace('secrets: off', `secrets: { ${level} rotation: { max-age: 90d, evidence: "rotations/*.yaml" } }`)}, replicas: off`;
const rotated = (time: string): string =>
  `apiVersion: krci-deploy/v1\nrotations: [{ secret: shop/db, rotated: ${time} }]\n`;

describe('rotation of secrets', () => {
  const external = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db, namespace: shop }
spec: { secretStoreRef: { name: vault }, data: [{ secretKey: a, remoteRef: { key: shop/db } }] }
---
apiVersion: external-secrets.io/v1
kind: SecretStore
metadata: { name: vault, namespace: shop }
spec: { provider: { vault: {} } }
---
${deployment}`;
  const files = (level = '') => ({
    'krci-deploy.yaml': layout(`prod: { manifests: { ${secretsAlone(level)} } }`),
    'apps/prod/cart.yaml': external,
  });
  // The clock of the tests stands in 2026.
  test.each([
    ['fresh', { 'rotations/a.yaml': rotated('2026-11-01') }, 'pass', 0],
    ['old', { 'rotations/a.yaml': rotated('2020-01-01') }, 'fail', 1],
    ['of nothing', { 'rotations/a.yaml': rotated('2026-11-01').replace('shop/db', 'shop/x') }, 'fail', 1],
    ['missing', {}, 'error', 3],
    ['unreadable', { 'rotations/a.yaml': 'a: [' }, 'error', 3],
  ])('evidence that is %s', async (_, evidence, status, exit) => {
    const done = await runUnrendered(root, { ...files(), ...evidence });
    expect([done.rows, done.exit]).toEqual([[`manifests-secrets ${status}`], exit]);
  });

  test('evidence that is missing is a warning of a rule that warns', async () => {
    const done = await runUnrendered(root, files('level: warn,'));
    expect([done.rows, done.exit]).toEqual([['manifests-secrets warn'], 0]);
    expect(done.verdict.checks[0]?.found).toBe('rotations/*.yaml: there is no such file');
  });
});
