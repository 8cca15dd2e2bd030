import { runningImages } from '../../delivery/delivery.ts';
import { confirm } from '../confirm.ts';
import type { Ports } from '../ports.ts';
import type { AdvancePlan } from './model.ts';

/** Whether the environment runs what Git says at the present step. */
export type Arrival =
  { readonly state: 'confirmed' } | { readonly state: 'waiting' | 'failed'; readonly because: string };

/** One look cannot tell a failure: health is that of the comparison before. */
const waitMs = 10_000;

/**
 * Asks whether the environment runs the step; undefined where nobody knows which commit it came with. An answer
 * that nobody gives is no arrival. Throws as `confirm` does.
 */
export async function arrivalOf(
  { subject, destination, underWay, present, isConfirmed }: AdvancePlan,
  ports: Ports,
): Promise<Arrival | undefined> {
  const commit = present.since?.commit;
  if (underWay === undefined || commit === undefined) return undefined;
  if (!isConfirmed) return { state: 'confirmed' };
  const { flow, environment, application } = subject;
  const images = runningImages(underWay);
  const asked = { flow, environment, applications: [application], commit, branch: destination.repository, waitMs };
  const [answer] = await confirm({ ...asked, images: () => images }, ports);
  if (answer === undefined) throw new Error('one application has one answer');
  if (answer.state === 'done') return { state: 'confirmed' };
  const because = `${answer.by} says of ${answer.subject || application.name}: ${answer.because}`;
  return { state: answer.state === 'failed' ? 'failed' : 'waiting', because };
}
