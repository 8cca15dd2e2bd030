import { RenderProblem } from '../problem.ts';
import { collections } from './functions/collections.ts';
import { comparisons } from './functions/comparisons.ts';
import { encodings } from './functions/encodings.ts';
import type { GoFunction } from './functions/function.ts';
import { numbers } from './functions/numbers.ts';
import { texts } from './functions/texts.ts';

/**
 * Functions of Go's templates, of sprig and of Argo CD, by name. What is left out is refused by name: it asks the
 * surroundings (`env`), gives another answer each time (`now`, `randAlpha`), or takes regular expressions of Go.
 */
export const functions: Readonly<Record<string, GoFunction>> = {
  ...comparisons,
  ...texts,
  ...numbers,
  ...collections,
  ...encodings,
  fail: (message) => {
    throw new RenderProblem(`a template fails: ${String(message)}`);
  },
};
