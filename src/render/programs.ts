/** Programs of the runner that turn a tree into objects, in a directory of their own. Implementation: `local-programs.ts`. */
export interface Programs {
  /** Writes files into a new directory, lets `use` work there, and removes it. Paths are relative, with `/`. */
  within<T>(
    files: Iterable<readonly [path: string, bytes: Uint8Array]>,
    use: (workspace: Workspace) => Promise<T>,
    options?: ProgramOptions,
  ): Promise<T>;
}

export interface ProgramOptions {
  /** Servers that programs may reach by HTTPS; none by default. */
  readonly hosts?: readonly string[];
}

export type ProgramName = 'helm' | 'kustomize';

export interface Workspace {
  /** Runs a program in the directory, without a shell; it gets no variable of the process but PATH. */
  run(program: ProgramName, args: readonly string[]): Promise<ProgramResult>;
  /** Version of a program, asked once: `helm v3.22.0`; undefined where it does not say. */
  version(program: ProgramName): Promise<string | undefined>;
  /** Writes a file, which no other rendering reads: into a copy, or a directory that was added. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes a file of that name into a directory of its own, and gives its path. */
  add(name: string, bytes: Uint8Array): Promise<string>;
  /** Copies a directory of the tree beside itself, so that its paths lead where they led, and gives the copy's path. */
  copyOf(directory: string): Promise<string>;
}

/** Result of a program: what it printed, or why that does not count, as a clause. */
export type ProgramResult = { readonly stdout: Uint8Array } | { readonly failure: string };
