import type { Level } from '../../policy/model.ts';
import { levels, ruleDirections, type RuleEntries, ruleNames, ruleSchemas } from '../../policy/rules.ts';
import { isRecord } from '../../base/json-path.ts';
import type { Section } from './section.ts';

/** An environment whose objects must be those of another one. */
export interface ParityPolicy {
  /** Name of the other environment. */
  readonly with: string;
  /** Patterns of values that may differ, below the object's name: `**` for any number of parts. */
  readonly allow?: readonly string[];
  readonly level?: Level;
}

/** Rules about the objects that an environment would have. */
export interface ManifestsPolicy extends RuleEntries {
  /** Another environment that has the same objects; off until it is named. */
  readonly parity?: ParityPolicy;
  /** Only findings count that the target branch, or the last recorded entry, does not have. */
  readonly 'new-only'?: boolean;
}

export const manifests: Section<ManifestsPolicy> = {
  stricter: { ...ruleDirections, 'parity.level': levels, 'new-only': false },
  implied: withSettings,
  schema: {
    type: 'object',
    additionalProperties: false,
    description:
      'Rules about the objects that the environment would have; one that is not named is required in production, a warning in uat and staging, and off below',
    properties: {
      ...ruleSchemas,
      parity: {
        type: 'object',
        additionalProperties: false,
        required: ['with'],
        description: 'Another environment that must have the same objects; off until it is named',
        properties: {
          with: {
            type: 'string',
            pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
            patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
            description: 'The other environment',
          },
          allow: {
            type: 'array',
            maxItems: 100,
            items: { type: 'string', minLength: 1, maxLength: 300 },
            description: 'Patterns of values that may differ: **/replicas, ConfigMap/settings/data/**',
          },
          level: { enum: levels, description: 'required when left out' },
        },
      },
      'new-only': {
        type: 'boolean',
        default: false,
        description:
          'Whether only findings count that are new: in check, against the target branch of the change; in a gate, against the GitOps commit of the last recorded entry into the environment. Without one, and for parity, every finding counts',
      },
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
