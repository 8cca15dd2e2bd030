import type { GithubServer } from '../github-server.ts';
import type { GithubRepository } from '../github-state.ts';
import type { JobIssuer } from '../job-issuer.ts';
import type { Contexts } from './expressions.ts';
import type { ForeignAction, Hosted, JobResult, RunRequest, Settings } from './model.ts';
import type { Tokens } from './tokens.ts';
import type { Permissions } from './workflow.ts';

/** What the runner runs in. */
export interface Actions {
  readonly root: string;
  /** Address of the web pages and of Git. */
  readonly origin: string;
  /** Address of the API. */
  readonly apiUrl: string;
  readonly github: GithubServer;
  readonly issuer: JobIssuer;
  readonly tokens: Tokens;
  readonly repositories: readonly Hosted[];
  /** Of the organisation, for all its repositories. */
  readonly organisation: Settings;
  readonly foreign: Readonly<Record<string, ForeignAction>>;
}

/** What all jobs of a run, or of one call of a reusable workflow, have in common. */
export interface Scope {
  readonly actions: Actions;
  readonly hosted: Hosted;
  readonly request: RunRequest;
  readonly run: number;
  readonly shown: GithubRepository;
  readonly contexts: Contexts;
  readonly secrets: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** Names of the calls that lead here, before the job's own. */
  readonly prefix: string;
  /** What the caller grants; undefined at the top. */
  readonly ceiling?: Permissions;
  readonly results: JobResult[];
}
