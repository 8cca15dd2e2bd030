import type { Exceptable } from '../exceptions/exception.ts';
import type { LocatedFinding } from '../policy/judge.ts';

/** A finding of a rule about manifests, as exceptions name it: `manifests/replicas`. */
export function exceptableOf({ rule, object, file, line, expected, found }: LocatedFinding): Exceptable {
  const message = `${object}: expected ${expected}, found ${found}`;
  return { ids: [`manifests/${rule}`], object, path: file, line, message, level: 'error' };
}
