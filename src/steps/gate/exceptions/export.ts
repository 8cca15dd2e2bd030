import { createHash } from 'node:crypto';
import { UsageError } from '../../../base/errors.ts';
import type { Ports } from '../../ports.ts';
import type { Exception, AcceptedFinding } from '../../../exceptions/exception.ts';
import { packageUrlOf } from './vex-artifact.ts';
import type { Subject, ExportFiles } from '../model.ts';

/** Refuses an export of VEX statements without an artifact. Throws UsageError. */
export function refuseWithoutProduct({ vex }: ExportFiles, subject: Subject): void {
  if (vex === undefined || subject.digest !== undefined) return;
  throw new UsageError({
    code: 'export-without-artifact',
    where: 'export-vex',
    expected: 'an artifact by digest, since OpenVEX speaks of a product',
    found: 'none',
    fix: 'give artifact',
  });
}

/**
 * Writes the excepted findings to the requested files.
 * OpenVEX has no empty document (its schema, `statements`): then there is no file, and an earlier one, which would be
 * about an earlier run, is removed. `at` is the time of the run, ISO 8601.
 */
export async function writeExports(
  { sarif, vex }: ExportFiles,
  accepted: readonly AcceptedFinding[],
  subject: Subject,
  at: string,
  { files, log }: Pick<Ports, 'files' | 'log'>,
): Promise<void> {
  const write = (path: string, document: object): Promise<void> =>
    files.write(path, new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`));
  if (sarif !== undefined) await write(sarif, sarifOf(accepted));
  if (vex === undefined) return;
  const document = openVexOf(accepted, subject, at);
  if (document !== undefined) return write(vex, document);
  await files.remove(vex);
  log.info(`export-vex: no vulnerability was excepted, so there is nothing to say and no file ${vex}`);
}

/**
 * Makes a SARIF log of the excepted findings alone.
 * Each is suppressed from outside (SARIF 3.35), with the person who answers for it.
 */
export function sarifOf(accepted: readonly AcceptedFinding[]): object {
  const results = accepted.map(({ exception, item }) => ({
    ruleId: item.ids[0] ?? exception.id,
    level: item.level ?? 'warning',
    message: { text: item.message ?? `${item.ids[0]}${item.component === undefined ? '' : ` in ${item.component}`}` },
    ...(item.path !== undefined && { locations: [locationOf(item.path, item.line)] }),
    ...(item.fingerprint !== undefined && { partialFingerprints: fingerprintOf(item.fingerprint) }),
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        justification: exception.reason,
        properties: answerable(exception),
      },
    ],
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'krci-deploy gate' } }, results }],
  };
}

function answerable({ owner, approver, ticket, expires }: Exception): object {
  return { owner, approver, ticket, expires };
}

function locationOf(path: string, startLine: number | undefined): object {
  const uri = encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
  return {
    physicalLocation: { artifactLocation: { uri }, ...(startLine !== undefined && { region: { startLine } }) },
  };
}

function fingerprintOf(text: string): Readonly<Record<string, string>> {
  const colon = text.indexOf(':');
  return { [text.slice(0, colon)]: text.slice(colon + 1) };
}

/**
 * Makes an OpenVEX document about the artifact.
 * Undefined where no vulnerability was excepted. An exception with a justification means not affected; one without
 * means that the risk is taken for a while, which is affected with an action, and which scanners do not leave out.
 */
export function openVexOf(
  accepted: readonly AcceptedFinding[],
  { artifact = '', digest = '' }: Subject,
  at: string,
): object | undefined {
  const repository = artifact.slice(0, artifact.lastIndexOf('@'));
  const product = `${packageUrlOf({ repository, digest })}?repository_url=${encodeURIComponent(repository)}`;
  const statements = accepted
    .filter(({ item }) => item.component !== undefined)
    .map((one) => statementOf(one, product));
  if (statements.length === 0) return undefined;
  const said = { author: 'krci-deploy gate', timestamp: at, version: 1, statements };
  const id = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `https://openvex.dev/docs/public/vex-${id}`,
    ...said,
  };
}

function statementOf({ exception, item }: AcceptedFinding, product: string): object {
  return {
    vulnerability: { name: item.ids[0] ?? exception.id },
    products: [{ '@id': product, subcomponents: [{ '@id': item.component }] }],
    ...statusOf(exception),
  };
}

function statusOf({ justification, reason, owner, approver, ticket, expires }: Exception): object {
  // OpenVEX's schema takes a justification or an impact statement, not both.
  if (justification !== undefined) return { status: 'not_affected', justification, status_notes: reason };
  return {
    status: 'affected',
    action_statement: `Accepted until ${expires} by ${approver}, ${ticket}, owner ${owner}: ${reason}`,
  };
}
