import { RefusedError, StepError } from '../../base/errors.ts';
import { underCentralPolicy } from '../../flow/central.ts';
import { policyHash } from '../../flow/policy-hash.ts';
import { predecessorsOf } from '../../flow/graph.ts';
import { environmentOf } from '../../flow/questions.ts';
import { type Ledger, openLedger } from '../../records/ledger.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseLocation } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { ImageRequest, Part } from './model.ts';

/**
 * Asks, before anything is written, for the record that each digest entered its environment, which `promote` writes,
 * and for the verdict where the environment takes one. Nothing is asked of the first environment, nor of one that
 * requires no records.
 *
 * @throws RefusedError that names the command to run first; RemoteError for a registry that does not answer
 */
export async function requireEntries(parts: readonly Part[], ports: Ports): Promise<void> {
  let ledger: Ledger | undefined;
  for (const { request } of parts) {
    if (request.kind !== 'image' || request.digest === undefined || !request.environment.requireRecord) continue;
    ledger ??= await openLedger(request.flow, ports);
    await requireEntry(request, request.digest, ledger, ports);
  }
}

/** Says, for a dry run, what `requireEntries` would refuse. */
export async function missingEntry(parts: readonly Part[], ports: Ports): Promise<readonly string[]> {
  try {
    await requireEntries(parts, ports);
    return [];
  } catch (error) {
    if (error instanceof RefusedError) return [`this will be refused: ${error.message}`];
    if (error instanceof StepError) return [`the records gave no answer: ${error.message}`];
    throw error;
  }
}

async function requireEntry(request: ImageRequest, digest: Digest, ledger: Ledger, ports: Ports): Promise<void> {
  const { flow, application, environment } = request;
  const entry = { digest, application: application.name, environment: environment.name };
  const place = parseLocation(environment.registry, application.image);
  const run = commandFor(request, digest);
  await withCommand(ledger.proveEntry(entry, place, environment.name), `run \`${run}\` first: it writes the record`);
  if (!environment.requireVerdict) return;
  const [newest] = await ledger.entries(entry, place);
  // A rollback is to an artifact that was let in before.
  if (newest?.promotion.rollback === true) return;
  const demand = {
    ...entry,
    policy: policyHash(environmentOf(await underCentralPolicy(flow, ports), environment.name)),
  };
  const gate = `run the gate for ${environment.name} with record: true, then \`${run}\``;
  // A record names the verdict that it was written by; one that says fail since then takes that back.
  const isNamed = newest?.promotion.gate !== undefined;
  const places = [
    place,
    ...predecessorsOf(flow, environment.name).map(({ registry }) => parseLocation(registry, application.image)),
  ];
  if (isNamed && (await ledger.newestVerdict(demand, places))?.record.verdict !== 'fail') return;
  await withCommand(ledger.proveVerdict(demand, isNamed ? places : [place], ''), gate);
}

function commandFor({ application, environment, version }: ImageRequest, digest: Digest): string {
  return `krci-deploy promote --application ${application.name} --to ${environment.name} --version ${version} --expect-digest ${digest}`;
}

async function withCommand(proof: Promise<unknown>, fix: string): Promise<void> {
  try {
    await proof;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw new RefusedError({ ...error.problem, fix }, { cause: error });
  }
}
