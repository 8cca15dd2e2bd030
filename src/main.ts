import { runCli as runProgram } from './entry/cli.ts';
import { commands, actionNamed } from './entry/commands.ts';
import { currentHost, onInterrupt } from './entry/host.ts';
import type { OpenPorts } from './entry/ports.ts';

/** Loaded when a step runs: help does not need the world. */
const openPorts: OpenPorts = async (surroundings) => (await import('./entry/ports.ts')).openPorts(surroundings);

/** The command line; sets the exit code of the process. */
export async function runCli(): Promise<void> {
  const host = currentHost();
  onInterrupt(host);
  process.exitCode = await runProgram(host, { commands, openPorts });
}

/** One action on a GitHub runner; sets the exit code of the process. */
export async function runAction(name: string): Promise<void> {
  const command = actionNamed(name);
  if (command === undefined) throw new Error(`no action is called ${name}`);
  const host = currentHost();
  onInterrupt(host);
  const [core, action] = await Promise.all([import('@actions/core'), import('./entry/github-action.ts')]);
  process.exitCode = await action.runAction(command, host, core, openPorts);
}
