import { spawn, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { plainGitEnvironment } from './bare-repository.ts';

/** Another project's program, run to confirm or to compare. */
export interface Peer {
  readonly name: string;
  readonly path: string;
}

export interface PeerRun {
  readonly exitCode: number;
  readonly stdout: string;
  /** Both streams, in the order in which they came. */
  readonly log: string;
}

/** Looks on PATH and where `go install` puts programs; undefined when it is not there or its version does not fit. */
export function findPeer(name: string, versionArgs: readonly string[], expected = /./): Peer | undefined {
  const go = process.env['GOPATH'] ?? join(homedir(), 'go');
  const places = [...(process.env['PATH'] ?? '').split(delimiter), join(go, 'bin')];
  for (const place of places.filter((directory) => directory !== '')) {
    const path = join(place, name);
    const { status, stdout } = spawnSync(path, [...versionArgs], { encoding: 'utf8' });
    if (status === 0 && expected.test(stdout)) return { name, path };
  }
  return undefined;
}

export function runPeer(
  peer: Peer,
  args: readonly string[],
  options: { readonly cwd?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<PeerRun> {
  return new Promise((done, fail) => {
    const child = spawn(peer.path, [...args], {
      cwd: options.cwd,
      env: { ...plainGitEnvironment, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, all]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => void stdout.push(chunk));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void all.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => done({ exitCode: code ?? -1, stdout: text(stdout).trim(), log: text(all) }));
  });
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** Says on the log why something was not tried: a skipped test alone does not. */
export function sayMissing(peer: Peer | undefined, name: string, how: string): void {
  if (peer === undefined) process.stderr.write(`skipped: ${name} is not here; ${how}\n`);
}
