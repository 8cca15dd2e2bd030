import { recordOf } from '../steps/gate/verdict/proof.ts';
import { writeLater } from '../steps/gate/verdict/record.ts';
import type { Ports } from '../steps/ports.ts';
import type { PromotePlan } from '../steps/promote/model.ts';
import type { Outcome } from '../steps/step.ts';
import type { PipelinePlan } from './model.ts';
import type { Verdict } from '../steps/gate/model.ts';

/** Undefined for a rollback. */
type GateOutcome = Outcome | undefined;

/** Returns the promotion with the verdict that opened the gate, so that it reads none from a file or a registry. */
export function handedOver({ gate, promote }: PipelinePlan, opened: GateOutcome): PromotePlan {
  const record = gate?.proof && opened && recordOf(gate.proof, verdictOf(opened));
  if (record === undefined) return promote;
  const promotions = promote.promotions.map((one) =>
    Object.assign({}, one, { entrance: { ...one.entrance, verdict: record } }),
  );
  return { ...promote, promotions };
}

/** Writes the verdict beside the artifact where it is by now. Returns whether anything was written. */
export async function recordOpen({ gate, promote }: PipelinePlan, opened: GateOutcome, ports: Ports): Promise<boolean> {
  const [moved] = promote.promotions;
  if (gate === undefined || opened === undefined || moved === undefined) return false;
  const { written, failure } = await writeLater(gate, verdictOf(opened), moved.destination, ports);
  if (failure !== undefined) throw failure;
  return written;
}

/**
 * Writes a closing verdict beside the artifact, so that an earlier open one no longer counts. A failure to write is a
 * warning: it does not hide the verdict.
 */
export async function recordClosed({ gate, promote }: PipelinePlan, opened: Outcome, ports: Ports): Promise<void> {
  const [moved] = promote.promotions;
  if (gate === undefined || moved === undefined) return;
  const { failure } = await writeLater(gate, verdictOf(opened), moved.source, ports);
  if (failure !== undefined) ports.log.warn(`the verdict could not be written beside the artifact: ${failure.message}`);
}

/** Returns the verdict in the data of the gate. */
export function verdictOf({ data }: Outcome): Verdict {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the gate's step says its data is
  return data as Verdict;
}
