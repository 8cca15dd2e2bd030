import type { Tier } from './flow.ts';

/** In the order in which a version travels through them. */
export const tiers = ['development', 'testing', 'uat', 'staging', 'production'] as const satisfies readonly Tier[];
