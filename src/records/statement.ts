import { isRecord } from '../base/json-path.ts';
import { type Digest, isDigest } from '../registry/digest.ts';
import { listAt, objectAt, optionalObjectAt, optionalTextAt, parseObject, textAt, unreadable } from './json.ts';
import { predicateType, type Promotion, type Statement } from './records.ts';

const statementType = 'https://in-toto.io/Statement/v1';
const maxSubjects = 16;
const maxApprovers = 100;

/** Writes the statement as the bytes that get signed. `name` is the artifact's repository, for readers. */
export function writeStatement(digest: Digest, name: string, promotion: Promotion): Uint8Array {
  return writeStatementOf(predicateType, { digest, name, predicate: promotion });
}

/** As `writeStatement`, with any predicate. */
export function writeStatementOf(
  type: string,
  { digest, name, predicate }: { readonly digest: Digest; readonly name: string; readonly predicate: object },
): Uint8Array {
  const [algorithm = '', hexadecimal = ''] = digest.split(':');
  const subject = [{ name, digest: { [algorithm]: hexadecimal } }];
  const statement = { _type: statementType, subject, predicateType: type, predicate };
  return new TextEncoder().encode(JSON.stringify(statement));
}

/** Reads a statement from an untrusted source. Throws RefusedError `record-unreadable`. */
export function readStatement(bytes: Uint8Array): Statement {
  const { subjects, predicate } = readStatementOf(predicateType, bytes);
  return { subjects, promotion: readPromotion(predicate) };
}

/** As `readStatement`, up to the predicate. */
export function readStatementOf(
  expected: string,
  bytes: Uint8Array,
): { readonly subjects: readonly Digest[]; readonly predicate: Readonly<Record<string, unknown>> } {
  const json = parseObject(bytes, 'the statement');
  if (textAt(json, '_type') !== statementType) throw unreadable(`an in-toto statement, ${statementType}`);
  const type = textAt(json, 'predicateType');
  if (type !== expected) throw unreadable(`the predicate ${expected}`, type.slice(0, 100));
  return {
    subjects: listAt(json, 'subject', maxSubjects).flatMap(digestsOf),
    predicate: objectAt(json, 'predicate'),
  };
}

function digestsOf(subject: unknown): readonly Digest[] {
  if (!isRecord(subject)) throw unreadable('objects in "subject"');
  const named = objectAt(subject, 'digest');
  return Object.entries(named)
    .map(([algorithm, hexadecimal]) => `${algorithm}:${String(hexadecimal)}`)
    .filter(isDigest);
}

function readPromotion(json: Readonly<Record<string, unknown>>): Promotion {
  const [source, destination, tool] = ['source', 'destination', 'tool'].map((name) => objectAt(json, name));
  const time = textAt(json, 'time');
  if (Number.isNaN(Date.parse(time))) throw unreadable('a time', `"${time.slice(0, 40)}"`);
  return {
    flow: textAt(json, 'flow'),
    application: textAt(json, 'application'),
    source: {
      repository: textAt(source ?? {}, 'repository'),
      ...optional('environment', source ?? {}),
      ...optional('version', source ?? {}),
    },
    destination: {
      environment: textAt(destination ?? {}, 'environment'),
      repository: textAt(destination ?? {}, 'repository'),
    },
    version: textAt(json, 'version'),
    ...replacedOf(json),
    ...(json['rollback'] === true ? { rollback: true } : {}),
    ...digestAt('previous', json),
    ...sequenceOf(json),
    ...digestAt('adopts', json),
    ...optional('commit', json),
    ...gitopsOf(json),
    ...policyOf(json),
    ...gateOf(json),
    ...optional('actor', json),
    approvers: listAt(json, 'approvers', maxApprovers).map(approverOf),
    ...optional('run', json),
    time,
    tool: { name: textAt(tool ?? {}, 'name'), version: textAt(tool ?? {}, 'version') },
  };
}

function gitopsOf(json: Readonly<Record<string, unknown>>): Pick<Promotion, 'gitops'> {
  const gitops = optionalObjectAt(json, 'gitops');
  if (gitops === undefined) return {};
  const [repository, revision] = [textAt(gitops, 'repository'), textAt(gitops, 'revision')];
  return { gitops: { repository, revision, ...optional('branch', gitops) } };
}

function policyOf(json: Readonly<Record<string, unknown>>): Pick<Promotion, 'policy'> {
  const policy = optionalObjectAt(json, 'policy');
  if (policy === undefined) return {};
  const [repository, branch] = [textAt(policy, 'repository'), textAt(policy, 'branch')];
  return { policy: { repository, branch, commit: textAt(policy, 'commit') } };
}

function replacedOf(json: Readonly<Record<string, unknown>>): Pick<Promotion, 'replaced'> {
  const replaced = optionalObjectAt(json, 'replaced');
  if (replaced === undefined) return {};
  const digest = textAt(replaced, 'digest');
  if (!isDigest(digest)) throw unreadable('a digest in "replaced"');
  return { replaced: { digest, ...optional('version', replaced) } };
}

function gateOf(json: Readonly<Record<string, unknown>>): Pick<Promotion, 'gate'> {
  const gate = optionalObjectAt(json, 'gate');
  if (gate === undefined) return {};
  const digest = textAt(gate, 'digest');
  if (!isDigest(digest)) throw unreadable('a digest in "gate"');
  return { gate: { verdict: textAt(gate, 'verdict'), digest } };
}

function digestAt<Name extends 'previous' | 'adopts'>(
  name: Name,
  json: Readonly<Record<string, unknown>>,
): { readonly [K in Name]?: Digest } {
  const digest = optionalTextAt(json, name);
  if (digest !== undefined && !isDigest(digest)) throw unreadable(`a digest in "${name}"`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its literal type
  return (digest === undefined ? {} : { [name]: digest }) as { readonly [K in Name]?: Digest };
}

function sequenceOf({ sequence }: Readonly<Record<string, unknown>>): Pick<Promotion, 'sequence'> {
  if (sequence === undefined) return {};
  if (typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0) return { sequence };
  throw unreadable('a whole number from 1 in "sequence"');
}

function approverOf(value: unknown): string {
  return textAt({ approvers: value }, 'approvers');
}

function optional<Name extends string>(
  name: Name,
  json: Readonly<Record<string, unknown>>,
): { readonly [K in Name]?: string } {
  const value = optionalTextAt(json, name);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its literal type
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: string };
}
