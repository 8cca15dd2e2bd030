import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import { gate } from '../../../../../src/steps/gate/gate.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { type CheckedOut, checkedOut } from '../../../../support/checked-out.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import { verdictFlow } from '../../../../support/verdict.ts';

const root = temporaryDirectory();
let worlds = 0;

function world(gates: string, more = ''): CheckedOut {
  return checkedOut(mkdirIn('world'), { 'deploy/flow.yaml': verdictFlow(more, gates) });
}

async function open(ports: Ports, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const inputs = {
    flow: 'deploy/flow.yaml',
    environment: 'test',
    junit: 'junit.xml',
    coverage: 'lcov.info',
    ...more,
  };
  const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(inputs))), ports);
  return (await gate.execute(plan, ports)).headline;
}

const strict = 'test: { tests: { minimum: 10 }, coverage: { lines: 80 } }';
const lax = strict.replace('80', '70');
const stricter = strict.replace('80', '90');
const request = { targetBranch: 'main', repository: 'acme/gitops' };

/** A branch of its own with another gate. */
function proposed(gates: string): CheckedOut {
  const repository = world(strict);
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.commit({ 'deploy/flow.yaml': verdictFlow('', gates), 'app.txt': 'a change' });
  return repository;
}

function mkdirIn(name: string): string {
  const parent = join(root, `${name}${(worlds += 1)}`);
  mkdirSync(parent);
  return parent;
}

describe('bypass: the policy is edited in the same change request', () => {
  test.each([
    [
      'a lower threshold',
      lax,
      /^policy-edited: deploy\/flow\.yaml: this change sets coverage\.lines of test to 70, and main, which it goes to, has 80; merge the change of the policy on its own first/,
    ],
    ['a section taken out', 'test: { tests: { minimum: 10 } }', /^policy-edited: .*sets coverage of test to nothing/],
    ['the whole gate taken out', 'uat: { tests: {} }', /^policy-edited: /],
  ])('%s', async (_what, gates, refusal) => {
    const repository = proposed(gates);
    expect(await refusalOf(open(repository.on(request)))).toMatch(refusal);
  });

  test('a tier that asks for less by default', async () => {
    const repository = proposed(strict);
    const text = verdictFlow('', strict).replace('tier: testing', 'tier: development');
    repository.commit({ 'deploy/flow.yaml': text });
    expect(await refusalOf(open(repository.on(request)))).toMatch(/^policy-edited: .*sets tier of test to development/);
  });

  test('keys that records of its own would be signed with', async () => {
    const repository = proposed(strict);
    repository.commit({ 'deploy/flow.yaml': verdictFlow('records: {}\n', strict) });
    expect(await refusalOf(open(repository.on(request)))).toMatch(/^policy-edited: .*sets records to something else/);
  });

  test('an environment or a file of its own', async () => {
    const repository = proposed(strict);
    repository.commit({
      'mine.yaml': verdictFlow('', lax),
      'deploy/flow.yaml': verdictFlow('', strict).replaceAll('name: test', 'name: easy').replace('test:', 'easy:'),
    });
    expect(await refusalOf(open(repository.on(request), { environment: 'easy' }))).toMatch(
      /^policy-unproven: .*no environment easy there/,
    );
    expect(await refusalOf(open(repository.on(request), { flow: 'mine.yaml' }))).toMatch(
      /^policy-unproven: .*found no mine\.yaml there; merge it on its own first/,
    );
  });

  test('a flow file of no repository', async () => {
    const repository = proposed(strict);
    repository.git('remote', 'remove', 'origin');
    expect(await refusalOf(open(repository.on(request)))).toMatch(
      /^policy-unproven: .*a file outside a Git repository with an origin/,
    );
  });

  test('what is as strict, stricter, or another repository’s affair, passes', async () => {
    const repository = proposed(strict);
    expect(await open(repository.on(request))).toMatch(/open/);
    repository.commit({ 'deploy/flow.yaml': verdictFlow('', stricter) });
    expect(await open(repository.on(request))).toMatch(/open/);
    repository.commit({ 'deploy/flow.yaml': verdictFlow('', lax) });
    expect(await open(repository.on({ ...request, repository: 'acme/cart' }))).toMatch(/open/);
    expect(await open(repository.ports)).toMatch(/open/);
    expect(await open(repository.on(request), { 'what-if': 'true' })).toMatch(/would be open/);
  });
});

describe('a central policy', () => {
  const text = `apiVersion: krci-deploy/v1
policy: baseline
gates:
  development: { coverage: { lines: 60 } }
  uat: { tests: { minimum: 5 }, coverage: { lines: 75 } }
`;

  function central(gates: string, policy = text, pin?: string): CheckedOut {
    const policies = checkedOut(mkdirIn('policies'), { 'policy.yaml': policy });
    const commit = pin ?? policies.git('rev-parse', 'HEAD');
    policies.commit({ 'policy.yaml': text.replaceAll(/\d+/g, '1') });
    const origin = join(policies.directory, '../acme/gitops.git');
    return world(gates, `policy: { repository: ${origin}, commit: ${commit}, path: policy.yaml }\n`);
  }

  test('asks by tier, at its commit, and is extended', async () => {
    const repository = central('test: { coverage: { branches: 0 } }');
    const plan = await gate.plan(
      parseInputs(
        gate.declaration,
        new Map([
          ['flow', 'deploy/flow.yaml'],
          ['environment', 'uat'],
        ]),
      ),
      repository.ports,
    );
    expect(Object.entries(plan.limits).map(([id, { value }]) => `${id} ${value}`)).toEqual([
      'line-coverage 75',
      'branch-coverage 0',
      'failed-tests 0',
      'executed-tests 5',
    ]);
  });

  test('decides what the flow file leaves open, and says so', async () => {
    const repository = central('test: { tests: {}, coverage: { branches: 0 } }');
    const inputs = {
      flow: 'deploy/flow.yaml',
      environment: 'uat',
      explain: 'true',
      junit: 'junit.xml',
      coverage: 'lcov.info',
    };
    const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(inputs))), repository.ports);
    const { data } = await gate.execute(plan, repository.ports);
    expect(data).toMatchObject({
      decisions: [
        { id: 'failed-tests', by: expect.stringMatching(/^default below deploy\/flow\.yaml:/) },
        { id: 'executed-tests', by: expect.stringMatching(/acme\/gitops\.git@\w{12} policy\.yaml:5:19$/) },
        { id: 'line-coverage', by: expect.stringMatching(/policy\.yaml:5:45$/) },
        { id: 'branch-coverage', by: expect.stringMatching(/^deploy\/flow\.yaml:11:/), inheritedFrom: 'test' },
      ],
    });
  });

  test.each([
    [
      'bypass: an application that asks for less is refused, both places named',
      'test: { tests: {} }, uat: { coverage: { lines: 70 } }',
      /^policy-weakened: deploy\/flow\.yaml:\d+:\d+: expected coverage\.lines of uat as strict as 75, which the policy of .*acme\/gitops\.git has for uat \(.*policy\.yaml:5:45\), found 70/,
    ],
    ['inherited laxness', 'test: { coverage: { lines: 65 } }', /^policy-weakened: .*coverage\.lines of uat .*found 65/],
  ])('%s', async (_what, gates, refusal) => {
    expect(await refusalOf(open(central(gates).ports))).toMatch(refusal);
  });

  test('bypass: a commit that is not there, a file that is not there, and a file that is no policy', async () => {
    expect(await refusalOf(open(central('test: { tests: {} }', text, 'f'.repeat(40)).ports))).toMatch(
      /^no-such-commit: /,
    );
    expect(await refusalOf(open(central('test: { tests: {} }', text, 'main').ports))).toMatch(
      /^flow-invalid: .*commit/,
    );
    const wrong = central('test: { tests: {} }', text.replace('gates:', 'gate:'));
    expect(await refusalOf(open(wrong.ports))).toMatch(
      /^policy-invalid: .*policy\.yaml:.*"gates" is missing|unknown key "gate"/,
    );
    const elsewhere = central('test: { tests: {} }');
    const flow = elsewhere.git('show', 'HEAD:deploy/flow.yaml').replace('path: policy.yaml', 'path: none.yaml');
    elsewhere.commit({ 'deploy/flow.yaml': flow });
    expect(await refusalOf(open(elsewhere.ports))).toMatch(/^policy-missing: /);
  });
});
