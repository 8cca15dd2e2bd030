import type { HostedGit } from './hosted-git.ts';
import type { JsonObject } from './openapi/json.ts';
import { text } from './openapi/json.ts';

/** A project of the loopback GitLab. */
export interface GitlabProject {
  readonly path: string;
  readonly number: number;
  /** Branch to commit; a function where Git itself knows. */
  branches: Readonly<Record<string, string>> | (() => Promise<Readonly<Record<string, string>>>);
  readonly mergeRequests: MergeRequest[];
  /** Whether merge requests have a pipeline to wait for. */
  waitsForPipelines: boolean;
  /** So many attempts to merge find the request still being checked. */
  uncheckedMerges: number;
  /** The project's setting for deployments. */
  triggererMayApprove: boolean;
  /** Where the commits are that the API makes. */
  git?: HostedGit;
  readonly environments: GitlabEnvironment[];
  readonly deployments: GitlabDeployment[];
  /** What was written about commits, newest first. */
  readonly statuses: GitlabStatus[];
  readonly jobs: GitlabJob[];
  /** Newest first. */
  readonly commits: GitlabCommit[];
  protectedRefs: readonly string[];
  protectedBranches: readonly GitlabProtectedBranch[];
  /** Pattern to the level that may create such a tag; undefined: hidden from the token. */
  protectedTags: Readonly<Record<string, number>> | undefined;
  /** Approvals of the project's rule; undefined: the plan has no rules. */
  approvalsRequired: number | undefined;
  /** Access level by user name; whom it does not name is a developer (30), 0 is no member. */
  readonly roles: Map<string, number>;
  /** Key to process mode. */
  readonly resourceGroups: Map<string, string>;
  /** Name to scope. */
  readonly variables: Map<string, string>;
  /** Variables of the groups above it by the group's path, as `variables`, or hidden from the token. */
  readonly groupVariables: Map<string, ReadonlyMap<string, string> | 'hidden'>;
  readonly issues: { readonly title: string; readonly description: string; readonly labels: string }[];
}

/** A protected branch or pattern; a level is a role, as in GitLab's API, or a deploy key. */
export interface GitlabProtectedBranch {
  readonly name: string;
  readonly push: readonly (number | 'deploy key')[];
  readonly merge: readonly number[];
  readonly forcePush?: boolean;
  readonly owners?: boolean;
}

export interface GitlabJob {
  readonly id: number;
  readonly ref: string;
  readonly tag?: boolean;
  readonly mayFail?: boolean;
  /** Who played it. */
  readonly user: string;
  /** Who started the pipeline; default the same. */
  readonly pipelineUser?: string;
  readonly status?: 'running' | 'success' | 'failed';
  /** Of the pipeline; default 'web'. */
  readonly source?: string;
  /** Commit of the pipeline. */
  readonly sha?: string;
  readonly createdAt: string;
  /** Default 'promote'. */
  readonly name?: string;
  /** Of the pipeline; 'hidden': the token may not read them. */
  readonly variables?: Readonly<Record<string, string>> | 'hidden';
}

export interface GitlabCommit {
  readonly id: string;
  readonly email: string;
  readonly message?: string;
  readonly paths?: readonly string[];
}

export interface GitlabReview {
  readonly user: string;
  readonly state: 'approved' | 'requested_changes';
  readonly at: string;
  /** Older servers say the time in a note alone. */
  readonly silent?: boolean;
}

export interface MergeRequest {
  readonly iid: number;
  readonly author: string;
  readonly head: string;
  readonly headProject: number;
  readonly sha: string;
  readonly base: string;
  title: string;
  description: string;
  state: 'opened' | 'closed' | 'merged';
  mergesWhenReady: boolean;
  readonly labels: Set<string>;
  reviewers: number[];
  readonly notes: string[];
  readonly reviews: GitlabReview[];
  /** When its commits were pushed. */
  readonly pushes: readonly string[];
  /** Commits that it brought to its target, once it is merged. */
  readonly brought: readonly string[];
}

export interface GitlabEnvironment {
  readonly name: string;
  /** Role that may deploy; default 40, Maintainers. */
  readonly deployers?: number;
  /** Absent: the environment is not protected. */
  readonly rules?: readonly {
    readonly description: string;
    readonly kind: 'user' | 'group' | 'role';
    readonly approvals: number;
    /** Of the user or group; of a role its access level. */
    readonly number?: number;
  }[];
}

export interface GitlabStatus {
  readonly sha: string;
  readonly name: string;
  readonly status: 'success' | 'failed' | 'running';
  readonly description: string | null;
  readonly author: string;
  readonly at: string;
}

export interface GitlabDeployment {
  readonly id: number;
  readonly environment: string;
  readonly job: number;
  /** `aaa…`, running, by `starter` when absent. */
  readonly sha?: string;
  readonly status?: 'running' | 'success' | 'failed';
  readonly user?: string;
  readonly approvals: readonly {
    readonly user: string;
    readonly status: 'approved' | 'rejected';
    readonly at: string;
    readonly comment: string | null;
  }[];
}

export function gitlabProject(path: string, branches: GitlabProject['branches'], number = 42): GitlabProject {
  return {
    path,
    number,
    branches,
    mergeRequests: [],
    waitsForPipelines: true,
    uncheckedMerges: 0,
    triggererMayApprove: false,
    environments: [],
    deployments: [],
    statuses: [],
    jobs: [],
    commits: [],
    protectedRefs: ['main'],
    protectedTags: {},
    protectedBranches: [{ name: 'main', push: [0], merge: [40], owners: true }],
    approvalsRequired: 1,
    roles: new Map(),
    resourceGroups: new Map(),
    variables: new Map(),
    groupVariables: new Map(),
    issues: [],
  };
}

export function mergeRequest(
  project: GitlabProject,
  facts: Pick<MergeRequest, 'head' | 'base' | 'title' | 'description'> & Partial<MergeRequest>,
): MergeRequest {
  const made: MergeRequest = {
    iid: project.mergeRequests.length + 1,
    author: 'somebody',
    headProject: project.number,
    sha: 'f'.repeat(40),
    state: 'opened',
    mergesWhenReady: false,
    labels: new Set(),
    reviewers: [],
    notes: [],
    reviews: [],
    pushes: [],
    brought: [],
    ...facts,
  };
  project.mergeRequests.push(made);
  return made;
}

/** The new merge request, or the status and words with which GitLab does not open it. */
export async function openMergeRequest(
  project: GitlabProject,
  author: string,
  body: JsonObject,
): Promise<MergeRequest | { readonly status: number; readonly message: readonly string[] }> {
  const head = text(body['source_branch']);
  const base = text(body['target_branch']);
  const branches = typeof project.branches === 'function' ? await project.branches() : project.branches;
  const missing = [head, base].find((branch) => !Object.hasOwn(branches, branch));
  if (missing !== undefined) return { status: 422, message: [`Branch "${missing}" does not exist`] };
  const own = project.mergeRequests.filter((each) => each.headProject === project.number);
  const same = own.find((each) => each.state === 'opened' && each.head === head && each.base === base);
  if (same !== undefined) {
    return { status: 409, message: [`Another open merge request already exists for this source branch: !${same.iid}`] };
  }
  const labels = new Set(
    text(body['labels'])
      .split(',')
      .filter((label) => label !== ''),
  );
  const facts = { title: text(body['title']), description: text(body['description']), sha: branches[head] ?? '' };
  return mergeRequest(project, { author, head, base, labels, ...facts });
}
