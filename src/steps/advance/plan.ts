import { RefusedError, UsageError } from '../../base/errors.ts';
import { millisecondsOf } from '../../base/duration.ts';
import { offLadder, presentDelivery, type PresentDelivery, strategyOf } from '../../delivery/delivery.ts';
import { imageIn } from '../../delivery/cells.ts';
import type { Move, UnderWay } from '../../delivery/model.ts';
import { deliveryOf, type ValidatePolicy } from '../../flow/delivery.ts';
import { applicationOf, environmentOf } from '../../flow/questions.ts';
import { openLedger } from '../../records/ledger.ts';
import { parseLocation } from '../../registry/reference.ts';
import { requireSync } from '../../sync/open.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import { destinationOf } from './destination.ts';
import type { AdvancePlan, AskedValidation, Inputs, Subject } from './model.ts';
import { subjectOf } from './report.ts';

/**
 * Reads where a delivery stands, and proves that its image was let in. Changes nothing.
 *
 * @throws UsageError for an application without a delivery there; RefusedError for values that no step leads to, an
 * image without a record of its entry, an abort that has nothing to take back; RemoteError
 */
export async function plan(inputs: Inputs, ports: Ports): Promise<AdvancePlan> {
  const flow = await requiredFlow(inputs, ports, 'advance');
  const environment = environmentOf(flow, inputs.environment);
  const subject = { flow, environment, application: applicationOf(flow, inputs.application) };
  const strategy = strategyOf(flow, subject.application, environment);
  const entry = deliveryOf(subject.application, environment);
  if (strategy === undefined || entry === undefined) throw withoutDelivery(subject);
  const destination = await destinationOf(inputs, subject, ports);
  const present = await presentDelivery(strategy, destination.repository);
  const { standing } = present;
  const underWay = standing.kind === 'under-way' ? standing : undefined;
  const abort = inputs.abort ? moveBack(subject, present) : undefined;
  if (standing.kind === 'off-ladder' && abort === undefined) throw offLadder(standing, subjectOf({ subject }));
  const ledger = flow.records === undefined ? undefined : await openLedger(flow, ports);
  // What takes traffic away from an image asks nobody whether it was let in.
  if (underWay !== undefined && abort === undefined && environment.requireRecord) {
    const place = parseLocation(environment.registry, subject.application.image);
    const named = { application: subject.application.name, environment: environment.name };
    await ledger?.proveEntry({ digest: underWay.incoming.digest, ...named }, place, environment.name);
  }
  const { metrics, validate, confirmation } = entry.canary ?? entry['blue-green'] ?? {};
  const validation = inputs.abort ? undefined : validationOf(subject, validate, inputs);
  const isConfirmed = confirmation !== 'off';
  if (isConfirmed) requireSync(environment, ports.platform.kind);
  const watched = entry.rollout && imageIn(present.state[strategy.runningCell(present.state)]);
  const due = nextAt(present, underWay, ports);
  return {
    subject,
    destination,
    present,
    watched,
    underWay,
    abort,
    isConfirmed,
    metrics,
    validation,
    nextAt: due,
    ledger,
  };
}

/** Throws UsageError for reports that nobody asks for: they would be taken for a proof. */
function validationOf(
  { flow, environment, application }: Subject,
  validate: ValidatePolicy | undefined,
  inputs: Inputs,
): AskedValidation | undefined {
  const reports = inputs.junit;
  if (validate !== undefined) return { ...validate, reports, evidenceCommit: inputs['evidence-commit'] };
  if (reports.length === 0) return undefined;
  throw new UsageError({
    code: 'reports-not-asked',
    where: 'junit',
    expected: `"validate: { tests: … }" in applications[name=${application.name}].delivery.${environment.name} of ${flow.file}`,
    found: 'none',
    fix: 'declare it there, or leave the reports out',
  });
}

/** A commit from the future has been there for no time: clocks differ. */
function nextAt({ since }: PresentDelivery, underWay: UnderWay | undefined, { clock }: Ports): Date | undefined {
  if (since === undefined || underWay === undefined) return undefined;
  const began = Math.min(Date.parse(since.time), clock.now().getTime());
  return new Date(began + millisecondsOf(underWay.lasts));
}

function moveBack(subject: Subject, { standing }: PresentDelivery): Move {
  const where = subjectOf({ subject });
  if (standing.kind === 'idle') {
    throw new RefusedError({
      code: 'delivery-over',
      where,
      expected: 'a delivery under way',
      found: 'none',
      fix: 'go back with `krci-deploy promote --rollback true`',
    });
  }
  if (standing.back !== undefined) return standing.back;
  const found = standing.kind === 'under-way' ? `${standing.at}: nothing runs the image before` : standing.because;
  throw new RefusedError({
    code: 'delivery-over',
    where,
    expected: 'a side that can take the traffic back',
    found,
    fix: 'put the values right by hand, or go back with `krci-deploy promote --rollback true`',
  });
}

function withoutDelivery({ flow, application, environment }: Subject): UsageError {
  const named = Object.keys(application.delivery ?? {});
  const others = named.length === 0 ? '' : `; it has one for ${named.join(', ')}`;
  return new UsageError({
    code: 'delivery-missing',
    where: flow.file,
    expected: `applications[name=${application.name}].delivery.${environment.name}`,
    found: `none${others}`,
    fix: 'declare its steps, or deploy with manifest-bump alone',
  });
}
