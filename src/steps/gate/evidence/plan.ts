import type { Values } from '../../../declaration/declare.ts';
import { StepError, UsageError } from '../../../base/errors.ts';
import type { Files } from '../../../files/files.ts';
import type { Environment } from '../../../flow/flow.ts';
import type { PerformancePolicy } from '../../../flow/gates/performance.ts';
import { reportChecks } from './checks/kinds.ts';
import type { declaration } from '../declaration.ts';
import { sidecarSuffix } from './sidecar.ts';
import type { FoundFiles, EvidencePlan } from '../model.ts';
import type { ReadingSettings } from './model.ts';

type Inputs = Values<(typeof declaration)['inputs']>;

/** Finds the reports of each kind, and their baselines. */
export async function planEvidence(inputs: Inputs, files: Files): Promise<Readonly<Record<string, EvidencePlan>>> {
  const evidence: Record<string, EvidencePlan> = {};
  for (const { kind, input, baseline } of reportChecks) {
    const before = baseline === undefined ? [] : inputs[baseline];
    evidence[kind] = { ...(await findFiles(inputs[input], files)), baseline: await findFiles(before, files) };
  }
  return evidence;
}

/** Finds the files that patterns name; sidecars are no reports. */
export async function findFiles(patterns: readonly string[], files: Files): Promise<FoundFiles> {
  const paths = new Set<string>();
  const problems: string[] = [];
  for (const pattern of patterns) {
    try {
      const matches = await files.glob(pattern);
      if (matches.length === 0)
        problems.push(`there is no file ${pattern}: check that the tool that writes it has run`);
      for (const path of matches.filter((one) => !one.endsWith(sidecarSuffix))) paths.add(path);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      problems.push(error.message);
    }
  }
  return { files: [...paths], problems };
}

/**
 * Returns the settings for reading reports.
 * Throws UsageError for a baseline that the flow file does not provide for: it takes findings away.
 */
export function readingSettings(
  inputs: Inputs,
  environment: Pick<Environment, 'gate' | 'tier'> | undefined,
  where: string,
): Omit<ReadingSettings, 'changed' | 'directory'> {
  const policy = environment?.gate;
  const given = inputs['sarif-baseline'].length > 0;
  const asked = policy?.sast?.['new-only'] === true;
  if (policy !== undefined && given && !asked) {
    throw new UsageError({
      code: 'baseline-not-asked',
      where: 'sarif-baseline',
      expected: `sast.new-only in ${where}`,
      found: 'none',
      fix: 'declare it there, or leave the baseline out',
    });
  }
  return {
    newOnly: asked || (policy === undefined && given),
    application: inputs.application,
    unrated: policy?.vulnerabilities?.unrated ?? 'critical',
    partial: policy?.sast?.partial ?? (isEarly(environment?.tier) ? 'warn' : 'fail'),
    tools: { sast: policy?.sast?.tools ?? [], vulnerabilities: policy?.vulnerabilities?.tools ?? [] },
    performance: boundedLimits(policy?.performance ?? [], where),
  };
}

/** Throws UsageError for a limit without a bound, which any value would meet. */
function boundedLimits(limits: PerformancePolicy, where: string): PerformancePolicy {
  const open = limits.find(({ min, max }) => min === undefined && max === undefined);
  if (open === undefined) return limits;
  throw new UsageError({
    code: 'performance-unbounded',
    where: `performance in ${where}`,
    expected: `"min" or "max" of ${open.metric}.${open.value}`,
    found: 'neither',
    fix: 'add one: any value would pass',
  });
}

/** Tells whether a tier comes before uat. A gate of no environment may be one of any. */
export function isEarly(tier: Environment['tier'] | undefined): boolean {
  return tier === 'development' || tier === 'testing';
}
