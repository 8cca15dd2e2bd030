import { levels, ruleDirections, type RuleEntries, ruleNames, ruleSchemas } from '../../policy/rules.ts';
import { isRecord } from '../../base/json-path.ts';
import type { Section } from './section.ts';

/** Rules about the objects that an environment would have. */
export interface ManifestsPolicy extends RuleEntries {
  /** Only findings count that the last recorded state, or the target branch, does not have. */
  readonly 'new-only'?: boolean;
}

export const manifests: Section<ManifestsPolicy> = {
  stricter: { ...ruleDirections, 'new-only': false },
  implied: withSettings,
  schema: {
    type: 'object',
    additionalProperties: false,
    description:
      'Rules about the objects that the environment would have; one that is not named is required in production, a warning in uat and staging, and off below',
    properties: {
      ...ruleSchemas,
      'new-only': { type: 'boolean', default: false, description: 'Whether only findings count that are new' },
    },
  },
};

/** A level alone is a rule's settings with that level, so that both forms can be compared. */
function withSettings(policy: ManifestsPolicy): ManifestsPolicy {
  const [, , required] = levels;
  const entries = ruleNames.flatMap((name) => {
    const entry: unknown = policy[name];
    if (entry === undefined) return [];
    return [[name, isRecord(entry) ? { level: required, ...entry } : { level: entry }] as const];
  });
  return { ...policy, ...Object.fromEntries(entries) };
}
