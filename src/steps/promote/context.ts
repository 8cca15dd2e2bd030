import type { Files } from '../../files/files.ts';
import type { Flow } from '../../flow/flow.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { type Trust, trustedKeys } from '../../records/keys.ts';
import type { Ports } from '../ports.ts';
import type { PromoteInputs } from './declaration.ts';

/** Promotions under way at the same time; requests have their bound per registry. */
export const atOnce = 8;

/** What all promotions of a run share: each is read once, when it is first asked for. */
export interface Context {
  readonly ports: Ports;
  /** Throws UsageError without a flow. */
  requireFlow(): Promise<Flow>;
  /** The flow with what its central policy asks for. */
  underPolicy(flow: Flow): Promise<Flow>;
  trust(flow: Flow): Promise<Trust>;
  gitops(flow: Flow): Promise<GitopsState>;
  /** The gate runs in the same process, so no file has to show its verdict. */
  readonly gateRuns: boolean;
}

/** The GitOps repository at one commit, which is the same for all. */
export interface GitopsState {
  /** For messages and records: without credentials. */
  readonly name: string;
  readonly snapshot: Snapshot;
}

export interface ContextOptions {
  readonly gateRuns?: boolean;
}

/** Throws UsageError for a flow file that is wrong. */
export async function contextOf(inputs: PromoteInputs, ports: Ports, options: ContextOptions): Promise<Context> {
  const { repository, branch } = inputs;
  // A flow file that was named is read even where it is not needed: one that is wrong is not passed over.
  const flow = inputs.to !== undefined || inputs.flow !== undefined ? await load(inputs.flow, ports.files) : undefined;
  let trust: Promise<Trust> | undefined;
  let state: Promise<GitopsState> | undefined;
  let whole: Promise<Flow> | undefined;
  return {
    ports,
    requireFlow: async () => flow ?? (await flowReader()).requireFlow(inputs.flow, ports.files, 'promote'),
    underPolicy: (of) => (whole ??= underPolicy(of, ports)),
    trust: (of) => (trust ??= trustedKeys(of, ports.files)),
    gitops: (of) => (state ??= stateOf(of, { repository, branch }, ports)),
    gateRuns: options.gateRuns ?? false,
  };
}

/** What reads YAML is loaded with the first flow: a promotion from one place to another needs none. */
const flowReader = () => import('../../flow/load.ts');

async function load(file: string | undefined, files: Files): Promise<Flow | undefined> {
  return (await flowReader()).loadFlow(file, files);
}

async function underPolicy(flow: Flow, ports: Ports): Promise<Flow> {
  const { underCentralPolicy } = await import('../../flow/central.ts');
  return underCentralPolicy(flow, ports);
}

async function stateOf(
  flow: Flow,
  choice: Pick<PromoteInputs, 'repository' | 'branch'>,
  ports: Ports,
): Promise<GitopsState> {
  const gitops = await gitopsRepositoryOf(flow, choice, ports);
  return { name: gitops.name, snapshot: await gitops.snapshot() };
}
