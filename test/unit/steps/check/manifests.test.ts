import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { ruleNames } from '../../../../src/policy/rules.ts';
import { check } from '../../../../src/steps/check/check.ts';
import type { Outcome } from '../../../../src/steps/step.ts';
import { createBareRepository, plainGitEnvironment } from '../../../support/bare-repository.ts';
import { createPlatform } from '../../../support/create-platform.ts';
import { lay } from '../../../support/gate.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { failureOf } from '../../../support/registry-harness.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const others = ruleNames.filter((name) => name !== 'replicas').map((name) => `${name}: off`);
const alone = `replicas: required, ${others.join(', ')}`;

const flow = (gate: string, more = ''): string => `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: staging, tier: staging, cluster: a, model: pull, promotion: manual }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: manual${more} }
applications:
  - { name: cart, image: shop/cart, manifests: { layout: file, file: "apps/{environment}/cart.yaml", path: "spec.template.spec.containers[name=app].image" } }
gates: { prod: { manifests: { ${gate} } } }
`;

const deployment = (replicas: number, name = 'cart'): string =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: ${replicas}
  template: { metadata: { labels: { app: ${name} } }, spec: { containers: [{ name: app, image: "registry.example.com/shop/cart:1.0.0" }] } }
`;

const exception = (more = ''): string => `apiVersion: krci-deploy/v1
exceptions:
  - { id: manifests/replicas, ${more} environments: [prod], owner: anna, approver: bob, ticket: OPS-1, reason: small, expires: 2026-12-31 }
`;

type Files = Readonly<Record<string, string>>;

interface Given {
  /** Files of main; without them the checkout is in no repository. */
  readonly main?: Files;
  readonly change: Files;
  readonly inputs?: Files;
  /** The target branch of the run's change request. */
  readonly target?: string;
}

/** Runs check in a checkout of `change`, which is a commit on top of `main`. */
async function checked({ main, change, inputs = {}, target }: Given): Promise<Outcome> {
  const directory = mkdtempSync(join(root, 'checkout-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', directory, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      env: plainGitEnvironment,
      stdio: 'pipe',
    });
  if (main !== undefined) {
    const origin = createBareRepository(join(directory, '../', `origin-${directory.slice(-6)}.git`), main);
    git('clone', '--quiet', origin.path, '.');
    git('checkout', '--quiet', '-b', 'change');
  }
  lay(directory, { ...main, ...change });
  if (main !== undefined) git('add', '--all');
  if (main !== undefined) git('commit', '--quiet', '--allow-empty', '--message', 'a change');
  const ports = localPorts(directory);
  const run = { ...(target !== undefined && { targetBranch: target }) };
  const platform = createPlatform({ kind: 'local', run }, ports);
  const values = parseInputs(check.declaration, new Map(Object.entries({ sections: 'manifests', ...inputs })));
  return check.execute(await check.plan(values, { ...ports, platform }), ports);
}

/** `level: code: subject` of each finding. */
function found({ data }: Outcome): readonly string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the step's own data
  const { findings } = data as { findings: readonly Record<'level' | 'code' | 'subject' | 'where', string>[] };
  return findings.map(({ level, code, subject, where }) => `${level}: ${code}: ${subject ?? where}`);
}

const files = (replicas: number, gate = alone): Files => ({
  'krci-deploy.yaml': flow(gate),
  'apps/prod/cart.yaml': deployment(replicas),
});

describe('a checkout', () => {
  test('is refused by a required rule, with object, file and line', async () => {
    const outcome = await checked({ change: files(2) });
    expect(outcome.failure).toMatchObject({ exitCode: 1, code: 'manifests-finding' });
    expect(outcome.data).toMatchObject({
      findings: [
        {
          section: 'manifests',
          level: 'fault',
          rule: 'replicas',
          environment: 'prod',
          subject: 'Deployment/shop/cart',
          file: 'apps/prod/cart.yaml',
          line: 5,
          where: 'apps/prod/cart.yaml:5:1',
        },
      ],
    });
    expect(outcome.annotations).toMatchObject([{ level: 'error', file: 'apps/prod/cart.yaml', line: 5 }]);
  });

  test('is warned by a rule that warns, and passes without findings', async () => {
    const warned = await checked({ change: files(2, alone.replace('required', 'warn')) });
    expect([warned.failure, found(warned)]).toEqual([undefined, ['warning: manifests-finding: Deployment/shop/cart']]);
    expect(found(await checked({ change: files(3) }))).toEqual([]);
  });

  test.each([
    ['of the object', 'object: Deployment/shop/cart,', []],
    ['of the rule', '', []],
    [
      'of another object',
      'object: Deployment/shop/other,',
      ['fault: manifests-finding: Deployment/shop/cart', 'warning: manifests-exception: krci-deploy-exceptions.yaml'],
    ],
  ])('an exception %s', async (_, more, expected) => {
    const change = {
      ...files(2),
      'krci-deploy-exceptions.yaml': exception(more),
      CODEOWNERS: '/krci-deploy-exceptions.yaml @bob\n',
    };
    expect(found(await checked({ main: { 'README.md': 'shop' }, change }))).toEqual(expected);
  });

  test('an exception that nobody approved takes nothing away', async () => {
    const change = { ...files(2), 'krci-deploy-exceptions.yaml': exception() };
    expect(found(await checked({ main: { 'README.md': 'shop' }, change }))).toEqual([
      'fault: manifests-finding: Deployment/shop/cart',
      'warning: manifests-exception: krci-deploy-exceptions.yaml',
    ]);
  });

  test('what cannot be rendered is a fault with exit 3, never a pass', async () => {
    const outcome = await checked({ change: { 'krci-deploy.yaml': flow(alone) } });
    expect(outcome.failure).toMatchObject({ exitCode: 3, code: 'objects-not-rendered' });
  });

  test('of another branch is not judged, and says so; asked for by name it is a fault', async () => {
    const change = { ...files(2), 'krci-deploy.yaml': flow(alone, ', branch: live') };
    const silent = await checked({ main: { 'README.md': 'shop' }, change });
    expect([silent.failure, found(silent)]).toEqual([undefined, ['warning: manifests-elsewhere: prod']]);
    const named = await checked({ main: { 'README.md': 'shop' }, change, inputs: { environment: 'prod' } });
    expect(named.failure).toMatchObject({ exitCode: 3, code: 'manifests-elsewhere' });
    expect(found(await checked({ main: { 'README.md': 'shop' }, change, target: 'live' }))).toEqual([
      'fault: manifests-finding: Deployment/shop/cart',
    ]);
  });

  test('parity compares two environments of the checkout', async () => {
    const change = {
      ...files(3, `${alone}, parity: { with: staging }`),
      'apps/staging/cart.yaml': deployment(5),
    };
    expect(found(await checked({ change }))).toEqual(['fault: manifests-finding: Deployment/cart']);
  });
});

describe('rendered files', () => {
  test('are judged for the environment that is named', async () => {
    const change = { ...files(3), 'out/prod.yaml': deployment(1) };
    const inputs = { environment: 'prod', rendered: 'out/*.yaml' };
    expect(found(await checked({ change, inputs }))).toEqual(['fault: manifests-finding: Deployment/shop/cart']);
  });

  test.each([{ rendered: 'out/*.yaml' }, { rendered: 'out/*.yaml', environment: 'staging,prod' }])(
    'of several environments are refused: %j',
    async (inputs) => {
      expect(await failureOf(checked({ change: files(3), inputs }))).toMatchObject({ code: 'rendered-of-many' });
    },
  );
});

describe('new-only', () => {
  const newOnly = `${alone}, new-only: true`;
  const main = files(2, newOnly);

  test('leaves out what the target branch has as well', async () => {
    const outcome = await checked({ main, change: {}, target: 'main' });
    expect([outcome.failure, found(outcome)]).toEqual([undefined, ['note: manifests-known: prod']]);
    expect(outcome).toMatchObject({ outputs: { faults: '0', warnings: '0' }, annotations: [] });
  });

  test('finds one changed replica count, at its line', async () => {
    const change = { 'apps/prod/cart.yaml': deployment(1) };
    const outcome = await checked({ main, change, target: 'main' });
    expect(found(outcome)).toEqual(['fault: manifests-finding: Deployment/shop/cart']);
    expect(outcome.data).toMatchObject({ findings: [{ where: 'apps/prod/cart.yaml:5:1', found: '1' }] });
  });

  test('an unchanged pull request has no finding', async () => {
    expect(found(await checked({ main: files(3, newOnly), change: {}, target: 'main' }))).toEqual([]);
  });

  test('the input base names what is compared with, offline too', async () => {
    expect(found(await checked({ main, change: {}, inputs: { base: 'main', offline: 'true' } }))).toEqual([
      'note: manifests-known: prod',
    ]);
  });

  test('without a target every finding counts', async () => {
    expect(found(await checked({ main, change: {} }))).toEqual(['fault: manifests-finding: Deployment/shop/cart']);
  });

  test('with a target that cannot be read or rendered every finding counts, and it says so', async () => {
    const expected = [
      'fault: manifests-finding: Deployment/shop/cart',
      'warning: manifests-uncompared: prod: new-only',
    ];
    expect(found(await checked({ main, change: {}, inputs: { base: 'gone' } }))).toEqual(expected);
    const empty = { main: { 'README.md': 'shop' }, change: main, target: 'main' };
    expect(found(await checked(empty))).toEqual(expected);
  });
});

test('evidence of rotations lies in the checkout; without it the check is refused', async () => {
  const rules = alone
    .replace('replicas: required', 'replicas: off')
    .replace('secrets: off', 'secrets: { rotation: { max-age: 90d, evidence: "rotations/*.yaml" } }');
  const missing = await checked({ change: files(3, rules) });
  expect(missing.failure).toMatchObject({ exitCode: 3, code: 'rotation-unread' });
  expect(found(missing)).toEqual(['fault: rotation-unread: prod']);
  const evidence = { 'rotations/a.yaml': 'apiVersion: krci-deploy/v1\nrotations: []\n' };
  expect(found(await checked({ change: { ...files(3, rules), ...evidence } }))).toEqual([]);
});
