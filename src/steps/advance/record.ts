import type { UnderWay } from '../../delivery/model.ts';
import { attachDeliveryStep, deliveryStepsOf, type DeliveryStep } from '../../records/delivery-step.ts';
import { parseLocation } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { AdvancePlan } from './model.ts';

/**
 * Writes the record of a step beside its image, unless it is there: a commit is one step, whoever runs again. Does
 * nothing in a flow without records.
 *
 * @throws RemoteError
 */
export async function writeStep(
  { subject, present, ledger }: AdvancePlan,
  { at, incoming }: UnderWay,
  commit: string | undefined,
  ports: Ports,
): Promise<void> {
  const { name: strategy } = present.strategy;
  if (ledger === undefined || commit === undefined || strategy === 'rollout') return;
  const { flow, application, environment } = subject;
  const repository = ports.registries.open(parseLocation(environment.registry, application.image));
  const known = await deliveryStepsOf(repository, incoming.digest, { warn: (message) => ports.log.warn(message) });
  if (known.some(({ content }) => 'statement' in content && content.statement.step.commit === commit)) return;
  const manifest = await repository.manifest(incoming.digest);
  if (manifest === undefined) {
    ports.log.warn(`${repository.name} does not hold ${incoming.digest}, so the step ${at} gets no record`);
    return;
  }
  const { run } = ports.platform;
  const step: DeliveryStep = {
    flow: flow.name,
    application: application.name,
    environment: environment.name,
    version: incoming.tag,
    strategy,
    at,
    commit,
    ...(run.actor !== undefined && { actor: run.actor }),
    ...(run.url !== undefined && { run: run.url }),
    time: ports.clock.now().toISOString(),
    tool: ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
  };
  await attachDeliveryStep(repository, manifest.descriptor, step, ledger.signer(ports.recording, environment.name));
}
