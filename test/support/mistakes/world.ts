import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildImage } from '../../../src/demo/image.ts';
import { createWorld, places, write } from '../../../src/demo/world.ts';
import { runCli } from '../../../src/entry/cli.ts';
import { commands } from '../../../src/entry/commands.ts';
import { openPorts } from '../../../src/entry/ports.ts';
import { parseLocation } from '../../../src/registry/reference.ts';
import { plainGitEnvironment } from '../bare-repository.ts';
import { startGitServer } from '../git-server.ts';
import { recordingHost } from '../host.ts';
import { localPorts } from '../local-ports.ts';
import { startRegistry } from '../registry-server.ts';
import { startSecureFront } from '../secure-front.ts';
import type { Mistake } from './model.ts';

/** A team's repositories and registries: 1.3.0-dev.2 runs in dev and test, 1.2.0-dev.1 was built before it. */
export interface MistakenWorld {
  /** Makes the mistake in a copy of the world, in the directory. */
  make(mistake: Mistake, directory: string): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly exitCode: number;
  /** What both streams showed. */
  readonly printed: string;
  /** Lines of errors. */
  readonly errors: readonly string[];
}

interface Names {
  readonly commit: string;
  readonly digest: string;
  readonly older: string;
  readonly registry: string;
  readonly git: string;
  /** A registry behind a certificate of its own. */
  readonly secure: string;
}

/** Builds the world in a directory, and starts a registry with a password and a Git server with a token. */
export async function mistakenWorld(root: string): Promise<MistakenWorld> {
  const ports = localPorts(root);
  await createWorld(root, ports.git);
  const repository = ports.registries.open(parseLocation(places.nonproduction, 'shop/cart'));
  const older = await buildImage(join(root, places.application), repository, '1.2.0-dev.1');
  await write(join(root, places.application), { 'app/server': 'echo a newer cart\n' });
  const digest = await buildImage(join(root, places.application), repository, '1.3.0-dev.2');
  const { text } = await ports.git.run(['rev-parse', 'HEAD'], { cwd: join(root, places.application) });
  for (const environment of ['dev', 'test']) {
    const bump = `manifest-bump --application cart --environment ${environment} --version 1.3.0-dev.2 --digest ${digest}`;
    const { exitCode, printed } = await runIn(root, bump.split(' '), {});
    if (exitCode !== 0) throw new Error(printed);
  }
  const [registry, git] = await Promise.all([startRegistry(), startGitServer({ root, token: 'git-token' })]);
  const secure = await startSecureFront(registry.host, '127.0.0.1', root);
  const names = { commit: text.trim(), digest, older, registry: registry.host, git: git.origin, secure: secure.host };
  return {
    make: (mistake, directory) => make(root, directory, mistake, names),
    stop: async () => void (await Promise.all([registry.stop(), git.close(), secure.stop()])),
  };
}

async function make(root: string, directory: string, mistake: Mistake, names: Names): Promise<Answer> {
  cpSync(root, directory, { recursive: true });
  const flow = join(directory, 'krci-deploy.yaml');
  const text = readFileSync(flow, 'utf8');
  writeFileSync(flow, filled(mistake.flow?.(text) ?? text, names));
  if (mistake.flow !== undefined && mistake.flow(text) === text) throw new Error(`${mistake.what}: no edit`);
  for (const [path, content] of Object.entries(mistake.files ?? {})) lay(join(directory, path), content, names);
  const variables = Object.entries(mistake.variables ?? {}).map(([name, value]) => [name, filled(value, names)]);
  const words = mistake.run.split(' ').map((word) => filled(word, names));
  return runIn(join(directory, mistake.in ?? '.'), words, Object.fromEntries(variables));
}

function lay(path: string, content: string | Uint8Array | null, names: Names): void {
  if (content === null) return rmSync(path, { recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? filled(content, names) : content);
}

function filled(text: string, names: Names): string {
  return Object.entries(names).reduce((all, [name, value]) => all.replaceAll(`{${name}}`, value), text);
}

async function runIn(
  directory: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Answer> {
  const surroundings: Record<string, string> = {
    PATH: plainGitEnvironment.PATH ?? '',
    HOME: '/nonexistent',
    ...variables,
  };
  const host = recordingHost(args, surroundings, directory);
  const exitCode = await runCli(host, { commands, openPorts });
  // Tables and paragraphs are folded.
  const printed = `${host.said.stdout}${host.said.stderr}`.replaceAll(/\s+/g, ' ');
  const errors = host.said.stderr.split('\n').filter((line) => line.startsWith('error: '));
  return { exitCode, printed, errors };
}
