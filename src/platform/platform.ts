/**
 * The CI platform that the run is on, or none. Implementations: `github.ts`, `gitlab.ts`, `local.ts`.
 * Later rooms add environments, approvals and deployments to it.
 */
export interface Platform {
  readonly kind: 'github' | 'gitlab' | 'local';
  /** What the platform says about this run; empty on a laptop. */
  readonly run: RunFacts;
  /**
   * Opens a change request (pull request, merge request) from `head` to `base`, or updates the open one between the
   * same two branches. Throws UsageError where there is no platform that could.
   */
  requestChange(request: ChangeRequest): Promise<ChangeRequested>;
}

export interface RunFacts {
  readonly url?: string;
  /** Who started the run. */
  readonly actor?: string;
  /** The environment that the platform guards this job with (GitLab: CI_ENVIRONMENT_NAME). */
  readonly environment?: string;
}

export interface ChangeRequest {
  /** The repository that receives the change, as a URL or `owner/name` path. */
  readonly repository: string;
  readonly head: string;
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly labels: readonly string[];
}

export interface ChangeRequested {
  readonly url: string;
  readonly number: number;
  readonly outcome: 'opened' | 'updated' | 'unchanged';
}
