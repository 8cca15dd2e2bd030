import type { Ports } from '../steps/ports.ts';

/** How a demo shows itself. */
export interface Show {
  readonly print: (line: string) => void;
  /** Every command with its whole report; otherwise a line for each step. */
  readonly verbose?: boolean;
  /** Columns of the terminal; 80 when absent. */
  readonly columns?: number;
  /** Command line of the program, as the shell of the viewer finds it; `krci-deploy` when absent. */
  readonly program?: string;
  /** The directory is left. */
  readonly keep?: boolean;
  /** Scenes besides this one. */
  readonly others?: readonly string[];
}

export interface Demo extends Show {
  /** An empty directory that the demo fills and runs in. */
  readonly root: string;
  /** Ports whose working directory is the root. */
  readonly ports: Ports;
}

/** Results of a finished build. */
export interface Build {
  readonly version: string;
  readonly digest: string;
  readonly commit: string;
}
