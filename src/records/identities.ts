import { dirname, join } from 'node:path';
import { RefusedError, refusalOr, UsageError } from '../base/errors.ts';
import { shown } from '../base/shown.ts';
import type { Files } from '../files/files.ts';
import type { Flow, IdentityEntry, SigstoreEntry } from '../flow/flow.ts';
import { readBeside } from '../flow/home.ts';
import { bundleVerifier, type SignedStatement } from '../sigstore/verify.ts';
import { type Claim, type KeyScope, type ScopeFault, scopeFault } from './scope.ts';

/** Jobs whose keyless signatures count, by what Fulcio's certificate says about them. */
export interface TrustedIdentity {
  readonly identity: Omit<IdentityEntry, keyof KeyScope>;
  readonly scope: KeyScope;
  readonly sigstore: TrustedSigstore;
}

/** Verifies bundles by the trusted root of the flow. */
export interface TrustedSigstore {
  readonly services: SigstoreEntry;
  /** Returns the signed statement, or the reason why the bundle proves nothing. Makes no request. */
  verify(bundle: string): SignedStatement | RefusedError;
}

/** A bundle as it was read, and the statement in it. */
export interface UnverifiedBundle {
  readonly payload: Uint8Array;
  readonly bundle: string;
}

/** Worth of a bundle by one identity; `because` names what failed, where the verdict alone does not. */
export interface IdentityFinding {
  readonly verdict: 'trusted' | 'unverified' | 'unknown-identity' | ScopeFault;
  readonly because: string;
}

const maxRootBytes = 1024 * 1024;

/**
 * Reads the identities that the flow trusts, and the trusted root beside the flow file that vouches for them.
 * Sigstore's libraries are loaded where there is one. Contacts no server.
 *
 * @throws UsageError
 */
export async function trustedIdentities(flow: Flow, files: Files): Promise<readonly TrustedIdentity[]> {
  const { trustedIdentities: entries = [], sigstore } = flow.records ?? {};
  if (sigstore === undefined || entries.length === 0) return [];
  const trusted = await openSigstore(sigstore, flow, files);
  return entries.map(({ environments, statements, notAfter, revoked, ...identity }) => ({
    identity,
    scope: {
      environments,
      ...(statements !== undefined && { statements }),
      ...(notAfter !== undefined && { notAfter }),
      ...(revoked !== undefined && { revoked }),
      withheld: [],
    },
    sigstore: trusted,
  }));
}

async function openSigstore(services: SigstoreEntry, flow: Flow, files: Files): Promise<TrustedSigstore> {
  const name = join(dirname(flow.file), services.trustedRoot);
  const bytes = await readBeside(flow, services.trustedRoot, files);
  if (bytes === undefined) {
    throw new UsageError({
      code: 'trust-missing',
      where: `${flow.file}: records.sigstore.trusted-root`,
      expected: `the file ${name}`,
      found: 'none',
      fix: 'write one with `cosign trusted-root create` or `gh attestation trusted-root`, and commit it there',
    });
  }
  const root = new TextDecoder().decode(bytes.subarray(0, maxRootBytes));
  const transparency = services.transparency !== 'off';
  const verify = await bundleVerifier({ kind: 'root', root, name, transparency, proof: 'inclusion' });
  const known = new Map<string, SignedStatement | RefusedError>();
  return {
    services,
    verify(bundle) {
      const result = known.get(bundle) ?? refusalOr(() => verify(bundle));
      known.set(bundle, result);
      return result;
    },
  };
}

/** Judges a bundle by one identity; `payload` is what was read from it before it was verified. */
export function identityVerdict(
  { identity, scope, sigstore }: TrustedIdentity,
  { payload, bundle }: UnverifiedBundle,
  claim: Claim,
): IdentityFinding {
  const signed = sigstore.verify(bundle);
  if (signed instanceof RefusedError) return { verdict: 'unverified', because: signed.message };
  if (Buffer.compare(signed.payload, payload) !== 0) return unverified('its statement reads differently');
  const { issued } = signed;
  if (issued === undefined) return unverified('it has no certificate');
  const other = differing(signed, identity);
  if (other !== undefined) return { verdict: 'unknown-identity', because: other };
  if (Math.abs(issued.getTime() - Date.parse(claim.time)) > maxDelayMs)
    return unverified(`its statement is of ${claim.time}, and its certificate of ${issued.toISOString()}`);
  const fault = isRetired(issued, { ...identity, ...scope }) ? 'key-retired' : scopeFault(scope, claim);
  return { verdict: fault ?? 'trusted', because: '' };
}

/** Longest time between a statement and its certificate: a run can be long, a statement of last year is none of today. */
const maxDelayMs = 24 * 60 * 60_000;

function unverified(because: string): IdentityFinding {
  return { verdict: 'unverified', because };
}

/** Compares by the certificate's time: the statement's own is the signer's word. */
function isRetired(issued: Date, { notBefore, notAfter }: Pick<IdentityEntry, 'notBefore' | 'notAfter'>): boolean {
  const isEarly = notBefore !== undefined && issued.getTime() < Date.parse(notBefore);
  return isEarly || (notAfter !== undefined && issued.getTime() > Date.parse(notAfter));
}

/** Facts of a job in the order in which they are compared: our name, Fulcio's extension, its name in the flow file. */
const facts = [
  ['repository', 12, 'repository'],
  ['repositoryId', 15, 'repository-id'],
  ['ref', 14, 'ref'],
  ['environment', 23, 'environment'],
] as const;

/** Names the first fact of the certificate that is another one. Whole texts are compared: nothing is a pattern. */
function differing({ issuer, extensions }: SignedStatement, identity: TrustedIdentity['identity']): string | undefined {
  if (issuer !== identity.issuer) return `issuer ${quoted(issuer)}`;
  for (const [fact, number, label] of facts) {
    const found = extensions.get(number);
    if (identity[fact] !== undefined && identity[fact] !== found) return `${label} ${quoted(found)}`;
  }
  return undefined;
}

function quoted(text: string | undefined): string {
  return text === undefined || text === '' ? 'none' : shown(text, 200);
}
