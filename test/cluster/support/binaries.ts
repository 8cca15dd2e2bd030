import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Peer } from '../../support/peer.ts';
import { type Program, programs } from './programs.ts';

/** Names a directory that holds the programs, or gets them. */
export const binariesVariable = 'KRCI_DEPLOY_CLUSTER_BIN';

/** Manifests of Argo CD that come with its module. */
const installName = 'argocd-install.yaml';
const modules = resolve('test/cluster/modules');
const readonly = { GOFLAGS: '-mod=readonly -buildvcs=false' };

/** Returns the directory of the programs: below the user's cache by what they are built from, unless a variable names it. */
export function binariesDirectory(): string {
  const given = process.env[binariesVariable];
  if (given !== undefined && given !== '') return resolve(given);
  const hash = createHash('sha256');
  for (const module of readdirSync(modules).toSorted()) hash.update(readFileSync(join(modules, module, 'go.mod')));
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(cache, 'krci-deploy', 'cluster', hash.digest('hex').slice(0, 16));
}

/** Returns the programs that are not there yet. */
export function missingBinaries(directory: string): readonly Program[] {
  return programs.filter(({ name }) => !isThere(directory, name));
}

function isThere(directory: string, name: string): boolean {
  const isComplete = name !== 'argocd' || existsSync(join(directory, installName));
  return isComplete && existsSync(join(directory, name));
}

/** Builds a program into the directory: whole or not at all, however the build ends. */
export function buildBinary(program: Program, directory: string, go: Peer): void {
  mkdirSync(directory, { recursive: true });
  const cwd = join(modules, program.module);
  const begun = join(directory, `.${program.name}.building`);
  const stamps = Object.entries(program.stamps?.(versionOf(program, go)) ?? {});
  const flags = ['-s', '-w', ...stamps.map(([name, value]) => `-X ${name}=${value}`)].join(' ');
  run(go, ['build', '-ldflags', flags, '-o', begun, program.package], cwd);
  if (program.name === 'argocd') writeInstall(directory, cwd, go);
  renameSync(begun, join(directory, program.name));
}

/** Returns the manifests of an installation of Argo CD. */
export function installManifests(directory: string): string {
  return readFileSync(join(directory, installName), 'utf8');
}

function versionOf({ package: path }: Program, go: Peer, cwd = modules): string {
  const module = programs.find((one) => one.package === path)?.module ?? '';
  return run(go, ['list', '-f', '{{.Module.Version}}', path], join(cwd, module));
}

function writeInstall(directory: string, cwd: string, go: Peer): void {
  const source = run(go, ['list', '-m', '-f', '{{.Dir}}', 'github.com/argoproj/argo-cd/v3'], cwd);
  const kustomize = join(directory, 'kustomize');
  const text = execFileSync(kustomize, ['build', join(source, 'manifests/cluster-install')], { maxBuffer: 1 << 26 });
  writeFileSync(join(directory, installName), text);
}

function run(go: Peer, args: readonly string[], cwd: string): string {
  return execFileSync(go.path, [...args], {
    cwd,
    env: { ...process.env, ...readonly },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}
