import { RefusedError, refusalOr } from '../../../../base/errors.ts';
import { bundleVerifier, type SignedStatement, type SigstoreTrust } from '../../../../sigstore/verify.ts';
import { type Provenance, readProvenance, repositoryOf } from '../../../../evidence/provenance/slsa.ts';
import { shown } from '../../../../evidence/text/unreadable.ts';
import type { Digest } from '../../../../registry/digest.ts';
import type { RowResult } from '../row.ts';
import type { FoundBundle } from './bundles.ts';
import type { EvidenceItem } from '../../model.ts';

/** Required content of an artifact's provenance, and its required signer. */
export interface Demand {
  readonly digest: Digest;
  /** Commit that the artifact was built from; without it nothing can be proven. */
  readonly commit: string | undefined;
  readonly repository: string;
  readonly issuer: string | undefined;
  readonly identity: string | undefined;
  readonly workflow: string | undefined;
  readonly builder: string | undefined;
}

/** Checks that a bundle passed, and the reason why it failed the next one. */
interface Miss {
  readonly stage: number;
  readonly found: string;
}

/** The row's finding, and the bundle that it is about. */
export type ProvenanceFinding = RowResult & { readonly evidence: readonly EvidenceItem[] };

/** Finds one bundle that meets all demands; if none does, the closest one gives the reason. */
export async function judgeProvenance(
  bundles: readonly FoundBundle[],
  demand: Demand,
  trust: SigstoreTrust,
): Promise<ProvenanceFinding> {
  if (demand.commit === undefined) {
    const found = 'no commit to compare with';
    return {
      status: 'error',
      found,
      advice: 'Give the commit that the artifact was built from in "commit"',
      evidence: [],
    };
  }
  const verify = await bundleVerifier(trust);
  let nearest: (Miss & { readonly item: EvidenceItem }) | undefined;
  for (const { text, item } of bundles) {
    const miss = missOf(text, verify, demand);
    if (miss === undefined) {
      return { status: 'pass', found: `built from ${demand.repository} at ${demand.commit}`, evidence: [item] };
    }
    if (nearest === undefined || miss.stage > nearest.stage) nearest = { ...miss, item };
  }
  if (nearest === undefined) return { status: 'error', found: 'no attestation', advice: attest, evidence: [] };
  return { status: 'fail', found: nearest.found, advice: rebuild, evidence: [nearest.item] };
}

const attest =
  'Have the build attest its provenance beside the artifact (actions/attest-build-provenance with push-to-registry: true, or cosign attest), or give the bundle in "provenance"';
const rebuild = 'Find out where the artifact comes from; have it built and attested by the workflow that is meant to';

function missOf(text: string, verify: (text: string) => SignedStatement, demand: Demand): Miss | undefined {
  const signed = refusalOr(() => verify(text));
  if (signed instanceof RefusedError) {
    return { stage: 0, found: `an attestation whose signature does not count: ${signed.message}` };
  }
  const provenance = readProvenance(signed.payload);
  if (provenance === undefined) return { stage: 1, found: 'a signed statement that is no SLSA provenance v1' };
  if (!provenance.subjects.includes(demand.digest)) return { stage: 2, found: 'provenance of another digest' };
  return signerMiss(signed, demand) ?? sourceMiss(signed, provenance, demand);
}

function signerMiss({ identity, issuer }: SignedStatement, demand: Demand): Miss | undefined {
  if (demand.issuer !== undefined && issuer !== demand.issuer) {
    return { stage: 3, found: `provenance signed by somebody whom ${quoted(issuer)} vouches for` };
  }
  if (demand.identity !== undefined && !fits(identity, demand.identity)) {
    return { stage: 3, found: `provenance signed by ${quoted(identity)}` };
  }
  return undefined;
}

/**
 * Compares the source in the certificate and in the provenance; one of them must name it.
 * The certificate's is the issuer's statement and must agree; the provenance's is the signer's.
 */
function sourceMiss({ extensions }: SignedStatement, made: Provenance, demand: Demand): Miss | undefined {
  const from = made.sources.filter(({ repository }) => repository === demand.repository);
  const repositories = [extensions.get(12), made.repository].flatMap((one) =>
    one === undefined ? [] : [repositoryOf(one)],
  );
  const other = repositories.find((one) => one !== demand.repository);
  if (other !== undefined || (repositories.length === 0 && from.length === 0)) {
    return { stage: 4, found: `provenance of ${quoted(other ?? made.sources[0]?.repository)}` };
  }
  const commits = [extensions.get(13), ...from.map(({ commit }) => commit)].filter((one) => one !== undefined);
  const elsewhere = commits.find((one) => !one.startsWith(demand.commit ?? ' '));
  if (elsewhere !== undefined || commits.length === 0) {
    return { stage: 5, found: `provenance of the commit ${quoted(elsewhere)}, not ${demand.commit}` };
  }
  const workflow = workflowMiss(extensions.get(18), made, demand);
  if (workflow !== undefined) return { stage: 6, found: `provenance of the workflow ${quoted(workflow)}` };
  if (demand.builder === undefined || fits(made.builder, demand.builder)) return undefined;
  return { stage: 7, found: `provenance of the builder ${quoted(made.builder)}` };
}

/**
 * Returns the workflow of the build, where it is not the required one.
 * Extension 18 is `<repository>/<path>@<ref>`.
 */
function workflowMiss(config: string | undefined, made: Provenance, demand: Demand): string | undefined {
  if (demand.workflow === undefined) return undefined;
  const wanted = `${demand.repository}/${demand.workflow}@`;
  if (config !== undefined && !config.startsWith(wanted)) return config;
  // Where any identity will do, the signer's own claim of a workflow proves nothing.
  if (config === undefined && demand.issuer !== undefined && demand.identity === undefined)
    return 'the issuer names none';
  if (made.workflow !== undefined && made.workflow !== demand.workflow) return made.workflow;
  return config === undefined && made.workflow === undefined ? 'none is named' : undefined;
}

function fits(identity: string | undefined, wanted: string): boolean {
  if (identity === undefined) return false;
  return wanted.endsWith('*') ? identity.startsWith(wanted.slice(0, -1)) : identity === wanted;
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'nobody' : shown(text, 200);
}
