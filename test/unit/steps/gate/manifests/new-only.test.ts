import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ruleNames } from '../../../../../src/policy/rules.ts';
import { attachRecord } from '../../../../../src/records/attach.ts';
import { parseReference } from '../../../../../src/registry/reference.ts';
import { imageOf, store } from '../../../../support/artifacts.ts';
import { createBareRepository } from '../../../../support/bare-repository.ts';
import { lay, runGate } from '../../../../support/gate.ts';
import { localPorts } from '../../../../support/local-ports.ts';
import { newPair, promotion, recordsOfFlow } from '../../../../support/records.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const ours = newPair();
const cart = imageOf('cart');
const { digest } = cart.manifest.descriptor;
const others = ruleNames.filter((name) => name !== 'replicas').map((name) => `${name}: off`);

const deployment = (name: string, replicas: number): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: ${replicas}
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: app, image: "prod.example.com/shop/cart:1.0.0@${digest}" }] }
`;

interface Given {
  /** The commit that the record names: the first of the repository, or another text. */
  readonly revision?: string;
  readonly isRecorded?: boolean;
  readonly newOnly?: boolean;
  readonly key?: typeof ours;
}

/** A production whose cart had 2 replicas at its last entry, and got a basket with 1 since. */
async function judged({ revision, isRecorded = true, newOnly = true, key = ours }: Given = {}) {
  const directory = mkdtempSync(join(root, 'world-'));
  const path = 'spec.template.spec.containers[name=app].image';
  const gitops = createBareRepository(join(directory, 'gitops.git'), {
    'apps/prod/cart.yaml': deployment('cart', 2),
  });
  const entered = gitops.git('rev-parse', 'main');
  gitops.commit({ 'apps/prod/basket.yaml': deployment('basket', 1) });
  lay(directory, {
    'krci-deploy.yaml': `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${gitops.path}, branch: main }
registry: "oci:prod"
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: automatic }
applications:
  - { name: cart, image: shop/cart, manifests: { layout: file, file: "apps/{environment}/cart.yaml", path: "${path}" } }
gates: { prod: { manifests: { new-only: ${newOnly}, ${others.join(', ')} } } }
${recordsOfFlow([ours.publicPem], ['dev', 'prod'])}`,
  });
  const ports = localPorts(directory);
  const repository = ports.registries.open(parseReference('oci:prod/shop/cart'));
  await store(cart, repository, '1.0.0');
  if (isRecorded) {
    const record = {
      ...promotion,
      source: { environment: 'dev', repository: 'oci:prod/shop/cart' },
      destination: { environment: 'prod', repository: 'oci:prod/shop/cart' },
      gitops: { repository: `${gitops.path} (main)`, revision: revision ?? entered },
    };
    await attachRecord(repository, cart.manifest.descriptor, record, key.key);
  }
  const { rows, verdict } = await runGate(
    directory,
    { environment: 'prod', commit: '', repository: gitops.path },
    ports,
  );
  return { rows, found: verdict.checks.map(({ found }) => found).join(), findings: verdict.findings ?? [], entered };
}

describe('new-only in a gate', () => {
  test('leaves out what the environment had at its last recorded entry, and says so', async () => {
    const { rows, found, findings, entered } = await judged();
    expect(rows).toContain('manifests-replicas fail');
    expect(found).toContain(`1 known at ${entered.slice(0, 12)}, the last recorded entry`);
    expect(findings.map(({ subject }) => subject)).toEqual(['Deployment/shop/basket']);
  });

  test('without new-only every finding counts', async () => {
    const { findings } = await judged({ newOnly: false });
    expect(findings).toHaveLength(2);
  });

  test.each([
    ['without a record', { isRecorded: false }, 'no record proves an entry into prod'],
    ['with a record of a stranger', { key: newPair() }, 'no record proves an entry into prod'],
    ['with a commit that is not there', { revision: 'f'.repeat(40) }, 'because'],
  ])('%s every finding counts, with the reason', async (_, given, reason) => {
    const { rows, found, findings } = await judged(given);
    expect(rows).toContain('manifests-replicas fail');
    expect(findings).toHaveLength(2);
    expect(found).toContain('new-only: every finding counts, because');
    expect(found).toContain(reason);
  });
});
