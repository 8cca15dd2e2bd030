import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Peer } from './peer.ts';

/** An ApplicationSet, the Secrets beside it, and working copies by their address. Texts are YAML documents. */
export interface ApplicationSetCase {
  readonly set: string;
  readonly secrets: readonly string[];
  readonly repositories: Readonly<Record<string, string>>;
}

/** What Argo CD makes of a case; with an error, only a part of it. */
export interface ArgoAnswer {
  readonly applications: readonly unknown[] | null;
  readonly error?: string;
}

const module = resolve('test/peers/argocd-applicationset');

/** Whether the modules of Argo CD were downloaded: there are hundreds, which no test fetches on its own. */
export function hasArgoModules(go: Peer): boolean {
  const { status } = spawnSync(go.path, ['list', '-deps', '.'], {
    cwd: module,
    env: { ...process.env, GOFLAGS: '-mod=readonly', GOPROXY: 'off' },
    stdio: 'ignore',
  });
  return status === 0;
}

/** Builds Argo CD's generators and templates as a program in `directory`, and returns what asks it. */
export function buildArgoGenerators(
  go: Peer,
  directory: string,
): (cases: readonly ApplicationSetCase[]) => readonly ArgoAnswer[] {
  const program = join(directory, 'argocd-applicationset');
  execFileSync(go.path, ['build', '-o', program, '.'], {
    cwd: module,
    env: { ...process.env, GOFLAGS: '-mod=readonly -buildvcs=false', GOPROXY: 'off' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return (cases) =>
    JSON.parse(
      execFileSync(program, {
        input: JSON.stringify(cases),
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        stdio: 'pipe',
      }),
    );
}
