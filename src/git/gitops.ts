/**
 * The GitOps repository as the steps see it: one branch, read at one commit, changed by commits that are functions of
 * the newest content. Implementations: `remote.ts` (git over any transport, no work tree), `directory.ts` (files of a
 * plain directory, `commit: none`).
 */
export interface GitopsRepositories {
  /** `location` is a URL without credentials, or a path. */
  open(location: string, branch: string | undefined, options?: OpenOptions): GitopsBranch;
  /**
   * The content of a repository at one commit, by its whole id, whatever its branches say now. Throws RefusedError
   * `no-such-commit` where the server does not have or does not hand out the commit, RemoteError.
   */
  at(location: string, commit: string): Promise<CommitFiles>;
  /** The files of a directory as they lie there; `land` writes them in place and makes no commit. */
  directory(path: string): GitopsRepository;
}

export interface OpenOptions {
  /** Way for a commit to reach the branch; by default a push. Change requests are pushed in any case. */
  readonly publish?: Publish;
}

/**
 * Lets a platform make the commit, by compare and set. Throws LostRaceError when the branch, or a file of the
 * publication, is not what it was at `parent`.
 */
export type Publish = (publication: Publication) => Promise<PublishedCommit>;

export interface Publication {
  /** Short name. */
  readonly branch: string;
  readonly parent: string;
  /** The whole text of the message. */
  readonly message: string;
  readonly author?: Identity;
  readonly files: readonly (FileChange & { readonly executable: boolean; readonly exists: boolean })[];
}

export interface PublishedCommit {
  readonly id: string;
  /** Another one than was asked for where files are compared, and not the branch. */
  readonly parent: string;
}

export interface GitopsRepository {
  /** For messages: the location without credentials, and the branch. */
  readonly name: string;
  /** What it is opened by: a URL without credentials, or a path. */
  readonly location: string;
  /** The branch's short name: the one that was asked for, else the repository's default; undefined in a directory. */
  branch(): Promise<string | undefined>;
  /** The newest state of the branch. Throws RemoteError when it cannot be read, UsageError when there is no branch. */
  snapshot(): Promise<Snapshot>;
  /**
   * The changes of some files along the branch's own line of commits, newest first. Reads the newest state of the
   * branch; bounded. Throws RemoteError.
   */
  history(paths: readonly string[]): Promise<BranchHistory>;
  /**
   * Applies `edit` to the newest state and lands the result as one commit. When another writer was first, `edit` is
   * applied again to that writer's state: edits are functions of content, so nothing is rebased and nothing is
   * overwritten. An edit that returns no change lands nothing. Edits that wait for each other in this process share a
   * push, each as a commit of its own; the refusal of one does not affect the others.
   */
  land(edit: Edit, message: CommitMessage): Promise<Landing>;
  /** As `land`, onto `branch` made anew from the newest state of this repository's branch: for change requests. */
  landOn(branch: string, edit: Edit, message: CommitMessage): Promise<Landing>;
}

/** A branch of a repository: unlike a plain directory it has a name and commits. */
export interface GitopsBranch extends GitopsRepository {
  branch(): Promise<string>;
  snapshot(): Promise<Snapshot & { readonly commit: string }>;
}

/** The content of the branch at one commit. */
export interface Snapshot {
  /** The commit's id; undefined in a plain directory. */
  readonly commit: string | undefined;
  /** A file's bytes, or undefined when there is none. Symbolic links and submodules are refused. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Files below `directory` ('' is the root), as paths from the root, sorted; below the directories of `into` alone. */
  list(directory: string, into?: Descent): Promise<readonly string[]>;
}

/** The content of a repository at one commit. */
export interface CommitFiles extends Snapshot {
  readonly commit: string;
  /** Every file, symbolic link and submodule, without reading any of them. */
  entries(): Promise<readonly CommitEntry[]>;
}

export interface CommitEntry {
  readonly path: string;
  /** Of its content: equal where two commits hold the same. */
  readonly id: string;
  readonly kind: 'file' | 'link' | 'submodule';
}

/**
 * Chooses the directories of the next level that a listing goes into, by the files that it has found so far. Both are
 * paths from the root; the rest is neither read nor fetched.
 */
export type Descent = (directories: readonly string[], files: readonly string[]) => readonly string[];

/** History of some files on a branch. */
export interface BranchHistory {
  /** The state that the changes lead to. */
  readonly newest: Snapshot;
  /** Older changes were not read. */
  readonly isCut: boolean;
  /** Newest first; empty for a plain directory. */
  readonly changes: readonly BranchChange[];
  /** The place of a commit on the branch's own line, growing with time; undefined where it is not on it. */
  position(commit: string): number | undefined;
  /** Lists commits of the branch's own line that came after one, newest first; none where it is not on it. */
  after(commit: string): readonly string[];
  /** Returns the files that a commit of the branch removed, the first thousand: a file that it added may be one of them. */
  removedBy(commit: string): Promise<readonly string[]>;
}

/** One commit that changed one of the files, with all of them as they were then. */
export interface BranchChange {
  readonly commit: string;
  /** When it was committed, by its own word: ISO 8601, UTC. */
  readonly time: string;
  /** Name of the author, by its own word. */
  readonly author: string;
  /** Beginning of its message, by its own word; empty where the messages of the branch are too long. */
  readonly message: string;
  /** The files that it changed, of those that were asked for. */
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array | undefined>;
}

/** New content for the files that change; throws a StepError to refuse. */
export type Edit = (snapshot: Snapshot) => Promise<readonly FileChange[]>;

export interface FileChange {
  readonly path: string;
  readonly content: Uint8Array;
}

export interface CommitMessage {
  readonly subject: string;
  readonly body?: string;
  /** Git trailers, in order; values are one line. */
  readonly trailers: readonly (readonly [key: string, value: string])[];
  readonly author?: Identity;
  /** Where the commit is made here; a platform is the committer of its own. */
  readonly committer?: Identity;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

export interface Landing {
  readonly changed: boolean;
  /** The commit that holds the change: the new one, or the one that was read when there was nothing to change. */
  readonly commit: string | undefined;
  /** Pushes tried, the successful one included; 0 when there was nothing to push. */
  readonly attempts: number;
  /** Pushes that lost to another writer. */
  readonly lostRaces: number;
}
