import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Bundle } from '@sigstore/bundle';
import type { Signer, TrustMaterial } from '@sigstore/verify';
import { RefusedError, UsageError } from '../base/errors.ts';
import { shown } from '../base/shown.ts';

/** Whose signatures count: those of a key, or those with certificates that a trusted root stands behind. */
export type SigstoreTrust =
  | { readonly kind: 'key'; readonly key: KeyObject }
  /** `root`: JSON (sigstore/protobuf-specs, TrustedRoot). */
  | {
      readonly kind: 'root';
      readonly root: string;
      readonly name: string;
      readonly transparency: boolean;
      /** Log entries must have the proof of inclusion; bundles of version 0.1 may hold a promise in its place. */
      readonly proof?: 'inclusion';
    };

/** A statement whose signature is good, and by whom it is. */
export interface SignedStatement {
  readonly payload: Uint8Array;
  /** Of the certificate; absent for a key. */
  readonly identity: string | undefined;
  readonly issuer: string | undefined;
  /** Fulcio's extensions of the certificate by the last number of their id (sigstore/fulcio, docs/oid-info.md). */
  readonly extensions: ReadonlyMap<number, string>;
  /** Time at which the certificate was issued; absent for a key. */
  readonly issued: Date | undefined;
}

const payloadType = 'application/vnd.in-toto+json';
const fulcio = '1.3.6.1.4.1.57264.1';

/**
 * Verifies Sigstore bundles (sigstore/protobuf-specs, Bundle) of in-toto statements. The function that it returns
 * throws RefusedError `bundle-unverified`. Throws UsageError for an invalid trusted root. Makes no request.
 */
export async function bundleVerifier(trust: SigstoreTrust): Promise<(text: string) => SignedStatement> {
  // Loaded here: a gate that asks for no provenance should not pay for it.
  const [{ Verifier, toSignedEntity }, { bundleFromJSON }, material] = await Promise.all([
    import('@sigstore/verify'),
    import('@sigstore/bundle'),
    trustMaterial(trust),
  ]);
  // Without a time there is no telling whether a certificate was valid; a key has no end.
  const logs = trust.kind === 'root' && trust.transparency ? 1 : 0;
  const timestamps = trust.kind === 'root' ? 1 : 0;
  const verifier = new Verifier(material, {
    tlogThreshold: logs,
    ctlogThreshold: logs,
    timestampThreshold: timestamps,
  });
  return (text) => {
    try {
      const bundle = bundleFromJSON(JSON.parse(text));
      const { content } = bundle;
      if (requiresProof(trust) && !hasProofs(bundle)) throw new TypeError('its log entry has no proof of inclusion');
      if (content.$case !== 'dsseEnvelope' || content.dsseEnvelope.payloadType !== payloadType) {
        throw new TypeError('it is no signed in-toto statement');
      }
      const signer = verifier.verify(toSignedEntity(trust.kind === 'key' ? withoutLogs(bundle) : bundle));
      return { payload: content.dsseEnvelope.payload, ...identityOf(signer), issued: issuedAt(bundle) };
    } catch (error) {
      // Foreign input can make a parser fail anywhere; none of it is a signature.
      const why = error instanceof Error ? error.message : 'it cannot be read';
      throw new RefusedError({ code: 'bundle-unverified', found: shown(why, 200) });
    }
  };
}

function hasProofs({ verificationMaterial }: Bundle): boolean {
  return verificationMaterial.tlogEntries.every(({ inclusionProof }) => inclusionProof?.checkpoint !== undefined);
}

function requiresProof(trust: SigstoreTrust): boolean {
  return trust.kind === 'root' && trust.proof === 'inclusion';
}

/** Removes logs and clocks: their word adds nothing to a key, and none is trusted here. */
function withoutLogs(bundle: Bundle): Bundle {
  const { verificationMaterial } = bundle;
  const bare = { ...verificationMaterial, tlogEntries: [], timestampVerificationData: undefined };
  return Object.assign({}, bundle, { verificationMaterial: bare });
}

async function trustMaterial(trust: SigstoreTrust): Promise<TrustMaterial> {
  const [{ toTrustMaterial }, { TrustedRoot }] = await Promise.all([
    import('@sigstore/verify'),
    import('@sigstore/protobuf-specs'),
  ]);
  if (trust.kind === 'key') {
    const publicKey = trust.key;
    return { ...toTrustMaterial(TrustedRoot.fromJSON({})), publicKey: () => ({ publicKey, validFor: () => true }) };
  }
  try {
    const material = toTrustMaterial(TrustedRoot.fromJSON(JSON.parse(trust.root)));
    if (material.certificateAuthorities.length > 0) return material;
  } catch {
    // Below: the error.
  }
  throw new UsageError({
    code: 'invalid-trusted-root',
    where: trust.name,
    expected: "Sigstore's trusted root as JSON with certificateAuthorities",
    found: 'something else',
    fix: 'write one with `gh attestation trusted-root` or `cosign trusted-root create`',
  });
}

/** Reads the start of the certificate's validity. */
function issuedAt({ verificationMaterial: { content } }: Bundle): Date | undefined {
  if (content.$case === 'publicKey') return undefined;
  const [chained] = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates : [];
  const certificate = content.$case === 'certificate' ? content.certificate : chained;
  return new Date(new X509Certificate(certificate?.rawBytes ?? Buffer.alloc(0)).validFrom);
}

function identityOf({ identity }: Signer): Omit<SignedStatement, 'payload' | 'issued'> {
  const extensions = new Map<number, string>();
  for (const { oid, value } of identity?.oids ?? []) {
    const id = oid?.id ?? [];
    if (id.slice(0, -1).join('.') === fulcio) extensions.set(id.at(-1) ?? 0, derText(value));
  }
  const issuer = identity?.extensions?.issuer;
  return { identity: identity?.subjectAlternativeName, issuer, extensions };
}

/** From 8 on they are DER UTF8String (X.690, 8.1.3); those before are bare text. */
function derText(value: Uint8Array): string {
  const bytes = Buffer.from(value);
  if (bytes[0] !== 0x0c) return bytes.toString();
  const length = bytes[1] ?? 0;
  return bytes.subarray(length < 0x80 ? 2 : 2 + (length & 0x7f)).toString();
}
