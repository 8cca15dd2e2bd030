import { RefusedError, UsageError } from '../base/errors.ts';
import { keylessSigner } from '../sigstore/sign.ts';
import { bundleFault, judgeSignatures, readBundle } from './dsse.ts';
import type { TrustedIdentity } from './identities.ts';
import { isTrustedKey, type Key, scopeAdvice, signingKey, type Trust, type TrustedKey } from './keys.ts';
import { mediaTypes, type Recording } from './records.ts';
import { type Claim, scopeFault } from './scope.ts';

/** Signs statements: a key, or the identity of the job. */
export type Signer = Key | JobSigner;

export interface JobSigner {
  /** Returns a Sigstore bundle as JSON. Throws UsageError and RemoteError, RefusedError for a bundle that would not count. */
  bundle(statement: Uint8Array): Promise<string>;
}

/**
 * Picks the signer of a statement: the key of the run, else its platform identity.
 * One with an untrusted signature, with none, or by a signer that may not say it, would be refused when it is read.
 *
 * @throws UsageError
 */
export function signerFor(
  { signingKey: pem, job }: Partial<Recording>,
  trust: Trust,
  claim: Claim,
): Signer | undefined {
  const key = pem === undefined ? undefined : signingKey(pem);
  if (trust.length === 0) return key;
  const entries = trust.filter(isTrustedKey).filter(({ id }) => id === key?.id);
  if (key !== undefined && entries.some(({ scope }) => scopeFault(scope, claim) === undefined)) return key;
  const identity = identityFor(trust, claim);
  if (identity !== undefined && job !== undefined) return jobSigner(identity, job, trust, claim);
  throw key === undefined ? keyMissing() : keyFault(key, entries, trust, claim);
}

/** Finds an identity that may say it, whoever runs this. */
function identityFor(trust: Trust, claim: Claim): TrustedIdentity | undefined {
  for (const signer of trust) {
    if (!isTrustedKey(signer) && scopeFault(signer.scope, claim) === undefined) return signer;
  }
  return undefined;
}

/** Signs as the job, and reads each bundle as the next environment will: an identity that is not trusted ends here. */
function jobSigner(
  { sigstore }: TrustedIdentity,
  job: NonNullable<Recording['job']>,
  trust: Trust,
  claim: Claim,
): JobSigner {
  const signer = keylessSigner(sigstore.services, job);
  return {
    async bundle(statement) {
      const bundle = await signer.bundle(statement, mediaTypes.statement);
      const envelope = readBundle(new TextEncoder().encode(bundle));
      const own = { ...claim, time: job.clock.now().toISOString() };
      const verdict = judgeSignatures(envelope, trust, own);
      if (verdict === 'trusted') return bundle;
      throw new RefusedError({
        code: 'signing-identity-untrusted',
        where: 'keyless signature',
        expected: `a job that records.trusted-identities names for "${claim.statement}" about ${claim.environment}`,
        found: bundleFault(envelope, trust, own) || verdict,
        fix: `run it in the job that the flow trusts, with its environment, or correct records.trusted-identities`,
      });
    },
  };
}

function keyMissing(): UsageError {
  return new UsageError({
    code: 'signing-key-missing',
    where: 'KRCI_DEPLOY_SIGNING_KEY',
    expected: 'a key, because the flow trusts signed records alone (records.trusted-keys)',
    found: 'none',
    fix: 'set KRCI_DEPLOY_SIGNING_KEY',
  });
}

function keyFault({ id }: Key, entries: readonly TrustedKey[], trust: Trust, claim: Claim): UsageError {
  if (entries.length === 0) {
    const ids = trust.filter(isTrustedKey).map((one) => one.id);
    return new UsageError({
      code: 'signing-key-untrusted',
      where: 'KRCI_DEPLOY_SIGNING_KEY',
      expected: `a key that the flow trusts (${ids.join(', ')})`,
      found: id,
      fix: 'use one of those, or add its public key to records.trusted-keys',
    });
  }
  const { environment, statement } = claim;
  const isRetired = entries.every(({ scope }) => scopeFault(scope, claim) === 'key-retired');
  return new UsageError({
    code: isRetired ? 'signing-key-retired' : 'signing-key-scope',
    where: 'KRCI_DEPLOY_SIGNING_KEY',
    expected: `a key whose scope holds "${statement}" about ${environment}`,
    found: isRetired ? `${id}, which is revoked or past its not-after` : `${id}, whose scope does not`,
    fix: isRetired ? `use the key of ${environment} that came after it` : scopeAdvice(environment),
  });
}
