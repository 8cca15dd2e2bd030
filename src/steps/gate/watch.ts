import { parseInputs } from '../../declaration/parse.ts';
import { underCentralPolicy } from '../../flow/central.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import type { MetricsPolicy } from '../../flow/gates/metrics.ts';
import { ledgerOf } from '../../exceptions/approved.ts';
import { environmentOf } from '../../flow/questions.ts';
import type { Digest } from '../../registry/digest.ts';
import { formatReference, parseLocation, pointAt } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import { declaration } from './declaration.ts';
import type { Validation } from './evidence/validation.ts';
import type { CheckContext } from './external/check.ts';
import { metrics } from './external/metrics.ts';
import { soak } from './external/soak.ts';
import { runCheck } from './external/run.ts';
import { windows } from './external/windows.ts';
import type { Check } from './model.ts';

/** An artifact on its way into an environment that it has been let into. */
export interface WatchedArtifact {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly application: Application;
  readonly digest: Digest;
  readonly version: string;
  /** Metrics of the delivery, beside those of the environment's gate. */
  readonly metrics: MetricsPolicy | undefined;
  /** Reports of tests about the present step; undefined where none are asked for. */
  readonly validation: Validation | undefined;
}

/**
 * Judges what may change while an artifact takes the traffic: metrics, soak and windows, and the tests of its step. The
 * rest of the gate was about its entry. Throws UsageError for a policy that cannot be asked.
 */
export async function watch(artifact: WatchedArtifact, ports: Ports): Promise<readonly Check[]> {
  const context = await contextOf(artifact, ports);
  // Exceptions are about findings of reports: none takes a metric or a window away.
  const none = await ledgerOf(
    undefined,
    { environment: artifact.environment.name, now: ports.clock.now(), maxTermMs: 0 },
    ports,
  );
  const checks: Check[] = [];
  for (const check of [metrics, soak, windows]) {
    const planned = await check.plan(context, ports);
    if (planned !== undefined) checks.push(...(await runCheck(planned, ports, none)).checks);
  }
  if (artifact.validation === undefined) return checks;
  const { validate } = await import('./evidence/validation.ts');
  return [...checks, ...(await validate(artifact.validation, context, none, ports))];
}

async function contextOf(
  { flow, environment: { name }, application, digest, version, metrics: own }: WatchedArtifact,
  ports: Ports,
): Promise<CheckContext> {
  const central = await underCentralPolicy(flow, ports);
  const environment = environmentOf(central, name);
  const { metrics: ofGate, soak: time, windows: times } = environment.gate;
  const names = new Set(ofGate?.map((one) => one.name));
  const asked = [...(ofGate ?? []), ...(own ?? []).filter((one) => !names.has(one.name))];
  const reference = pointAt(parseLocation(environment.registry, application.image), { digest });
  return {
    inputs: parseInputs(declaration, new Map()),
    flow: central,
    environment,
    policy: {
      ...(asked.length > 0 && { metrics: asked }),
      ...(time !== undefined && { soak: time }),
      ...(times !== undefined && { windows: times }),
    },
    subject: { application: application.name, artifact: formatReference(reference), digest, version },
    commitInput: 'evidence-commit',
    isEntered: true,
  };
}
