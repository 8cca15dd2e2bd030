import type { RolloutEntry } from '../flow/delivery.ts';
import { type CellNames, imageCell } from './cells.ts';
import type { Strategy } from './model.ts';
import { imageText } from './model.ts';

/** Writes the digest once: a controller makes the steps, and Git does not say where they stand. */
export function rolloutStrategy({ image }: RolloutEntry, names: CellNames): Strategy {
  return {
    name: 'rollout',
    cells: { image: imageCell(image, names) },
    telling: ['image'],
    standing: () => ({ kind: 'idle' }),
    runningCell: () => 'image',
    entry: (state, incoming) => ({
      cell: 'image',
      wanted: { ...state, image: imageText(incoming) },
      says: `the Rollout takes ${incoming.tag}`,
    }),
  };
}
