import type { BareRepository } from '../bare-repository.ts';
import type { Contexts } from './expressions.ts';
import type { Grant } from './tokens.ts';
import type { Permissions } from './workflow.ts';

/** Secrets and variables by name. */
export interface Settings {
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
}

/** A repository as its owner has set it up. */
export interface Hosted extends Settings {
  /** `owner/name`. */
  readonly name: string;
  readonly git: BareRepository;
  /** Of jobs that enter the environment, by its name. */
  readonly environments: Readonly<Record<string, Settings>>;
}

/** A job that waits for its environment's reviewers. */
export interface Waiting {
  readonly run: number;
  /** As the reviewer reads it. */
  readonly job: string;
  readonly environment: string;
}

/** What a reviewer says; undefined: nobody has said anything yet. */
export type Review = (waiting: Waiting) => { readonly login: string; readonly comment?: string } | undefined;

export interface RunRequest {
  readonly repository: string;
  /** Name of the file in `.github/workflows`. */
  readonly workflow: string;
  readonly actor: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly review?: Review;
}

export type Conclusion = 'success' | 'failure' | 'skipped' | 'waiting';

export interface JobResult {
  /** As GitHub shows it. */
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly log: string;
  /** Markdown of all steps. */
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface RunResult {
  readonly id: number;
  readonly url: string;
  /** Its `run-name`. */
  readonly title: string;
  readonly conclusion: Conclusion;
  readonly jobs: readonly JobResult[];
}

/** A job on its runner, as actions see it. */
export interface Machine {
  readonly repository: string;
  readonly run: number;
  readonly workspace: string;
  readonly home: string;
  /** The job's own token, and what it may do. */
  readonly token: string;
  readonly grant: Grant;
  readonly variables: Readonly<Record<string, string>>;
  readonly contexts: Contexts;
  readonly permissions: Permissions;
}

export interface StepResult {
  readonly exitCode: number;
  readonly log: string;
  readonly summary?: string;
  readonly outputs?: Readonly<Record<string, string>>;
}

/** Another people's action: its inputs, and the job that it runs in. */
export type ForeignAction = (
  inputs: Readonly<Record<string, string>>,
  machine: Machine,
) => Promise<StepResult> | StepResult;
