import type { Check } from '../model.ts';

/** Whether a row keeps the gate closed. */
export function isClosed({ status }: Check): boolean {
  return status === 'fail' || status === 'error';
}

/** One line about a row. */
export function sentenceOf({ required, found, advice }: Check): string {
  return `expected ${required}, found ${found}${advice === undefined ? '' : `. ${advice}`}`;
}
