import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createBareRepository, plainGitEnvironment } from '../support/bare-repository.ts';
import { type GitServer, startGitServer } from '../support/git-server.ts';
import { startForwardProxy } from '../support/forward-proxy.ts';
import { startOneHost } from '../support/one-host.ts';
import { type SecureFront, startSecureFront } from '../support/secure-front.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** What a component's job does before the CLI runs, by the system's own shell. */
const root = temporaryDirectory();
const token = 'glcbt-job-token-of-the-tests';
let git: GitServer;
let secure: SecureFront;

beforeAll(async () => {
  const projects = join(root, 'projects');
  git = await startGitServer({ root: projects, token });
  secure = await startSecureFront(git.origin.replace('http://', ''), '127.0.0.1', root);
  createBareRepository(join(projects, 'shop/gitops.git'), { 'krci-deploy.yaml': 'flow: shop\n' });
});
afterAll(() => Promise.all([git.close(), secure.stop()]));

interface Ran {
  readonly code: number;
  readonly said: string;
  readonly directory: string;
}

const call = 'krci_deploy --flow="$krci_deploy_flow"';

/** Runs the script with inputs in the place of GitLab's interpolation, and a CLI that prints its arguments. */
function install(
  inputs: Readonly<Record<string, string>>,
  variables: NodeJS.ProcessEnv = {},
  after = call,
): Promise<Ran> {
  const directory = mkdtempSync(join(root, 'job-'));
  const all: Readonly<Record<string, string>> = { cli: 'echo ran', flow: '', 'flow-project': '', ...inputs };
  const text = readFileSync('gitlab-components/install.sh', 'utf8');
  const own = 'inputs.component-ref' in inputs ? text.replace('component.sha', 'inputs.component-ref') : text;
  const script = own.replace(/\$\[\[ (?:inputs\.)?([a-z.-]+) \]\]/g, (_all, name: string) => {
    return all[name] ?? all[`inputs.${name}`] ?? '';
  });
  const env = { ...plainGitEnvironment, CI_SERVER_URL: git.origin, CI_JOB_TOKEN: token, ...variables };
  const args = ['-e', '-c', `${script}\n${after}`];
  return new Promise((done) => {
    execFile('/bin/sh', args, { cwd: directory, env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}`, directory });
    });
  });
}

describe('the script before the CLI', () => {
  test('says in one line that the image has no git', async () => {
    const bin = join(root, 'bin');
    mkdirSync(bin);
    for (const tool of ['node', 'base64', 'mktemp', 'rm'])
      symlinkSync(tool === 'node' ? process.execPath : `/usr/bin/${tool}`, join(bin, tool));
    const { code, said } = await install({}, { PATH: bin });
    expect(code).toBe(2);
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^krci-deploy: the image of the job has no git; name/),
    ]);
  });

  test('clones the flow’s project, where the flow file then is by default', async () => {
    const { code, said, directory } = await install({ 'flow-project': 'shop/gitops' });
    expect({ code, said }).toEqual({ code: 0, said: 'ran --flow=.krci-deploy-flow/krci-deploy.yaml\n' });
    expect(existsSync(join(directory, '.krci-deploy-flow/krci-deploy.yaml'))).toBe(true);
    const own = await install({ 'flow-project': 'shop/gitops', flow: '.krci-deploy-flow/flows/shop.yaml' });
    expect(own.said).toBe('ran --flow=.krci-deploy-flow/flows/shop.yaml\n');
    expect((await install({ flow: '$FLOW' })).said).toBe('ran --flow=$FLOW\n');
  });

  test.each(['component.sha', 'inputs.component-ref'])('takes the code from %s', async (place) => {
    const path = join(root, 'projects/kuberocketci', `${place}.git`);
    const code = createBareRepository(path, { 'dist/cli.js': 'console.log("ran", ...process.argv.slice(2));\n' });
    code.git('tag', '0.1.0', 'main');
    const ref = place === 'component.sha' ? code.git('rev-parse', 'main') : '0.1.0';
    const inputs = { cli: '', 'component-project': `kuberocketci/${place}` };
    const { code: ended, said } = await install({ ...inputs, [place]: ref }, {}, 'krci_deploy version');
    expect({ ended, said }).toEqual({ ended: 0, said: 'ran version\n' });
  });

  test('works for a GitLab below a path, and through a proxy', async () => {
    const below = await startOneHost(git.origin, { '/gitlab/': `${git.origin}/` });
    const proxy = await startForwardProxy(git.origin.replace('http://', ''));
    const inputs = { 'flow-project': 'shop/gitops' };
    const relative = await install(inputs, { CI_SERVER_URL: `${below.origin}/gitlab` });
    const proxied = await install(inputs, { CI_SERVER_URL: 'http://gitlab.test', http_proxy: `http://${proxy.host}` });
    await Promise.all([below.close(), proxy.stop()]);
    expect([relative.code, proxied.code]).toEqual([0, 0]);
    expect(proxy.seen[0]?.asked).toMatch(/^GET http:\/\/gitlab\.test\/shop\/gitops\.git\//);
  });

  test.each([
    ['another token', 'shop/gitops', 'wrong'],
    ['another project', 'shop/gone', token],
  ])('says what to set for %s', async (_what, project, CI_JOB_TOKEN) => {
    const { code, said } = await install({ 'flow-project': project }, { CI_JOB_TOKEN });
    expect(code).toBe(4);
    expect(said).toContain(
      `the job may not read ${project}, or it is not there: add this project to the job token allowlist`,
    );
    expect(said).not.toContain(CI_JOB_TOKEN);
  });

  test('trusts the CA that GitLab hands to its jobs, and no unknown one', async () => {
    const variables = { CI_SERVER_URL: `https://${secure.host}` };
    const inputs = { 'flow-project': 'shop/gitops' };
    const refused = await install(inputs, variables);
    expect(refused.code).toBe(4);
    const { code, said } = await install(inputs, { ...variables, CI_SERVER_TLS_CA_FILE: secure.certificate }, 'env');
    expect(code).toBe(0);
    expect(said).toContain(`NODE_EXTRA_CA_CERTS=${secure.certificate}\n`);
    expect(said).toMatch(/^GIT_SSL_CAINFO=.*\/ca\.pem$/m);
  });
});
