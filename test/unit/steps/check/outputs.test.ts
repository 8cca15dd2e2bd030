import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { readSarif } from '../../../../src/evidence/sarif/report.ts';
import { ruleNames } from '../../../../src/policy/rules.ts';
import { check } from '../../../../src/steps/check/check.ts';
import type { Outcome } from '../../../../src/steps/step.ts';
import { sourceOf } from '../../../support/evidence.ts';
import { plainGitEnvironment } from '../../../support/bare-repository.ts';
import { lay } from '../../../support/gate.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const others = ruleNames.filter((name) => name !== 'replicas' && name !== 'resources').map((name) => `${name}: off`);

/** A rule whose findings are faults, and one that warns. */
const flowOfShop = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: prod, tier: production, cluster: b, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart, manifests: { layout: file, file: "apps/{environment}/cart.yaml", path: "spec.template.spec.containers[name=app].image" } }
gates: { prod: { manifests: { replicas: required, resources: warn, ${others.join(', ')} } } }
`;

const cart = (name: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: 1
  template: { metadata: { labels: { app: ${name} } }, spec: { containers: [{ name: app, image: "registry.example.com/shop/cart:1.0.0" }] } }
`;

const inputs = {
  'markdown-file': 'out/check.md',
  'sarif-file': 'out/check.sarif',
  'code-quality-file': 'out/quality.json',
} as const;

/** Runs check in a directory of a Git repository. */
async function checkedIn(below: string, files: Readonly<Record<string, string>>, more = {}) {
  const top = mkdtempSync(join(root, 'checkout-'));
  execFileSync('git', ['init', '--quiet', top], { env: plainGitEnvironment });
  const directory = join(top, below);
  lay(directory, { 'README.md': '', ...files });
  const ports = localPorts(directory);
  const values = parseInputs(
    check.declaration,
    new Map(Object.entries({ offline: 'true', sections: 'manifests', ...inputs, ...more })),
  );
  const plan = await check.plan(values, ports);
  const written = (name: string): string => readFileSync(join(directory, name), 'utf8');
  return { directory, written, outcome: await check.execute(plan, ports), dry: await check.rehearse?.(plan, ports) };
}

const shop = { 'krci-deploy.yaml': flowOfShop, 'apps/prod/cart.yaml': cart('cart') };

async function resultsOf(text: string): Promise<readonly string[]> {
  const { findings } = await readSarif(sourceOf(text));
  return [...findings].map(({ level, rule, uri, line }) => `${level} ${rule} ${uri}:${line}`);
}

describe('files of the findings', () => {
  test('are SARIF that is read again, with the page of each rule', async () => {
    const { written, outcome } = await checkedIn('.', shop);
    expect(outcome).toMatchObject({ changed: true, failure: { exitCode: 1 } });
    expect(await resultsOf(written('out/check.sarif'))).toEqual([
      'error manifests/replicas apps/prod/cart.yaml:5',
      'warning manifests/resources apps/prod/cart.yaml:6',
    ]);
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- a document of our own
    const log: { runs: { tool: { driver: { rules: { helpUri: string }[] } } }[] } = JSON.parse(
      written('out/check.sarif'),
    );
    expect(log.runs[0]?.tool.driver.rules.map(({ helpUri }) => helpUri.replace(/^.*\/docs\//, ''))).toEqual([
      'reference/rules/replicas.md',
      'reference/rules/resources.md',
    ]);
  });

  test('are Markdown with every finding, and the Code Quality report of GitLab', async () => {
    const { written } = await checkedIn('.', shop);
    expect(written('out/check.md')).toMatch(/❌ 1 \| manifests \|.*Deployment\/shop\/cart.*found 1/);
    expect(JSON.parse(written('out/quality.json'))).toMatchObject([
      {
        check_name: 'krci-deploy/check/manifests/replicas',
        severity: 'critical',
        location: { path: 'apps/prod/cart.yaml', lines: { begin: 5 } },
      },
      { check_name: 'krci-deploy/check/manifests/resources', severity: 'minor' },
    ]);
  });

  test('have the places of the repository where the flow file is in a directory of it', async () => {
    const { written, outcome } = await checkedIn('deploy', { 'krci-deploy.yaml': 'flow: shop\ncolor: red\n' });
    expect(outcome.failure).toMatchObject({ exitCode: 2 });
    expect((await resultsOf(written('out/check.sarif')))[0]).toMatch(
      /^error flow-invalid deploy\/krci-deploy\.yaml:\d+$/,
    );
    expect(outcome.annotations?.[0]).toMatchObject({ file: 'deploy/krci-deploy.yaml' });
  });

  test('without findings are empty reports, in the place of those of an earlier run', async () => {
    const noRules = flowOfShop.replace('replicas: required, resources: warn', 'replicas: off, resources: off');
    const { written, outcome } = await checkedIn('.', {
      ...shop,
      'krci-deploy.yaml': noRules,
      'out/quality.json': 'old',
      'out/check.sarif': 'old',
    });
    expect(outcome.outputs).toEqual({ faults: '0', warnings: '0' });
    expect(await resultsOf(written('out/check.sarif'))).toEqual([]);
    expect(JSON.parse(written('out/quality.json'))).toEqual([]);
  });

  test('have the flow file as the place of what has none', async () => {
    const { written, outcome } = await checkedIn('.', { 'krci-deploy.yaml': flowOfShop });
    expect(outcome).toMatchObject({
      failure: { exitCode: 3 },
      annotations: [{ level: 'error', message: expect.stringMatching(/^prod: /) }],
    });
    expect(outcome.annotations?.[0]).not.toHaveProperty('file');
    expect(await resultsOf(written('out/check.sarif'))).toEqual(['error objects-not-rendered krci-deploy.yaml:1']);
  });

  test('are not written by a dry run, which has the exit code of the check', async () => {
    const { directory, dry } = await checkedIn(
      '.',
      shop,
      Object.fromEntries(Object.keys(inputs).map((name) => [name, ''])),
    );
    expect(existsSync(join(directory, 'out'))).toBe(false);
    expect(dry).toMatchObject({ changed: false, failure: { exitCode: 1 }, outputs: { faults: '1' } });
  });
});

test('annotations are as many as a platform shows, those with a place first', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`apps/prod/cart-${index}.yaml`, cart(`cart-${index}`)]),
  );
  const { outcome }: { outcome: Outcome } = await checkedIn('.', { ...shop, ...many });
  expect(outcome.outputs['faults']).toBe('21');
  const errors = (outcome.annotations ?? []).filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(9);
  expect(errors.every(({ file }) => file?.startsWith('apps/prod/cart'))).toBe(true);
});

test('findings in JSON say verdict, reason and place', async () => {
  const { outcome } = await checkedIn('.', shop);
  expect(outcome.data).toMatchObject({
    findings: [
      { rule: 'replicas', verdict: 'fail', subject: 'Deployment/shop/cart', file: 'apps/prod/cart.yaml', line: 5 },
      { rule: 'resources', verdict: 'warn', file: 'apps/prod/cart.yaml', line: 6 },
    ],
  });
  expect(JSON.stringify(outcome.data)).toContain('"because":"expected ');
});
