import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { buildImage } from '../../src/demo/image.ts';
import { manifest } from '../../src/demo/texts.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { silentLog } from '../../src/base/log.ts';
import { node24 } from '../support/action-run.ts';
import { type BareRepository, createBareRepository } from '../support/bare-repository.ts';
import { fakeClock } from '../support/clock.ts';
import { type GitServer, startGitServer } from '../support/git-server.ts';
import { newPair } from '../support/records.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';
import { kept } from '../support/kept.ts';
import { createTranscript } from '../support/runner/transcript.ts';
import type { Task } from '../support/tekton.ts';
import { type Pipeline, type PipelineRun, runTektonPipeline } from '../support/tekton-pipeline.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** The pipelines as they lie in examples/tekton, in a namespace of KubeRocketCI of parts, to production and back. */
const root = temporaryDirectory();
const token = 'glpat-token-of-the-tests';
const commit = 'c0ffee0000000000000000000000000000000001';
const environments = ['dev', 'qa', 'prod'];
const keys = { nonprod: newPair(), prod: newPair() };
const image = join(root, 'image');
const edits = new Set<string>();
const rows: (readonly [who: string, what: string, ...PipelineRun[]])[] = [];
let git: GitServer;
let nonprod: RegistryServer;
let prod: RegistryServer;
let gitops: BareRepository;
let logs = '';

/** An example's file with the company's own names. */
function named(path: string): string {
  const text = readFileSync(path, 'utf8');
  for (const [at, line] of text.split('\n').entries())
    if (/\bexample\.com\b/.test(line)) edits.add(`${path}:${at + 1}`);
  return text
    .replaceAll(/(?<![\w.])registry\.example\.com/g, nonprod.host)
    .replaceAll(/(?<![\w.])prod\.example\.com/g, prod.host)
    .replaceAll('https://git.example.com/krci/krci-gitops.git', git.url('krci/krci-gitops.git'));
}

const taskOf = (name: string): Task => parse(readFileSync(`tekton/${name}.yaml`, 'utf8'));
const tasks: Record<string, Task> = Object.fromEntries(
  ['promote', 'promotion'].map((name) => [`krci-deploy-${name}`, taskOf(name)]),
);
/** Of KubeRocketCI: it clones into the workspace, with the credentials of the Git server. */
tasks['git-clone'] = {
  metadata: { name: 'git-clone' },
  spec: {
    params: [{ name: 'url' }],
    results: [],
    steps: [
      {
        image: 'git',
        workingDir: '$(workspaces.source.path)',
        env: [{ name: 'URL', value: '$(params.url)' }],
        envFrom: [{ secretRef: { name: 'ci-git', optional: false } }],
        script: '#!/bin/sh\nset -eu\ngit -c "http.extraHeader=Authorization: Basic $BASIC" clone --quiet "$URL" .\n',
      },
    ],
  },
};

function writeProgram(name: string, script: string): void {
  writeFileSync(join(image, name), script);
  chmodSync(join(image, name), 0o755);
}

beforeAll(async () => {
  [git, nonprod, prod] = await Promise.all([
    startGitServer({ root: join(root, 'projects'), token }),
    startRegistry(),
    startRegistry(),
  ]);
  mkdirSync(join(image), { recursive: true });
  mkdirSync(join(root, 'cluster'));
  writeProgram('krci-deploy', `#!/bin/sh\nexec ${node24} ${resolve('dist/cli.js')} "$@"\n`);
  // The cluster has what lies in a directory: `get KIND …`, or `get NAME -o yaml`.
  const lookUp = `case "$2" in */*) cat "${root}/cluster/$(basename "$2").yaml" ;; pipelineruns) echo pipelinerun.tekton.dev/autotests ;; *) cat "${root}/cluster/$2.yaml" ;; esac`;
  writeProgram('kubectl', `#!/bin/sh\n${lookUp}\n`);
  gitops = createBareRepository(join(root, 'projects/krci/krci-gitops.git'), {
    'krci-deploy.yaml': named('examples/tekton/gitops/krci-deploy.yaml'),
    'keys/nonprod.pub': keys.nonprod.publicPem,
    'keys/prod.pub': keys.prod.publicPem,
    ...Object.fromEntries(environments.map((name) => [`shop/${name}/cart-values.yaml`, manifest(name)])),
  });
});
afterAll(() => Promise.all([git.close(), nonprod.stop(), prod.stop()]));

/** KubeRocketCI's build pushes an image; the newest autotests succeed. */
async function build(tag: string): Promise<string> {
  const source = mkdtempSync(join(root, 'source-'));
  mkdirSync(join(source, 'app'));
  writeFileSync(join(source, 'app/server'), `echo cart ${tag}\n`);
  const { host, username, password } = nonprod;
  const registries = createRegistries({
    clock: fakeClock(),
    log: silentLog,
    credentials: [{ host, username, password }],
  });
  autotests('True');
  return buildImage(source, registries.open(parseReference(`${host}/krci/cart:${tag}`)), tag);
}

function autotests(status: 'True' | 'False'): void {
  const run = {
    apiVersion: 'tekton.dev/v1',
    kind: 'PipelineRun',
    metadata: { name: 'autotests', labels: { 'app.edp.epam.com/pipelinetype': 'tests' } },
    status: { completionTime: new Date().toISOString(), conditions: [{ type: 'Succeeded', status, reason: 'Reason' }] },
  };
  writeFileSync(join(root, 'cluster/autotests.yaml'), stringify(run));
}

function secrets(): Record<string, Record<string, string>> {
  const auths = [nonprod, prod].map(({ host, username, password }) => {
    return [host, { auth: Buffer.from(`${username}:${password}`).toString('base64') }] as const;
  });
  const common = {
    KRCI_DEPLOY_GIT_TOKEN: token,
    KRCI_DEPLOY_GIT_HOST: git.origin,
    DOCKER_AUTH_CONFIG: JSON.stringify({ auths: Object.fromEntries(auths) }),
  };
  return {
    'ci-git': { BASIC: Buffer.from(`git:${token}`).toString('base64') },
    'krci-deploy': { ...common, KRCI_DEPLOY_SIGNING_KEY: keys.nonprod.pem },
    'krci-deploy-prod': { ...common, KRCI_DEPLOY_SIGNING_KEY: keys.prod.pem },
  };
}

interface Started {
  readonly who: string;
  readonly what: string;
  readonly file: string;
  readonly params: Readonly<Record<string, string>>;
  /** Who approves in the portal, one after the other; undefined: rejects. */
  readonly people?: readonly string[];
}

async function start({ who, what, file, params, people = [] }: Started): Promise<PipelineRun> {
  const pipeline: Pipeline = parse(named(file));
  const items: object[] = [];
  const run = await runTektonPipeline(pipeline, params, {
    tasks,
    image,
    secrets: secrets(),
    workspace: mkdtempSync(join(root, 'workspace-')),
    run: 'run-1',
    custom: {
      // As KubeRocketCI's controller and portal leave it.
      'edp.epam.com/v1alpha1/ApprovalTask': ({ description }) => {
        const approvedBy = people[items.length];
        const metadata = {
          namespace: 'krci',
          name: `approve-${items.length}`,
          creationTimestamp: new Date().toISOString(),
        };
        const spec = {
          action: approvedBy === undefined ? 'Rejected' : 'Approved',
          description,
          approve: { approvedBy },
        };
        items.push({ apiVersion: 'edp.epam.com/v1alpha1', kind: 'ApprovalTask', metadata, spec });
        const list = stringify({ apiVersion: 'v1', kind: 'List', items });
        writeFileSync(join(root, 'cluster/approvaltasks.edp.epam.com.yaml'), list);
        return approvedBy !== undefined;
      },
    },
  });
  logs += run.log;
  rows.push([who, what, run]);
  return run;
}

function expectDone(run: PipelineRun): void {
  expect({ isDone: run.isDone, log: run.isDone ? '' : run.log }).toEqual({ isDone: true, log: '' });
}

/** A stage of the CDPipeline takes a payload, as KubeRocketCI's portal or its trigger starts it. */
function deploy(stage: string, tag: string): Promise<PipelineRun> {
  const payload = JSON.stringify({ cart: { imageTag: tag, customValues: true } });
  return start({
    who: stage === 'dev' ? 'KubeRocketCI' : 'sam',
    what: `deploys ${payload} to ${stage}`,
    file: 'examples/tekton/deploy-with-gate.yaml',
    params: { CDPIPELINE: 'shop', CDSTAGE: stage, APPLICATIONS_PAYLOAD: payload, KUBECONFIG_SECRET_NAME: 'in-cluster' },
  });
}

function enter(params: Readonly<Record<string, string>>, ...people: readonly string[]): Promise<PipelineRun> {
  const back = params['rollback'] === 'true' ? ' with rollback' : '';
  return start({
    who: 'sam',
    what: `runs *production*${back}: ${params['version'] ?? ''}; ${people.join(' and ')} approve`,
    file: 'examples/tekton/production.yaml',
    params: { application: 'cart', ...params },
    people,
  });
}

function valuesOf(environment: string): string {
  return gitops.read(`shop/${environment}/cart-values.yaml`);
}

describe('the examples of Tekton', () => {
  let first = '';

  test('a payload of KubeRocketCI goes through its gate, by digest', async () => {
    first = await build('1.3.0-rc.1');
    for (const stage of ['dev', 'qa']) {
      expectDone(await deploy(stage, '1.3.0-rc.1'));
      expect(valuesOf(stage)).toContain(`digest: "${first}"`);
    }
  });

  test('autotests that failed close the stage', async () => {
    autotests('False');
    const run = await deploy('qa', '1.3.0-rc.1');
    expect(run.jobs.at(-1)).toEqual({ name: 'deploy-app', conclusion: 'failure' });
    expect(run.log).toContain('PipelineRun autotests');
    autotests('True');
  });

  test('production takes the digest that two people have approved, and not what one has', async () => {
    const params = { version: '1.3.0-rc.1', 'target-version': '1.3.0', commit };
    const alone = await enter(params, 'bob', 'bob');
    expect(alone.jobs.at(-1)).toEqual({ name: 'deploy-app', conclusion: 'failure' });
    expect(valuesOf('prod')).toContain('unset');
    const run = await enter(params, 'bob', 'carol');
    expectDone(run);
    expect(run.results['digest']).toBe(first);
    expect(valuesOf('prod')).toContain(`digest: "${first}"`);
    expect(valuesOf('prod')).toContain('tag: "1.3.0"');
  });

  test('a second version follows, and production goes back to the first', async () => {
    const second = await build('1.3.1-rc.1');
    for (const stage of ['dev', 'qa']) expectDone(await deploy(stage, '1.3.1-rc.1'));
    expectDone(await enter({ version: '1.3.1-rc.1', 'target-version': '1.3.1', commit }, 'bob', 'carol'));
    expect(valuesOf('prod')).toContain(`digest: "${second}"`);
    expectDone(await enter({ version: '1.3.0', rollback: 'true' }, 'bob', 'carol'));
    expect(valuesOf('prod')).toContain(`digest: "${first}"`);
    expect(valuesOf('prod')).toContain('tag: "1.3.0"');
  });

  test('with names alone edited, as its transcript has it', () => {
    const transcript = createTranscript({
      title: 'From an empty directory to production and back, in KubeRocketCI',
      madeBy: 'npm run jest -- test/e2e/tekton-examples.test.ts',
      edits: [...edits].toSorted(),
    });
    for (const row of rows) transcript.step(...row);
    const text = transcript.text();
    expect(kept('examples/tekton/TRANSCRIPT.md', text)).toBe(text);
  });

  test('and no secret in a log', () => {
    for (const secret of [token, nonprod.password, keys.prod.pem]) expect(logs.includes(secret)).toBe(false);
  });
});
