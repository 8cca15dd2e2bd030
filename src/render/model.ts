import type { ReadObjects } from '../objects/model.ts';
import type { Workspace } from './programs.ts';

/** Files of a repository at one commit. */
export interface SourceTree {
  /** Every path, sorted. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  hasDirectory(path: string): boolean;
  read(path: string): Promise<Uint8Array | undefined>;
}

/** Where the objects of an application come from. */
export interface Source {
  readonly application: string;
  /** Directory in the repository; empty for its root. */
  readonly directory: string;
  /** Values files of a chart besides its own, in order. */
  readonly values: readonly string[];
  readonly namespace: string;
}

/** Something of an environment that could not be rendered, and why: a clause. */
export interface NotRendered {
  readonly what: string;
  readonly because: string;
}

/** A program that rendered a part: `kustomize v5.7.1`. */
export type ToolVersion = string;

export interface Rendered extends ReadObjects {
  readonly notRendered: readonly NotRendered[];
  readonly tools: readonly ToolVersion[];
}

/** One form of a source: one entry of the table in `formats.ts`. */
export interface Format {
  readonly name: string;
  /** Files that the form is known by, in words: a row of the docs. */
  readonly recognisedBy: string;
  recognises(source: Source, tree: SourceTree): boolean;
  /** Why it must not be rendered, found before any program starts: clauses. */
  refuses(source: Source, tree: SourceTree): Promise<readonly string[]>;
  /** Renders what is not refused. */
  render(source: Source, tree: SourceTree, workspace: () => Promise<Workspace>): Promise<RenderedSource>;
}

export type RenderedSource = (ReadObjects & { readonly tool?: ToolVersion }) | { readonly because: string };
