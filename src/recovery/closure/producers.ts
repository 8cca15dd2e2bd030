import type { Producer } from './model.ts';
import { credentialProducers } from './producers/credentials.ts';
import { dataProducers } from './producers/data.ts';
import { platformProducers } from './producers/platform.ts';

/**
 * What operators and controllers make of the objects in Git. An operator that is missing here leaves its products
 * dangling, which is said and can be declared; a new one is a line in one of these tables.
 */
export const producers: readonly Producer[] = [...credentialProducers, ...dataProducers, ...platformProducers];
