import type { Values } from '../../declaration/declare.ts';
import { UsageError } from '../../errors.ts';
import type { GatePolicy } from '../../flow/gates/gates.ts';
import type { declaration } from './declaration.ts';

/** What a gate can require, each with the input that sets it. */
const requirements = [
  { id: 'line-coverage', input: 'min-line-coverage', bound: 'least' },
  { id: 'branch-coverage', input: 'min-branch-coverage', bound: 'least' },
  { id: 'file-coverage', input: 'min-file-coverage', bound: 'least' },
  { id: 'coverage-fall', input: 'max-coverage-fall', bound: 'most' },
  { id: 'sast-errors', input: 'max-errors', bound: 'most' },
  { id: 'sast-warnings', input: 'max-warnings', bound: 'most' },
  { id: 'sast-notes', input: 'max-notes', bound: 'most' },
  { id: 'sast-critical', input: 'max-sast-critical', bound: 'most' },
  { id: 'sast-high', input: 'max-sast-high', bound: 'most' },
  { id: 'sast-medium', input: 'max-sast-medium', bound: 'most' },
  { id: 'sast-low', input: 'max-sast-low', bound: 'most' },
  { id: 'critical-vulnerabilities', input: 'max-critical', bound: 'most' },
  { id: 'high-vulnerabilities', input: 'max-high', bound: 'most' },
  { id: 'medium-vulnerabilities', input: 'max-medium', bound: 'most' },
  { id: 'low-vulnerabilities', input: 'max-low', bound: 'most' },
  { id: 'failed-tests', input: 'max-failed-tests', bound: 'most' },
  { id: 'executed-tests', input: 'min-tests', bound: 'least' },
] as const;

export type RequirementId = (typeof requirements)[number]['id'];

export interface Limit {
  readonly value: number;
  /** Whether the found number must be at least or at most the value. */
  readonly bound: 'least' | 'most';
  /** Who decided it: the flow file, an input, or neither, where one requirement implies another. */
  readonly source: 'flow' | 'input' | 'default';
}

/** What is required. A requirement that is absent is not made. */
export type Limits = Readonly<Partial<Record<RequirementId, Limit>>>;

type Inputs = Values<(typeof declaration)['inputs']>;

/** The flow file's limits, tightened by inputs. Throws UsageError for an input that is laxer than the flow file. */
export function limitsOf(inputs: Inputs, policy: GatePolicy | undefined, where: string): Limits {
  const ofFlow = flat(policy ?? {});
  const limits: Partial<Record<RequirementId, Limit>> = {};
  for (const { id, input, bound } of requirements) {
    const declared = ofFlow[id];
    const asked = inputs[input];
    if (asked !== undefined && declared !== undefined && isLaxer(asked, declared, bound)) {
      throw weakened(input, asked, declared, where);
    }
    const value = asked ?? declared;
    if (value !== undefined) limits[id] = { value, bound, source: asked === undefined ? 'flow' : 'input' };
  }
  return withTestDefaults(withGraverLimits(limits));
}

function flat(policy: GatePolicy): Partial<Record<RequirementId, number | undefined>> {
  return {
    'line-coverage': policy.coverage?.lines,
    'branch-coverage': policy.coverage?.branches,
    'file-coverage': policy.coverage?.files,
    'coverage-fall': policy.coverage?.['may-fall'],
    'sast-errors': policy.sast?.max.error,
    'sast-warnings': policy.sast?.max.warning,
    'sast-notes': policy.sast?.max.note,
    'sast-critical': policy.sast?.max.critical,
    'sast-high': policy.sast?.max.high,
    'sast-medium': policy.sast?.max.medium,
    'sast-low': policy.sast?.max.low,
    'critical-vulnerabilities': policy.vulnerabilities?.max.critical,
    'high-vulnerabilities': policy.vulnerabilities?.max.high,
    'medium-vulnerabilities': policy.vulnerabilities?.max.medium,
    'low-vulnerabilities': policy.vulnerabilities?.max.low,
    'failed-tests': policy.tests?.failed,
    'executed-tests': policy.tests?.minimum,
  };
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

/** Who allows no warnings does not mean to allow errors: what is graver is held to the limit of what is milder. */
function withGraverLimits(limits: Limits): Limits {
  const all: Partial<Record<RequirementId, Limit>> = { ...limits };
  for (const scale of scales) {
    let milder: Limit | undefined;
    for (const id of scale) {
      if (all[id] === undefined && milder !== undefined) all[id] = { ...milder, source: 'default' };
      milder = all[id] ?? milder;
    }
  }
  return all;
}

/** No failed tests mean nothing without tests, and many tests mean nothing when they fail. */
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
  return new UsageError(
    'threshold-weakened',
    `${input}: expected what tightens the ${declared} of ${where}, found ${asked}; a laxer threshold is a change to the flow file`,
  );
}
