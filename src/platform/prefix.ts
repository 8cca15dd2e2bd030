import { UsageError } from '../errors.ts';
import type { Superseded } from './platform.ts';

/** A prefix that is empty or nearly so would match every open request. */
export function requirePrefix({ headPrefix }: Superseded): void {
  if (headPrefix.length >= 3) return;
  throw new UsageError(
    'prefix-too-short',
    `superseded requests: expected a branch prefix of at least three characters, found "${headPrefix}"`,
  );
}
