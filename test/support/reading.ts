import type { ReadingPolicy } from '../../src/version/reading.ts';

/** How commits are read when no input says otherwise. */
export const plainReading: ReadingPolicy = {
  minorTypes: [],
  patchTypes: [],
  scopeRules: [],
  squash: false,
  headerPrefix: undefined,
};
