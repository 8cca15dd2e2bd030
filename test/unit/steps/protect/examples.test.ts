import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { githubApprovals, gitlabApprovals } from '../../../support/approval-world.ts';
import { guardedRuleset } from '../../../support/github-state.ts';
import { auditor } from '../../../support/protect-audit.ts';

const said = auditor();

/** Files of an example, by their path in its repository; GitHub Enterprise Server's has no `queue: max`, as it says. */
function filesOf(example: string): Record<string, string> {
  const names = readdirSync(example, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('enterprise'));
  return Object.fromEntries(paths.map((path) => [path.slice(example.length + 1), readFileSync(path, 'utf8')]));
}

/** The example's flow on this GitOps repository; people approve prod as docs/how-to/protect-environments.md has it. */
function guided(files: Record<string, string>, approval: string): Record<string, string> {
  const flow = files['krci-deploy.yaml'] ?? readFileSync('examples/github/gitops/krci-deploy.yaml', 'utf8');
  const gates = `  prod: { approval: ${approval} }\n  staging: { approval: ${approval} }\n`;
  const named = flow.replace('flow: shop\n', 'flow: shop\ngitops: { repository: acme/gitops, branch: main }\n');
  return { ...files, 'krci-deploy.yaml': named.replace('gates:\n', `gates:\n${gates}`) };
}

test.each(['gitops', 'application'])(
  'the how-tos leave nothing to say about the example of GitHub: %s',
  async (name) => {
    const world = await githubApprovals();
    const app = { actor_id: 4711, actor_type: 'Integration', bypass_mode: 'always' };
    world.gitops.rulesets = [guardedRuleset({ name: 'krci-deploy', bypass: [app] })];
    world.gitops.secrets = ['DOCKER_AUTH_CONFIG_PULL'];
    const [prod] = world.gitops.environments;
    world.gitops.environments.push({ ...prod, name: 'staging' });
    const files = guided(filesOf(`examples/github/${name}`), '{ groups: { release: { members: [bob] } } }');
    const found = await said(world.platform(), '{}', files);
    await world.server.close();
    expect(found).toEqual([]);
    expect(world.server.violations).toEqual([]);
  },
);

test.each(['gitops', 'application'])(
  'the how-tos leave nothing to say about the example of GitLab: %s',
  async (name) => {
    const world = await gitlabApprovals();
    const [prod] = world.project.environments;
    world.project.environments.push({ ...prod, name: 'staging' });
    world.project.protectedBranches = [{ name: 'main', push: ['deploy key'], merge: [40], owners: true }];
    for (const variable of ['GITLAB_TOKEN', 'DOCKER_AUTH_CONFIG', 'KRCI_DEPLOY_SIGNING_KEY']) {
      world.project.variables.set(variable, 'prod');
    }
    const found = await said(world.platform(), '{}', guided(filesOf(`examples/gitlab/${name}`), '{}'));
    await world.server.close();
    expect(found).toEqual([]);
    expect(world.server.violations).toEqual([]);
  },
);
