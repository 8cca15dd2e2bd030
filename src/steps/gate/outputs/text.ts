import type { Check } from '../model.ts';

/** Tells whether a row keeps the gate closed. */
export function isClosed({ status }: Check): boolean {
  return status === 'fail' || status === 'error';
}

/** Describes a row in one line. */
export function sentenceOf({ required, found, advice }: Check): string {
  return `expected ${required}, found ${found}${advice === undefined ? '' : `. ${advice}`}`;
}
