import { RefusedError, UsageError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { GitopsRepositories } from '../git/gitops.ts';
import { parseFlowDocument } from './document.ts';
import type { CentralPolicy, Environment, Flow, Tier } from './flow.ts';
import { readFlowFile } from './home.ts';
import { type GatePolicy, inheritable, inheritGate } from './gates/gates.ts';
import { type Weakening, weakenings } from './gates/weakening.ts';
import { type FindGatePosition, gatePositionsBelow, gatePositionsIn } from './gate-positions.ts';
import { tiers } from './tiers.ts';
import { validatePolicy } from './validate.ts';

/** The ports that reading a policy needs. */
interface PolicyPorts {
  readonly files: Files;
  readonly gitops: GitopsRepositories;
}

/**
 * Puts each environment's gate on top of the central policy's requirements for its tier.
 * @throws RefusedError that names both places where the flow demands less; UsageError for a policy file that is wrong
 * or missing; what `GitopsRepositories.at` throws.
 */
export async function underCentralPolicy(flow: Flow, ports: PolicyPorts): Promise<Flow> {
  return (await withPolicyPositions(flow, ports)).flow;
}

/** As `underCentralPolicy`, with the positions of the policy's values by the environments of the flow. */
export async function withPolicyPositions(
  flow: Flow,
  ports: PolicyPorts,
): Promise<{ readonly flow: Flow; readonly positions?: FindGatePosition }> {
  if (flow.policy === undefined) return { flow };
  const central = await readCentral(flow.policy, flow.file, ports);
  const environments: Environment[] = [];
  for (const environment of flow.environments) {
    const base = central.gates.get(environment.tier) ?? {};
    const gate = inheritGate(base, environment.declared);
    const [first] = weakenings(base, gate);
    if (first !== undefined) throw await weakened(first, environment, flow, central, ports);
    environments.push({ ...environment, gate });
  }
  const positions: FindGatePosition = (name, path) => {
    const tier = flow.environments.find((one) => one.name === name)?.tier;
    const found = tier && central.positions(tier, path);
    return found && { ...found, environment: found.environment === tier ? name : found.environment };
  };
  return { flow: { ...flow, environments }, positions };
}

/** The central policy, read. */
interface TierPolicies {
  /** Gate of every tier, inherited values included. */
  readonly gates: ReadonlyMap<Tier, GatePolicy>;
  readonly positions: FindGatePosition;
}

async function readCentral(
  { repository, commit, path }: CentralPolicy,
  flow: string,
  ports: PolicyPorts,
): Promise<TierPolicies> {
  const name = `${repository}@${commit.slice(0, 12)} ${path}`;
  const snapshot = await ports.gitops.at(repository, commit);
  const bytes = await snapshot.read(path);
  if (bytes === undefined) {
    throw new UsageError({
      code: 'policy-missing',
      where: flow,
      found: `policy names ${path}, and ${repository} has no such file at ${commit}`,
      fix: 'correct policy.path or policy.commit',
    });
  }
  const document = parseFlowDocument(bytes, name);
  const { gates } = await validatePolicy(document);
  const all = new Map<Tier, GatePolicy>();
  let inherited: GatePolicy = {};
  for (const tier of tiers) {
    inherited = inheritGate(inheritable(inherited), gates[tier] ?? {});
    all.set(tier, inherited);
  }
  return { gates: all, positions: gatePositionsBelow(document, tiers) };
}

async function weakened(
  { path, base = 'nothing', own = 'nothing' }: Weakening,
  { name, tier }: Environment,
  flow: Flow,
  central: TierPolicies,
  { files }: PolicyPorts,
): Promise<RefusedError> {
  const { file, policy } = flow;
  const bytes = await readFlowFile(flow, files);
  const here = bytes === undefined ? undefined : gatePositionsIn(bytes, file)(name, path);
  const there = central.positions(tier, path);
  return new RefusedError({
    code: 'policy-weakened',
    where: here?.at ?? file,
    expected: `${path.join('.')} of ${name} as strict as ${base}, which the policy of ${policy?.repository} has for ${tier} (${there?.at ?? policy?.path})`,
    found: own,
    fix: 'leave it out, or change the policy there and then the commit here',
  });
}
