import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { printTaken, raceTimed } from './timed.ts';
import type { Racer } from './timed.ts';

/** What the CLI costs before it does anything: help and a small `version` run against a bare `node -e 0`. */
export async function run(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  try {
    makeRepository(directory);
    const cli = resolve('dist/cli.js');
    const node = (name: string, ...args: readonly string[]): Racer => {
      return { name, command: process.execPath, args, cwd: directory, answer: () => '' };
    };
    const racers = [
      node('node -e 0', '-e', '0'),
      node('krci-deploy --help', cli, '--help'),
      node('krci-deploy version', cli, 'version', '--channel', 'dev'),
    ];
    printTaken(
      `startup, node ${process.versions.node}, load average ${loadavg()[0]?.toFixed(1)}`,
      await raceTimed(racers, 20),
    );
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
