import { indexObjects } from '../objects/object-index.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { scalesOf } from '../objects/scale.ts';
import type { EnvironmentFacts, Finding, Level, Rule, World } from './model.ts';
import {
  type LoadedRules,
  type RuleEntries,
  type RuleEntry,
  type RuleName,
  ruleNames,
  rules,
  type SettingsOf,
} from './rules.ts';

/** A rule as an environment has it. */
export interface AskedRule {
  readonly name: RuleName;
  readonly level: Level;
  /** Whether the flow file names it; else the level is the tier's. */
  readonly isNamed: boolean;
  readonly title: string;
  readonly required: string;
  check(world: World): readonly Finding[];
}

/** Level of a rule that a gate does not name. */
const levelsByTier: Readonly<Record<EnvironmentFacts['tier'], Level>> = {
  development: 'off',
  testing: 'off',
  uat: 'warn',
  staging: 'warn',
  production: 'required',
};

/** Lists the rules of an environment with their levels and settings; those that are off, too. */
export function askedRules(
  loaded: LoadedRules,
  entries: RuleEntries,
  { tier, isPlatform }: Pick<EnvironmentFacts, 'tier' | 'isPlatform'>,
): readonly AskedRule[] {
  return ruleNames
    .filter((name) => isPlatform || rules[name].ofPlatform !== true)
    .map((name) => askedRule(name, loaded[name], entries[name], usualLevel(name, { tier, isPlatform })));
}

function usualLevel(name: RuleName, { tier, isPlatform }: Pick<EnvironmentFacts, 'tier' | 'isPlatform'>): Level {
  return isPlatform && rules[name].elsewhereOnPlatform === true ? 'off' : levelsByTier[tier];
}

function askedRule<Name extends RuleName>(
  name: Name,
  rule: Rule<SettingsOf<Name>>,
  entry: RuleEntry<SettingsOf<Name>> | undefined,
  usual: Level,
): AskedRule {
  const { title, settings: declared } = rules[name];
  const { level = 'required', ...own } = typeof entry === 'object' ? entry : { level: entry ?? usual };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule and its own settings, by one name
  const settings = { ...declared.defaults, ...own } as SettingsOf<Name>;
  return {
    name,
    level,
    isNamed: entry !== undefined,
    title,
    required: rule.required(settings),
    check: (world) => rule.check(world, settings),
  };
}

/** Indexes the objects of one environment for its rules. */
export function worldOf(objects: readonly KubernetesObject[], facts: EnvironmentFacts): World {
  const index = indexObjects(objects);
  return { index, scales: scalesOf(index), facts };
}
