import { approvalDemands } from './approval-policy.ts';
import type { DeclaredCheck } from './check.ts';

/**
 * In the order of the report. A new check is a file beside this one and an entry here.
 * An entry that cannot apply loads nothing.
 */
export const externalChecks: readonly DeclaredCheck[] = [
  {
    mayApply: ({ flow }) => flow?.records !== undefined,
    load: async () => (await import('./key-scope.ts')).keyScope,
  },
  {
    mayApply: ({ flow }) => flow?.records !== undefined,
    load: async () => (await import('./policy-source.ts')).policySource,
  },
  {
    mayApply: ({ inputs }) => inputs['evidence-run'] !== undefined,
    load: async () => (await import('./evidence-run.ts')).evidenceRun,
  },
  {
    mayApply: (context, { platform }) => approvalDemands(context, platform)?.by === 'platform',
    load: async () => (await import('./protection.ts')).protection,
  },
  {
    mayApply: (context, { platform }) => approvalDemands(context, platform)?.by === 'platform',
    load: async () => (await import('./approval.ts')).approval,
  },
  {
    mayApply: (context, { platform }) => approvalDemands(context, platform)?.by === 'file',
    load: async () => (await import('./approval-file.ts')).approvalFile,
  },
  {
    mayApply: ({ environment }, { platform }) => environment !== undefined && platform.kind === 'local',
    load: async () => (await import('./unasked.ts')).unasked,
  },
  {
    mayApply: ({ policy }) => policy?.windows !== undefined,
    load: async () => (await import('./windows.ts')).windows,
  },
  {
    mayApply: ({ policy, inputs }) => policy?.provenance !== undefined || inputs.provenance.length > 0,
    load: async () => (await import('./provenance.ts')).provenance,
  },
  {
    mayApply: ({ policy }) => policy?.manifests !== undefined,
    load: async () => (await import('../manifests/manifests.ts')).manifests,
  },
  {
    mayApply: ({ policy }) => policy?.soak !== undefined,
    load: async () => (await import('./soak.ts')).soak,
  },
  {
    mayApply: ({ policy }) => policy?.metrics !== undefined,
    load: async () => (await import('./metrics.ts')).metrics,
  },
  {
    mayApply: ({ policy }) => policy?.sonar !== undefined,
    load: async () => (await import('./sonar.ts')).sonar,
  },
  {
    mayApply: ({ policy, environment }) => policy?.change !== undefined || environment?.promotion === 'controlled',
    load: async () => (await import('./change.ts')).change,
  },
];
