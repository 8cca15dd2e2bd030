import { textIn } from '../../../base/json-path.ts';
import { present, timeAt } from '../../evidence/values.ts';
import type { BackupFact, EvidenceKind } from '../model.ts';

/** Azure lists what ended well alone, and tells no size. */
export const azureBackups: EvidenceKind = {
  tool: 'azure',
  documentation:
    '`az backup recoverypoint list`, `az postgres flexible-server backup list`, with `-o json` (tell no size)',
  isOne: (document) => isPoint(document) || isServerBackup(document),
  read: (documents) => ({ backups: documents.map((one) => (isPoint(one) ? recoveryPoint(one) : serverBackup(one))) }),
};

function isPoint(document: unknown): boolean {
  return (
    textIn(document, 'type')?.endsWith('/recoveryPoints') === true &&
    ['recoveryPointTime', 'recoveryPointTimeInUTC'].some((key) => textIn(document, 'properties', key) !== undefined)
  );
}

function isServerBackup(document: unknown): boolean {
  return textIn(document, 'type')?.endsWith('/flexibleServers/backups') === true;
}

function recoveryPoint(point: unknown): BackupFact {
  const path = textIn(point, 'id') ?? '';
  const item = /\/protectedItems\/([^/]+)\//.exec(path)?.[1] ?? '';
  // `VM;iaasvmcontainerv2;GROUP;NAME`, and alike for other workloads.
  const name = item.split(';').at(-1) ?? '';
  return {
    id: path,
    series: `azure ${name}`,
    names: [name],
    faults: [],
    // Databases in virtual machines have the second name (`AzureWorkloadRecoveryPoint`).
    ...present({
      began: timeAt(point, 'properties', 'recoveryPointTime') ?? timeAt(point, 'properties', 'recoveryPointTimeInUTC'),
    }),
  };
}

function serverBackup(backup: unknown): BackupFact {
  const path = textIn(backup, 'id') ?? '';
  const server = /\/flexibleServers\/([^/]+)\//.exec(path)?.[1] ?? '';
  return {
    id: path,
    series: `azure ${server}`,
    names: [server],
    faults: [],
    ...present({ began: timeAt(backup, 'completedTime') ?? timeAt(backup, 'properties', 'completedTime') }),
  };
}
