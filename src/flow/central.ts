import { RefusedError, UsageError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { GitopsRepositories } from '../git/gitops.ts';
import { parseFlowDocument } from './document.ts';
import type { CentralPolicy, Environment, Flow, Tier } from './flow.ts';
import { type GateEntry, type GatePolicy, inheritGate } from './gates/gates.ts';
import { type Weakening, weakenings } from './gates/weakening.ts';
import { type FindGatePosition, gatePositionsBelow, gatePositionsIn } from './gate-positions.ts';
import { policySchema, tiers } from './schema.ts';
import { validateBy } from './validate.ts';

interface Reach {
  readonly files: Files;
  readonly gitops: GitopsRepositories;
}

/** The file that `policy` names, after its schema was checked. */
interface PolicyFile {
  readonly policy: string;
  readonly gates: { readonly [Name in Tier]?: GateEntry | null };
}

/**
 * The flow with what the central policy asks of each environment by its tier, and with what the flow itself adds to
 * that. Throws RefusedError, which names both places, where the flow asks for less; UsageError for a policy file that is
 * wrong or not there; what `GitopsRepositories.at` throws.
 */
export async function underCentralPolicy(flow: Flow, reach: Reach): Promise<Flow> {
  return (await withPolicyPositions(flow, reach)).flow;
}

/** As `underCentralPolicy`, with where the central policy says what, by the environments of the flow. */
export async function withPolicyPositions(
  flow: Flow,
  reach: Reach,
): Promise<{ readonly flow: Flow; readonly rules?: FindGatePosition }> {
  if (flow.policy === undefined) return { flow };
  const central = await readCentral(flow.policy, flow.file, reach);
  const environments: Environment[] = [];
  for (const environment of flow.environments) {
    const base = central.gates.get(environment.tier) ?? {};
    const gate = inheritGate(base, environment.declared);
    const [first] = weakenings(base, gate);
    if (first !== undefined) throw await weakened(first, environment, flow, central, reach);
    environments.push({ ...environment, gate });
  }
  const rules: FindGatePosition = (name, path) => {
    const tier = flow.environments.find((one) => one.name === name)?.tier;
    const rule = tier && central.rules(tier, path);
    return rule && { ...rule, environment: rule.environment === tier ? name : rule.environment };
  };
  return { flow: { ...flow, environments }, rules };
}

interface Central {
  /** Every tier, with what it inherits. */
  readonly gates: ReadonlyMap<Tier, GatePolicy>;
  readonly rules: FindGatePosition;
}

async function readCentral({ repository, commit, path }: CentralPolicy, flow: string, reach: Reach): Promise<Central> {
  const name = `${repository}@${commit.slice(0, 12)} ${path}`;
  const snapshot = await reach.gitops.at(repository, commit);
  const bytes = await snapshot.read(path);
  if (bytes === undefined) {
    throw new UsageError('policy-missing', `${flow}: policy names ${path}, and ${repository} has none at ${commit}`);
  }
  const document = parseFlowDocument(bytes, name);
  const { gates } = await validateBy<PolicyFile>(policySchema, document, 'policy');
  const all = new Map<Tier, GatePolicy>();
  let inherited: GatePolicy = {};
  for (const tier of tiers) {
    inherited = inheritGate(inherited, gates[tier] ?? {});
    all.set(tier, inherited);
  }
  return { gates: all, rules: gatePositionsBelow(document, tiers) };
}

async function weakened(
  { path, base = 'nothing', own = 'nothing' }: Weakening,
  { name, tier }: Environment,
  { file, policy }: Flow,
  central: Central,
  { files }: Reach,
): Promise<RefusedError> {
  const bytes = await files.read(file);
  const here = bytes === undefined ? undefined : gatePositionsIn(bytes, file)(name, path);
  const there = central.rules(tier, path);
  return new RefusedError(
    'policy-weakened',
    `${here?.at ?? file}: ${path.join('.')} of ${name} is ${own}, and the policy of ${policy?.repository} has ${base} for ${tier} (${there?.at ?? policy?.path}): a flow may ask for more, not for less; leave it out, or change the policy there and then the commit here`,
  );
}
