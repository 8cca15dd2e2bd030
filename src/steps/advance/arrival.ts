import { runningImages } from '../../delivery/delivery.ts';
import { confirm } from '../confirm.ts';
import type { Ports } from '../ports.ts';
import type { AdvancePlan } from './model.ts';

/** Whether the environment runs what Git says at the present step. */
export interface Arrival {
  readonly state: 'confirmed' | 'waiting' | 'failed';
  /** A clause. */
  readonly because: string;
}

/** One look cannot tell a failure: health is that of the comparison before. */
const waitMs = 10_000;

/**
 * Asks whether the environment runs the step; undefined where nobody knows which commit it came with. An answer
 * that nobody gives is no arrival. Throws as `confirm` does.
 */
export async function arrivalOf(plan: AdvancePlan, ports: Ports): Promise<Arrival | undefined> {
  const { underWay, watched, present, isConfirmed } = plan;
  const commit = present.since?.commit;
  const images = watched === undefined ? underWay && runningImages(underWay) : [watched];
  if (images === undefined || commit === undefined) return undefined;
  if (!isConfirmed) return { state: 'confirmed', because: 'it is not asked for' };
  const { flow, environment, application } = plan.subject;
  const branch = plan.destination.repository;
  const asked = { flow, environment, applications: [application], commit, branch, waitMs };
  const [answer] = await confirm({ ...asked, images: () => images }, ports);
  if (answer === undefined) throw new Error('one application has one answer');
  const because = `${answer.by} says of ${answer.subject || application.name}: ${answer.because}`;
  const states = {
    done: 'confirmed',
    failed: 'failed',
    waiting: 'waiting',
    overtaken: 'waiting',
    unproven: 'waiting',
  } as const;
  return { state: states[answer.state], because };
}
