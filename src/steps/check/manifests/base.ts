import { StepError } from '../../../base/errors.ts';
import type { Flow } from '../../../flow/flow.ts';
import type { Ports } from '../../ports.ts';
import type { CheckInputs } from '../model.ts';
import { targetLocation } from './checkout.ts';

/** The state that a change is compared with, or why there is none. */
export type Base = CommitOfBase | { readonly because: string };

export interface CommitOfBase {
  readonly name: string;
  /** URL or path of its repository. */
  readonly repository: string;
  readonly commit: string;
}

const wholeCommit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Finds the target of the change; undefined where the run is about none. */
export async function baseOf(flow: Flow, inputs: CheckInputs, ports: Ports): Promise<Base | undefined> {
  const name = inputs.base ?? ports.platform.run.targetBranch;
  if (name === undefined) return undefined;
  try {
    const repository = await targetLocation(flow, inputs, ports);
    if (wholeCommit.test(name)) return { name: name.slice(0, 12), repository, commit: name };
    const { commit } = await ports.gitops.open(repository, name).snapshot();
    return { name, repository, commit };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { because: error.message };
  }
}
