import { EvidenceError, RefusedError, UsageError } from '../../base/errors.ts';
import { memberAt, textIn } from '../../base/json-path.ts';
import { nearest } from '../../base/suggest.ts';
import type { Values } from '../../declaration/declare.ts';
import type { Flow } from '../../flow/flow.ts';
import { environmentOf } from '../../flow/questions.ts';
import { drillMaxAge, objectivesOf } from '../../flow/recovery.ts';
import { trustOf } from '../../records/keys.ts';
import { signerFor } from '../../records/signer.ts';
import { attestationOf, envelopeIn } from '../../recovery/evidence/attestations.ts';
import { documentsOf } from '../../recovery/evidence/documents.ts';
import type { DrillPredicate } from '../../recovery/drills/forms/own.ts';
import { judgeDrill } from '../../recovery/drills/judge.ts';
import type { DrillFact } from '../../recovery/drills/model.ts';
import { resultFact } from '../../recovery/drills/result.ts';
import { type Digest, digestOf } from '../../registry/digest.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import type { DrillPlan } from './model.ts';

type Inputs = Values<(typeof declaration)['inputs']>;

/** @throws EvidenceError for a result that tells too little, UsageError, RefusedError where the file holds another record */
export async function plan(inputs: Inputs, ports: Ports): Promise<DrillPlan> {
  const flow = await requiredFlow(inputs, ports, 'drill record');
  const { name: environment } = environmentOf(flow, inputs.environment);
  const { fact, digest } = await resultOf(inputs.result, ports);
  const predicate = predicateOf(fact, environment, inputs, flow, ports);
  const { rto, rpo } = objectivesOf(flow.recovery, environment);
  const maxAge = flow.recovery.drill?.['max-age'] ?? drillMaxAge;
  const judged = { ...fact, file: inputs.file, attestation: undefined };
  const judgement = judgeDrill(judged, { now: ports.clock.now(), maxAge, rto, rpo }, flow);
  const trust = await trustOf(flow, ports.files);
  const claim = { environment, statement: 'drill', time: predicate.time } as const;
  return {
    file: inputs.file,
    predicate,
    result: { name: inputs.result, digest },
    judgement,
    isThere: await isRecorded(inputs.file, digest, ports),
    signer: inputs['dry-run'] ? undefined : signerFor(ports.recording ?? {}, trust, claim),
  };
}

/** Reads the one document of a job's result. */
async function resultOf(
  path: string,
  { files }: Ports,
): Promise<{ readonly fact: DrillFact; readonly digest: Digest }> {
  const bytes = await files.read(path);
  const read = bytes === undefined ? { found: 'no file' } : documentsOf(bytes);
  const [document, ...others] = 'found' in read ? [] : read.documents;
  if (bytes === undefined || document === undefined || others.length > 0) {
    throw new EvidenceError({
      code: 'drill-result-unreadable',
      where: path,
      expected: 'the result of one restore as JSON: backup, target, started, ready, checks',
      found: 'found' in read ? read.found : `${others.length + 1} documents`,
      fix: 'let the job of the drill write it',
    });
  }
  const envelope = envelopeIn(document);
  const statement = envelope === undefined ? document : attestationOf(envelope).statement;
  return { fact: resultFact(statement), digest: digestOf(bytes) };
}

function predicateOf(
  fact: DrillFact,
  environment: string,
  inputs: Inputs,
  flow: Flow,
  { clock, platform, recording }: Ports,
): DrillPredicate {
  const { backup, target, started, ready, checks, faults } = fact;
  if (backup === undefined || target === undefined || started === undefined || ready === undefined)
    throw incomplete(inputs.result, fact);
  const source = sourceOf(inputs.source ?? fact.name, flow);
  const { actor, url } = platform.run;
  // What the tool itself calls failed stays failed in our record.
  const failed = faults.map((detail) => ({ name: 'the drill', result: 'failed', detail }) as const);
  return {
    flow: flow.name,
    environment,
    ...(source !== undefined && { source }),
    backup: { id: backup.id, ...(backup.made !== undefined && { made: backup.made.toISOString() }) },
    target,
    started: started.toISOString(),
    ready: ready.toISOString(),
    checks: [...failed, ...checks.filter(({ isHollow }) => isHollow !== true)],
    ...(actor !== undefined && { actor }),
    ...(url !== undefined && { run: url }),
    time: clock.now().toISOString(),
    tool: recording?.tool ?? { name: 'krci-deploy', version: 'unknown' },
  };
}

function incomplete(path: string, { backup, target, started, ready }: DrillFact): EvidenceError {
  const missing = Object.entries({ backup, target, started, ready }).filter(([, value]) => value === undefined);
  return new EvidenceError({
    code: 'drill-result-incomplete',
    where: path,
    expected: 'the id of the backup, the target, and the times "started" and "ready" (RFC 3339)',
    found: `no ${missing.map(([key]) => key).join(', no ')}`,
    fix: 'let the job of the drill write them',
  });
}

/** A source that is misspelled would leave the right one without a drill. */
function sourceOf(name: string | undefined, { recovery, file }: Flow): string | undefined {
  const known = Object.keys(recovery.backups?.sources ?? {});
  if (name === undefined || known.length === 0 || known.includes(name)) return name;
  const guess = nearest(name, known);
  throw new UsageError({
    code: 'drill-unknown-source',
    where: 'source',
    expected: `a source of recovery.backups.sources in ${file}: ${known.join(', ')}`,
    found: name,
    fix: guess === undefined ? 'give the input "source"' : `did you mean "${guess}"?`,
  });
}

/** Tells whether the file has a record of this result. @throws RefusedError for a file that holds anything else */
async function isRecorded(file: string, digest: Digest, { files }: Ports): Promise<boolean> {
  const bytes = await files.read(file);
  if (bytes === undefined) return false;
  const read = documentsOf(bytes);
  const [document] = 'found' in read ? [] : read.documents;
  const payload = textIn(document, 'payload') ?? textIn(document, 'dsseEnvelope', 'payload');
  const inner = payload === undefined ? undefined : documentsOf(Buffer.from(payload, 'base64'));
  const [signed] = inner === undefined || 'found' in inner ? [] : inner.documents;
  const statement = signed ?? document;
  const hexadecimal = digest.slice('sha256:'.length);
  const [subject] = [memberAt(statement, 'subject')].flatMap((all) => (Array.isArray(all) ? all : []));
  if (textIn(subject, 'digest', 'sha256') === hexadecimal) return true;
  throw new RefusedError({
    code: 'drill-file-taken',
    where: file,
    expected: 'no file, or a record of the same result',
    found: 'something else',
    fix: 'give each drill a file of its own',
  });
}

export function describe({ file, predicate, judgement, signer }: DrillPlan): Report {
  const { environment, source, backup, target, started, ready, checks } = predicate;
  return [
    heading('drill record: plan'),
    paragraph(`${file} will say${signer === undefined ? ', unsigned,' : ''} that ${backup.id} was restored.`),
    table(
      ['of', 'into', 'started', 'ready', 'checks', 'verdict'],
      [[source ?? environment, target.name, started, ready, String(checks.length), judgement.verdict]],
    ),
  ];
}
