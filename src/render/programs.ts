/** Programs of the runner that turn a tree into objects, in a directory of their own. Implementation: `local-programs.ts`. */
export interface Programs {
  /** Writes files into a new directory, lets `use` work there, and removes it. Paths are relative, with `/`. */
  within<T>(
    files: Iterable<readonly [path: string, bytes: Uint8Array]>,
    use: (workspace: Workspace) => Promise<T>,
  ): Promise<T>;
}

export type ProgramName = 'helm' | 'kustomize';

export interface Workspace {
  /** Runs a program in the directory, without a shell; it gets no variable of the process but PATH. */
  run(program: ProgramName, args: readonly string[]): Promise<ProgramResult>;
}

/** Result of a program: what it printed, or why that does not count, as a clause. */
export type ProgramResult = { readonly stdout: Uint8Array } | { readonly failure: string };
