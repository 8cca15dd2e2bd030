import { clusterAllocation } from './clusters/allocation.ts';
import { clusterCredentials } from './clusters/credentials.ts';
import { clusterNames } from './clusters/names.ts';
import { clusterNetworks } from './clusters/networks.ts';
import { clusterReach } from './clusters/reach.ts';
import { approvalGroups } from './approval-groups.ts';
import { deliverySteps } from './delivery-steps.ts';
import { environmentOrder } from './environment-order.ts';
import { gateNames } from './gate-names.ts';
import { imagePaths } from './image-paths.ts';
import { isolatedProduction } from './isolated-production.ts';
import { keyScopes } from './key-scopes.ts';
import { ratchetPaths } from './ratchet-paths.ts';
import { recordsAvailable } from './records-available.ts';
import { recoveryNames } from './recovery-names.ts';
import { registryKnown } from './registry-known.ts';
import { gatesAgree } from './gates-agree.ts';
import type { FlowRule } from './rule.ts';
import { syncModel } from './sync-model.ts';
import { sigstoreComplete } from './sigstore-complete.ts';
import { uniqueNames } from './unique-names.ts';

/** Every rule of the flow file, in the order in which they are checked. A new rule is a file and a line here. */
export const flowRules: readonly FlowRule[] = [
  uniqueNames,
  environmentOrder,
  gateNames,
  registryKnown,
  imagePaths,
  approvalGroups,
  isolatedProduction,
  syncModel,
  clusterNames,
  clusterReach,
  clusterCredentials,
  clusterNetworks,
  clusterAllocation,
  deliverySteps,
  recordsAvailable,
  keyScopes,
  recoveryNames,
  sigstoreComplete,
  ratchetPaths,
  gatesAgree,
];
