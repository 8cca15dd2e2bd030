import { dirname } from 'node:path';
import { StepError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { Git } from '../git/git.ts';
import type { BranchChange, GitopsRepositories, GitopsRepository } from '../git/gitops.ts';
import type { Flow } from './flow.ts';
import { homeOfFlow, originOf } from './home.ts';
import { parseFlow } from './load.ts';

/** A flow as its file was from one commit on. */
export interface FormerFlow {
  readonly commit: string;
  readonly flow: Flow;
}

export interface FormerFlows {
  /** Newest first, the one that the branch has now included. */
  readonly flows: readonly FormerFlow[];
  /** States of the file, or the whole history, that could not be read: one sentence each. */
  readonly unreadable: readonly string[];
  /** Older states were not read. */
  readonly isCut: boolean;
}

interface HistoryPorts {
  readonly files: Files;
  readonly git: Git;
  readonly gitops: GitopsRepositories;
}

/** Changes of the flow file that are read. */
const maxStates = 200;
const none: FormerFlows = { flows: [], unreadable: [], isCut: false };

/**
 * Reads the earlier states of a flow file from the branch that it is on: what was removed or renamed is known there
 * alone. A state that this version cannot read is named and passed over.
 */
export async function formerFlows(flow: Flow, ports: HistoryPorts): Promise<FormerFlows> {
  const home = await homeOf(flow, ports);
  if (home === undefined) return none;
  try {
    const { changes, isCut } = await home.repository.history([home.path]);
    const read = await Promise.all(changes.slice(0, maxStates).map((change) => stateOf(change, home.path, flow.file)));
    return {
      flows: read.flatMap((state) => (state !== undefined && 'flow' in state ? [state] : [])),
      unreadable: read.flatMap((state) => (state !== undefined && 'message' in state ? [state.message] : [])),
      isCut: isCut || changes.length > maxStates,
    };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { ...none, unreadable: [`the earlier states of ${flow.file} are not known: ${error.message}`] };
  }
}

interface FileHome {
  readonly repository: GitopsRepository;
  readonly path: string;
}

/** Finds the branch that the file is on: the one that it was read from, else that of the checkout's origin. */
async function homeOf(flow: Flow, ports: HistoryPorts): Promise<FileHome | undefined> {
  const { source } = flow;
  if (source !== undefined) {
    return { repository: ports.gitops.open(source.repository, source.branch), path: source.path };
  }
  const home = await homeOfFlow(flow.file, ports);
  if (home === undefined) return undefined;
  const origin = await originOf(home, ports.git);
  const location = origin ?? dirname(ports.files.resolve(flow.file));
  const branch =
    flow.gitops.repository === undefined || flow.gitops.repository === origin ? flow.gitops.branch : undefined;
  return { repository: ports.gitops.open(location, branch), path: home.path };
}

async function stateOf(
  change: BranchChange,
  path: string,
  file: string,
): Promise<FormerFlow | { readonly message: string } | undefined> {
  const bytes = await change.read(path);
  if (bytes === undefined) return undefined;
  try {
    return { commit: change.commit, flow: await parseFlow(bytes, file) };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { message: `${file} of ${change.commit.slice(0, 12)} cannot be read: ${error.message}` };
  }
}
