import { UsageError } from '../../../base/errors.ts';
import type { ProvenancePolicy } from '../../../flow/gates/provenance.ts';
import { predecessorsOf } from '../../../flow/graph.ts';
import { applicationOf } from '../../../flow/questions.ts';
import { parseDigest } from '../../../registry/digest.ts';
import { parseLocation, parseReference, pointAt, type Reference } from '../../../registry/reference.ts';
import { type Demand, judgeProvenance } from './provenance/judge.ts';
import { bundlesBeside, bundlesIn } from './provenance/bundles.ts';
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
    return planned(demand, trust, { patterns, places: placesOf(context) });
  },
};

interface Places {
  readonly patterns: readonly string[];
  readonly places: readonly Reference[];
}

function planned(demand: Demand, trust: Trust, { patterns, places }: Places): PlannedExternalCheck {
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
      const { evidence, ...finding } = await judgeProvenance(bundles, demand, await trustNow(trust));
      return { checks: [{ ...rowOf('provenance', row, finding), evidence }] };
    },
  };
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
