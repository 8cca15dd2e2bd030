import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { plainGitEnvironment } from '../bare-repository.ts';
import type { ForeignAction, Machine, StepResult } from './model.ts';
import type { Grant, Tokens } from './tokens.ts';
import { holds } from './tokens.ts';
import type { Permissions } from './workflow.ts';

/** What other people's actions need of the world. */
export interface Services {
  readonly root: string;
  /** Address of Git. */
  readonly origin: string;
  readonly tokens: Tokens;
  /** The GitHub App that the organisation has installed. */
  readonly app: { readonly clientId: string; readonly key: string; readonly grant: Grant };
  /** Builds and pushes an image; returns its digest. */
  readonly build: (image: BuiltImage) => Promise<string>;
}

export interface BuiltImage {
  readonly directory: string;
  /** References to push. */
  readonly tags: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** Of the registry, as docker's config.json has it: base64 of user and password. */
  readonly auth: string;
}

/** Other people's actions that the examples use, as their documentation has them. */
export function foreignActions(services: Services): Readonly<Record<string, ForeignAction>> {
  return {
    'actions/checkout': (inputs, machine) => checkout(services, inputs, machine),
    'actions/upload-artifact': (inputs, machine) => upload(services, inputs, machine),
    'actions/download-artifact': (inputs, machine) => download(services, inputs, machine),
    'actions/create-github-app-token': (inputs, machine) => appToken(services, inputs, machine),
    'docker/login-action': login,
    'docker/build-push-action': (inputs, machine) => buildPush(services, inputs, machine),
  };
}

type Inputs = Readonly<Record<string, string>>;

/** Clones by path, because a server in this process cannot answer while it waits for git; the token is judged all the same. */
function checkout({ root, origin, tokens }: Services, inputs: Inputs, machine: Machine): StepResult {
  const repository = inputs['repository'] ?? machine.repository;
  const token = inputs['token'] ?? machine.token;
  if (inputs['persist-credentials'] !== 'false') throw new Error('an example leaves the token in the checkout');
  if (!mayRead(tokens.of(token), repository, 'contents')) return failedStep(`Repository ${repository} not found`);
  const depth = inputs['fetch-depth'] === '0' ? [] : ['--depth', '1'];
  git('clone', '--quiet', ...depth, `file://${join(root, `${repository}.git`)}`, machine.workspace);
  git('-C', machine.workspace, 'remote', 'set-url', 'origin', `${origin}/${repository}`);
  return { exitCode: 0, log: `checked out ${repository}` };
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { env: plainGitEnvironment });
}

function artifactOf({ root }: Services, repository: string, run: number | string, name: string): string {
  return join(root, 'artifacts', repository, String(run), name);
}

function upload(services: Services, inputs: Inputs, { repository, run, workspace }: Machine): StepResult {
  const { name = 'artifact', path = '' } = inputs;
  const files = join(workspace, path);
  if (!existsSync(files)) return { exitCode: 0, log: `No files were found with the provided path: ${path}` };
  cpSync(files, artifactOf(services, repository, run, name), { recursive: true });
  return { exitCode: 0, log: `uploaded ${name}` };
}

/** Another run's artifact takes a token that may read the runs of its repository. */
function download(services: Services, inputs: Inputs, machine: Machine): StepResult {
  const { name = 'artifact', path = '', 'run-id': run, 'github-token': token = '' } = inputs;
  const repository = inputs['repository'] ?? machine.repository;
  const isForeign = run !== undefined && run !== '';
  if (isForeign && !mayRead(services.tokens.of(token), repository, 'actions')) {
    return failedStep(`Unable to download artifact(s): Not Found (${repository})`);
  }
  const artifact = artifactOf(services, repository, isForeign ? run : machine.run, name);
  if (!existsSync(artifact)) return failedStep(`Artifact not found for name: ${name}`);
  cpSync(artifact, join(machine.workspace, path), { recursive: true });
  return { exitCode: 0, log: `downloaded ${name}` };
}

function mayRead(grant: Grant | undefined, repository: string, permission: string): boolean {
  return grant?.repositories.includes(repository.toLowerCase()) === true && holds(grant, permission, 'read');
}

/** A token for the repositories and permissions that are asked for, of those that the App has. */
function appToken({ app, tokens }: Services, inputs: Inputs, { repository }: Machine): StepResult {
  if (inputs['client-id'] !== app.clientId || inputs['private-key'] !== app.key) {
    return failedStep('A JSON web token could not be decoded');
  }
  const owner = inputs['owner'] ?? dirname(repository);
  const names = (inputs['repositories'] ?? '').split(/[,\n]/).map((name) => name.trim().toLowerCase());
  const asked = names.filter((name) => name !== '').map((name) => `${owner}/${name}`);
  const repositories = asked.length > 0 ? asked : [repository.toLowerCase()];
  const permissions = permissionsIn(inputs);
  const isGranted =
    repositories.every((name) => app.grant.repositories.includes(name)) &&
    Object.entries(permissions).every(([name, level]) => level !== 'none' && holds(app.grant, name, level));
  if (!isGranted) return failedStep('There is at least one repository or permission that the App does not have');
  const token = tokens.give({ repositories, permissions, isJob: false });
  return { exitCode: 0, log: 'made a token', outputs: { token } };
}

function permissionsIn(inputs: Inputs): Permissions {
  const all = Object.entries(inputs).flatMap(([name, level]) => {
    const permission = /^permission-(.*)$/.exec(name)?.[1];
    // An input that is empty counts as not given.
    return permission === undefined || level === ''
      ? []
      : [[permission, level === 'write' ? 'write' : 'read'] as const];
  });
  return Object.fromEntries(all);
}

function login(inputs: Inputs, { home }: Machine): StepResult {
  const { registry = '', username = '', password = '' } = inputs;
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  mkdirSync(join(home, '.docker'), { recursive: true });
  writeFileSync(join(home, '.docker/config.json'), JSON.stringify({ auths: { [registry]: { auth } } }));
  return { exitCode: 0, log: `logged in to ${registry}` };
}

interface DockerConfig {
  readonly auths: Readonly<Record<string, { readonly auth: string }>>;
}

async function buildPush(services: Services, inputs: Inputs, { home, workspace }: Machine): Promise<StepResult> {
  const tags = listOf(inputs['tags']);
  // A label a line: build-push-action takes a comma for a part of the value.
  const labels = Object.fromEntries(listOf(inputs['labels']).map((line) => line.split(/=(.*)/s).slice(0, 2)));
  const config: DockerConfig = JSON.parse(readFileSync(join(home, '.docker/config.json'), 'utf8'));
  const auth = config.auths[tags[0]?.split('/')[0] ?? '']?.auth ?? '';
  const digest = await services.build({ directory: workspace, tags, labels, auth });
  return { exitCode: 0, log: `pushed ${tags.join(', ')}`, outputs: { digest } };
}

function listOf(text = ''): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function failedStep(log: string): StepResult {
  return { exitCode: 1, log };
}

const execute = promisify(execFile);

/** Pushes an image that lies in a layout, under several names. */
export async function pushByCopy(layout: string, { tags, auth }: BuiltImage): Promise<void> {
  const credentials = Buffer.from(auth, 'base64').toString('utf8');
  for (const tag of tags) {
    const options = ['--quiet', '--all', '--preserve-digests', '--dest-tls-verify=false', '--dest-creds', credentials];
    await execute('skopeo', ['copy', ...options, layout, `docker://${tag}`]);
  }
}

/** A directory for one job. */
export function jobDirectory(root: string): string {
  mkdirSync(join(root, 'jobs'), { recursive: true });
  return mkdtempSync(join(root, 'jobs', 'job-'));
}
