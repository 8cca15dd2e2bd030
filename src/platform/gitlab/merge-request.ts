/** Fields of a merge request that are read. */
export interface MergeRequest {
  readonly iid: number;
  readonly web_url: string;
  readonly title: string;
  readonly description: string | null;
  readonly state: string;
  readonly sha: string;
  readonly source_branch: string;
  readonly target_branch: string;
  readonly source_project_id: number;
  readonly target_project_id: number;
  readonly labels?: readonly unknown[];
  readonly reviewers?: readonly { readonly id: number; readonly username: string }[] | null;
  readonly merge_when_pipeline_succeeds: boolean;
}
