import { describe, expect, test } from '@jest/globals';
import {
  deployment,
  flow,
  layout,
  replicasAlone,
  runRendered,
  runUnrendered as runTree,
} from '../../../../support/manifests-gate.ts';
import { twoEnvironments } from '../../../../support/plain-gitops.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const digest = `sha256:${'a'.repeat(64)}`;

const exception = (more: string): string => `apiVersion: krci-deploy/v1
exceptions:
  - { id: manifests/replicas, ${more} environments: [prod], owner: anna, approver: bob, ticket: OPS-1, reason: small, expires: 2026-12-31 }
`;

const run = (files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) =>
  runRendered(root, files, inputs);

const filesOf = (gates: string) => ({ 'krci-deploy.yaml': flow(gates), 'out/a.yaml': deployment });

describe('the section manifests', () => {
  test('takes the level of the tier for rules that it does not name', async () => {
    const files = { 'krci-deploy.yaml': flow('dev: { manifests: {} }'), 'out/a.yaml': deployment };
    const prod = await run(files);
    expect(prod.rows).toContain('manifests-replicas fail');
    expect(prod.exit).toBe(1);
    const staging = await run(files, { environment: 'staging' });
    expect(staging.rows).toContain('manifests-replicas warn');
    expect(staging.exit).toBe(0);
    await expect(run(files, { environment: 'dev' })).rejects.toMatchObject({ code: 'gate-without-checks' });
  });

  test('a rule has a level of its own, or settings', async () => {
    const warned = await run({
      'krci-deploy.yaml': flow(`prod: { manifests: { replicas: warn, ${replicasAlone} } }`),
      'out/a.yaml': deployment,
    });
    expect(warned.rows).toEqual(['manifests-replicas warn']);
    const fewer = await run({
      'krci-deploy.yaml': flow(`prod: { manifests: { replicas: { minimum: 2 }, ${replicasAlone} } }`),
      'out/a.yaml': deployment,
    });
    expect(fewer.rows).toEqual(['manifests-replicas pass']);
    const soft = await run({
      'krci-deploy.yaml': flow(`prod: { manifests: { replicas: { minimum: 5, level: warn }, ${replicasAlone} } }`),
      'out/a.yaml': deployment,
    });
    expect(soft.rows).toEqual(['manifests-replicas warn']);
  });

  test('parity that is off compares nothing', async () => {
    const off = `parity: { with: staging, level: off }, replicas: warn, ${replicasAlone}`;
    const files = { 'krci-deploy.yaml': flow(`prod: { manifests: { ${off} } }`), 'out/a.yaml': deployment };
    expect((await run(files)).rows).toEqual(['manifests-replicas warn']);
  });

  test('a finding has object, file, line and remedy, in the data and beside the code', async () => {
    const { verdict, outcome } = await run({
      'krci-deploy.yaml': flow(`prod: { manifests: { ${replicasAlone} } }`),
      'out/a.yaml': deployment,
    });
    expect(verdict.findings).toEqual([
      {
        rule: 'replicas',
        verdict: 'fail',
        subject: 'Deployment/shop/cart',
        because: 'expected at least 3 replicas, found 2; set replicas to 3 or more',
        file: 'out/a.yaml',
        line: 5,
      },
    ]);
    expect(outcome.annotations).toContainEqual({
      level: 'error',
      title: 'Manifests: replicas',
      message: 'replicas: Deployment/shop/cart: expected at least 3 replicas, found 2; set replicas to 3 or more',
      file: 'out/a.yaml',
      line: 5,
    });
    expect(verdict.checks[0]?.evidence[0]).toMatchObject({ path: 'out/a.yaml', size: deployment.length });
  });

  test.each([
    ['a pattern matches none', 'none/*.yaml', {}, 'none/*.yaml'],
    ['a file does not parse', 'out/*.yaml', { 'out/b.yaml': 'a: [' }, 'out/b.yaml:1'],
    ['a file holds no object', 'out/b.yaml', { 'out/b.yaml': '# nothing\n' }, 'hold no object'],
    ['an object is none', 'out/*.yaml', { 'out/b.yaml': 'kind: Deployment\n' }, 'apiVersion and kind'],
  ])('%s: an error, never a pass', async (_, rendered, more, found) => {
    const { rows, exit, verdict } = await run(
      { 'krci-deploy.yaml': flow('prod: { manifests: {} }'), 'out/a.yaml': deployment, ...more },
      { rendered },
    );
    expect(rows).toEqual(['manifests error']);
    expect(exit).toBe(3);
    expect(verdict.checks[0]?.found).toContain(found);
  });

  test('the image of the artifact is the one that is about to be written', async () => {
    const images = replicasAlone.replace('images: off', 'replicas: off, images: required');
    const files = { 'krci-deploy.yaml': flow(`prod: { manifests: { ${images} } }`), 'out/a.yaml': deployment };
    expect((await run(files)).rows).toEqual(['manifests-images fail']);
    const artifact = { application: 'cart', artifact: `registry.example.com/shop/cart@${digest}` };
    expect((await run(files, artifact)).rows).toEqual(['manifests-images pass']);
  });

  test.each([
    ['of the object', 'object: Deployment/shop/cart,', 'pass'],
    ['of a pattern', 'object: "Deployment/shop/*",', 'pass'],
    ['of a file', 'path: "out/**",', 'pass'],
    ['of the rule', '', 'pass'],
    ['of another object', 'object: Deployment/shop/other,', 'fail'],
  ])('an exception %s', async (_, more, status) => {
    const { rows, verdict } = await run({
      'krci-deploy.yaml': flow(`prod: { manifests: { ${replicasAlone} } }`),
      'out/a.yaml': deployment,
      'krci-deploy-exceptions.yaml': exception(more),
      CODEOWNERS: '/krci-deploy-exceptions.yaml @bob\n',
    });
    expect(rows[0]).toBe(`manifests-replicas ${status}`);
    if (status === 'pass') expect(verdict.exceptions).toMatchObject([{ id: 'manifests/replicas', uses: 1 }]);
    else expect(verdict.checks.map(({ found }) => found).join()).toContain('is about nothing that was found');
  });

  test('an exception takes away its finding alone', async () => {
    const second = deployment.replace('name: cart', 'name: basket');
    const { verdict } = await run({
      'krci-deploy.yaml': flow(`prod: { manifests: { ${replicasAlone} } }`),
      'out/a.yaml': `${deployment}---\n${second}`,
      'krci-deploy-exceptions.yaml': exception('object: Deployment/shop/cart,'),
      CODEOWNERS: '/krci-deploy-exceptions.yaml @bob\n',
    });
    expect(verdict.findings?.map(({ subject }) => subject)).toEqual(['Deployment/shop/basket']);
  });

  test('an unknown rule or setting is an error with the nearest one', async () => {
    await expect(run(filesOf('prod: { manifests: { replica: required } }'))).rejects.toThrow(/replicas/);
    await expect(run(filesOf('prod: { manifests: { replicas: { minimun: 3 } } }'))).rejects.toThrow(/minimum/);
    await expect(run(filesOf('prod: { manifests: { replicas: strict } }'))).rejects.toThrow(/required/);
  });

  test('explain names the line of the flow file, or the default', async () => {
    const { outcome } = await run(
      { 'krci-deploy.yaml': flow(`prod: { manifests: { replicas: required } }`), 'out/a.yaml': deployment },
      { explain: 'true' },
    );
    expect(outcome.data).toMatchObject({
      decisions: [
        { id: 'manifests-replicas', by: expect.stringMatching(/krci-deploy\.yaml:9:/) },
        { id: 'manifests-zones', by: expect.stringMatching(/^default below/) },
        ...Array.from({ length: 10 }, () => expect.anything()),
      ],
    });
  });
});

const runUnrendered = (files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) =>
  runTree(root, files, inputs);

describe('without rendered files', () => {
  test('the environment is rendered from its own directory, with file and line', async () => {
    const { verdict, rows } = await runUnrendered({
      'krci-deploy.yaml': layout(`prod: { manifests: { ${replicasAlone} } }`),
      'apps/prod/cart.yaml': deployment,
      'apps/dev/cart.yaml': deployment.replace('replicas: 2', 'replicas: 0'),
    });
    expect(rows).toEqual(['manifests-replicas fail']);
    expect(verdict.findings).toMatchObject([{ file: 'apps/prod/cart.yaml', line: 5 }]);
  });

  test('it is judged as manifest-bump would leave it', async () => {
    const images = replicasAlone.replace('images: off', 'replicas: off, images: required');
    const files = {
      'krci-deploy.yaml': layout(`prod: { manifests: { ${images} } }`),
      'apps/prod/cart.yaml': deployment,
    };
    expect((await runUnrendered(files)).rows).toEqual(['manifests-images fail']);
    const artifact = { application: 'cart', artifact: `registry.example.com/shop/cart@${digest}` };
    expect((await runUnrendered(files, artifact)).rows).toEqual(['manifests-images pass']);
  });

  test('what cannot be rendered is an error with the list of what is missing', async () => {
    const { rows, exit, verdict } = await runUnrendered({
      'krci-deploy.yaml': layout('prod: { manifests: {} }'),
      'apps/dev/cart.yaml': deployment,
    });
    expect([rows, exit]).toEqual([['manifests error'], 3]);
    expect(verdict.checks[0]?.found).toBe(
      'cart in prod: not rendered, because no file of the repository names its image',
    );
  });
});

const gate = (parity: string): string =>
  `${twoEnvironments}gates: { prod: { manifests: { parity: { ${parity} }, replicas: off, ${replicasAlone} } } }\n`;

describe('parity', () => {
  const other = deployment.replace('replicas: 2', 'replicas: 5').replace('cart:1.0.0', 'cart:2.0.0');

  test.each([
    ['the same objects', 'with: staging', deployment, ['manifests-parity pass']],
    ['another value', 'with: staging', other, ['manifests-parity fail']],
    ['another value that is allowed', 'with: staging, allow: ["**/replicas"]', other, ['manifests-parity pass']],
    ['a warning', 'with: staging, level: warn', other, ['manifests-parity warn']],
  ])('%s', async (_, parity, staging, rows) => {
    const done = await runUnrendered({
      'krci-deploy.yaml': gate(parity),
      'apps/staging/cart.yaml': staging,
      'apps/prod/cart.yaml': deployment,
    });
    expect(done.rows).toEqual(rows);
    if (rows[0] === 'manifests-parity fail') {
      expect(done.verdict.findings).toMatchObject([
        {
          rule: 'parity',
          subject: 'Deployment/cart',
          because: expect.stringContaining('spec/replicas: 2 in prod, 5 in staging;'),
          file: 'apps/prod/cart.yaml',
          line: 5,
        },
      ]);
    }
  });

  test('with an environment that cannot be rendered is an error, and with none a mistake', async () => {
    const files = { 'krci-deploy.yaml': gate('with: staging'), 'apps/prod/cart.yaml': deployment };
    expect((await runUnrendered(files)).rows).toEqual(['manifests error']);
    await expect(runUnrendered({ ...files, 'krci-deploy.yaml': gate('with: stagging') })).rejects.toThrow(/staging/);
  });
});
