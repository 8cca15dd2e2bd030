import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { plainGitEnvironment } from '../bare-repository.ts';
import { withPart } from './flow-parts.ts';
import type { Block } from './page.ts';

export interface Ran {
  readonly exitCode: number;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

/** A reader at a terminal: one directory, and a shell that keeps its directory and variables from block to block. */
export interface Session {
  readonly directory: string;
  run(script: string): Promise<Ran>;
  write(path: string, text: string): void;
  /** Adds keys to the flow file in the session's first directory, where there is one. */
  extendFlow(part: string): void;
}

export interface SessionOptions {
  /** Where the reader begins. */
  readonly directory: string;
  /** Where the session keeps the shell's state and the program `krci-deploy`. */
  readonly home: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Replaces the example addresses of a page by those of the test's servers. */
  readonly localize?: (text: string) => string;
  /** Takes them back, in output. */
  readonly publicize?: (text: string) => string;
}

const same = (text: string) => text;

/** The program as `krci-deploy`, and nothing else of the person who runs the tests. */
export function openSession(options: SessionOptions): Session {
  const { directory, home, environment = {}, localize = same, publicize = same } = options;
  const bin = join(home, 'bin');
  const state = join(home, 'state.sh');
  mkdirSync(bin, { recursive: true });
  mkdirSync(directory, { recursive: true });
  const program = `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`;
  writeFileSync(join(bin, 'krci-deploy'), program, { mode: 0o755 });
  writeFileSync(state, '');
  writeFileSync(join(home, '.gitconfig'), gitConfig);
  const env = {
    ...plainGitEnvironment,
    HOME: home,
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
    ...environment,
    PATH: `${bin}:${process.env['PATH']}`,
  };
  return {
    directory,
    run: async (script) => {
      // The state is written on exit, whatever the block ends with.
      const keep = `trap 'code=$?; { declare -px; declare -f; alias -p; printf "cd %q\\n" "$PWD"; } > "${state}"; exit $code' EXIT`;
      const text = `shopt -s expand_aliases\n. "${state}"\n${keep}\nset -a -e -o pipefail\n${localize(script)}`;
      const { exitCode, output } = await runBash(text, directory, env);
      return { exitCode, output: publicize(output) };
    },
    write: (path, text) => {
      const file = resolve(cwdIn(state) ?? directory, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, localize(text));
    },
    extendFlow: (part) => {
      const file = join(directory, 'krci-deploy.yaml');
      if (!existsSync(file)) return;
      writeFileSync(file, withPart(readFileSync(file, 'utf8'), localize(part)));
    },
  };
}

/** A newcomer has told Git their name; the project is cloned from here, so that a page is tried with the code beside it. */
const gitConfig = `[user]
  name = Grace
  email = grace@example.com
[url "${process.cwd()}"]
  insteadOf = https://github.com/kuberocketci/krci-deploy.git
`;

function cwdIn(state: string): string | undefined {
  return /^cd (.*)$/m.exec(readFileSync(state, 'utf8'))?.[1];
}

function runBash(script: string, cwd: string, env: Readonly<Record<string, string | undefined>>): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-c', script], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => done({ exitCode: code ?? -1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** What a page's block says that it does, done; the lines that say what did not happen as the page has it. */
export async function perform(session: Session, block: Block, before: Ran | undefined): Promise<Ran | undefined> {
  if (block.kind === 'file') session.write(block.argument, block.text);
  if (block.kind === 'part') session.extendFlow(block.text);
  if (block.kind === 'output') expectShown(before, block);
  if (block.kind !== 'run') return before;
  const wanted = Number(/^exit (\d)/.exec(block.argument)?.[1] ?? 0);
  const ran = await session.run(block.text);
  if (ran.exitCode !== wanted)
    throw new Error(`line ${block.line}: exit ${ran.exitCode}, not ${wanted}\n${ran.output}`);
  return ran;
}

/** Each shown line is in the output, in this order; `…` stands for any characters, blank lines for nothing. */
function expectShown(before: Ran | undefined, { text, line }: Block): void {
  const printed = squeezed(before?.output ?? '').split('\n');
  let from = 0;
  for (const shown of squeezed(text)
    .split('\n')
    .filter((each) => each !== '' && each !== '…')) {
    const source = shown.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`^${source.join('.*')}$`);
    const at = printed.findIndex((each, index) => index >= from && pattern.test(each));
    if (at < 0) throw new Error(`line ${line}: the output has no line "${shown}"\n${before?.output ?? '(no output)'}`);
    from = at + 1;
  }
}

function squeezed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n');
}
