import type { Section } from './section.ts';

/** Kinds of checks that an emergency may override; artifact binding and approval never are. */
export const overridable = [
  'windows',
  'soak',
  'metrics',
  'change',
  'coverage',
  'performance',
  'sast',
  'tests',
  'vulnerabilities',
] as const;

export type Overridable = (typeof overridable)[number];

/** Checks that two people may override in an emergency, and for how long. */
export interface BreakGlassPolicy {
  /** By name: an environment that inherits this section may still not be listed. */
  readonly environments: readonly string[];
  readonly 'may-override': readonly Overridable[];
  /** How long such a verdict holds. */
  readonly hours: number;
}

export const breakGlass: Section<BreakGlassPolicy> = {
  grants: true,
  defaults: { environments: [], 'may-override': [], hours: 4 },
  // An added way past the checks weakens the gate.
  asksByDefault: true,
  stricter: { hours: 'lower' },
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'What two people may override in an emergency, loudly',
    properties: {
      environments: {
        type: 'array',
        maxItems: 32,
        items: { type: 'string', minLength: 1, maxLength: 63 },
        description: 'Environments that it is for',
      },
      'may-override': {
        type: 'array',
        maxItems: overridable.length,
        items: { enum: overridable },
        description: 'Kinds of checks that may be overridden; of reports, what they say, never that they are missing',
      },
      hours: { type: 'integer', minimum: 1, maximum: 72, default: 4, description: 'How long the verdict holds' },
    },
  },
};
