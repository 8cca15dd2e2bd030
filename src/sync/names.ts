import { UsageError } from '../base/errors.ts';
import type { Wanted } from './sync.ts';

/** Puts names of the flow in the place of their placeholders. Throws UsageError for a placeholder that is none. */
export function named(text: string, wanted: Pick<Wanted, 'flow' | 'environment' | 'application'>): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    if (name === 'flow' || name === 'environment' || name === 'application') return wanted[name];
    throw new UsageError({
      code: 'unknown-placeholder',
      where: `"${text}"`,
      expected: '{flow}, {environment} or {application}',
      found: `{${name}}`,
    });
  });
}
