import type { KubernetesObject } from '../objects/model.ts';
import { nameOf } from '../objects/model.ts';
import { type AskedRule, worldOf } from './assess.ts';
import type { EnvironmentFacts, Grade } from './model.ts';

/** A finding with its place, as data. */
export interface LocatedFinding {
  readonly rule: string;
  /** What it does at the level of its rule. */
  readonly grade: Grade;
  /** `Deployment/shop/cart`. */
  readonly object: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** Answers of one rule. */
export interface RuleVerdict {
  readonly rule: AskedRule;
  readonly findings: readonly LocatedFinding[];
}

/** Judges the objects of one environment by the rules that are not off. A rule that warns has no failures. */
export function judgeObjects(
  objects: readonly KubernetesObject[],
  asked: readonly AskedRule[],
  facts: EnvironmentFacts,
): readonly RuleVerdict[] {
  const world = worldOf(objects, facts);
  return asked
    .filter(({ level }) => level !== 'off')
    .map((rule) => ({
      rule,
      findings: rule.check(world).map(({ grade, object, path, expected, found, fix }) => ({
        rule: rule.name,
        grade: rule.level === 'warn' && grade === 'fail' ? 'warn' : grade,
        object: nameOf(object),
        file: object.file,
        line: object.lineOf(path),
        expected,
        found,
        fix,
      })),
    }));
}

/** A finding in a line: `Deployment/shop/cart (prod.yaml:7): expected …, found …; fix`. */
export function findingLine({ object, file, line, expected, found, fix }: LocatedFinding): string {
  return `${object} (${file}:${line}): expected ${expected}, found ${found}; ${fix}`;
}
