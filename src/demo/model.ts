import type { Ports } from '../steps/ports.ts';

export interface Demo {
  /** An empty directory that the demo fills and runs in. */
  readonly root: string;
  /** Ports whose working directory is the root. */
  readonly ports: Ports;
  readonly print: (line: string) => void;
}

/** Results of a finished build. */
export interface Build {
  readonly version: string;
  readonly digest: string;
  readonly commit: string;
}
