import { layoutNames } from '../../migrations/layout-names.ts';
import type { Section } from './section.ts';

/** Demands on the SQL that lies between what runs in an environment and what enters it. */
export interface MigrationsPolicy {
  /** Pattern of files, or several, from the directory of the application's source. */
  readonly path?: string | readonly string[];
  readonly dialect?: (typeof dialects)[number];
  /** Tool that applies them; what the files show when absent. */
  readonly layout?: (typeof layoutNames)[number];
  /** `expand`: what a running release needs goes in a release that changes no code. */
  readonly 'same-release'?: 'off' | 'expand';
  /** `backup`: what cannot be taken back needs a backup that dr-verify would accept. */
  readonly irreversible?: 'off' | 'backup';
  /** Effect of warnings about locks, and of those of squawk. */
  readonly warnings?: 'off' | 'warn' | 'required';
  /** Patterns of what a release may change, besides `path`, and still change no code; documentation and tests when absent. */
  readonly 'schema-only-paths'?: readonly string[];
}

export const dialects = ['postgres', 'mysql', 'mariadb', 'sqlite', 'sqlserver', 'oracle'] as const;

const pattern = { type: 'string', minLength: 1, maxLength: 300 } as const;

export const migrations: Section<MigrationsPolicy> = {
  stricter: {
    'same-release': ['off', 'expand'],
    irreversible: ['off', 'backup'],
    warnings: ['off', 'warn', 'required'],
  },
  defaults: { dialect: 'postgres', 'same-release': 'expand', irreversible: 'backup', warnings: 'warn' },
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'SQL of migrations: what breaks a release that runs, or loses data, needs its own way in',
    properties: {
      path: {
        oneOf: [pattern, { type: 'array', minItems: 1, maxItems: 20, items: pattern }],
        description: 'Files of the migrations, from the directory of the application’s source: db/migrations/*.sql',
      },
      dialect: {
        enum: dialects,
        description:
          'postgres is read by PostgreSQL’s own parser; of the others, what a tokenizer cannot tell is not judged',
      },
      layout: {
        enum: layoutNames,
        description: 'Tool that applies them; what names and forms of the files show when left out',
      },
      'same-release': {
        enum: ['off', 'expand'],
        description: 'expand: a release that changes code may only expand the schema; off: it may contract it too',
      },
      irreversible: {
        enum: ['off', 'backup'],
        description: 'backup: what cannot be taken back needs a backup that passes the check “backup” of dr-verify',
      },
      warnings: {
        enum: ['off', 'warn', 'required'],
        description: 'What warnings about locks and findings of squawk do: required closes the gate',
      },
      'schema-only-paths': {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: pattern,
        description:
          'What a release may change besides path and still change no code: patterns from the directory of the application’s source; documentation and tests when left out',
      },
    },
  },
};
