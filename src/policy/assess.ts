import { indexObjects } from '../objects/object-index.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { scalesOf } from '../objects/scale.ts';
import type { EnvironmentFacts, Finding, Level, World } from './model.ts';
import { type RuleEntries, type RuleEntry, type RuleName, ruleNames, rules, type SettingsOf } from './rules.ts';

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
  entries: RuleEntries,
  { tier, isPlatform }: Pick<EnvironmentFacts, 'tier' | 'isPlatform'>,
): readonly AskedRule[] {
  return ruleNames
    .filter((name) => isPlatform || !isOfPlatform(name))
    .map((name) => askedRule(name, entries[name], tier));
}

function isOfPlatform(name: RuleName): boolean {
  const { ofPlatform }: { readonly ofPlatform?: boolean } = rules[name];
  return ofPlatform === true;
}

function askedRule<Name extends RuleName>(
  name: Name,
  entry: RuleEntry<SettingsOf<Name>> | undefined,
  tier: EnvironmentFacts['tier'],
): AskedRule {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule and its own settings, by one name
  const rule = rules[name] as unknown as AnyRule;
  const { level = 'required', ...own } = typeof entry === 'object' ? entry : { level: entry ?? levelsByTier[tier] };
  const settings = { ...rule.settings.defaults, ...own };
  return {
    name,
    level,
    isNamed: entry !== undefined,
    title: rule.title,
    required: rule.required(settings),
    check: (world) => rule.check(world, settings),
  };
}

interface AnyRule {
  readonly title: string;
  readonly settings: { readonly defaults: object };
  required(settings: object): string;
  check(world: World, settings: object): readonly Finding[];
}

/** Indexes the objects of one environment for its rules. */
export function worldOf(objects: readonly KubernetesObject[], facts: EnvironmentFacts): World {
  const index = indexObjects(objects);
  return { index, scales: scalesOf(index), facts };
}
