import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDemo } from '../demo/demo.ts';
import { silentLog } from '../base/log.ts';
import type { Host } from './host.ts';
import type { OpenPorts } from './ports.ts';

/** Runs the demo in a temporary directory of its own, which is removed unless `keep`. */
export async function demo(host: Host, keep: boolean, openPorts: OpenPorts): Promise<number> {
  const root = await mkdtemp(join(tmpdir(), 'krci-deploy-demo-'));
  if (!keep) host.tidy.add(() => rm(root, { recursive: true, force: true, maxRetries: 3 }));
  const ports = await openPorts(demoSurroundings(host, root));
  await runDemo({ root, ports, print: (line) => host.stdout.write(`${line}\n`) });
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
