import { createPublicKey, verify } from 'node:crypto';
import { jwtVerify } from 'jose';
import type { JobIssuer } from './job-issuer.ts';
import { type JsonRequest, type JsonReply, type JsonServer, startJsonServer } from './json-server.ts';
import type { SigstoreWorld } from './sigstore.ts';

/** Fulcio, Rekor 1 and 2 and a timestamp authority on one loopback port, over a Sigstore of our own. */
export async function startSigstore(world: SigstoreWorld, issuer: JobIssuer): Promise<JsonServer> {
  async function certificate({ body }: JsonRequest): Promise<JsonReply> {
    const { credentials, publicKeyRequest } = JSON.parse(body);
    const { oidcIdentityToken: token } = credentials;
    const options = { issuer: issuer.issuer, audience: 'sigstore' };
    const { payload } = await jwtVerify(token, issuer.publicKey, options).catch(() => ({ payload: undefined }));
    if (payload === undefined)
      return { status: 401, body: { message: 'There was an error processing the identity token' } };
    const key = createPublicKey(publicKeyRequest.publicKey.content);
    const proof = Buffer.from(publicKeyRequest.proofOfPossession, 'base64');
    if (!verify('sha256', Buffer.from(payload.sub ?? ''), key, proof)) return { status: 400, body: {} };
    const der = await world.issue(key.export({ format: 'der', type: 'spki' }), {
      identity: `https://github.com/${text(payload['job_workflow_ref'])}`,
      issuer: issuer.issuer,
      extensions: extensionsOf(payload),
    });
    return { status: 201, body: { signedCertificateEmbeddedSct: { chain: { certificates: [pemOf(der)] } } } };
  }

  async function entry({ body }: JsonRequest): Promise<JsonReply> {
    const { envelope, verifiers } = JSON.parse(body).spec.proposedContent;
    const { payload, signatures } = JSON.parse(envelope);
    const pem = Buffer.from(verifiers[0], 'base64').toString();
    const shown = { payload: bytes(payload), signature: bytes(signatures[0].sig), certificate: derOf(pem) };
    return { status: 201, body: await world.enter(shown) };
  }

  async function entryOfTiles({ body }: JsonRequest): Promise<JsonReply> {
    const { envelope, verifiers } = JSON.parse(body).dsseRequestV002;
    const [{ sig }] = envelope.signatures;
    const leaf = bytes(verifiers[0].x509Certificate.rawBytes);
    const shown = { payload: bytes(envelope.payload), signature: bytes(sig), certificate: leaf };
    return { status: 201, body: await world.enterTiles(shown) };
  }

  async function timestamp({ body }: JsonRequest): Promise<JsonReply> {
    return { status: 201, body: await world.stamp(Buffer.from(JSON.parse(body).artifactHash, 'base64')) };
  }

  const handlers: Readonly<Record<string, (request: JsonRequest) => Promise<JsonReply>>> = {
    '/api/v2/signingCert': certificate,
    '/api/v1/log/entries': entry,
    '/api/v2/log/entries': entryOfTiles,
    '/api/v1/timestamp': timestamp,
  };
  return startJsonServer((request) => {
    const handle = handlers[request.path];
    return handle === undefined ? { status: 404 } : handle(request);
  });
}

/** Fulcio's extensions of a job on GitHub (sigstore/fulcio, config/identity/config.yaml). */
function extensionsOf(claims: Readonly<Record<string, unknown>>): Record<number, string> {
  const all = {
    12: `https://github.com/${text(claims['repository'])}`,
    13: text(claims['sha']),
    14: text(claims['ref']),
    15: text(claims['repository_id']),
    23: text(claims['environment']),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function pemOf(der: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}
