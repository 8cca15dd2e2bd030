import type { Section } from '../model.ts';
import { clusters } from './clusters.ts';
import { flow } from './flow.ts';
import { keys } from './keys.ts';
import { manifests } from './manifests.ts';
import { places } from './places.ts';
import { servers } from './servers.ts';

/** In the order of the report. A new section is a file beside this one and an entry here. */
export const sections: readonly Section[] = [flow, keys, clusters, manifests, places, servers];
