import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { bundleToJSON, toDSSEBundle } from '@sigstore/bundle';
import { initializeCA, initializeTLog, initializeTSA } from '@sigstore/mock';

/** A Sigstore of our own: certificates, their log, and the log of signatures; nobody is asked over a network. */
export interface SigstoreWorld {
  /** TrustedRoot as JSON. */
  readonly root: string;
  /** TrustedRoot as JSON that trusts the timestamps of its authority, too. */
  readonly stampedRoot: string;
  /** A certificate as DER, for a public key as DER. */
  issue(publicKey: Buffer, signer: Pick<CertifiedSigner, 'identity' | 'issuer' | 'extensions'>): Promise<Buffer>;
  /** An entry of the log as Rekor answers with it: `envelope` is a signed one. */
  enter(envelope: SignedEnvelope): Promise<object>;
  /** As `enter`, as Rekor 2 answers: as a bundle holds it, without a time of its own. */
  enterTiles(envelope: SignedEnvelope): Promise<object>;
  /** A timestamp as DER of RFC 3161, of the SHA-256 of a signature. */
  stamp(digest: Buffer): Promise<Buffer>;
  /** A bundle as JSON, of a statement that somebody with a certificate signed. */
  attest(statement: object, signer?: Partial<CertifiedSigner>): Promise<string>;
}

export interface CertifiedSigner {
  readonly identity: string;
  readonly issuer: string;
  /** Fulcio's extensions by the last number of their id. */
  readonly extensions: Readonly<Record<number, string>>;
  /** Leaves out the entry of the transparency log. */
  readonly unlogged: boolean;
}

/** What a log is shown. */
export interface SignedEnvelope {
  readonly payload: Buffer;
  readonly signature: Buffer;
  readonly certificate: Buffer;
}

const type = 'application/vnd.in-toto+json';

export const github: CertifiedSigner = {
  identity: 'https://github.com/acme/cart/.github/workflows/build.yml@refs/heads/main',
  issuer: 'https://token.actions.githubusercontent.com',
  extensions: {},
  unlogged: false,
};

/** Extensions as GitHub's builds have them. */
export function githubExtensions(repository: string, commit: string, workflow: string): Record<number, string> {
  return { 12: repository, 13: commit, 18: `${repository}/${workflow}@refs/heads/main` };
}

/** A log as the trusted root names it. */
function log(publicKey: Buffer, keyId: Buffer): object {
  return {
    baseUrl: 'https://rekor.example.com',
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: publicKey.toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: '2020-01-01T00:00:00Z' },
    },
    logId: { keyId: keyId.toString('base64') },
  };
}

type CertificateLog = NonNullable<Parameters<typeof initializeCA>[1]>;

/** A certificate transparency log that signs what it is shown (RFC 6962, section 3.2). */
function certificateLog({ publicKey, privateKey }: ReturnType<typeof ecPair>): CertificateLog {
  const der = publicKey.export({ format: 'der', type: 'spki' });
  const logID = createHash('sha256').update(der).digest();
  return {
    publicKey: der,
    logID,
    log: (certificate, issuer) => {
      const whole = Buffer.from(certificate);
      const tbs = whole.subarray(4, 8 + whole.readUInt16BE(6));
      const timestamp = Buffer.alloc(8);
      timestamp.writeBigUInt64BE(BigInt(Date.now()));
      const length = Buffer.from([0, ...sizeOf(tbs)]);
      const entry = Buffer.concat([
        Buffer.of(0, 0),
        timestamp,
        Buffer.of(0, 1),
        Buffer.from(issuer),
        length,
        tbs,
        Buffer.of(0, 0),
      ]);
      const signature = sign('sha256', entry, privateKey);
      const algorithms = Buffer.of(4, 3);
      const own = Buffer.concat([
        Buffer.of(0),
        logID,
        timestamp,
        Buffer.of(0, 0),
        algorithms,
        sizeOf(signature),
        signature,
      ]);
      return Promise.resolve(Uint8Array.from(Buffer.concat([sizeOf(own), own])).buffer);
    },
  };
}

/** Two bytes. */
function sizeOf(bytes: Uint8Array): Buffer {
  return Buffer.of(bytes.length >> 8, bytes.length & 0xff);
}

export async function sigstoreWorld({ logsAt }: { readonly logsAt?: Date } = {}): Promise<SigstoreWorld> {
  const [authority, certificates, signatures] = [ecPair(), ecPair(), ecPair()];
  const ctlog = certificateLog(certificates);
  const ca = await initializeCA(authority, ctlog);
  const tlog = await initializeTLog('https://rekor.example.com', signatures, logsAt);
  // Whole seconds, as authorities write them: DER drops the last zero of .010, and the verifier reads three digits or none.
  const stampedAt = new Date();
  const tsa = await initializeTSA(ecPair(), stampedAt);
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: [
      {
        subject: { organization: 'example', commonName: 'example' },
        uri: 'https://fulcio.example.com',
        certChain: { certificates: [{ rawBytes: ca.rootCertificate.toString('base64') }] },
        validFor: { start: '2020-01-01T00:00:00Z' },
      },
    ],
    tlogs: [log(tlog.publicKey, createHash('sha256').update(tlog.publicKey).digest())],
    ctlogs: [log(ctlog.publicKey, ctlog.logID)],
    timestampAuthorities: [],
  };
  const issue: SigstoreWorld['issue'] = (publicKey, { identity, issuer, extensions }) =>
    ca.issueCertificate({
      publicKey,
      subjectAltName: identity,
      extensions: Object.entries({ 8: issuer, ...extensions }).map(([number, value]) => ({
        oid: `1.3.6.1.4.1.57264.1.${number}`,
        value,
      })),
    });
  return {
    root: JSON.stringify(root),
    stampedRoot: JSON.stringify({ ...root, timestampAuthorities: [authorityOf(tsa)] }),
    issue,
    enter: ({ payload, signature, certificate }) => tlog.log(proposed(payload, signature, certificate)),
    enterTiles: async (envelope) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types name a package that it does not bring
      const entry = logged((await tlog.log(proposedTiles(envelope))) as LogEntry);
      const kindVersion = { kind: 'dsse', version: '0.0.2' };
      return { ...entry, kindVersion, integratedTime: '0', inclusionPromise: undefined };
    },
    stamp: (artifactHash) => {
      stampedAt.setTime(Math.floor(Date.now() / 1000) * 1000);
      return tsa.timestamp({
        artifactHash,
        hashAlgorithmOID: '2.16.840.1.101.3.4.2.1',
        nonce: 1,
        policyOID: '1.3.6.1.4.1.57264.2',
        certReq: false,
      });
    },
    attest: async (statement, more = {}) => {
      const { identity, issuer, extensions, unlogged } = { ...github, ...more };
      const own = ecPair();
      const publicKey = own.publicKey.export({ format: 'der', type: 'spki' });
      const certificate = await issue(publicKey, { identity, issuer, extensions });
      const { payload, signature } = signed(statement, own.privateKey);
      const bundle = toDSSEBundle({ artifact: payload, artifactType: type, signature, certificate });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types name a package that it does not bring
      const entry = unlogged ? undefined : ((await tlog.log(proposed(payload, signature, certificate))) as LogEntry);
      const json = bundleToJSON(bundle);
      const material = {
        ...json.verificationMaterial,
        tlogEntries: entry === undefined ? [] : [logged(entry)],
      };
      return JSON.stringify({ ...json, verificationMaterial: material });
    },
  };
}

/** A timestamp authority as the trusted root names it. */
function authorityOf({ rootCertificate, intCertificate }: Awaited<ReturnType<typeof initializeTSA>>): object {
  return {
    subject: { organization: 'example', commonName: 'example' },
    uri: 'https://timestamp.example.com',
    certChain: {
      certificates: [intCertificate, rootCertificate].map((one) => ({ rawBytes: one.toString('base64') })),
    },
    validFor: { start: '2020-01-01T00:00:00Z' },
  };
}

/** A bundle that a key signed, as `cosign attest --key` makes it. */
export function attestWithKey(statement: object, privatePem: string): string {
  const { payload, signature } = signed(statement, createPrivateKey(privatePem));
  return JSON.stringify(
    bundleToJSON(toDSSEBundle({ artifact: payload, artifactType: type, signature, keyHint: 'anything' })),
  );
}

/** SLSA provenance v1 as GitHub's builds have it. */
export function slsa(
  digest: string,
  { repository, commit, workflow, builder }: Record<'repository' | 'commit' | 'workflow' | 'builder', string>,
): object {
  const [algorithm = '', hexadecimal = ''] = digest.split(':');
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'cart', digest: { [algorithm]: hexadecimal } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: { workflow: { ref: 'refs/heads/main', repository, path: workflow } },
        resolvedDependencies: [{ uri: `git+${repository}@refs/heads/main`, digest: { gitCommit: commit } }],
      },
      runDetails: { builder: { id: builder } },
    },
  };
}

function ecPair(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
}

function signed(statement: object, key: KeyObject): { payload: Buffer; signature: Buffer } {
  const payload = Buffer.from(JSON.stringify(statement));
  const encoded = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload]);
  return { payload, signature: sign('sha256', encoded, key) };
}

/** An entry of Rekor's kind `dsse`, version 0.0.1. */
function proposed(payload: Buffer, signature: Buffer, certificate: Buffer): object {
  const pem = `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`;
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: {
      payloadHash: { algorithm: 'sha256', value: createHash('sha256').update(payload).digest('hex') },
      envelopeHash: { algorithm: 'sha256', value: '0'.repeat(64) },
      signatures: [{ signature: signature.toString('base64'), verifier: Buffer.from(pem).toString('base64') }],
    },
  };
}

/** An entry of Rekor 2's kind `dsse`, version 0.0.2. */
function proposedTiles({ payload, signature, certificate }: SignedEnvelope): object {
  const digest = createHash('sha256').update(payload).digest('base64');
  const x509Certificate = { rawBytes: certificate.toString('base64') };
  const verifier = { keyDetails: 'PKIX_ECDSA_P256_SHA_256', x509Certificate };
  const signatures = [{ content: signature.toString('base64'), verifier }];
  return {
    apiVersion: '0.0.2',
    kind: 'dsse',
    spec: { dsseV002: { payloadHash: { algorithm: 'SHA2_256', digest }, signatures } },
  };
}

/** Rekor's answer, by the entry's id. */
type LogEntry = Readonly<Record<string, LoggedEntry>>;

interface LoggedEntry {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly inclusionProof: {
      readonly logIndex: number;
      readonly treeSize: number;
      readonly checkpoint: string;
      readonly rootHash: string;
    };
    readonly signedEntryTimestamp: string;
  };
}

/** As the bundle's protobuf has it. */
function logged(all: LogEntry): object {
  const [entry] = Object.values(all);
  const proof = entry?.verification?.inclusionProof;
  return {
    logIndex: String(entry?.logIndex),
    logId: { keyId: Buffer.from(entry?.logID ?? '', 'hex').toString('base64') },
    kindVersion: { kind: 'dsse', version: '0.0.1' },
    integratedTime: String(entry?.integratedTime),
    inclusionPromise: { signedEntryTimestamp: entry?.verification?.signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(proof?.logIndex),
      rootHash: Buffer.from(proof?.rootHash ?? '', 'hex').toString('base64'),
      treeSize: String(proof?.treeSize),
      hashes: [],
      checkpoint: { envelope: proof?.checkpoint },
    },
    canonicalizedBody: entry?.body,
  };
}
