import { argumentMistakes } from './arguments.ts';
import { evidenceMistakes } from './evidence.ts';
import { flowFileMistakes } from './flow-file.ts';
import type { Mistake } from './model.ts';
import { serverMistakes } from './servers.ts';
import { shapeMistakes } from './shapes.ts';

/** Every mistake of the table. */
export const mistakes: readonly Mistake[] = [
  ...flowFileMistakes,
  ...shapeMistakes,
  ...argumentMistakes,
  ...evidenceMistakes,
  ...serverMistakes,
];
