import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { JobEnd } from './child.ts';
import { serveGithubHistory } from './github-history.ts';
import { krciCalls, startKrciCluster } from './krci-cluster.ts';
import type { Racer } from './timed.ts';

export interface Peers {
  readonly racers: readonly Racer[];
  close(): Promise<void>;
}

/**
 * The peers that are installed, ready to version the repository at `path`: npm packages in the node_modules of
 * `directory`, programs in its `bin` or in the PATH. Says which are missing.
 */
export async function openPeers(directory: string, path: string): Promise<Peers> {
  const [github, cluster] = await Promise.all([serveGithubHistory(path), startKrciCluster()]);
  const all = [...programs(directory, path, cluster.home), ...packages(directory, path, github.origin)];
  for (const { name, command } of all) if (command === '') console.log(`${name}: not installed, skipped`);
  return {
    racers: all.filter(({ command }) => command !== ''),
    close: async () => {
      await Promise.all([github.close(), cluster.close()]);
    },
  };
}

function programs(directory: string, cwd: string, home: string): Racer[] {
  const places = [join(directory, 'bin'), ...(process.env['PATH'] ?? '').split(delimiter)];
  const svu = found('svu', places);
  const shell = found('kubectl', places) === '' ? '' : 'sh';
  const env = { PATH: places.join(delimiter), HOME: home, KUBECONFIG: join(home, 'config') };
  const showing = ['/showvariable', 'SemVer'];
  return [
    { name: 'svu next', command: svu, args: ['next'], cwd },
    { name: 'svu next --tag.mode=current', command: svu, args: ['next', '--tag.mode=current'], cwd },
    { name: 'KubeRocketCI get-version-edp', command: shell, args: ['-ec', krciCalls], cwd, env },
    { name: 'GitVersion', command: found('dotnet-gitversion', places), args: showing, cwd },
  ];
}

function packages(directory: string, cwd: string, origin: string): Racer[] {
  const command = (name: string): string => found(name, [join(directory, 'node_modules/.bin')]);
  const [please, semantic] = [releasePlease(origin), semanticRelease(cwd)];
  return [
    { name: 'release-please --dry-run', command: command('release-please'), args: please, cwd, answer: titled },
    { name: 'semantic-release --dry-run', command: command('semantic-release'), args: semantic, cwd, answer: released },
    { name: 'git-cliff --bumped-version', command: command('git-cliff'), args: ['--bumped-version'], cwd },
  ];
}

function found(name: string, places: readonly string[]): string {
  return places.map((place) => join(place, name)).find((file) => existsSync(file)) ?? '';
}

/** Against a loopback GitHub that answers at once; a real one takes its time for each of these requests. */
function releasePlease(origin: string): string[] {
  const where = ['--repo-url=acme/history', '--token=none', `--api-url=${origin}`, `--graphql-url=${origin}`];
  return ['release-pr', '--dry-run', ...where, '--target-branch=main', '--release-type=simple'];
}

function semanticRelease(path: string): string[] {
  const where = ['--branches=main', `--repository-url=file://${path}`];
  return ['--dry-run', '--no-ci', ...where, '--plugins=@semantic-release/commit-analyzer'];
}

function titled({ stdout, stderr }: JobEnd): string {
  return /^title: (.*)$/m.exec(`${stdout}\n${stderr}`)?.[1] ?? 'no release';
}

function released({ stdout, stderr }: JobEnd): string {
  return /next release version is (\S+)/.exec(`${stdout}\n${stderr}`)?.[1] ?? 'no release';
}
