import type { Values } from '../../../declaration/declare.ts';
import { UsageError } from '../../../base/errors.ts';
import type { GatePolicy } from '../../../flow/gates/gates.ts';
import { memberAt } from '../../../base/json-path.ts';
import type { declaration } from '../declaration.ts';

/** All requirements of a gate, each with its input and its place below the environment's gate. */
const requirements = [
  { id: 'line-coverage', input: 'min-line-coverage', bound: 'least', rule: ['coverage', 'lines'] },
  { id: 'branch-coverage', input: 'min-branch-coverage', bound: 'least', rule: ['coverage', 'branches'] },
  { id: 'file-coverage', input: 'min-file-coverage', bound: 'least', rule: ['coverage', 'files'] },
  { id: 'coverage-fall', input: 'max-coverage-fall', bound: 'most', rule: ['coverage', 'may-fall'] },
  {
    id: 'changed-line-coverage',
    input: 'min-changed-line-coverage',
    bound: 'least',
    rule: ['coverage', 'changed-lines'],
  },
  { id: 'measured-lines', input: 'min-measured-lines', bound: 'least', rule: ['coverage', 'measured'] },
  { id: 'sast-errors', input: 'max-errors', bound: 'most', rule: ['sast', 'max', 'error'] },
  { id: 'sast-warnings', input: 'max-warnings', bound: 'most', rule: ['sast', 'max', 'warning'] },
  { id: 'sast-notes', input: 'max-notes', bound: 'most', rule: ['sast', 'max', 'note'] },
  { id: 'sast-critical', input: 'max-sast-critical', bound: 'most', rule: ['sast', 'max', 'critical'] },
  { id: 'sast-high', input: 'max-sast-high', bound: 'most', rule: ['sast', 'max', 'high'] },
  { id: 'sast-medium', input: 'max-sast-medium', bound: 'most', rule: ['sast', 'max', 'medium'] },
  { id: 'sast-low', input: 'max-sast-low', bound: 'most', rule: ['sast', 'max', 'low'] },
  {
    id: 'critical-vulnerabilities',
    input: 'max-critical',
    bound: 'most',
    rule: ['vulnerabilities', 'max', 'critical'],
  },
  { id: 'high-vulnerabilities', input: 'max-high', bound: 'most', rule: ['vulnerabilities', 'max', 'high'] },
  { id: 'medium-vulnerabilities', input: 'max-medium', bound: 'most', rule: ['vulnerabilities', 'max', 'medium'] },
  { id: 'low-vulnerabilities', input: 'max-low', bound: 'most', rule: ['vulnerabilities', 'max', 'low'] },
  { id: 'failed-tests', input: 'max-failed-tests', bound: 'most', rule: ['tests', 'failed'] },
  { id: 'executed-tests', input: 'min-tests', bound: 'least', rule: ['tests', 'minimum'] },
] as const;

export type RequirementId = (typeof requirements)[number]['id'];

export interface Limit {
  readonly value: number;
  /** Whether the value is a lower or an upper bound of the found number. */
  readonly bound: 'least' | 'most';
  /** Its source: the flow file, an input, or neither, where one requirement implies another. */
  readonly source: 'flow' | 'input' | 'default';
  /** The milder requirement that implies it. */
  readonly impliedBy?: RequirementId;
}

/** Required limits. An absent requirement is not made. */
export type Limits = Readonly<Partial<Record<RequirementId, Limit>>>;

type Inputs = Values<(typeof declaration)['inputs']>;

/**
 * Returns the flow file's limits, tightened by inputs.
 * Limits that the flow implies are filled in before inputs are compared with them. @throws UsageError for an input
 * that is laxer than the flow file
 */
export function limitsOf(inputs: Inputs, policy: GatePolicy | undefined, where: string): Limits {
  const limits: Partial<Record<RequirementId, Limit>> = {};
  const implied = impliedBy(policy);
  for (const { id, input, bound, rule } of requirements) {
    const declared = declaredAt(policy, rule);
    const least = implied[id]?.value;
    const asked = inputs[input];
    if (asked !== undefined && least !== undefined && isLaxer(asked, least, bound)) {
      throw weakened(input, asked, least, where);
    }
    const value = asked ?? declared;
    if (value !== undefined) limits[id] = { value, bound, source: asked === undefined ? 'flow' : 'input' };
  }
  return withTestDefaults(withGraverLimits(limits));
}

/** Returns the limits of the flow file alone, with those that it implies. */
function impliedBy(policy: GatePolicy | undefined): Limits {
  const limits: Partial<Record<RequirementId, Limit>> = {};
  for (const { id, bound, rule } of requirements) {
    const value = declaredAt(policy, rule);
    if (value !== undefined) limits[id] = { value, bound, source: 'flow' };
  }
  return withTestDefaults(withGraverLimits(limits));
}

/** Finds a requirement; undefined for one that is not about a number in reports. */
export function ruleOf(id: string): (typeof requirements)[number] | undefined {
  return requirements.find((one) => one.id === id);
}

function declaredAt(policy: GatePolicy | undefined, rule: readonly string[]): number | undefined {
  const value = memberAt(policy, ...rule);
  return typeof value === 'number' ? value : undefined;
}

function isLaxer(asked: number, declared: number, bound: 'least' | 'most'): boolean {
  return bound === 'least' ? asked < declared : asked > declared;
}

/** From mild to grave. */
const scales: readonly (readonly RequirementId[])[] = [
  ['sast-notes', 'sast-warnings', 'sast-errors'],
  ['sast-low', 'sast-medium', 'sast-high', 'sast-critical'],
  ['low-vulnerabilities', 'medium-vulnerabilities', 'high-vulnerabilities', 'critical-vulnerabilities'],
];

/** Extends a limit on a lower severity to the higher ones. */
function withGraverLimits(limits: Limits): Limits {
  const all: Partial<Record<RequirementId, Limit>> = { ...limits };
  for (const scale of scales) {
    let milder: RequirementId | undefined;
    for (const id of scale) {
      const limit = milder && all[milder];
      if (all[id] === undefined && milder !== undefined && limit !== undefined) {
        all[id] = { ...limit, source: 'default', impliedBy: limit.impliedBy ?? milder };
      }
      milder = all[id] === undefined ? milder : id;
    }
  }
  return all;
}

/**
 * Adds implied limits of tests.
 * No failed tests mean nothing without tests, and many tests mean nothing when they fail.
 */
function withTestDefaults(limits: Limits): Limits {
  const failed = limits['failed-tests'];
  const executed = limits['executed-tests'];
  if (failed === undefined && executed === undefined) return limits;
  return {
    ...limits,
    'failed-tests': failed ?? { value: 0, bound: 'most', source: 'default' },
    'executed-tests': executed ?? { value: 1, bound: 'least', source: 'default' },
  };
}

function weakened(input: string, asked: number, declared: number, where: string): UsageError {
  return new UsageError({
    code: 'threshold-weakened',
    where: input,
    expected: `what tightens the ${declared} of ${where}`,
    found: String(asked),
    fix: 'change the flow file for a laxer threshold',
  });
}
