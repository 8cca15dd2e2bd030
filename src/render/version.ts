import type { ProgramName, Workspace } from './programs.ts';

const versionArguments: Readonly<Record<ProgramName, readonly string[]>> = {
  helm: ['version', '--short'],
  kustomize: ['version'],
};

/** Asks a program for its version: `helm v3.22.0`; undefined where it does not say. */
export async function versionOf(program: ProgramName, workspace: Pick<Workspace, 'run'>): Promise<string | undefined> {
  const printed = await workspace.run(program, versionArguments[program]);
  if ('failure' in printed) return undefined;
  const [version] = /v?\d+(?:\.\d+)+[\w.+-]*/.exec(new TextDecoder().decode(printed.stdout)) ?? [];
  return version === undefined ? program : `${program} ${version}`;
}
