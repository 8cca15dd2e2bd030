import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseFlowDocument } from '../../../../src/flow/document.ts';
import { githubFindings } from '../../../../src/steps/protect/github-workflow.ts';
import { gitlabFindings } from '../../../../src/steps/protect/gitlab-pipeline.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = (text: string): readonly string[] =>
  githubFindings(parseFlowDocument(bytes(text), 'promote.yml')).map(({ code }) => code);

const on = 'on: { workflow_dispatch: { inputs: { version: { type: string } } } }';
const root = '{ uses: kuberocketci/krci-deploy@v0.1.0, with: { application: cart, environment: prod } }';
const gate = '{ uses: kuberocketci/krci-deploy/actions/gate@v0.1.0, with: { environment: prod } }';
const bump = '{ uses: kuberocketci/krci-deploy/actions/manifest-bump@v0.1.0, with: { environment: prod } }';

function workflow(steps: readonly string[], changes: readonly (readonly [string, string])[] = []): string {
  const text = `${on}
permissions: {}
jobs:
  promote:
    runs-on: ubuntu-latest
    environment: prod
    concurrency: { group: krci-deploy-prod, queue: max }
    permissions: { contents: write, actions: read }
    steps:
${steps.map((step) => `      - ${step}\n`).join('')}`;
  return changes.reduce((before, [from, to]) => before.replace(from, to), text);
}

/** The promotion in a job that waits for the one of the gate. */
function after(first: string, condition = 'timeout-minutes: 9', setting = 'timeout-minutes: 9'): string {
  const judge = `  judge:
    runs-on: ubuntu-latest
    ${setting}
    steps:
      - ${first}
`;
  const promote = `    needs: judge\n    ${condition}\n    runs-on`;
  return workflow([bump])
    .replace('jobs:\n', `jobs:\n${judge}`)
    .replace(/(promote:\n) {4}runs-on/, `$1${promote}`);
}

test.each([
  ['the root action', workflow([root])],
  ['a gate in the job before', after(gate)],
  [
    'a gate that is sometimes only asked, and whose verdict is compared',
    after(
      gate.replace('prod }', "prod, what-if: '${{ inputs.ask }}' }"),
      'if: contains(fromJSON(\'["pass","warn"]\'), needs.judge.outputs.verdict)',
    ),
  ],
  ['the three steps', workflow([gate, bump])],
  ['a run of the CLI', workflow(['{ run: krci-deploy promotion --environment prod }'])],
])('%s is clean', (_what, text) => {
  expect(codesOf(text)).toEqual([]);
});

test('the examples and the reusable workflows are clean', () => {
  const files = ['examples/github', '.github/workflows'].flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => join(directory, name)),
  );
  const workflows = files.filter((name) => /\.ya?ml$/.test(name) && /workflows/.test(name));
  expect(workflows.length).toBeGreaterThan(3);
  const found = workflows.flatMap((name) => githubFindings(parseFlowDocument(readFileSync(name), name)));
  // GitHub Enterprise Server knows no `queue: max`; its example says so.
  const alarms = found.filter(({ isGrave, at }) => isGrave && !at.includes('promote-enterprise.yml'));
  expect(alarms).toEqual([]);
});

test.each([
  ['gate-ignored', workflow([gate.replace('{ uses', '{ continue-on-error: true, uses'), bump])],
  ['gate-ignored', workflow(['{ run: "krci-deploy gate --environment prod || true" }', root])],
  ['gate-asks-only', workflow([gate.replace('environment: prod', 'environment: prod, what-if: true'), bump])],
  ['gate-asks-only', workflow(['{ run: "krci-deploy gate --environment prod --what-if" }', bump])],
  ['success-alone', workflow([gate.replace('prod }', "prod, what-if: '${{ inputs.ask }}' }"), bump])],
  ['gate-ignored', after(gate, '', 'continue-on-error: true')],
  ['gate-asks-only', after(gate.replace('prod }', 'prod, dry-run: true }'))],
  ['success-alone', after(gate.replace('prod }', "prod, dry-run: '${{ inputs.ask }}' }"))],
  ['success-alone', after(gate.replace('prod }', "prod, what-if: '${{ inputs.ask }}' }"), 'if: success()')],
  ['runs-anyway', after(gate, 'if: always()')],
  ['runs-anyway', after(gate, "if: '!cancelled()'")],
  ['no-gate', after('{ run: make }')],
  ['foreign-source', workflow([root.replace('kuberocketci', 'mallory')])],
  ['moving-version', workflow([root.replace('v0.1.0', 'main')])],
  ['no-gate', workflow([bump])],
  ['runs-anyway', workflow([gate, bump.replace('{ uses', '{ if: always(), uses')])],
  ['untrusted-trigger', workflow([root], [[on, 'on: pull_request_target']])],
  [
    'untrusted-trigger',
    workflow(['{ uses: actions/download-artifact@v8 }', root], [[on, 'on: { workflow_run: { workflows: [ci] } }']]),
  ],
  ['other-environment', workflow([root], [['environment: prod\n', 'environment: dev\n']])],
  ['other-environment', workflow(['{ run: krci-deploy promotion --environment stage }'])],
  ['environment-typed', workflow([root], [['environment: prod\n', 'environment: ${{ inputs.version }}\n']])],
  ['input-in-shell', workflow(['{ run: "krci-deploy promotion --version ${{ inputs.version }}" }'])],
  ['no-environment', workflow(['{ run: node dist/cli.js promotion }'], [['    environment: prod\n', '']])],
  [
    'signs-without-environment',
    workflow([gate.replace('prod }', 'prod, record: true }')], [['    environment: prod\n', '']]),
  ],
])('bypass: %s', (code, text) => {
  expect(codesOf(text)).toContain(code);
});

function codes(job: string): readonly string[] {
  return gitlabFindings([parseFlowDocument(bytes(`promote: ${job}\n`), '.gitlab-ci.yml')]).map(({ code }) => code);
}

describe('on GitLab', () => {
  const good = 'environment: prod, resource_group: prod, script: [krci-deploy promotion --environment prod]';

  test('a guarded job is clean', () => {
    expect(codes(`{ ${good} }`)).toEqual([]);
  });

  test.each([
    ['may-fail', `{ ${good}, rules: [{ when: manual, allow_failure: true }] }`],
    ['no-environment', `{ ${good.replace('environment: prod', 'environment: { name: prod, action: prepare }')} }`],
    ['no-environment', '{ resource_group: prod, script: [node dist/cli.js promotion --environment prod] }'],
    ['other-environment', `{ ${good.replace('--environment prod', '--environment stage')} }`],
    ['platform-variables', `{ ${good}, variables: { CI_SERVER_URL: "https://gitlab.example.com" } }`],
    ['queue-cancels', `{ ${good}, interruptible: true }`],
    ['gate-ignored', `{ ${good.replace('[krci', '["krci-deploy gate || true", krci')} }`],
  ])('bypass: %s', (code, job) => {
    expect(codes(job)).toContain(code);
  });
});
