import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { runCheck } from '../../src/recovery/checks.ts';
import { preAuthentication } from '../../src/sigstore/pre-authentication.ts';
import { recoveryFlow, sceneOf, type SceneParts } from './recovery.ts';

/** The section of a flow with drills; the clock of a scene stands at 2026-11-23T12:00Z. */
export const drillSection = '{ rpo: 24h, rto: 4h, drill: { evidence: "drills/*.json" } }';

export interface DrillParts extends Pick<SceneParts, 'isProtected'> {
  readonly recovery?: string;
  /** Lines of the flow file before the section. */
  readonly more?: string;
  readonly flow?: string;
}

/** Rows of the check `drill` for files below `drills`. */
export async function drillRows(
  files: Readonly<Record<string, string>>,
  { recovery = drillSection, more = '', flow = recoveryFlow(recovery, more), isProtected = 'yes' }: DrillParts = {},
): Promise<readonly string[]> {
  const under = Object.fromEntries(Object.entries(files).map(([name, text]) => [`drills/${name}`, text]));
  const scene = await sceneOf({ flow, files: under, isProtected });
  return (await runCheck('drill', scene)).map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

/** What FireDrill 0.10 writes for a drill of PostgreSQL (pkg/report/evidence.go). */
export function fireDrillEvidence(more: object = {}): object {
  return {
    drill: 'keycloak',
    tool: 'firedrill v0.10.0',
    startedAt: '2026-11-20T03:00:00Z',
    finishedAt: '2026-11-20T03:04:10Z',
    backup: { uri: 's3://backups-eu/keycloak.dump', modTime: '2026-11-20T02:00:00Z', ageSeconds: 3600, bytes: 4093 },
    objectives: { rto: '15m0s', rpo: '24h0m0s' },
    measured: { restoreSeconds: 230.1, rtoMet: true, rpoMet: true },
    sandbox: { provider: 'docker', image: 'postgres:17', destroyed: true },
    checks: [
      { name: 'restoreSucceeded', passed: true, detail: 'restore completed' },
      { name: 'rowCount', passed: true, detail: '412 rows (min 1)' },
    ],
    controls: ['ISO27001-A.8.13'],
    verified: true,
    ...more,
  };
}

/** The predicate of our own record. */
export function drillPredicate(more: object = {}): object {
  return {
    flow: 'shop',
    environment: 'prod',
    source: 'keycloak',
    backup: { id: 'velero/nightly-20261120', made: '2026-11-20T02:00:00Z' },
    target: { name: 'drill-keycloak', cluster: 'nonprod', namespace: 'drill' },
    started: '2026-11-20T03:00:00Z',
    ready: '2026-11-20T04:00:00Z',
    checks: [{ name: 'users', result: 'passed', detail: '412 rows' }],
    time: '2026-11-20T04:01:00Z',
    tool: { name: 'krci-deploy', version: '1.0.0' },
    ...more,
  };
}

export function statementOf(predicateType: string, predicate: object, sha256 = 'a'.repeat(64)): object {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'result.json', digest: { sha256 } }],
    predicateType,
    predicate,
  };
}

/** Wraps a statement as FireDrill and krci-deploy do: DSSE 1.0. */
export function envelopeOf(statement: object, key: KeyObject, keyid: string): string {
  const type = 'application/vnd.in-toto+json';
  const payload = Buffer.from(JSON.stringify(statement));
  const hash = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const sig = sign(hash, preAuthentication(payload, type), key).toString('base64');
  return JSON.stringify({ payloadType: type, payload: payload.toString('base64'), signatures: [{ keyid, sig }] });
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** FireDrill's pair of keys, its name for them (pkg/report/sign.go), and the PEM that it writes for cosign. */
export function fireDrillPair(): { readonly key: KeyObject; readonly keyid: string; readonly publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return {
    key: privateKey,
    keyid: createHash('sha256').update(raw).digest().subarray(0, 8).toString('hex'),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}
