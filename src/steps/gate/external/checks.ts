import { approval } from './approval.ts';
import { approvalFile } from './approval-file.ts';
import { change } from './change.ts';
import type { ExternalCheck, SectionCheck } from './check.ts';
import { evidenceRun } from './evidence-run.ts';
import { keyScope } from './key-scope.ts';
import { policySource } from './policy-source.ts';
import { protection } from './protection.ts';
import { unasked } from './unasked.ts';

/**
 * In the order of the report. A new check is a file beside this one and an entry here: the check itself, or its section
 * of the gate, if it asks for nothing without, and what loads it.
 */
export const externalChecks: readonly (ExternalCheck | SectionCheck)[] = [
  keyScope,
  policySource,
  evidenceRun,
  protection,
  approval,
  approvalFile,
  { section: 'approval', load: async () => (await import('./approval-task.ts')).approvalTask },
  unasked,
  { section: 'windows', load: async () => (await import('./windows.ts')).windows },
  { section: 'provenance', input: 'provenance', load: async () => (await import('./provenance.ts')).provenance },
  { section: 'manifests', load: async () => (await import('../manifests/manifests.ts')).manifests },
  { section: 'migrations', load: async () => (await import('../migrations/migrations.ts')).migrations },
  { section: 'recovery', load: async () => (await import('./recovery.ts')).recovery },
  { section: 'soak', load: async () => (await import('./soak.ts')).soak },
  { section: 'metrics', load: async () => (await import('./metrics.ts')).metrics },
  { section: 'sonar', load: async () => (await import('./sonar.ts')).sonar },
  change,
];
