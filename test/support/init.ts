import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCli } from '../../src/entry/cli.ts';
import { commands } from '../../src/entry/commands.ts';
import type { Ask } from '../../src/entry/host.ts';
import { openPorts } from '../../src/entry/ports.ts';
import { plainGitEnvironment } from './bare-repository.ts';
import { recordingHost } from './host.ts';

/** What a command ended with and said. */
export interface Ran {
  readonly code: number;
  readonly stderr: string;
  readonly stdout: string;
}

/** Runs a command line in a directory, at a terminal where `ask` answers. */
export async function runIn(directory: string, args: readonly string[], ask?: Ask): Promise<Ran> {
  const host = recordingHost(args, { ...plainGitEnvironment, PATH: process.env['PATH'] ?? '' }, directory);
  const code = await runCli(ask === undefined ? host : { ...host, ask }, { commands, openPorts });
  return { code, ...host.said };
}

/** Makes a repository of some files below a directory. */
export function checkoutBelow(
  root: string,
  files: Readonly<Record<string, string>>,
  origin = 'https://github.com/acme/gitops.git',
): string {
  const directory = mkdtempSync(join(root, 'gitops-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', directory, ...words], { env: { ...process.env, ...plainGitEnvironment } });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', origin);
  return directory;
}

/** Values of a chart in KubeRocketCI's layout. */
export const values = (tag: string, registry = 'registry.example.com'): string =>
  `image:\n  repository: ${registry}/shop/cart\n  tag: ${tag}\n`;
