/**
 * Words about a job that the platform fixed when it made the job, so before an approval: no script of the run can
 * change them afterwards.
 */
export interface Announcement {
  /** The job's name; on GitLab the values of the pipeline's variables, too. Empty where the job cannot be told. */
  readonly words: readonly string[];
  /** The names of all jobs of each earlier attempt of the run, whose approvals the platform keeps. */
  readonly earlier: readonly (readonly string[])[];
}
