import { type Digest, isDigest } from '../registry/digest.ts';
import type { Descriptor, Repository } from '../registry/registry.ts';
import { attachStatement, type RecordKind } from './attach.ts';
import { listAt, objectAt, textAt, unreadable } from './json.ts';
import { type FoundRecord, type ReadOptions, statementsOf } from './read.ts';
import type { Tool } from './records.ts';
import type { Signer } from './signer.ts';
import { readStatementOf, writeStatementOf } from './statement.ts';

/** A gate's verdict about a digest, as an in-toto Simple Verification Result (predicates/svr.md, version 0.1). */
export interface VerdictRecord {
  readonly verdict: 'pass' | 'warn' | 'fail';
  readonly flow: string;
  readonly application: string;
  readonly environment: string;
  /** `policyHash` of the environment's requirements. */
  readonly policy: Digest;
  /** Commit of the flow file that judged; absent for a file that only lay in the working directory. */
  readonly policyCommit?: string;
  /** Of the verdict's JSON, as `verdict-file` has it. */
  readonly verdictDigest: Digest;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** From then on it opens nothing. */
  readonly expires: string;
  /** Ids of the checks that passed. */
  readonly passed: readonly string[];
  /** Id of the change ticket that it was given with. */
  readonly change?: string;
  /** Set: two people opened it in an emergency; JSON with the people, the reason and the checks. */
  readonly breakGlass?: string;
  /** Record of the verdict before it about the same, by the digest of its manifest. */
  readonly previous?: Digest;
  /** Record that a verdict before it names and that was gone when this one was given. */
  readonly gap?: Digest;
}

export interface VerdictStatement {
  /** The digests that it is about. */
  readonly subjects: readonly Digest[];
  readonly record: VerdictRecord;
}

export type FoundVerdict = FoundRecord<VerdictStatement>;

export const verdictKind: RecordKind = {
  artifactType: 'application/vnd.krci-deploy.verdict.v1',
  predicateType: 'https://in-toto.io/attestation/svr/v0.1',
};

/** To be raised when the same properties come to mean something else. */
const verifier = 'https://github.com/kuberocketci/krci-deploy/gate/v1';
const maxProperties = 500;

/** Names of properties: texts `KRCI_DEPLOY_<name>=<value>`, with the prefix that the specification requires. */
const names = {
  verdict: 'VERDICT',
  flow: 'FLOW',
  application: 'APPLICATION',
  environment: 'ENVIRONMENT',
  policy: 'POLICY',
  verdictDigest: 'VERDICT_DIGEST',
  expires: 'EXPIRES',
} as const satisfies Partial<Record<keyof VerdictRecord, string>>;

const keys = ['verdict', 'flow', 'application', 'environment', 'policy', 'verdictDigest', 'expires'] as const;

/** Writes the statement as bytes. `name` is the artifact's repository, for readers. */
export function writeVerdict(digest: Digest, name: string, record: VerdictRecord, tool: Tool): Uint8Array {
  const own = keys.map((key) => propertyOf(names[key], record[key]));
  const commit = record.policyCommit === undefined ? [] : [propertyOf('POLICY_COMMIT', record.policyCommit)];
  const ticket = record.change === undefined ? [] : [propertyOf('CHANGE', record.change)];
  const emergency = record.breakGlass === undefined ? [] : [propertyOf('BREAK_GLASS', record.breakGlass)];
  const predicate = {
    verifier: { id: verifier, version: { [tool.name]: tool.version } },
    timeCreated: record.time,
    properties: [
      ...own,
      ...commit,
      ...ticket,
      ...emergency,
      ...(record.previous === undefined ? [] : [propertyOf('PREVIOUS', record.previous)]),
      ...(record.gap === undefined ? [] : [propertyOf('GAP', record.gap)]),
      ...record.passed.slice(0, maxProperties / 2).map((id) => propertyOf('CHECK', id)),
    ],
  };
  return writeStatementOf(verdictKind.predicateType, { digest, name, predicate });
}

/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
export function readVerdict(bytes: Uint8Array): VerdictStatement {
  const { subjects, predicate } = readStatementOf(verdictKind.predicateType, bytes);
  if (textAt(objectAt(predicate, 'verifier'), 'id') !== verifier) throw unreadable(`the verifier ${verifier}`);
  const properties = propertiesIn(listAt(predicate, 'properties', maxProperties));
  const one = (name: string): string => {
    const [value, second] = properties.get(name) ?? [];
    if (value !== undefined && second === undefined) return value;
    throw unreadable(`one property KRCI_DEPLOY_${name}`);
  };
  const [breakGlass] = properties.get('BREAK_GLASS') ?? [];
  const [change] = properties.get('CHANGE') ?? [];
  const [policyCommit] = properties.get('POLICY_COMMIT') ?? [];
  const [previous] = properties.get('PREVIOUS') ?? [];
  const [gap] = properties.get('GAP') ?? [];
  return {
    subjects,
    record: {
      verdict: verdictIn(one(names.verdict)),
      flow: one(names.flow),
      application: one(names.application),
      environment: one(names.environment),
      policy: digestIn(one(names.policy)),
      ...(policyCommit !== undefined && { policyCommit }),
      verdictDigest: digestIn(one(names.verdictDigest)),
      time: timeIn(textAt(predicate, 'timeCreated')),
      expires: timeIn(one(names.expires)),
      passed: properties.get('CHECK') ?? [],
      ...(change !== undefined && { change }),
      ...(breakGlass !== undefined && { breakGlass }),
      ...(previous !== undefined && { previous: digestIn(previous) }),
      ...(gap !== undefined && { gap: digestIn(gap) }),
    },
  };
}

/** Stores a verdict beside the artifact that it is about. Returns the record's digest. Throws RemoteError. */
export function attachVerdict(
  repository: Repository,
  subject: Descriptor,
  { record, tool }: { readonly record: VerdictRecord; readonly tool: Tool },
  signer: Signer | undefined,
): Promise<Digest> {
  const statement = writeVerdict(subject.digest, repository.name, record, tool);
  return attachStatement(repository, subject, { statement, time: record.time, kind: verdictKind }, signer);
}

/** Reads the verdicts beside an artifact; throws as `recordsOf` does. */
export function verdictsOf(
  repository: Repository,
  digest: Digest,
  options: ReadOptions = {},
): Promise<readonly FoundVerdict[]> {
  return statementsOf(repository, digest, { artifactType: verdictKind.artifactType, read: readVerdict }, options);
}

function propertyOf(name: string, value: string): string {
  return `KRCI_DEPLOY_${name}=${value}`;
}

/** Reads the properties with the prefix `KRCI_DEPLOY_` by name and ignores the others. */
function propertiesIn(list: readonly unknown[]): ReadonlyMap<string, readonly string[]> {
  const properties = new Map<string, string[]>();
  for (const item of list) {
    const text = textAt({ property: item }, 'property');
    const [, name, value] = /^KRCI_DEPLOY_([A-Z_]+)=(.+)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) continue;
    properties.set(name, [...(properties.get(name) ?? []), value]);
  }
  return properties;
}

function verdictIn(text: string): VerdictRecord['verdict'] {
  if (text === 'pass' || text === 'warn' || text === 'fail') return text;
  throw unreadable('the verdict pass, warn or fail', `"${text.slice(0, 40)}"`);
}

function digestIn(text: string): Digest {
  if (isDigest(text)) return text;
  throw unreadable('a digest', `"${text.slice(0, 80)}"`);
}

function timeIn(text: string): string {
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw unreadable('a time', `"${text.slice(0, 40)}"`);
}
