import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import type { Platform } from '../../../../src/platform/platform.ts';
import { renderText } from '../../../../src/report/text.ts';
import { protect } from '../../../../src/steps/protect/protect.ts';
import {
  approvalFlow,
  type GithubApprovals,
  githubApprovals,
  type GitlabApprovals,
  gitlabApprovals,
} from '../../../support/approval-world.ts';
import { emptyDirectory, gatePorts, lay } from '../../../support/gate.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const header = 'environment what needed found'.split(' ');

interface Run {
  readonly code: string;
  readonly exit: number;
  readonly changed: boolean;
  readonly headline: string;
  readonly report: string;
  readonly differences: readonly string[];
  readonly findings: readonly string[];
}

async function run(
  platform: Platform,
  approval: string,
  inputs: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const directory = emptyDirectory(root);
  lay(directory, { CODEOWNERS: '* @bob\n', 'krci-deploy.yaml': approvalFlow(approval), ...files });
  const ports = { ...gatePorts(directory), platform };
  const plan = await protect.plan(parseInputs(protect.declaration, new Map(Object.entries(inputs))), ports);
  const outcome = await protect.execute(plan, ports);
  return {
    code: outcome.failure?.code ?? '',
    exit: outcome.failure?.exitCode ?? 0,
    changed: outcome.changed,
    headline: outcome.headline,
    report: renderText(outcome.report),
    differences: plan.differences.map((one) =>
      header.map((key) => String(Object.entries(one).find(([name]) => name === key)?.[1])).join(' | '),
    ),
    findings: plan.findings.map(({ code, at }) => `${code} ${at}`),
  };
}

describe('protect on GitHub', () => {
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
    world.gitops.collaborators = ['bob', 'carol', 'release-managers'];
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  test('what is as the flow needs it is no difference', async () => {
    const groups = '{ groups: { release: { members: [Bob] } } }';
    expect(await run(world.platform(), groups, { check: 'true' })).toMatchObject({ code: '', differences: [] });
  });

  test('an environment that is not there is made, with reviewers, wait and branches; the second time there is nothing to do', async () => {
    world.gitops.environments.splice(0);
    const rules =
      '{ rules: { reviewers: [bob, acme/release-managers], wait: 15, branches: [main, "release/*"] }, protection: { administrators: warn } }';
    const first = await run(world.platform(), rules);
    expect(first.differences).toEqual([
      'prod | environment | prod | none',
      'prod | reviewers | bob, acme/release-managers | nobody',
      'prod | self-review | prevented | allowed',
      'prod | wait | 15 minutes | 0 minutes',
      'prod | administrators | no bypass | may bypass the rules',
      'prod | branches | main, release/* | any branch',
    ]);
    expect(first.changed).toBe(false);
    expect(world.gitops.environments).toEqual([]);
    expect(await run(world.platform(), rules, { check: 'true' })).toMatchObject({ code: 'protection-differs' });
    expect(await run(world.platform(), rules, { apply: 'true' })).toMatchObject({ changed: true, code: '' });
    expect(world.gitops.environments).toEqual([
      {
        name: 'prod',
        reviewers: [{ login: 'bob' }, { slug: 'release-managers' }],
        preventSelfReview: true,
        waitMinutes: 15,
        branches: 'selected',
        patterns: ['main', 'release/*'],
      },
    ]);
    const second = await run(world.platform(), rules, { apply: 'true' });
    expect(second).toMatchObject({
      changed: false,
      differences: ['prod | administrators | no bypass | may bypass the rules'],
    });
    expect(await run(world.platform(), rules, { check: 'true' })).toMatchObject({ code: '' });
  });

  test('what is there and not spoken of stays', async () => {
    world.gitops.environments.splice(0, 1, {
      name: 'prod',
      reviewers: [{ login: 'carol' }],
      waitMinutes: 30,
      branches: 'selected',
      patterns: ['main', 'old'],
      administratorsBypass: false,
    });
    const rules = '{ rules: { branches: [main] } }';
    const applied = await run(world.platform(), rules, { apply: 'true' });
    expect(applied.differences).toEqual([
      'prod | self-review | prevented | allowed',
      'prod | branches | main | main, old',
    ]);
    expect(world.gitops.environments).toMatchObject([
      { reviewers: [{ login: 'carol' }], waitMinutes: 30, preventSelfReview: true, patterns: ['main'] },
    ]);
  });

  test('reviewers whom nobody named are for a person to add', async () => {
    world.gitops.environments.splice(0, 1, { name: 'prod', branches: 'protected', administratorsBypass: false });
    const { differences, changed } = await run(world.platform(), '{}', { apply: 'true' });
    expect(differences).toEqual(['prod | reviewers | somebody | nobody', 'prod | self-review | prevented | allowed']);
    expect(changed).toBe(false);
  });

  test('a token that may not is refused with the permission that it needs', async () => {
    world.gitops.environments.splice(0);
    const on = 'put /repos/{owner}/{repo}/environments/{environment_name}';
    world.server.fail({ on, status: 403, body: { message: 'Resource not accessible by integration' } });
    await expect(run(world.platform(), '{ rules: { reviewers: [bob] } }', { apply: 'true' })).rejects.toMatchObject({
      code: 'not-permitted',
      message: expect.stringContaining("the token needs the permission 'administration: write'"),
    });
  });

  test('secrets of the repository that promotions read are named', async () => {
    world.gitops.secrets = ['DOCKER_AUTH_CONFIG', 'NPM_TOKEN', 'KRCI_DEPLOY_GIT_TOKEN'];
    const { findings } = await run(world.platform(), '{ groups: { release: { members: [bob] } } }');
    expect(findings).toEqual(['secret-shared DOCKER_AUTH_CONFIG', 'secret-shared KRCI_DEPLOY_GIT_TOKEN']);
  });

  test('the signing key for every job fails an audit, of the repository or its organisation, on any page', async () => {
    const approval = '{ groups: { release: { members: [bob] } } }';
    world.gitops.secrets = [...Array.from({ length: 100 }, (_, index) => `OTHER_${index}`), 'KRCI_DEPLOY_SIGNING_KEY'];
    expect(await run(world.platform(), approval, { check: 'true' })).toMatchObject({
      code: 'protection-differs',
      exit: 1,
    });
    world.gitops.secrets = [];
    world.gitops.organisationSecrets = ['KRCI_DEPLOY_SIGNING_KEY'];
    expect(await run(world.platform(), approval, { check: 'true' })).toMatchObject({
      code: 'protection-differs',
      exit: 1,
    });
    const gone = { status: 404, body: { message: 'Not Found' } };
    world.server.fail({ on: 'get /repos/{owner}/{repo}/actions/organization-secrets', ...gone });
    expect(await run(world.platform(), approval, { check: 'true' })).toMatchObject({ exit: 0, findings: [] });
  });

  test('an audit is no success in silence where it could not see', async () => {
    const approval = '{ groups: { release: { members: [bob] } } }';
    const refused = { status: 403, body: { message: 'Resource not accessible by integration' } };
    world.server.fail({ on: 'get /repos/{owner}/{repo}/actions/secrets', ...refused });
    const secrets = await run(world.platform(), approval, { check: 'true' });
    expect(secrets).toMatchObject({
      code: '',
      headline: 'shop: 0 differences in 1 environment, 0 findings, 1 could not be seen',
    });
    expect(secrets.report).toMatch(/Could not be seen:[^]*secrets: read/);
    const broken = { '.github/workflows/promote.yml': '{' };
    expect(await run(world.platform(), approval, { check: 'true' }, broken)).toMatchObject({
      code: 'protection-unseen',
      exit: 3,
    });
    expect(await run(world.platform(), approval, {}, broken)).toMatchObject({ code: '' });
    expect(await run(world.platform(), '{ rules: { reviewers: [carol] } }', { check: 'true' }, broken)).toMatchObject({
      code: 'protection-differs',
      exit: 1,
    });
  });

  test('an environment that asks for several approvals of GitHub is named, and one that takes them from a file is not', async () => {
    const [prod] = world.gitops.environments.splice(0);
    world.gitops.environments.push({ name: 'prod', ...prod, reviewers: [{ login: 'bob' }, { login: 'carol' }] });
    const rules = 'minimum: 2, rules: { reviewers: [bob, carol] }';
    expect(await run(world.platform(), `{ ${rules} }`, { check: 'true' })).toMatchObject({
      code: '',
      findings: ['one-approval environment prod'],
    });
    expect(await run(world.platform(), `{ by: file, ${rules} }`)).toMatchObject({ findings: [] });
    expect(await run(world.platform(), `{ by: file, ${rules} }`, { environment: 'prod' })).toMatchObject({
      findings: [],
    });
  });

  test('more reviewers than GitHub takes are refused', async () => {
    const rules = '{ rules: { reviewers: [a, b, c, d, e, f, g] } }';
    await expect(run(world.platform(), rules)).rejects.toMatchObject({ code: 'too-many-reviewers', exitCode: 1 });
  });

  test('apply and check exclude each other', async () => {
    await expect(run(world.platform(), '{}', { apply: 'true', check: 'true' })).rejects.toMatchObject({
      code: 'apply-and-check',
      exitCode: 2,
    });
  });
});

describe('protect on GitLab', () => {
  let world: GitlabApprovals;
  beforeEach(async () => {
    world = await gitlabApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  test('an environment is made and protected, its queue is put in order, and then there is nothing to do', async () => {
    world.project.environments.splice(0);
    world.project.triggererMayApprove = true;
    world.project.resourceGroups.set('krci-deploy/prod', 'unordered').set('other', 'oldest_first');
    const rules = '{ minimum: 2, rules: { reviewers: [acme/release] } }';
    const first = await run(world.platform(), rules, { apply: 'true' });
    expect(first.differences).toEqual([
      'prod | environment | prod | none',
      'prod | reviewers | 2 of acme/release | not protected',
      'prod | self-review | prevented | allowed',
    ]);
    expect(first.findings).toEqual(['queue-unordered resource group krci-deploy/prod']);
    expect(world.project.environments.at(-1)).toMatchObject({ name: 'prod', rules: [{ kind: 'group', approvals: 2 }] });
    expect(world.project.triggererMayApprove).toBe(false);
    expect(world.project.resourceGroups.get('krci-deploy/prod')).toBe('oldest_first');
    expect(await run(world.platform(), rules, { check: 'true' })).toMatchObject({
      code: '',
      differences: [],
      findings: [],
    });
  });

  test('other rules go, the wanted ones come', async () => {
    const rules = '{ rules: { reviewers: [alice] } }';
    expect(await run(world.platform(), rules, { check: 'true' })).toMatchObject({
      code: 'protection-differs',
      differences: ['prod | reviewers | 1 of alice | 1 of bob'],
    });
    await run(world.platform(), rules, { apply: 'true' });
    expect(world.project.environments[0]?.rules).toMatchObject([{ description: 'alice', kind: 'user', approvals: 1 }]);
  });

  test('several users are refused: GitLab would ask each of them', async () => {
    const groups = '{ groups: { release: { members: [alice, bob] } } }';
    await expect(run(world.platform(), groups)).rejects.toMatchObject({ code: 'reviewers-not-a-group' });
  });

  test('variables of every environment that promotions read are named', async () => {
    world.project.variables.set('DOCKER_AUTH_CONFIG', '*').set('KRCI_DEPLOY_SIGNING_KEY', 'prod');
    const { findings } = await run(world.platform(), '{ rules: { reviewers: [bob] } }');
    expect(findings).toEqual(['secret-shared DOCKER_AUTH_CONFIG']);
  });

  test('variables of the groups above it are named too, or could not be seen', async () => {
    world.project.groupVariables.set(
      'acme',
      new Map([
        ['GITLAB_TOKEN', '*'],
        ['KRCI_DEPLOY_SIGNING_KEY', 'prod'],
      ]),
    );
    const seen = await run(world.platform(), '{ rules: { reviewers: [bob] } }');
    expect(seen.findings).toEqual(['secret-shared GITLAB_TOKEN']);
    world.project.groupVariables.set('acme', 'hidden');
    const hidden = await run(world.platform(), '{ rules: { reviewers: [bob] } }');
    expect(hidden.findings).toEqual([]);
    expect(hidden.report).toMatch(/the variables of the group acme/);
  });
});
