import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { printFigures, race } from './measure.ts';

/** What the CLI costs before it does anything: help and a small `version` run against a bare `node -e 0`. */
export async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  try {
    makeRepository(directory);
    const cli = resolve('dist/cli.js');
    const contestants = [
      { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
      { name: 'krci-deploy --help', command: process.execPath, args: [cli, '--help'] },
      {
        name: 'krci-deploy version',
        command: process.execPath,
        args: [cli, 'version', '--channel', 'dev'],
        cwd: directory,
      },
    ];
    printFigures(`startup, node ${process.versions.node}, 20 rounds`, race(contestants, 20));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function makeRepository(directory: string): void {
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-C', directory, ...args], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  for (const message of ['feat: one', 'fix: two', 'feat: three']) {
    writeFileSync(join(directory, 'file'), message);
    git('add', '--all');
    git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--no-gpg-sign', '-m', message);
  }
}
