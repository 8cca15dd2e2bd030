import { UsageError } from '../base/errors.ts';
import type { Superseded } from './platform.ts';

/** Tells whether a head is one of those that are superseded. Throws UsageError for a prefix that matches nearly all. */
export function supersededHeads({ headPrefix, heads = [] }: Superseded): (head: string) => boolean {
  if (headPrefix !== undefined && headPrefix.length < 3) {
    throw new UsageError({
      code: 'prefix-too-short',
      where: 'superseded requests',
      expected: 'a branch prefix of at least three characters',
      found: `"${headPrefix}"`,
    });
  }
  const exact = new Set(heads);
  return (head) => exact.has(head) || (headPrefix !== undefined && head.startsWith(headPrefix));
}
