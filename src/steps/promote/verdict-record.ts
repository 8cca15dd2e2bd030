import type { Environment, Flow } from '../../flow/flow.ts';
import { policyHash } from '../../flow/policy-hash.ts';
import { environmentOf } from '../../flow/questions.ts';
import { type ProvenVerdict, requireVerdict } from '../../records/verdict-proof.ts';
import { verdictsOf } from '../../records/verdict.ts';
import type { Digest } from '../../registry/digest.ts';
import { formatRepository, type Reference } from '../../registry/reference.ts';
import type { Context } from './context.ts';
import type { FlowRoute } from './route.ts';

/** The artifact, and where a verdict may lie beside it: where it comes from, and where it goes to. */
export interface Beside {
  readonly digest: Digest;
  readonly source: Reference;
  readonly destination: Reference;
}

/**
 * The record of the verdict that opens the environment. Undefined where the flow has no records, and where it trusts no
 * keys and a file was handed over: then a file is worth as much. Throws RefusedError as `requireVerdict` does.
 */
export async function demandRecord(
  { flow, application, to }: Pick<FlowRoute, 'flow' | 'application' | 'to'>,
  { digest, source, destination }: Beside,
  hasFile: boolean,
  context: Context,
): Promise<ProvenVerdict | undefined> {
  if (flow.records === undefined) return undefined;
  const trust = await context.trust(flow);
  if (trust.length === 0 && hasFile) return undefined;
  const names = [...new Set([source, destination].map((one) => formatRepository(one)))];
  const places = names.length === 1 ? [source] : [source, destination];
  const { registries, clock } = context.ports;
  const found = await Promise.all(places.map((place) => verdictsOf(registries.open(place), digest)));
  const demand = {
    digest,
    flow: flow.name,
    application: application.name,
    environment: to.name,
    policy: await policyOf(flow, to, context),
    now: clock.now(),
  };
  const file = hasFile ? ', and the file in "verdict-file" does not count where the flow has trusted-keys' : '';
  return requireVerdict(found.flat(), demand, trust, `${names.join(' and ')}${file}`);
}

/** The hash of what the environment requires now, its central policy included. */
export async function policyOf(flow: Flow, { name }: Environment, context: Context): Promise<Digest> {
  return policyHash(environmentOf(await context.underPolicy(flow), name));
}
