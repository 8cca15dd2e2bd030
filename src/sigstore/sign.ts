import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Clock } from '../base/clock.ts';
import { UsageError } from '../base/errors.ts';
import { textIn } from '../base/json-path.ts';
import type { Web } from '../web/web.ts';
import { preAuthentication } from './pre-authentication.ts';
import { requestCertificate, requestEntry, requestTimestamp, type SigstoreServices } from './services.ts';

/** Means of a run to sign as the job that it is. */
export interface JobIdentity {
  readonly web: Web;
  readonly clock: Clock;
  /** Gives an OIDC token of the platform about this job; undefined where the job has none. */
  token(audience: string): Promise<string | undefined>;
}

/** Signs statements with a certificate about the job. */
export interface KeylessSigner {
  /** Returns a Sigstore bundle (sigstore/protobuf-specs, version 0.3) as JSON. Throws UsageError and RemoteError. */
  bundle(statement: Uint8Array, payloadType: string): Promise<string>;
}

/** What Fulcio takes tokens for, unless it is configured otherwise. */
const audience = 'sigstore';
/** Half of the ten minutes for which Fulcio's certificates are valid. */
const usableMs = 5 * 60_000;

/** A key that lives as long as the process, and the certificate that Fulcio gave for it. */
interface Certified {
  readonly key: KeyObject;
  readonly certificate: Buffer;
  readonly at: number;
}

/** Opens a signer. Makes no request. */
export function keylessSigner(services: SigstoreServices, job: JobIdentity): KeylessSigner {
  let held: Promise<Certified> | undefined;
  async function certified(): Promise<Certified> {
    const known = await held;
    if (known !== undefined && job.clock.now().getTime() - known.at < usableMs) return known;
    held = certify(services, job);
    return held;
  }
  return {
    async bundle(statement, payloadType) {
      const { toDSSEBundle, bundleToJSON, envelopeToJSON } = await import('@sigstore/bundle');
      const { key, certificate } = await certified();
      const signature = sign('sha256', preAuthentication(statement, payloadType), key);
      const bare = toDSSEBundle({
        artifact: Buffer.from(statement),
        artifactType: payloadType,
        signature,
        certificate,
      });
      const envelope = envelopeToJSON(bare.content.dsseEnvelope);
      const { rekor, timestamp } = services;
      const [entry, stamp] = await Promise.all([
        rekor && requestEntry(job.web, rekor, { envelope, certificate }),
        timestamp && requestTimestamp(job.web, timestamp, createHash('sha256').update(signature).digest()),
      ]);
      const json = bundleToJSON(bare);
      return JSON.stringify({
        ...json,
        verificationMaterial: {
          ...json.verificationMaterial,
          tlogEntries: entry === undefined ? [] : [entry],
          timestampVerificationData: {
            rfc3161Timestamps:
              stamp === undefined || stamp === '' ? [] : [{ signedTimestamp: Buffer.from(stamp).toString('base64') }],
          },
        },
      });
    },
  };
}

async function certify({ fulcio }: SigstoreServices, job: JobIdentity): Promise<Certified> {
  const { web, clock } = job;
  const token = await job.token(audience);
  if (token === undefined) throw tokenMissing();
  const { publicKey, privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const proof = sign('sha256', Buffer.from(subjectOf(token)), key);
  const at = clock.now().getTime();
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return { key, certificate: await requestCertificate(web, fulcio, { token, publicKey: pem, proof }), at };
}

/** Reads the subject of a JSON Web Token, unverified: Fulcio verifies it. */
function subjectOf(token: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const subject = textIn(claims, 'email') ?? textIn(claims, 'sub');
    if (subject !== undefined) return subject;
  } catch {
    // Below: the error.
  }
  throw new UsageError({
    code: 'invalid-identity-token',
    where: 'keyless signature',
    expected: 'a JSON Web Token with a subject',
    found: 'something else',
    fix: 'leave the variables of the OIDC token as the platform sets them',
  });
}

function tokenMissing(): UsageError {
  return new UsageError({
    code: 'identity-token-missing',
    where: 'keyless signature',
    expected: 'an OIDC token of the platform about this job',
    found: 'none',
    fix: 'on GitHub grant the job "id-token: write", on GitLab give it id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
  });
}
