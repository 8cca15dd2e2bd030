import { randomUUID } from 'node:crypto';
import type { BareRepository, TreeFile } from './bare-repository.ts';

/** The Git behind a loopback platform, and what a test does to it. */
export interface HostedGit {
  readonly repository: BareRepository;
  /** Runs before each commit by the API: another writer's chance. */
  beforeCommit?: (() => void) | undefined;
  /** Runs after files were compared and before the commit is made, where the platform has such a moment. */
  afterCheck?: (() => void) | undefined;
  /** Runs before each tag by the API: another writer's chance. */
  beforeTag?: (() => void) | undefined;
  /** Answer to every commit and tag instead of making it. */
  refusal?: { readonly code: string; readonly message: string } | undefined;
}

export interface ApiCommitDraft {
  readonly branch: string;
  readonly parent: string;
  readonly message: string;
  readonly author?: string;
  readonly files: Readonly<Record<string, TreeFile>>;
}

/** The commit's id, or undefined when the branch is not at `parent`: Git itself compares and sets. */
export function commitByApi(
  repository: BareRepository,
  { branch, parent, message, author, files }: ApiCommitDraft,
): string | undefined {
  if (repository.git('rev-parse', `refs/heads/${branch}`) !== parent) return undefined;
  const draft = `api-draft-${randomUUID()}`;
  repository.git('update-ref', `refs/heads/${draft}`, parent);
  try {
    const id = repository.commit(files, { branch: draft, message, ...(author !== undefined && { author }) });
    repository.git('update-ref', `refs/heads/${branch}`, id, parent);
    return id;
  } catch {
    return undefined;
  } finally {
    repository.git('update-ref', '-d', `refs/heads/${draft}`);
  }
}
