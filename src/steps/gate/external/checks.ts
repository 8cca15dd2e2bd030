import { approval } from './approval.ts';
import { approvalFile } from './approval-file.ts';
import { change } from './change.ts';
import { evidenceRun } from './evidence-run.ts';
import { keyScope } from './key-scope.ts';
import { manifests } from '../manifests/manifests.ts';
import { metrics } from './metrics.ts';
import { policySource } from './policy-source.ts';
import { protection } from './protection.ts';
import { provenance } from './provenance.ts';
import type { ExternalCheck } from './check.ts';
import { soak } from './soak.ts';
import { sonar } from './sonar.ts';
import { unasked } from './unasked.ts';
import { windows } from './windows.ts';

/** In the order of the report. A new check is a file beside this one and an entry here. */
export const externalChecks: readonly ExternalCheck[] = [
  keyScope,
  policySource,
  evidenceRun,
  protection,
  approval,
  approvalFile,
  unasked,
  windows,
  provenance,
  manifests,
  soak,
  metrics,
  sonar,
  change,
];
