import { ebsSnapshots, rdsSnapshots } from './kinds/aws.ts';
import { azureBackups } from './kinds/azure.ts';
import { cloudNativePg } from './kinds/cloudnative-pg.ts';
import { googleSql } from './kinds/google-sql.ts';
import { k8up } from './kinds/k8up.ts';
import { kopia } from './kinds/kopia.ts';
import { resticBackup, resticSnapshots } from './kinds/restic.ts';
import { velero, veleroLocation, veleroVolumes } from './kinds/velero.ts';
import type { EvidenceKind } from './model.ts';

/** Forms of evidence of backups. A new one is a file and a line here. */
export const evidenceKinds: readonly EvidenceKind[] = [
  velero,
  veleroVolumes,
  veleroLocation,
  cloudNativePg,
  k8up,
  resticSnapshots,
  resticBackup,
  kopia,
  rdsSnapshots,
  ebsSnapshots,
  googleSql,
  azureBackups,
];
