import { contractRules } from './rules/contract.ts';
import { dataRules } from './rules/data.ts';
import { lockRules } from './rules/locks.ts';
import type { MigrationRule } from './rules/rule.ts';

/** Every rule about statements: what matches, its classes, and its row of the docs are one entry. */
export const migrationRules: Readonly<Record<string, MigrationRule>> = { ...contractRules, ...dataRules, ...lockRules };

/** Rules that say something once for each migration. */
export const oncePerMigration: ReadonlySet<string> = new Set(['lock-timeout', 'statement-timeout']);

/** Returns the way to do what a rule names without breaking what runs. */
export function insteadOf(rule: string): string {
  return migrationRules[rule]?.documentation.instead ?? 'see the documentation';
}

/** Warnings about what may refuse the running release: whether it does is in its code, which no rule reads. */
export const mayRefuse: ReadonlySet<string> = new Set(['tightens', 'relaxes']);
