import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type GitlabApprovals, gitlabApprovals } from '../../../support/approval-world.ts';
import { auditor } from '../../../support/protect-audit.ts';

const said = auditor();

const component = (project: string, version = '0.1.0'): string =>
  `include:\n  - component: $CI_SERVER_FQDN/${project}/promotion@${version}\n    inputs: { application: cart, environment: prod }\n`;

const rules = (level: number) =>
  [{ description: 'Developers + Maintainers', kind: 'role', approvals: 1, number: level }] as const;

describe('bad set-ups on GitLab', () => {
  let world: GitlabApprovals;
  beforeEach(async () => {
    world = await gitlabApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  const audit = (text: string, more: Readonly<Record<string, string>> = {}) =>
    said(world.platform(), '{}', { '.gitlab-ci.yml': text, ...more });
  const job = `promote:
  environment: prod
  resource_group: krci-deploy-prod
  script:
    - krci-deploy promotion --application cart --environment prod
`;

  test.each([
    ['a guarded job', job, {}],
    ['our component', component('kuberocketci/krci-deploy'), {}],
    ["a mirror below the project's own group", component('acme/tools/krci-deploy'), {}],
    [
      'a template of the same project',
      'include: /ci/base.yml\npromote:\n  extends: .guarded\n',
      { 'ci/base.yml': job.replace('promote:', '.guarded:') },
    ],
    [
      'a default that the job does not inherit',
      `default: { interruptible: true }\n${job}  inherit: { default: false }\n`,
      {},
    ],
  ])('%s is clean', async (_, text, files) => {
    expect(await audit(text, files)).toEqual([]);
  });

  test.each([
    ['a manual job that may fail', `${job}  when: manual\n`, 'may-fail'],
    ['no environment', job.replace('  environment: prod\n', ''), 'no-environment'],
    ['a rule that lets it fail', `${job}  rules: [{ when: manual, allow_failure: true }]\n`, 'may-fail'],
    [
      'an environment that is only prepared',
      job.replace('environment: prod', 'environment: { name: prod, action: prepare }'),
      'no-environment',
    ],
    ['the CLI by its file', 'promote:\n  script: node dist/cli.js promotion --environment prod\n', 'no-environment'],
    ['the guard of another environment', job.replace('environment: prod', 'environment: dev'), 'other-environment'],
    [
      'the server set by a variable',
      `variables: { CI_SERVER_URL: "https://gitlab.example.com" }\n${job}`,
      'platform-variables',
    ],
    [
      'a template without guard',
      'promote:\n  extends: .base\n.base:\n  script: [krci-deploy promotion --environment prod]\n',
      'no-environment',
    ],
    [
      'a gate that is ignored',
      job.replace('    - krci', '    - krci-deploy gate --environment prod || true\n    - krci'),
      'gate-ignored',
    ],
    ['a job that is interrupted', `${job}  interruptible: true\n`, 'queue-cancels'],
    ["a component of somebody else's", component('mallory/krci-deploy'), 'foreign-source'],
    ['a component that moves', component('kuberocketci/krci-deploy', '~latest'), 'moving-version'],
    [
      'a component that may fail',
      component('kuberocketci/krci-deploy').replace(' }', ', rules: [{ when: manual, allow_failure: true }] }'),
      'may-fail',
    ],
    ['a default that interrupts', `default: { interruptible: true }\n${job}`, 'queue-cancels'],
    [
      'a gate that is only asked',
      job.replace('    - krci', '    - krci-deploy gate --what-if\n    - krci'),
      'gate-asks-only',
    ],
    [
      'a template that is not there',
      `${job}  extends: .elsewhere\n`,
      'unseen: .gitlab-ci.yml:1:1 extends .elsewhere, which the files of the project do not have',
    ],
    [
      'an included file that is not there',
      `include: [{ local: /ci/none.yml }]\n${job}`,
      'unseen: .gitlab-ci.yml includes ci/none.yml, which is not there',
    ],
    ['a job in an included file', 'include: ci/*.yml\n', 'no-queue'],
  ])('a pipeline with %s is found', async (_, text, expected) => {
    const files = { 'ci/promote.yml': job.replace(/ {2}resource_group.*\n/, '') };
    expect(await audit(text, files)).toContain(expected);
  });

  test.each<[string, (world: GitlabApprovals) => void, string]>([
    [
      'the signing key for every job',
      ({ project }) => void project.variables.set('KRCI_DEPLOY_SIGNING_KEY', '*'),
      'secret-shared',
    ],
    ['the token for every job', ({ project }) => void project.variables.set('GITLAB_TOKEN', '*'), 'secret-shared'],
    [
      'developers may deploy',
      ({ project }) => void project.environments.splice(0, 1, { name: 'prod', deployers: 30, rules: rules(40) }),
      'prod: deployers',
    ],
    [
      'a role that includes developers approves',
      ({ project }) => void project.environments.splice(0, 1, { name: 'prod', rules: rules(30) }),
      'prod: reviewers',
    ],
    [
      'main is not protected',
      ({ project }) => {
        project.protectedBranches = [];
      },
      'branch-unprotected',
    ],
  ])('%s: found', async (_, change, expected) => {
    change(world);
    expect(await audit(job)).toContain(expected);
  });
});
