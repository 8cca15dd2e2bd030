import { RemoteError, StepError } from '../../base/errors.ts';
import { attachDeployment, type Deployment, deploymentsOf } from '../../records/deployment.ts';
import { type Ledger, openLedger } from '../../records/ledger.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseLocation } from '../../registry/reference.ts';
import type { Confirmation } from '../../sync/sync.ts';
import type { Ports } from '../ports.ts';
import type { BumpPlan, ImageRequest } from './model.ts';

/**
 * Records what a wait ended with, beside each image: that it runs and since when, or that nobody said so. One that is
 * there already is not written again, so that a run that was killed in between converges. Nothing is written about
 * what may still come: a time that was over, a sync that failed. Does nothing in a flow without records.
 *
 * Returns the failure to write, for the end of the run: what runs, runs.
 */
export async function recordDeployments(
  { parts }: BumpPlan,
  confirmations: readonly Confirmation[],
  ports: Ports,
): Promise<StepError | undefined> {
  let ledger: Ledger | undefined;
  let failure: StepError | undefined;
  for (const { request } of parts) {
    if (request.kind !== 'image' || request.digest === undefined || request.flow.records === undefined) continue;
    const confirmation = confirmations.find(({ application }) => application === request.application.name);
    const result = confirmation && resultOf(confirmation);
    if (confirmation === undefined || result === undefined) continue;
    try {
      ledger ??= await openLedger(request.flow, ports);
      await write({ request, digest: request.digest, confirmation, result }, ledger, ports);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      failure ??= unwritten(error, request);
    }
  }
  return failure;
}

interface Ended {
  readonly request: ImageRequest;
  readonly digest: Digest;
  readonly confirmation: Confirmation;
  readonly result: Deployment['result'];
}

function resultOf({ state }: Confirmation): Deployment['result'] | undefined {
  if (state === 'done') return 'running';
  return state === 'unproven' ? 'unproven' : undefined;
}

async function write({ request, digest, confirmation, result }: Ended, ledger: Ledger, ports: Ports): Promise<void> {
  const { flow, application, environment, version } = request;
  const { commit, by, subject, revision, syncedAt, healthyAt } = confirmation;
  const repository = ports.registries.open(parseLocation(environment.registry, application.image));
  const known = await deploymentsOf(repository, digest, { warn: (message) => ports.log.warn(message) });
  const isThere = known.some(({ content }) => {
    if (!('statement' in content)) return false;
    const { deployment: one } = content.statement;
    const isSame = one.commit === commit && one.environment === environment.name && one.flow === flow.name;
    return isSame && one.application === application.name && (one.result === result || one.result === 'running');
  });
  if (isThere) return;
  const manifest = await repository.manifest(digest);
  if (manifest === undefined) {
    ports.log.warn(
      `${repository.name} does not hold ${digest}, so nothing is recorded about it in ${environment.name}`,
    );
    return;
  }
  const { run } = ports.platform;
  const deployment: Deployment = {
    flow: flow.name,
    application: application.name,
    environment: environment.name,
    version,
    result,
    commit,
    ...(revision !== undefined && { revision }),
    by,
    subject: subject || application.name,
    ...(syncedAt !== undefined && { syncedAt }),
    ...(healthyAt !== undefined && { healthyAt }),
    ...(run.actor !== undefined && { actor: run.actor }),
    ...(run.url !== undefined && { run: run.url }),
    time: ports.clock.now().toISOString(),
    tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
  };
  const signer = ledger.signer(ports.recording, environment.name);
  await attachDeployment(repository, manifest.descriptor, deployment, signer);
}

function unwritten(error: StepError, { application, environment }: ImageRequest): StepError {
  if (!(error instanceof RemoteError)) return error;
  const fix = `run again: ${application.name} runs in ${environment.name}, and its record is not written`;
  return new RemoteError({ ...error.problem, fix }, { cause: error.cause });
}
