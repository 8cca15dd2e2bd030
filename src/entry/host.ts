/** The current process, as the entries see it; tests hand in one of their own. */
export interface Host {
  /** Command line that started the program, for commands that are shown; `krci-deploy` when absent. */
  readonly program?: string;
  /** Arguments after the program's name. */
  readonly arguments: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly tidy: Tidy;
  /** Asks the person at the terminal; absent where there is none, as in a job. */
  readonly ask?: Ask;
}

/** Returns the line that was typed; undefined where the input has ended. */
export type Ask = (question: string) => Promise<string | undefined>;

export interface Stream {
  write(text: string): void;
  /** Columns of the terminal; undefined when the stream is none. */
  readonly columns?: number | undefined;
}

export function currentHost(): Host {
  return {
    program: programOf(process.argv[1] ?? ''),
    arguments: process.argv.slice(2),
    variables: process.env,
    directory: process.cwd(),
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    tidy: createTidy(),
    ...(process.stdin.isTTY && process.stdout.isTTY && (process.env['CI'] ?? '') === '' && { ask: askAtTerminal }),
  };
}

async function askAtTerminal(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Line editing takes Ctrl-C away from the process.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  return new Promise((resolve) => {
    lines.on('close', () => resolve(undefined));
    lines.question(question, (line) => {
      resolve(line);
      lines.close();
    });
  });
}

/** `krci-deploy` where it is installed under that name, else Node with the file. */
function programOf(script: string): string {
  return /[\\/]krci-deploy$/.test(script) || !/^[\w./-]+$/.test(script) ? 'krci-deploy' : `node ${script}`;
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  // A reader that has gone away (`| head`) is no failure of this tool.
  stream.on('error', () => {});
  return { write: (text) => void stream.write(text), columns: stream.isTTY ? stream.columns : undefined };
}

/**
 * Ends the process on SIGINT and SIGTERM with the exit code that shells expect, after saying so and tidying up.
 * Children of the same process group get the signal themselves.
 */
export function onInterrupt(host: Host): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.once(signal, () => {
      host.stderr.write(`\ninterrupted by ${signal}; run it again, it picks up what is there\n`);
      void host.tidy.run().finally(() => process.exit(128 + number));
    });
  }
}

/** Clean-up that is due however a run ends: temporary directories. */
export interface Tidy {
  add(work: () => Promise<void>): void;
  /** Runs each added clean-up once, last first; a failed one is skipped. */
  run(): Promise<void>;
}

export function createTidy(): Tidy {
  const works: (() => Promise<void>)[] = [];
  return {
    add: (work) => void works.push(work),
    run: async () => {
      for (let work = works.pop(); work !== undefined; work = works.pop()) await work().catch(() => {});
    },
  };
}
