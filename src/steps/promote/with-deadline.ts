import { millisecondsOf } from '../../flow/gates/duration.ts';
import type { Ports } from '../ports.ts';

/** The ports with registries that are let go when `timeout` (`30m`, `1h`) is over, counted from now. */
export function timely(ports: Ports, timeout: string): Ports {
  const end = new Date(ports.clock.now().getTime() + millisecondsOf(timeout));
  return { ...ports, registries: ports.registries.until(end) };
}
