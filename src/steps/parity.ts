import { matchesPath } from '../files/wildcard.ts';
import type { Environment, Flow } from '../flow/flow.ts';
import type { ParityPolicy } from '../flow/gates/manifests.ts';
import type { FieldDifference, ObjectDifference } from '../objects/compare.ts';
import type { KubernetesObject } from '../objects/model.ts';
import type { LocatedFinding } from '../policy/judge.ts';
import { environmentDifferences } from './environment-differences.ts';

interface Sides {
  readonly own: readonly KubernetesObject[];
  readonly other: readonly KubernetesObject[];
}

/**
 * Finds where an environment is not what another one is: "identical configuration to production". Namespaces, the
 * flow's own images and what `allow` names are left out.
 */
export function parityFindings(
  flow: Flow,
  environment: Environment,
  { with: other, allow = [], level = 'required' }: ParityPolicy,
  sides: Sides,
): readonly LocatedFinding[] {
  const grade = level === 'warn' ? 'warn' : 'fail';
  const isAllowed = (path: string): boolean => allow.some((pattern) => matchesPath(pattern, path));
  return environmentDifferences(flow, sides.other, sides.own).flatMap((difference) => {
    const fields = difference.fields.filter((field) => !isAllowed(`${difference.object}/${field.path}`));
    const isThere = difference.before !== undefined && difference.after !== undefined;
    if (isThere ? fields.length === 0 : isAllowed(difference.object)) return [];
    return [finding(difference, fields, environment.name, other, grade)];
  });
}

function finding(
  { object, before, after }: ObjectDifference,
  fields: readonly FieldDifference[],
  own: string,
  other: string,
  grade: 'fail' | 'warn',
): LocatedFinding {
  const place = after ?? before;
  const [first] = fields;
  const path = first === undefined || after === undefined ? [] : first.path.split('/').map(stepOf);
  const found = first === undefined ? missing(after, own, other) : changed(first, fields.length, own, other);
  return {
    rule: 'parity',
    grade,
    object,
    file: place?.file ?? '',
    line: place?.lineOf(path) ?? 1,
    expected: `${object} as in ${other}`,
    found,
    fix: 'promote the configuration too, or allow the path in parity.allow',
  };
}

function missing(after: KubernetesObject | undefined, own: string, other: string): string {
  return after === undefined ? `it in ${other} alone` : `it in ${own} alone`;
}

function changed({ path, before, after }: FieldDifference, count: number, own: string, other: string): string {
  const more = count === 1 ? '' : ` (and ${count - 1} more)`;
  return `${path}: ${short(after)} in ${own}, ${short(before)} in ${other}${more}`;
}

function short(text: string | undefined): string {
  return text === undefined ? 'none' : text.replaceAll(/\s+/g, ' ').slice(0, 80);
}

/** Positions in lists are numbers. */
function stepOf(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
