import { type Digest, isDigest } from '../registry/digest.ts';
import type { Descriptor, Repository } from '../registry/registry.ts';
import { attachStatement, type RecordKind } from './attach.ts';
import { objectAt, optionalTextAt, textAt, unreadable } from './json.ts';
import { type FoundRecord, type ReadOptions, statementsOf } from './read.ts';
import type { Tool } from './records.ts';
import type { Signer } from './signer.ts';
import { readStatementOf, writeStatementOf } from './statement.ts';

/** One step of a delivery, as the predicate of an in-toto statement about the digest that is on its way. */
export interface DeliveryStep {
  readonly flow: string;
  readonly application: string;
  readonly environment: string;
  readonly version: string;
  readonly strategy: 'canary' | 'blue-green';
  /** Place on the way: `canary 25 %`. */
  readonly at: string;
  /** The commit of the GitOps repository that made it so. */
  readonly commit: string;
  /** User who started the run. */
  readonly actor?: string;
  /** URL of the run. */
  readonly run?: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly tool: Tool;
}

export interface DeliveryStatement {
  readonly subjects: readonly Digest[];
  readonly step: DeliveryStep;
}

export type FoundDeliveryStep = FoundRecord<DeliveryStatement>;

const kind: RecordKind = {
  artifactType: 'application/vnd.krci-deploy.delivery.v1',
  predicateType: 'https://github.com/kuberocketci/krci-deploy/delivery/v1',
};

/** Stores a step beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
export function attachDeliveryStep(
  repository: Repository,
  subject: Descriptor,
  step: DeliveryStep,
  signer: Signer | undefined,
): Promise<Digest> {
  if (!isDigest(subject.digest)) throw new Error('a descriptor has a digest');
  const statement = writeStatementOf(kind.predicateType, {
    digest: subject.digest,
    name: repository.name,
    predicate: step,
  });
  return attachStatement(repository, subject, { statement, time: step.time, kind }, signer);
}

/** Reads the steps beside an artifact; throws as `recordsOf` does. */
export function deliveryStepsOf(
  repository: Repository,
  digest: Digest,
  options: ReadOptions = {},
): Promise<readonly FoundDeliveryStep[]> {
  return statementsOf(repository, digest, { artifactType: kind.artifactType, read: readDeliveryStep }, options);
}

/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readDeliveryStep(bytes: Uint8Array): DeliveryStatement {
  const { subjects, predicate } = readStatementOf(kind.predicateType, bytes);
  const strategy = textAt(predicate, 'strategy');
  if (strategy !== 'canary' && strategy !== 'blue-green') throw unreadable('the strategy canary or blue-green');
  const time = textAt(predicate, 'time');
  if (Number.isNaN(Date.parse(time))) throw unreadable('a time', `"${time.slice(0, 40)}"`);
  const [actor, run] = [optionalTextAt(predicate, 'actor'), optionalTextAt(predicate, 'run')];
  const tool = objectAt(predicate, 'tool');
  return {
    subjects,
    step: {
      flow: textAt(predicate, 'flow'),
      application: textAt(predicate, 'application'),
      environment: textAt(predicate, 'environment'),
      version: textAt(predicate, 'version'),
      strategy,
      at: textAt(predicate, 'at'),
      commit: textAt(predicate, 'commit'),
      ...(actor !== undefined && { actor }),
      ...(run !== undefined && { run }),
      time,
      tool: { name: textAt(tool, 'name'), version: textAt(tool, 'version') },
    },
  };
}
