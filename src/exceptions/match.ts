import { matchesPath } from '../files/wildcard.ts';
import type { Exceptable, Exception } from './exception.ts';

/** Tells whether an exception matches a finding, whatever its dates and environments. */
export function concerns(exception: Exception, item: Exceptable): boolean {
  if (!item.ids.includes(exception.id)) return false;
  if (exception.component !== undefined && !matches(exception.component, item.component)) return false;
  if (exception.object !== undefined && !matches(exception.object, item.object)) return false;
  return exception.path === undefined || matches(exception.path, item.path);
}

/** Matches a value; an unknown value matches nothing. */
function matches(pattern: string, value: string | undefined): boolean {
  return value !== undefined && matchesPath(pattern, value);
}
