import { type DeclaredRule, type Level, noSettings, type Rule, type SettingDirection } from './model.ts';

/**
 * Every rule about the objects of an environment. Its settings in the flow file, its row of the verdict and its page
 * derive from this table: a new rule is one file and one entry here.
 * An entry is what the flow file's schema takes; the rule itself is loaded where objects are judged.
 */
export const rules = {
  replicas: rule({
    title: 'Replicas',
    elsewhereOnPlatform: true,
    settings: {
      properties: { minimum: { type: 'integer', minimum: 1, maximum: 1000, description: 'The fewest replicas' } },
      stricter: { minimum: 'higher' },
      defaults: { minimum: 3 },
    },
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/replicas.ts')).replicas,
  }),
  zones: rule({
    title: 'Zones',
    settings: noSettings,
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/zones.ts')).zones,
  }),
  'disruption-budget': rule({
    title: 'Disruption budgets',
    settings: noSettings,
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/disruption-budget.ts')).disruptionBudget,
  }),
  resources: rule({
    title: 'Resources',
    settings: noSettings,
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/resources.ts')).resources,
  }),
  probes: rule({
    title: 'Probes',
    settings: noSettings,
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/probes.ts')).probes,
  }),
  'rolling-update': rule({
    title: 'Rolling updates',
    settings: {
      properties: {
        surge: { type: 'integer', minimum: 1, maximum: 100, description: 'maxSurge, exactly' },
        unavailable: { type: 'integer', minimum: 0, maximum: 100, description: 'maxUnavailable, exactly' },
      },
      stricter: { unavailable: 'lower' },
      defaults: { surge: 1, unavailable: 0 },
    },
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/rolling-update.ts')).rollingUpdate,
  }),
  autoscaling: rule({
    title: 'Autoscaling',
    settings: noSettings,
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/autoscaling.ts')).autoscaling,
  }),
  'node-pool': rule({
    title: 'Node pools',
    settings: {
      properties: {
        'spot-labels': {
          type: 'array',
          maxItems: 50,
          uniqueItems: true,
          items: {
            type: 'string',
            pattern: '^[^\\s=]{1,253}(=[^\\s=]{1,63})?$',
            patternErrorMessage: 'expected a label such as pool=spot, or pool for any value',
          },
          description: 'Labels of spot nodes besides the known ones: pool=spot, or pool for any value',
        },
      },
      stricter: {},
      defaults: { 'spot-labels': [] },
    },
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/node-pool.ts')).nodePool,
  }),
  secrets: rule({
    title: 'Secrets',
    settings: {
      properties: {
        store: {
          type: 'array',
          maxItems: 20,
          uniqueItems: true,
          items: {
            type: 'string',
            pattern: '^[a-z][a-z0-9]{1,40}$',
            patternErrorMessage: 'expected a provider of External Secrets such as aws or vault',
          },
          description:
            'Providers that stores may have, as External Secrets names them: aws, vault, azurekv (or azure); any when empty',
        },
        sealed: { enum: ['allowed', 'refused'], description: 'Whether SealedSecrets may stand in for external ones' },
        'production-stores': {
          type: 'array',
          maxItems: 50,
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 253 },
          description: 'Names of stores that development and testing may not read',
        },
        rotation: {
          type: 'object',
          additionalProperties: false,
          required: ['max-age', 'evidence'],
          properties: {
            'max-age': {
              type: 'string',
              pattern: '^[1-9][0-9]{0,4}[mhdw]$',
              patternErrorMessage: 'expected a duration such as 90d',
              description: 'The longest time since the last rotation: a number and m, h, d or w',
            },
            evidence: {
              type: 'string',
              minLength: 1,
              maxLength: 500,
              description: 'Files of the GitOps repository that say when secrets were rotated: evidence/secrets/*.yaml',
            },
          },
          description: 'How old secrets may become; not judged when left out',
        },
      },
      stricter: { sealed: ['allowed', 'refused'], 'rotation.max-age': 'lower' },
      defaults: { store: [], sealed: 'refused', 'production-stores': [] },
    },
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/secrets.ts')).secrets,
  }),
  network: rule({
    title: 'Network policies',
    settings: {
      properties: {
        allow: {
          type: 'object',
          maxProperties: 50,
          additionalProperties: {
            type: 'array',
            maxItems: 50,
            items: {
              type: 'string',
              pattern: '^[0-9a-fA-F.:/\\[\\]]{2,60}$',
              patternErrorMessage: 'expected an address or network with or without a port, such as 10.2.0.0/24:5432',
            },
          },
          description:
            'Destinations of the application besides those of its cluster, by word: { database: [10.2.0.0/24:5432] }',
        },
      },
      stricter: {},
      defaults: { allow: {} },
    },
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/network.ts')).network,
  }),
  rollout: rule({
    title: 'Progressive delivery',
    settings: {
      properties: {
        canary: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: { type: 'integer', minimum: 1, maximum: 100 },
          description: 'Weights in per cent, in order; a last 100 may be left out',
        },
        analysis: { enum: ['required', 'off'], description: 'Whether an analysis must judge the new version' },
        pause: { enum: ['bounded', 'any'], description: 'Whether every pause must have a duration' },
        keep: {
          type: 'string',
          pattern: '^([0-9]{1,6}[smhd])?$',
          patternErrorMessage: 'expected a duration such as 10m',
          description: 'How long blue stays after the switch, such as 10m; empty: it must be said',
        },
      },
      stricter: { analysis: ['off', 'required'], pause: ['any', 'bounded'] },
      defaults: { canary: [10, 25, 50, 100], analysis: 'required', pause: 'bounded', keep: '' },
    },
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/rollout.ts')).rollout,
  }),
  platform: rule({
    title: 'Platform',
    ofPlatform: true,
    settings: {
      properties: { minimum: { type: 'integer', minimum: 1, maximum: 100, description: 'The fewest replicas' } },
      stricter: { minimum: 'higher' },
      defaults: { minimum: 2 },
    },
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/platform.ts')).platform,
  }),
  images: rule({
    title: 'Images',
    settings: {
      properties: {
        registries: {
          type: 'array',
          maxItems: 50,
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 255 },
          description: 'Registries besides the environment’s own, with a path prefix or without',
        },
      },
      stricter: {},
      defaults: { registries: [] },
    },
    load: async () => (await import(/* webpackChunkName: "rules" */ './rules/images.ts')).images,
  }),
};

/** Holds the settings of an entry to those of its rule. */
function rule<Settings extends object>(entry: DeclaredRule<Settings>): DeclaredRule<Settings> {
  return entry;
}

export type RuleName = keyof typeof rules;

export const ruleNames: readonly RuleName[] = Object.keys(rules).filter((name) => isRuleName(name));

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

/** Settings of a rule, by its name. */
export type SettingsOf<Name extends RuleName> =
  (typeof rules)[Name] extends DeclaredRule<infer Settings> ? Settings : never;

/** The code of every rule. */
export type LoadedRules = { readonly [Name in RuleName]: Rule<SettingsOf<Name>> };

/** Loads every rule. */
export async function loadRules(): Promise<LoadedRules> {
  const loaded = await Promise.all(ruleNames.map(async (name) => [name, await rules[name].load()] as const));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each rule of the table, by its name
  return Object.fromEntries(loaded) as unknown as LoadedRules;
}

/** A rule in the flow file: a level, or settings, which are required unless they say another level. */
export type RuleEntry<Settings extends object> = Level | (Partial<Settings> & { readonly level?: Level });

/** Rules in the flow file. */
export type RuleEntries = { readonly [Name in RuleName]?: RuleEntry<SettingsOf<Name>> };

export const levels = ['off', 'warn', 'required'] as const satisfies readonly Level[];

/** JSON Schema (draft-07) of each rule's entry. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an entry for each rule of the table
export const ruleSchemas = Object.fromEntries(
  Object.entries(rules).map(([name, { settings, title }]) => [
    name,
    {
      type: ['string', 'object'],
      // A text is one of the levels; an object has settings of the rule.
      pattern: `^(${levels.join('|')})$`,
      patternErrorMessage: 'expected required, warn or off, or settings',
      additionalProperties: false,
      properties: { level: { enum: levels, description: 'required when left out' }, ...settings.properties },
      description: `${title}: required, warn or off, or settings`,
    },
  ]),
) as unknown as { readonly [Name in RuleName]: RuleSchema };

interface RuleSchema {
  readonly description: string;
  readonly [keyword: string]: unknown;
}

/** Stricter directions of every rule's settings, by path below the section: `replicas.minimum`. */
export const ruleDirections: Readonly<Record<string, SettingDirection>> = Object.fromEntries(
  Object.entries(rules).flatMap(([name, { settings }]) => {
    const directions: Readonly<Record<string, SettingDirection | undefined>> = { level: levels, ...settings.stricter };
    return Object.entries(directions).flatMap(([key, direction]) =>
      direction === undefined ? [] : [[`${name}.${key}`, direction] as const],
    );
  }),
);
