import { UsageError } from '../../../base/errors.ts';
import type { ProvenancePolicy } from '../../../flow/gates/provenance.ts';
import { predecessorsOf } from '../../../flow/graph.ts';
import { applicationOf } from '../../../flow/questions.ts';
import { parseDigest } from '../../../registry/digest.ts';
import { parseLocation, parseReference, pointAt, type Reference } from '../../../registry/reference.ts';
import { type Demand, judgeProvenance, type ProvenanceFinding } from './provenance/judge.ts';
import type { SigstoreTrust } from '../../../sigstore/verify.ts';
import { bundlesBeside, bundlesIn, type FoundBundle } from './provenance/bundles.ts';
import { bundlesStored, type StoredBundles } from './provenance/stored.ts';
import { plannedTrust, type Trust, trustNow } from './provenance/trust.ts';
import type { ExternalCheck, CheckContext } from './check.ts';
import { rowOf } from './row.ts';
import type { PlannedExternalCheck } from '../model.ts';

/** Signed proof that the digest was built from this repository and commit by this builder. */
export const provenance: ExternalCheck = {
  kind: 'provenance',
  async plan(context, ports) {
    const policy = context.policy?.provenance;
    const patterns = context.inputs.provenance;
    if (policy === undefined || context.flow === undefined) {
      if (patterns.length === 0) return undefined;
      throw new UsageError({
        code: 'provenance-without-policy',
        where: 'provenance',
        expected: '"provenance" among the gates of the environment',
        found: 'none',
        fix: 'say there who must have built the artifact',
      });
    }
    const where = `gates.${context.environment?.name}.provenance`;
    const trust = await plannedTrust(policy, context.flow, where, ports);
    const demand = demandOf(policy, context, trust.kind === 'key', where);
    const repositories = [demand.repository, ...(context.policy?.evidence?.repositories ?? [])];
    return planned(demand, trust, { patterns, places: placesOf(context), repositories });
  },
};

interface Places {
  readonly patterns: readonly string[];
  readonly places: readonly Reference[];
  /** Source repositories, whose attestations the platform may store: URLs or paths. */
  readonly repositories: readonly string[];
}

function planned(demand: Demand, trust: Trust, { patterns, places, repositories }: Places): PlannedExternalCheck {
  const by = trust.kind === 'key' ? 'a key' : (demand.identity ?? demand.workflow ?? 'anybody');
  const row = {
    id: 'provenance',
    title: 'Provenance',
    required: `built from ${demand.repository}${demand.builder === undefined ? '' : ` by ${demand.builder}`}, signed by ${by}`,
    source: 'flow',
    from: 'attestations',
  } as const;
  return {
    kind: 'provenance',
    rows: [row],
    ask: async (ports) => {
      const bundles = [
        ...(await bundlesIn(patterns, ports.files)),
        ...(await bundlesBeside(places, demand.digest, ports)),
      ];
      const trusted = await trustNow(trust);
      const atHand = await judgeProvenance(bundles, demand, trusted);
      const { evidence, ...finding } = isDecided(atHand, demand)
        ? atHand
        : await judgeStored(bundles, await bundlesStored(repositories, demand.digest, ports.platform), demand, trusted);
      return { checks: [{ ...rowOf('provenance', row, finding), evidence }] };
    },
  };
}

/** Tells whether no further bundle can change the finding, so that nobody is asked for one. */
function isDecided({ status }: ProvenanceFinding, { commit }: Demand): boolean {
  return status === 'pass' || commit === undefined;
}

/** Judges bundles at hand and in the platform's store; where none is good, what could not be seen is said. */
async function judgeStored(
  atHand: readonly FoundBundle[],
  { bundles, unseen }: StoredBundles,
  demand: Demand,
  trust: SigstoreTrust,
): Promise<ProvenanceFinding> {
  const finding = await judgeProvenance([...atHand, ...bundles], demand, trust);
  return finding.status === 'pass' ? finding : { ...finding, found: [finding.found, ...unseen].join('; ') };
}

/** Lists where the artifact is named, and the sources of its promotion. */
function placesOf({ flow, environment, subject }: CheckContext): readonly Reference[] {
  const named = subject.artifact === undefined ? [] : [pointAt(parseReference(subject.artifact, { what: 'artifact' }))];
  if (flow === undefined || environment === undefined || subject.application === undefined) return named;
  const { image } = applicationOf(flow, subject.application);
  return [...named, ...predecessorsOf(flow, environment.name).map(({ registry }) => parseLocation(registry, image))];
}

function demandOf(policy: ProvenancePolicy, { subject }: CheckContext, keyed: boolean, where: string): Demand {
  const { digest, commit, application } = subject;
  if (digest === undefined) {
    throw new UsageError({
      code: 'provenance-without-artifact',
      where,
      expected: 'the input artifact by digest',
      found: 'none',
      fix: 'give the digest, which provenance is about',
    });
  }
  if (policy.repository === undefined || (policy.repository.includes('{application}') && application === undefined)) {
    throw new UsageError({
      code: 'provenance-without-repository',
      where,
      expected: 'the source repository in "repository"',
      fix: 'name it, and give the input application where {application} stands in it',
    });
  }
  if (!keyed && (policy.issuer === undefined || (policy.identity ?? policy.workflow) === undefined)) {
    throw new UsageError({
      code: 'provenance-without-signer',
      where,
      expected: '"issuer", and "identity" or "workflow"',
      fix: 'name the signer: anybody can have a certificate for a name of their own',
    });
  }
  const { issuer, identity, workflow, builder } = policy;
  const repository = policy.repository.replaceAll('{application}', application ?? '');
  return {
    digest: parseDigest(digest, 'artifact'),
    commit,
    repository: repository.replace(/\/+$/, ''),
    issuer,
    identity,
    workflow,
    builder,
  };
}
