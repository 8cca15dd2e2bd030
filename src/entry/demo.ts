import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isScene, type SceneName, scenes, sceneNames } from '../demo/scenes.ts';
import { silentLog } from '../base/log.ts';
import type { Host } from './host.ts';
import type { OpenPorts } from './ports.ts';
import { columnsOf } from './terminal.ts';

export interface DemoChoice {
  readonly scene: SceneName;
  /** Leave the directory. */
  readonly keep: boolean;
  readonly verbose: boolean;
}

/** Reads the inputs of the command. */
export function demoChoice({ scene, keep, verbose }: Readonly<Record<string, unknown>>): DemoChoice {
  return {
    scene: typeof scene === 'string' && isScene(scene) ? scene : 'tour',
    keep: keep === true,
    verbose: verbose === true,
  };
}

/** Plays a scene of the demo in a temporary directory of its own. */
export async function demo(host: Host, { scene, keep, verbose }: DemoChoice, openPorts: OpenPorts): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), 'krci-deploy-demo-'));
  if (!keep) host.tidy.add(() => rm(root, { recursive: true, force: true, maxRetries: 3 }));
  const ports = await openPorts(demoSurroundings(host, root));
  const play = await scenes[scene].load();
  await play({
    root,
    ports,
    print: (line) => host.stdout.write(`${line}\n`),
    verbose,
    keep,
    others: sceneNames.filter((name) => name !== scene),
    columns: columnsOf(host, 100),
    program: host.program ?? 'krci-deploy',
  });
  if (keep) host.stdout.write(`\nIt is all in ${root}; remove it when you have seen enough.\n`);
  return 0;
}

/** Surroundings without secrets and platform: the demo is the same everywhere. */
function demoSurroundings({ variables, tidy }: Host, directory: string): Parameters<OpenPorts>[0] {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'USERPROFILE'];
  return {
    variables: Object.fromEntries(kept.map((name) => [name, variables[name]])),
    directory,
    workingDirectory: '.',
    credentials: { git: [], registry: [], insecureRegistries: [], dockerConfig: undefined, secrets: [] },
    log: silentLog,
    tidy,
  };
}
