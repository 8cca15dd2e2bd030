import type { Environment, Flow } from '../../flow/flow.ts';
import { environmentOf } from '../../flow/questions.ts';
import { type Ledger, openLedger } from '../../records/ledger.ts';
import { completeness } from '../../registry/copy/completeness.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Reference } from '../../registry/reference.ts';
import type { Descriptor } from '../../registry/registry.ts';
import type { Ports } from '../ports.ts';
import { type GitopsChoice, type GitopsState, readGitops } from './gitops-state.ts';

/** Promotions under way at the same time; requests have their bound per registry. */
export const maxPromotions = 8;

/** The reads that all promotions of a run share: each is done once, when it is first needed. */
export interface Context {
  readonly ports: Ports;
  /** An environment with its present requirements, those of the central policy included. */
  underPolicy(flow: Flow, environment: string): Promise<Environment>;
  ledger(flow: Flow): Promise<Ledger>;
  gitops(flow: Flow): Promise<GitopsState>;
  /** The parts of an artifact that its repository no longer holds. */
  missingParts(place: Reference, digest: Digest): Promise<readonly Descriptor[]>;
  /** Warns about something once in a run, in the words of the first that meets it. */
  warnOnce(about: string, sentence: string): void;
  /** The gate runs in the same process, so no file has to show its verdict. */
  readonly gateRuns: boolean;
}

export interface ContextOptions {
  readonly gateRuns?: boolean;
}

export function createContext(choice: GitopsChoice, ports: Ports, options: ContextOptions): Context {
  let ledger: Promise<Ledger> | undefined;
  let state: Promise<GitopsState> | undefined;
  let whole: Promise<Flow> | undefined;
  const warned = new Set<string>();
  return {
    ports,
    warnOnce: (about, sentence) => {
      if (!warned.has(about)) ports.log.warn(sentence);
      warned.add(about);
    },
    underPolicy: async (flow, name) => environmentOf(await (whole ??= underPolicy(flow, ports)), name),
    ledger: (flow) => (ledger ??= openLedger(flow, ports)),
    gitops: (flow) => (state ??= readGitops(flow, choice, ports)),
    missingParts: async (place, digest) => (await completeness(ports.registries.open(place), digest)).missing,
    gateRuns: options.gateRuns ?? false,
  };
}

async function underPolicy(flow: Flow, ports: Ports): Promise<Flow> {
  const { underCentralPolicy } = await import('../../flow/central.ts');
  return underCentralPolicy(flow, ports);
}
