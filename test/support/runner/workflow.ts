import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A workflow as GitHub reads it ("Workflow syntax for GitHub Actions"); what the runner has no use for is left out. */
export interface Workflow {
  readonly name?: string;
  readonly 'run-name'?: string;
  readonly on: Readonly<Record<string, WorkflowEvent | null>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface WorkflowEvent {
  readonly inputs?: Readonly<Record<string, WorkflowInput>>;
  readonly secrets?: Readonly<Record<string, { readonly required?: boolean } | null>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
  readonly branches?: readonly string[];
  readonly paths?: readonly string[];
}

export interface WorkflowInput {
  readonly required?: boolean;
  readonly default?: unknown;
  readonly type?: string;
  readonly options?: readonly string[];
}

export type Permissions = Readonly<Record<string, 'read' | 'write' | 'none'>>;

export interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string | boolean;
  readonly environment?: string | { readonly name: string };
  readonly permissions?: Permissions;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  /** A reusable workflow, with what it is given. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: unknown };
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly 'continue-on-error'?: boolean;
}

/** An action's metadata. */
export interface ActionMetadata {
  readonly inputs?: Readonly<Record<string, WorkflowInput>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export function parseWorkflow(text: string): Workflow {
  return parse(text);
}

export function readMetadata(path: string): ActionMetadata {
  return parse(readFileSync(path, 'utf8'));
}
