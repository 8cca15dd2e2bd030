import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GithubApprovals, githubApprovals } from '../../../support/approval-world.ts';
import { auditor } from '../../../support/protect-audit.ts';

const said = auditor();

const on = 'on: { workflow_dispatch: { inputs: { version: { type: string } } } }';
const rootAction = `      - uses: kuberocketci/krci-deploy@v0.1.0
        with: { application: cart, environment: prod, version: "\${{ inputs.version }}" }
`;
const step = (name: string, more = ''): string => `      - uses: kuberocketci/krci-deploy/actions/${name}@v0.1.0
        with: { application: cart, environment: prod${more} }
`;
const workflow = (steps: string): string => `name: promote
${on}
permissions: {}
jobs:
  promote:
    runs-on: ubuntu-latest
    environment: prod
    concurrency: { group: krci-deploy-prod, queue: max }
    permissions: { contents: write, actions: read }
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
${steps}`;
const good = workflow(rootAction);

const action = (steps: string): string => `name: ship\nruns:\n  using: composite\n  steps:\n${steps}`;

describe('bad set-ups on GitHub', () => {
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  const audit = (text: string, more: Readonly<Record<string, string>> = {}) =>
    said(world.platform(), '{ groups: { release: { members: [bob] } } }', {
      '.github/workflows/promote.yml': text,
      ...more,
    });

  test('a guarded promotion is clean', async () => {
    expect(await audit(good)).toEqual([]);
  });

  const command =
    '      - run: npx krci-deploy promotion --application cart --environment prod --version ${{ inputs.version }}\n';
  const run =
    'on: push\njobs:\n  p:\n    runs-on: x\n    permissions: write-all\n    steps:\n      - run: node dist/cli.js promotion\n';
  const called =
    'on: push\npermissions: {}\njobs:\n  p:\n    uses: kuberocketci/krci-deploy/.github/workflows/promote.yml@v0.1.0\n    secrets: inherit\n';
  const download =
    '      - uses: actions/download-artifact@v8\n        with: { run-id: "${{ github.event.workflow_run.id }}" }\n';
  test.each([
    [
      'a gate that may fail',
      workflow(
        step('gate').replace('      - uses', '      - continue-on-error: true\n        uses') + step('manifest-bump'),
      ),
      'gate-ignored',
    ],
    [
      'manifest-bump after a failure',
      workflow(step('gate') + step('manifest-bump').replace('- uses', '- if: always()\n        uses')),
      'runs-anyway',
    ],
    ['no gate', workflow(step('manifest-bump')), 'no-gate'],
    ['a gate that is only asked', workflow(step('gate', ', what-if: true') + step('manifest-bump')), 'gate-asks-only'],
    ['a run that a pull request starts', good.replace(on, 'on: pull_request_target'), 'untrusted-trigger'],
    [
      'the guard of another environment',
      good.replace('environment: prod\n', 'environment: dev\n'),
      'other-environment',
    ],
    ['an input in a shell', workflow(command), 'input-in-shell'],
    ['the CLI by its file, without guard', run, 'no-environment'],
    [
      'a local action that is not there',
      workflow('      - uses: ./.github/actions/ship\n'),
      'unseen: .github/workflows/promote.yml uses ./.github/actions/ship, which is not there',
    ],
    [
      'an environment that anybody types',
      good.replace('environment: prod\n', 'environment: ${{ inputs.version }}\n'),
      'environment-typed',
    ],
    [
      'the artifacts of a run that a fork started',
      workflow(download + rootAction).replace(on, 'on: { workflow_run: { workflows: [ci], types: [completed] } }'),
      'untrusted-trigger',
    ],
    ['every secret for a called workflow', called, 'secrets-inherit'],
    ['a queue that cancels', good.replace('queue: max', 'cancel-in-progress: true'), 'queue-cancels'],
    [
      'a signing job on every branch',
      workflow(step('gate', ', record: true')).replace('    environment: prod\n', ''),
      'signs-without-environment',
    ],
    ['no queue', good.replace(/ {4}concurrency.*\n/, ''), 'no-queue'],
    ['an action at a branch', good.replace('v0.1.0', 'main'), 'moving-version'],
  ])('a workflow with %s is found', async (_, text, expected) => {
    expect(await audit(text)).toContain(expected);
  });

  test.each([
    ['a promotion without a gate', action(step('manifest-bump')), 'no-gate'],
    [
      'a gate that is ignored',
      action(step('gate').replace('- uses', '- continue-on-error: true\n        uses') + step('manifest-bump')),
      'gate-ignored',
    ],
    [
      'an input in a shell',
      action('    - run: krci-deploy promotion --version ${{ inputs.version }}\n      shell: bash\n'),
      'input-in-shell',
    ],
    [
      'another environment, by its input',
      action(step('manifest-bump').replace('environment: prod', 'environment: "${{ inputs.where }}"')),
      'other-environment',
    ],
  ])('a local action is followed: %s', async (_, text, expected) => {
    const uses = '      - uses: ./.github/actions/outer/\n        with: { where: stage }\n';
    const outer = action('    - uses: ./.github/actions/ship\n      with: { where: "${{ inputs.where }}" }\n');
    const files = { '.github/actions/outer/action.yml': outer, '.github/actions/ship/action.yaml': text };
    expect(await audit(workflow(uses), files)).toContain(expected);
  });

  test('a local action that uses itself ends', async () => {
    const loop = action(`    - uses: ./.github/actions/ship\n${step('manifest-bump').replaceAll(/^ {2}/gm, '')}`);
    const files = { '.github/actions/ship/action.yml': loop };
    expect(await audit(workflow('      - uses: ./.github/actions/ship\n'), files)).toContain('no-gate');
  });

  test.each<[string, (world: GithubApprovals) => void, string]>([
    [
      'main is not protected',
      ({ gitops }) => {
        gitops.rulesets = [];
        gitops.protectedBranches = ['other'];
      },
      'branch-unprotected',
    ],
    [
      'the branch pattern ?*',
      ({ gitops }) => guard(gitops, { branches: 'selected', patterns: ['?*'] }),
      'prod: branches',
    ],
    [
      'the branch pattern [a-z]* after a hundred others',
      ({ gitops }) =>
        guard(gitops, {
          branches: 'selected',
          patterns: [...Array.from({ length: 100 }, (_, n) => `r/${n}`), '[a-z]*'],
        }),
      'prod: branches',
    ],
    [
      'the signing key for every job',
      ({ gitops }) => {
        gitops.secrets = ['KRCI_DEPLOY_SIGNING_KEY'];
      },
      'secret-shared',
    ],
    [
      'the token of the GitOps repository for every job',
      ({ gitops }) => {
        gitops.secrets = ['GITOPS_TOKEN'];
      },
      'secret-shared',
    ],
    ['nobody approves', ({ gitops }) => guard(gitops, { reviewers: [] }), 'prod: reviewers'],
  ])('%s: found', async (_, change, expected) => {
    change(world);
    expect(await audit(good)).toContain(expected);
  });
});

type GithubEnvironments = GithubApprovals['gitops']['environments'];

function guard(
  { environments }: { readonly environments: GithubEnvironments },
  changes: Partial<GithubEnvironments[number]>,
): void {
  const [prod] = environments;
  environments.splice(0, 1, { name: 'prod', ...prod, ...changes });
}
