import { type Digest, isDigest } from '../registry/digest.ts';
import type { Descriptor, Repository } from '../registry/registry.ts';
import { attachStatement, type RecordKind } from './attach.ts';
import { objectAt, optionalTextAt, textAt, unreadable } from './json.ts';
import { type FoundRecord, type ReadOptions, statementsOf } from './read.ts';
import type { Tool } from './records.ts';
import type { Signer } from './signer.ts';
import { readStatementOf, writeStatementOf } from './statement.ts';

/** What a wait ended with, as the predicate of an in-toto statement about the digest that was waited for. */
export interface Deployment {
  readonly flow: string;
  readonly application: string;
  readonly environment: string;
  readonly version: string;
  /** `running`: the environment's controller, or the environment itself, says so. `unproven`: nobody did. */
  readonly result: 'running' | 'unproven';
  /** The commit of the GitOps repository that was waited for. */
  readonly commit: string;
  /** The commit that was found to run, where it is a later one or the same. */
  readonly revision?: string;
  /** Who said so, and of what: `Argo CD at argocd.example.com`, `shop-test-cart`. */
  readonly by: string;
  readonly subject: string;
  /** ISO 8601, by the controller's clock; only of what runs. */
  readonly syncedAt?: string;
  readonly healthyAt?: string;
  /** User who started the run. */
  readonly actor?: string;
  /** URL of the run. */
  readonly run?: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly tool: Tool;
}

export interface DeploymentStatement {
  readonly subjects: readonly Digest[];
  readonly deployment: Deployment;
}

export type FoundDeployment = FoundRecord<DeploymentStatement>;

const kind: RecordKind = {
  artifactType: 'application/vnd.krci-deploy.deployment.v1',
  predicateType: 'https://github.com/kuberocketci/krci-deploy/deployment/v1',
};

/** Stores what a wait ended with beside the artifact. Returns the record's digest. Throws RemoteError. */
export function attachDeployment(
  repository: Repository,
  subject: Descriptor,
  deployment: Deployment,
  signer: Signer | undefined,
): Promise<Digest> {
  if (!isDigest(subject.digest)) throw new Error('a descriptor has a digest');
  const about = { digest: subject.digest, name: repository.name, predicate: deployment };
  const statement = writeStatementOf(kind.predicateType, about);
  return attachStatement(repository, subject, { statement, time: deployment.time, kind }, signer);
}

/** Reads what waits ended with beside an artifact; throws as `recordsOf` does. */
export function deploymentsOf(
  repository: Repository,
  digest: Digest,
  options: ReadOptions = {},
): Promise<readonly FoundDeployment[]> {
  return statementsOf(repository, digest, { artifactType: kind.artifactType, read: readDeployment }, options);
}

/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
function readDeployment(bytes: Uint8Array): DeploymentStatement {
  const { subjects, predicate } = readStatementOf(kind.predicateType, bytes);
  const result = textAt(predicate, 'result');
  if (result !== 'running' && result !== 'unproven') throw unreadable('the result running or unproven');
  const tool = objectAt(predicate, 'tool');
  const texts = ['revision', 'actor', 'run'].map((name) => [name, optionalTextAt(predicate, name)] as const);
  const times = ['syncedAt', 'healthyAt'].map((name) => [name, optionalTimeAt(predicate, name)] as const);
  return {
    subjects,
    deployment: {
      flow: textAt(predicate, 'flow'),
      application: textAt(predicate, 'application'),
      environment: textAt(predicate, 'environment'),
      version: textAt(predicate, 'version'),
      result,
      commit: textAt(predicate, 'commit'),
      by: textAt(predicate, 'by'),
      subject: textAt(predicate, 'subject'),
      ...Object.fromEntries([...texts, ...times].filter(([, value]) => value !== undefined)),
      time: timeOf(textAt(predicate, 'time')),
      tool: { name: textAt(tool, 'name'), version: textAt(tool, 'version') },
    },
  };
}

function optionalTimeAt(predicate: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const time = optionalTextAt(predicate, name);
  return time === undefined ? undefined : timeOf(time);
}

function timeOf(time: string): string {
  if (Number.isNaN(Date.parse(time))) throw unreadable('a time', `"${time.slice(0, 40)}"`);
  return time;
}
