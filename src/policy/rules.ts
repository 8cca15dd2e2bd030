import type { Level, Rule, SettingDirection } from './model.ts';
import { autoscaling } from './rules/autoscaling.ts';
import { disruptionBudget } from './rules/disruption-budget.ts';
import { images } from './rules/images.ts';
import { network } from './rules/network.ts';
import { nodePool } from './rules/node-pool.ts';
import { platform } from './rules/platform.ts';
import { probes } from './rules/probes.ts';
import { replicas } from './rules/replicas.ts';
import { resources } from './rules/resources.ts';
import { rollingUpdate } from './rules/rolling-update.ts';
import { rollout } from './rules/rollout.ts';
import { secrets } from './rules/secrets.ts';
import { zones } from './rules/zones.ts';

/**
 * Every rule about the objects of an environment. Its settings in the flow file, its row of the verdict and its page
 * derive from this table: a new rule is one file and one line here.
 */
export const rules = {
  replicas,
  zones,
  'disruption-budget': disruptionBudget,
  resources,
  probes,
  'rolling-update': rollingUpdate,
  autoscaling,
  'node-pool': nodePool,
  secrets,
  network,
  rollout,
  platform,
  images,
};

export type RuleName = keyof typeof rules;

export const ruleNames: readonly RuleName[] = Object.keys(rules).filter((name) => isRuleName(name));

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

/** Settings of a rule, by its name. */
export type SettingsOf<Name extends RuleName> = (typeof rules)[Name] extends Rule<infer Settings> ? Settings : never;

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
  Object.entries(rules).flatMap(([name, { settings }]) =>
    [['level', levels] as const, ...Object.entries(settings.stricter)].map(
      ([key, direction]) => [`${name}.${key}`, direction] as const,
    ),
  ),
);
