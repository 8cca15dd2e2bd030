import { millisecondsOf } from '../../base/duration.ts';
import type { Answer, Scene } from '../model.ts';
import type { LiveInventory } from './model.ts';
import { entryOf } from './places.ts';

const defaultMaxAge = '2d';

/** Says why the time of an inventory takes its proof away. */
export function ageFault({ at }: LiveInventory, { flow, reach }: Scene): Pick<Answer, 'because' | 'fix'> | undefined {
  const maxAge = entryOf(flow.recovery.inventory)?.['max-age'] ?? defaultMaxAge;
  const age = reach.clock.now().getTime() - at.getTime();
  const written = at.toISOString().slice(0, 16);
  if (age > millisecondsOf(maxAge))
    return { because: `it was written at ${written}, more than ${maxAge} ago`, fix: 'see why its job does not run' };
  return age < -millisecondsOf('1h')
    ? { because: `it was written at ${written}, in the future`, fix: 'correct the clock of its job' }
    : undefined;
}
