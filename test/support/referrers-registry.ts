import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Peer } from './peer.ts';
import { listeningPort } from './registry-server.ts';

export interface OpenRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Starts go-containerregistry's registry with the referrers API, built by `go` into `directory`; it asks for no password. */
export async function startReferrersRegistry(go: Peer, directory: string): Promise<OpenRegistry> {
  const program = join(directory, 'referrers-registry');
  execFileSync(go.path, ['build', '-o', program, '.'], {
    cwd: resolve('test/peers/referrers-registry'),
    env: { ...process.env, GOFLAGS: '-mod=mod' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const child = spawn(program, { stdio: ['ignore', 'pipe', 'pipe'] });
  const port = await listeningPort(child, []);
  return {
    host: `127.0.0.1:${port}`,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
