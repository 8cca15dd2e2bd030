import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Task, type TaskRun, runTask } from '../support/tekton.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** An image that has the command: the built one of this tree. */
const root = temporaryDirectory();
const image = join(root, 'image');
const command = join(image, 'krci-deploy');
mkdirSync(image);
writeFileSync(command, `#!/bin/sh\nexec node ${resolve('dist/cli.js')} "$@"\n`);
chmodSync(command, 0o755);

const taskOf = (name: string): Task => parse(readFileSync(`tekton/${name}.yaml`, 'utf8'));

function workspace(): string {
  const directory = mkdtempSync(join(root, 'workspace-'));
  mkdirSync(join(directory, 'shop/test'), { recursive: true });
  writeFileSync(
    join(directory, 'shop/test/cart-values.yaml'),
    'image:\n  repository: registry.example.com/krci/cart\n  tag: 1.2.0\n',
  );
  writeFileSync(
    join(directory, 'krci-deploy.yaml'),
    [
      'apiVersion: krci-deploy/v1',
      'flow: shop',
      'registry: registry.example.com',
      'environments: [{ name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }]',
      'applications: [{ name: cart, image: krci/cart, manifests: { layout: krci, applicationset: none } }]',
      '',
    ].join('\n'),
  );
  return directory;
}

describe('the Task of manifest-bump', () => {
  test('writes what KubeRocketCI’s payload names, and hands on short results', async () => {
    const directory = workspace();
    const payload = JSON.stringify({
      cart: { imageTag: '1.3.0', imageDigest: `sha256:${'3'.repeat(64)}`, customValues: true },
    });
    const params = { payload, environment: 'test', repository: '.', commit: 'none', 'check-registry': 'off' };
    const run = await runTask(taskOf('manifest-bump'), params, directory, { image });
    expect(run.log).toContain('1.3.0');
    expect(run.exitCode).toBe(0);
    expect(run.results['changed']).toBe('true');
    expect(readFileSync(join(directory, 'shop/test/cart-values.yaml'), 'utf8')).toContain('tag: 1.3.0');
    expect(readFileSync(join(directory, 'krci-deploy.md'), 'utf8')).toContain('1.3.0');
  });

  test.each([
    ['a command', '"; touch pwned; "'],
    ['a substitution', '$(touch pwned)'],
    ['a backtick', '`touch pwned`'],
    ['a line', 'test\ntouch pwned'],
    ['a variable of the credentials', '$(KRCI_DEPLOY_GIT_TOKEN)'],
    ['a param of Tekton', '$(params.payload)'],
  ])('takes a param that holds %s for a value', async (_what, hostile) => {
    const directory = workspace();
    const secrets = { 'krci-deploy': { KRCI_DEPLOY_GIT_TOKEN: 'glpat-secret-token-value' } };
    const params = { payload: hostile, environment: hostile, commit: 'none' };
    const run = await runTask(taskOf('manifest-bump'), params, directory, { image, secrets });
    expect(run.exitCode).toBe(2);
    expect(run.log).not.toContain('glpat-secret');
    expect(existsSync(join(directory, 'pwned'))).toBe(false);
  });
});

describe('the file of a release', () => {
  const released = 'console.log(`ran ${process.argv.slice(2, 4).join(" ")}`);\n';
  const sum = createHash('sha256').update(released).digest('hex');
  let server: Server;
  let url = '';

  beforeAll(async () => {
    server = createServer((_request, response) => void response.end(released));
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/krci-deploy.mjs`;
  });
  afterAll(() => void server.close());

  function run(checksum: string): Promise<TaskRun> {
    return runTask(taskOf('version'), { 'cli-url': url, 'cli-sha256': checksum }, root);
  }

  test('runs when it is the one that was named', async () => {
    const { exitCode, log } = await run(sum);
    expect(log).toBe('ran version --repository=.\n');
    expect(exitCode).toBe(0);
  });

  test('is not run when it is another', async () => {
    const { exitCode, log } = await run('0'.repeat(64));
    expect(log).toMatch(
      /^expected a file with SHA-256 0{64}, found 200 and [0-9a-f]{64}; set cli-url and cli-sha256\n$/,
    );
    expect(exitCode).toBe(4);
  });
});
