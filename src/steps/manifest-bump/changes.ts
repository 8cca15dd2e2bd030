import type { Part } from './model.ts';

/** Whether the part has anything to write. */
export function isChange({ bumps }: Part): boolean {
  return bumps.some(({ textBefore, textAfter }) => textBefore !== textAfter);
}
