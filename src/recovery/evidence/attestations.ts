import { createHash } from 'node:crypto';
import { RefusedError } from '../../base/errors.ts';
import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { type Envelope, readBundle, readEnvelope } from '../../records/dsse.ts';
import { parseObject, unreadable } from '../../records/json.ts';
import { documentsOf } from './documents.ts';
import type { Attestation } from './model.ts';
import { timeAt } from './values.ts';

/** Ends of the names of signed statements beside a file: those of in-toto and FireDrill, and those of cosign. */
export const attestationSuffixes = ['.intoto.jsonl', '.sigstore.json'] as const;

/** Statements about files of evidence: cosign writes them with our predicate. */
export const evidenceType = 'https://github.com/kuberocketci/krci-deploy/evidence/v1';
export const fireDrillType = 'https://firedrill.dev/drill-evidence/v1';

/** Reads the envelope or bundle that a document is; undefined for any other document. @throws RefusedError */
export function envelopeIn(document: unknown): Envelope | undefined {
  const bytes = (): Uint8Array => new TextEncoder().encode(JSON.stringify(document));
  if (memberAt(document, 'dsseEnvelope') !== undefined) return readBundle(bytes());
  if (memberAt(document, 'payloadType') === undefined || memberAt(document, 'payload') === undefined) return undefined;
  return readEnvelope(bytes());
}

/**
 * Says who signed the statement of an envelope, and when. A statement without a time cannot be held against the days on
 * which its key was valid. @throws RefusedError `record-unreadable`
 */
export function attestationOf(envelope: Envelope): { readonly statement: object; readonly attestation: Attestation } {
  const statement = parseObject(envelope.payload, 'the statement');
  const predicate = memberAt(statement, 'predicate');
  const time = timeOf(predicate);
  if (time === undefined) throw unreadable('a time in the signed statement', 'none');
  const flow = textIn(predicate, 'flow');
  const environments = environmentsOf(predicate);
  return {
    statement,
    attestation: {
      envelope,
      time: time.toISOString(),
      ...(flow !== undefined && { flow }),
      ...(environments !== undefined && { environments }),
    },
  };
}

function timeOf(predicate: unknown): Date | undefined {
  const annotated = listIn(predicate, 'configuration').map((one) => timeAt(one, 'annotations', 'ready'));
  return timeAt(predicate, 'time') ?? timeAt(predicate, 'finishedAt') ?? annotated.find((time) => time !== undefined);
}

function environmentsOf(predicate: unknown): readonly string[] | undefined {
  const one = textIn(predicate, 'environment');
  if (one !== undefined) return [one];
  if (memberAt(predicate, 'environments') === undefined) return undefined;
  return listIn(predicate, 'environments').filter((name) => typeof name === 'string');
}

/**
 * Finds the statement about a file among those beside it. Undefined where none is about these bytes: whoever changes a
 * file leaves the statement about what it was.
 */
export function attestationAbout(content: Uint8Array, beside: Uint8Array): Attestation | undefined {
  const digest = createHash('sha256').update(content).digest('hex');
  const read = documentsOf(beside);
  if ('found' in read) return undefined;
  for (const document of read.documents.slice(0, maxStatements)) {
    const found = attempt(() => {
      const envelope = envelopeIn(document);
      return envelope && attestationOf(envelope);
    });
    if (found !== undefined && isAbout(found.statement, digest)) return found.attestation;
  }
  return undefined;
}

const maxStatements = 16;

function isAbout(statement: unknown, digest: string): boolean {
  const type = textIn(statement, 'predicateType');
  if (type !== evidenceType && type !== fireDrillType) return false;
  return listIn(statement, 'subject').some((one) => isRecord(one) && textIn(one, 'digest', 'sha256') === digest);
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}
