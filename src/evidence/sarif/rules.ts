import { type Json, type JsonObject, isJsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { type Level, levelOf, type ResultKind, severityOf } from './result.ts';

/** Fields of a reportingDescriptor that decide about its results. */
export interface Rule {
  readonly id: string;
  readonly guid: string | undefined;
  /** `defaultConfiguration.level`. */
  readonly level: Level | undefined;
  readonly severity: number | undefined;
  readonly tags: readonly string[];
  readonly component: number;
  readonly index: number;
}

/** The rules of one run: of the driver (component -1) and of its extensions. */
export interface Rules {
  find(result: ResultKind): Rule | undefined;
  /** The level of a result that does not say its own (SARIF 3.27.10). */
  levelOf(result: ResultKind, rule: Rule | undefined): Level;
}

const driverComponent = -1;

/** Throws EvidenceError for levels and severities that are none. */
export function createRules(
  driver: JsonObject,
  extensions: readonly Json[],
  invocations: readonly Json[],
  name: string,
): Rules {
  const components = new Map<number, readonly Rule[]>([[driverComponent, rulesOf(driver, driverComponent, name)]]);
  for (const [index, extension] of extensions.entries()) {
    components.set(index, rulesOf(objectOr(extension), index, name));
  }
  const byId = indexed([...components.values()].flat());
  const overrides = invocations.map((invocation) => listOr(objectOr(invocation)['ruleConfigurationOverrides']));

  return {
    find(result) {
      const reference = result.rule ?? {};
      const id = result.ruleId ?? textOr(reference['id']);
      const component = componentOf(reference, extensions);
      const index = result.ruleIndex ?? numberOr(reference['index']);
      const rule = index === undefined ? undefined : components.get(component)?.[index];
      if (rule !== undefined && (id === undefined || agrees(id, rule.id))) return rule;
      return id === undefined ? undefined : nearestRule(byId, id, component);
    },
    levelOf(result, rule) {
      if (rule === undefined) return 'warning';
      const applied = result.invocation === undefined ? [] : (overrides[result.invocation] ?? []);
      const override = applied.find((one) => concerns(objectOr(objectOr(one)['descriptor']), rule, extensions));
      const level = levelOf(objectOr(objectOr(override)['configuration'])['level'], name);
      return level ?? (override === undefined ? rule.level : undefined) ?? 'warning';
    },
  };
}

function indexed(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const byId = new Map<string, Rule[]>();
  for (const rule of rules) {
    const same = byId.get(rule.id);
    if (same === undefined) byId.set(rule.id, [rule]);
    else same.push(rule);
  }
  return byId;
}

/** Returns the rule of that id or of the nearest id above it; the component that was named goes before the others. */
function nearestRule(byId: ReadonlyMap<string, readonly Rule[]>, id: string, component: number): Rule | undefined {
  for (const ancestor of ancestorsOf(id)) {
    const rules = byId.get(ancestor);
    if (rules !== undefined) return rules.find((rule) => rule.component === component) ?? rules[0];
  }
  return undefined;
}

function rulesOf(component: JsonObject, index: number, name: string): readonly Rule[] {
  return listOr(component['rules']).map((value, position) => {
    const rule = objectOr(value);
    return {
      id: textOr(rule['id']) ?? '',
      guid: textOr(rule['guid']),
      level: levelOf(objectOr(rule['defaultConfiguration'])['level'], name),
      severity: severityOf(rule['properties'], name),
      tags: listOr(objectOr(rule['properties'])['tags']).flatMap((tag) => textOr(tag) ?? []),
      component: index,
      index: position,
    };
  });
}

/** Returns the component that a reference points into (SARIF 3.52.7); the driver when it names none. */
function componentOf(reference: JsonObject, extensions: readonly Json[]): number {
  const component = objectOr(reference['toolComponent']);
  const index = numberOr(component['index']);
  if (index !== undefined) return index;
  const position = extensions.findIndex((extension) => {
    if (!isJsonObject(extension)) return false;
    const same = (key: string): boolean => component[key] !== undefined && component[key] === extension[key];
    return same('guid') || same('name');
  });
  return position === -1 ? driverComponent : position;
}

/** Whether a configuration override's descriptor is about the rule. */
function concerns(descriptor: JsonObject, rule: Rule, extensions: readonly Json[]): boolean {
  const index = numberOr(descriptor['index']);
  if (index !== undefined && index === rule.index && componentOf(descriptor, extensions) === rule.component)
    return true;
  if (rule.guid !== undefined && descriptor['guid'] === rule.guid) return true;
  const id = textOr(descriptor['id']);
  return id !== undefined && agrees(id, rule.id);
}

/** SARIF 3.27.5: a result may name a part of a rule, `CA1000/1` of `CA1000`. */
function agrees(id: string, rule: string): boolean {
  return id === rule || id.startsWith(`${rule}/`);
}

/** `a/b/c`, `a/b`, `a`. */
function ancestorsOf(id: string): readonly string[] {
  const parts = id.slice(0, 1000).split('/').slice(0, 20);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

function numberOr(value: Json | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}
