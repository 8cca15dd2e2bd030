import { join } from 'node:path';
import { gate } from '../steps/gate/gate.ts';
import type { Ports } from '../steps/ports.ts';
import type { Demo } from './model.ts';
import { createStage } from './stage.ts';
import { commit, write } from './world.ts';

const flow = { flow: 'gitops/krci-deploy.yaml', environment: 'test', application: 'cart' };

const timeouts = "SET lock_timeout = '5s';\nSET statement_timeout = '60s';\n";

/**
 * Judges three releases of an application for an environment that runs the one before: one that expands the schema, one
 * that drops a column along with the code that used it, one whose SQL is made at run time. Throws Surprise when anything
 * goes other than it says.
 */
export async function showMigration({ root, ports, ...show }: Demo): Promise<void> {
  const stage = createStage(ports, { ...show, verbose: true });
  const application = join(root, 'cart');
  await createWorld(root, application, ports);
  stage.say(`The environment test runs cart 1.3.0. Its migrations lie in ${join(application, 'db')}.`);
  stage.title('A release that expands the schema, and changes code');
  const expand = await release(application, ports, {
    'db/V2__mail.sql': `${timeouts}ALTER TABLE users ADD COLUMN mail text;\n`,
    'app/server': 'reads both\n',
  });
  await stage.run(gate, { ...flow, commit: expand });
  stage.title('A release that drops the column which 1.3.0 still reads');
  const contract = await release(application, ports, {
    'db/V3__drop.sql': `${timeouts}ALTER TABLE users DROP COLUMN email;\n`,
    'app/server': 'reads mail\n',
  });
  await stage.close(gate, { ...flow, commit: contract }, 1, 'gate-failed');
  stage.title('The same, hidden in code');
  await ports.git.run(['reset', '--quiet', '--hard', expand], { cwd: application });
  const hidden = await release(application, ports, {
    'db/V3__drop.sql': "DO $$ BEGIN EXECUTE 'ALTER TABLE users DROP COLUMN ' || 'email'; END $$;\n",
  });
  await stage.close(gate, { ...flow, commit: hidden }, 3, 'gate-without-proof');
}

async function createWorld(root: string, application: string, { git }: Ports): Promise<void> {
  await write(application, {});
  await git.run(['init', '--quiet', '--initial-branch=main', application]);
  await commit(git, application, '2026-11-02T09:00:00Z', 'feat: a cart', {
    'db/V1__users.sql': 'CREATE TABLE users (id int PRIMARY KEY, email text);\n',
    'app/server': 'reads email\n',
  });
  await git.run(['tag', 'v1.3.0'], { cwd: application });
  const gitops = join(root, 'gitops');
  await write(gitops, {});
  await git.run(['init', '--quiet', '--initial-branch=main', gitops]);
  await commit(git, gitops, '2026-11-02T09:30:00Z', 'chore: the shop', {
    'apps/test.yaml': 'image: { tag: 1.3.0 }\n',
    'krci-deploy.yaml': `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
applications:
  - name: cart
    image: shop/cart
    manifests: { layout: file, file: "apps/{environment}.yaml", path: image }
    source: { repository: ${JSON.stringify(application)} }
gates: { test: { migrations: { path: "db/*.sql", irreversible: off } } }
`,
  });
}

/** Commits a release and returns its commit. */
async function release(application: string, { git }: Ports, files: Readonly<Record<string, string>>): Promise<string> {
  await commit(git, application, '2026-11-20T10:00:00Z', 'feat: a release', files);
  return (await git.run(['rev-parse', 'HEAD'], { cwd: application })).text.trim();
}
