import { mapBounded } from '../../../base/concurrency.ts';
import { deployedIn } from '../../../flow/deployed.ts';
import type { Application, Environment, Flow } from '../../../flow/flow.ts';
import { applicationOf, isPlatformPlace } from '../../../flow/questions.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import type { EntryProof } from '../../../records/chain.ts';
import { openLedger } from '../../../records/ledger.ts';
import { isDigest } from '../../../registry/digest.ts';
import { parseLocation } from '../../../registry/reference.ts';
import type { Ports } from '../../ports.ts';

/** Commit of the GitOps repository at an environment's last recorded entry, or why none is known: a clause. */
export type LastEntry = { readonly commit: string } | { readonly because: string };

/** Registries are asked about this many artifacts at once. */
const maxReads = 8;

/**
 * Finds the last entry that a record proves: of the application, or of any one of the flow. The record is beside the
 * artifact that Git names for the environment now.
 * Throws RemoteError, UsageError for keys of the flow that are none.
 */
export async function lastEntry(
  flow: Flow,
  environment: Environment,
  application: string | undefined,
  ports: Ports,
): Promise<LastEntry> {
  if (isPlatformPlace(flow, environment)) return { because: 'nothing is promoted into a platform' };
  if (flow.records === undefined) return { because: 'the flow has no records' };
  const applications = application === undefined ? flow.applications : [applicationOf(flow, application)];
  const proofs = await proofsOf(flow, environment, applications, ports);
  const [newest] = proofs.toSorted((one, other) => Date.parse(other.promotion.time) - Date.parse(one.promotion.time));
  if (newest === undefined) return { because: `no record proves an entry into ${environment.name}` };
  const { gitops } = newest.promotion;
  const branch = (await gitopsBranchesOf(flow, {}, ports)).of(environment);
  if (gitops === undefined || gitops.repository !== branch.name) {
    return { because: `the record of the last entry names no commit of ${branch.name}` };
  }
  return { commit: gitops.revision };
}

async function proofsOf(
  flow: Flow,
  environment: Environment,
  applications: readonly Application[],
  ports: Ports,
): Promise<readonly EntryProof[]> {
  const branches = await gitopsBranchesOf(flow, {}, ports);
  const deployed = await deployedIn({ ...flow, environments: [environment] }, applications, branches);
  const ledger = await openLedger(flow, ports);
  const found = await mapBounded(deployed, maxReads, ({ application, named: { digest } }) => {
    if (digest === undefined || !isDigest(digest)) return Promise.resolve([]);
    const entry = { digest, application: application.name, environment: environment.name };
    return ledger.entries(entry, parseLocation(environment.registry, application.image));
  });
  return found.flat();
}
