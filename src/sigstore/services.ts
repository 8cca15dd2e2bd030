import { RemoteError } from '../base/errors.ts';
import { listIn, memberAt, textIn } from '../base/json-path.ts';
import { shown } from '../base/shown.ts';
import type { Server, Web } from '../web/web.ts';

/** Addresses of a Sigstore that signs: the public good instance, or one of your own. */
export interface SigstoreServices {
  /** Certificate authority. */
  readonly fulcio: string;
  /** Transparency log; absent: signatures are in none. */
  readonly rekor?: { readonly url: string; readonly version: 1 | 2 };
  /** Timestamp authority, with the path of its service. */
  readonly timestamp?: string;
}

/** Proof of possession of a key, for a certificate about the holder of an OIDC token. */
export interface CertificateRequest {
  readonly token: string;
  /** PEM. */
  readonly publicKey: string;
  /** Signature over the token's subject. */
  readonly proof: Buffer;
}

/** Statuses by which Fulcio says what it has against a token. */
const refusals: readonly number[] = [400, 401, 403];

/** Asks Fulcio for a certificate (sigstore/fulcio, fulcio.proto). Returns the leaf as DER. Throws RemoteError. */
export async function requestCertificate(
  web: Web,
  address: string,
  { token, publicKey, proof }: CertificateRequest,
): Promise<Buffer> {
  const server = web.open({ base: address, title: 'Fulcio', scope: 'an OIDC token that it takes' });
  const { body, status } = await server.ask({
    path: 'api/v2/signingCert',
    what: 'a certificate',
    accept: refusals,
    body: {
      credentials: { oidcIdentityToken: token },
      publicKeyRequest: {
        publicKey: { algorithm: 'ECDSA', content: publicKey },
        proofOfPossession: proof.toString('base64'),
      },
    },
  });
  if (refusals.includes(status)) {
    throw new RemoteError({
      code: 'certificate-refused',
      where: server.name,
      expected: 'a certificate for the OIDC token of this job',
      found: shown(textIn(body, 'message') ?? `status ${status}`, 200),
      fix: 'let it take tokens of this platform, with the audience "sigstore"',
    });
  }
  const holders = ['signedCertificateEmbeddedSct', 'signedCertificateDetachedSct'];
  const [leaf] = holders.flatMap((name) => listIn(body, name, 'chain', 'certificates'));
  if (typeof leaf === 'string' && leaf.includes('-----BEGIN CERTIFICATE-----')) return derOf(leaf);
  throw oddAnswer(server, 'a chain of certificates');
}

/** A signed envelope on its way into a log. */
export interface LogRequest {
  /** DSSE envelope as JSON. */
  readonly envelope: object;
  /** DER. */
  readonly certificate: Buffer;
}

/** Writes a signature into the log. Returns its entry as the JSON of TransparencyLogEntry. Throws RemoteError. */
export function requestEntry(
  web: Web,
  { url, version }: NonNullable<SigstoreServices['rekor']>,
  request: LogRequest,
): Promise<object> {
  const server = web.open({ base: url, title: 'Rekor', scope: '' });
  return version === 2 ? entryOfTiles(server, request) : entryOfRekor(server, request);
}

/** Rekor 1 (sigstore/rekor, openapi.yaml), kind `dsse` 0.0.1. */
async function entryOfRekor(server: Server, { envelope, certificate }: LogRequest): Promise<object> {
  const verifiers = [Buffer.from(pemOf(certificate)).toString('base64')];
  const { body } = await server.ask({
    path: 'api/v1/log/entries',
    what: 'a log entry',
    body: {
      apiVersion: '0.0.1',
      kind: 'dsse',
      spec: { proposedContent: { envelope: JSON.stringify(envelope), verifiers } },
    },
  });
  const [entry] = Object.values(body ?? {});
  const proof = memberAt(entry, 'verification', 'inclusionProof');
  const promise = textIn(entry, 'verification', 'signedEntryTimestamp');
  const canonicalizedBody = textIn(entry, 'body');
  if (proof === undefined || promise === undefined || canonicalizedBody === undefined)
    throw oddAnswer(server, 'a log entry with the proof of its inclusion');
  return {
    logIndex: String(memberAt(entry, 'logIndex')),
    logId: { keyId: fromHex(textIn(entry, 'logID')) },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(memberAt(entry, 'integratedTime')),
    inclusionPromise: { signedEntryTimestamp: promise },
    inclusionProof: {
      logIndex: String(memberAt(proof, 'logIndex')),
      rootHash: fromHex(textIn(proof, 'rootHash')),
      treeSize: String(memberAt(proof, 'treeSize')),
      hashes: listIn(proof, 'hashes').map((hash) => fromHex(String(hash))),
      checkpoint: { envelope: textIn(proof, 'checkpoint') },
    },
    canonicalizedBody,
  };
}

/** Rekor 2 (sigstore/rekor-tiles, rekor_service.proto), which answers with the entry as bundles hold it. */
async function entryOfTiles(server: Server, { envelope, certificate }: LogRequest): Promise<object> {
  const { body } = await server.ask({
    path: 'api/v2/log/entries',
    what: 'a log entry',
    body: {
      dsseRequestV002: {
        envelope: JSON.parse(JSON.stringify(envelope)),
        verifiers: [
          { x509Certificate: { rawBytes: certificate.toString('base64') }, keyDetails: 'PKIX_ECDSA_P256_SHA_256' },
        ],
      },
    },
  });
  if (memberAt(body, 'inclusionProof') === undefined || typeof body !== 'object' || body === null)
    throw oddAnswer(server, 'a log entry with the proof of its inclusion');
  return body;
}

/** Asks a timestamp authority (RFC 3161, as sigstore/timestamp-authority takes it). Returns DER. Throws RemoteError. */
export async function requestTimestamp(web: Web, address: string, digest: Buffer): Promise<Uint8Array> {
  const { origin, pathname } = new URL(address);
  const server = web.open({ base: origin, title: 'the timestamp authority', scope: '' });
  const { bytes } = await server.read({
    path: pathname,
    what: 'a timestamp',
    media: 'application/timestamp-reply',
    body: { artifactHash: digest.toString('base64'), hashAlgorithm: 'sha256' },
  });
  return bytes;
}

function oddAnswer({ name }: Server, expected: string): RemoteError {
  return new RemoteError({ code: 'sigstore-answer', where: name, expected, found: 'something else' });
}

function fromHex(text: string | undefined): string {
  return Buffer.from(text ?? '', 'hex').toString('base64');
}

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64');
}

function pemOf(der: Buffer): string {
  const lines = der
    .toString('base64')
    .replaceAll(/(.{64})/g, '$1\n')
    .trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
