import type { Tier } from './flow.ts';
import { tiers } from './tiers.ts';

/** Words by which people name the stops of a promotion. */
const words: Readonly<Record<Tier, readonly string[]>> = {
  development: ['dev', 'develop', 'development', 'sandbox', 'playground'],
  testing: ['test', 'testing', 'tst', 'qa', 'sit', 'int', 'integration', 'e2e', 'perf', 'performance', 'ci'],
  uat: ['uat', 'acc', 'acceptance', 'demo'],
  staging: ['stage', 'staging', 'stg', 'preprod', 'preproduction'],
  production: ['prod', 'production', 'prd', 'live'],
};

/** Returns the tier of an environment by its name; undefined for a name that tells none. */
export function tierOf(name: string): Tier | undefined {
  const parts = name
    .toLowerCase()
    .replace(/\b(pre|non)[-_]prod/, '$1prod')
    .split(/[-_.]/);
  const found = tiers.filter((tier) => parts.some((part) => words[tier].includes(part.replace(/\d+$/, ''))));
  return found.length === 1 ? found[0] : undefined;
}
