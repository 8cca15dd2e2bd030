import type { Values } from '../../../declaration/declare.ts';
import { UsageError } from '../../../base/errors.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { underCentralPolicy, withPolicyPositions } from '../../../flow/central.ts';
import { readFlowFile } from '../../../flow/home.ts';
import { loadFlow } from '../../../flow/load.ts';
import { type FindGatePosition, gatePositionsIn } from '../../../flow/gate-positions.ts';
import { judgedPlaceOf } from '../../../flow/questions.ts';
import { rollbackGateOf } from '../../../flow/rollback.ts';
import { type JudgedFlow, judgedFlow } from '../../flow.ts';
import type { Ports } from '../../ports.ts';
import { guardChangeRequest } from './change-request.ts';
import type { declaration } from '../declaration.ts';
import { guardRatchet } from './ratchet.ts';

type Inputs = Values<(typeof declaration)['inputs']>;

/** Policy of a gate. Without a flow file, inputs alone. */
export interface Policy {
  readonly flow: Flow | undefined;
  readonly environment: Environment | undefined;
  /** For messages. */
  readonly where: string;
  /** Finds a rule's position in the files, for explanations. */
  readonly rules: FindGatePosition | undefined;
}

/**
 * Reads the flow and the gated environment.
 * Throws UsageError for inputs that do not fit together, RefusedError for a policy that does not count.
 */
export async function policyOf(inputs: Inputs, ports: Ports): Promise<Policy> {
  const { policy, flow: named } = inputs;
  const whatIf = inputs['what-if'];
  if (policy !== undefined && !whatIf) {
    throw new UsageError({
      code: 'policy-without-what-if',
      where: 'policy',
      expected: 'what-if beside it',
      found: 'none',
      fix: 'add what-if, or give the policy with the input "flow"',
    });
  }
  const loaded = whatIf ? await proposedFlow(policy ?? named, ports) : await judgedFlow(inputs, ports);
  const { flow, positions: central } =
    loaded === undefined ? { flow: undefined } : await withPolicyPositions(loaded.flow, ports);
  if (loaded !== undefined && !whatIf && ports.platform.run.targetBranch !== undefined) {
    const proposed = await underCentralPolicy(loaded.local, ports);
    const own = environmentIn(proposed, inputs);
    if (own !== undefined) await guardChangeRequest(proposed, own, ports);
  }
  const environment = environmentIn(flow, inputs);
  if (flow !== undefined && environment !== undefined && !whatIf) await guardRatchet(flow, environment, ports);
  const where = flow === undefined ? 'no flow file' : `${flow.file} for ${environment?.name}`;
  const rules = await rulesFor(inputs, flow, central, ports);
  return { flow, environment, where, rules };
}

/**
 * As `policyOf`, with the gate that a rollback into the environment has; undefined where it asks for nothing.
 * Throws UsageError without a flow.
 */
export async function rollbackPolicyOf(inputs: Inputs, ports: Ports): Promise<Policy | undefined> {
  const policy = await policyOf(inputs, ports);
  if (policy.environment === undefined) {
    throw new UsageError({
      code: 'flow-missing',
      where: 'the input "rollback"',
      expected: 'a flow file, which says what a rollback asks for',
      found: 'none',
    });
  }
  const environment = rollbackGateOf(policy.environment);
  return environment === undefined ? undefined : { ...policy, environment, where: `a rollback in ${policy.where}` };
}

/** A question is about the file as it lies, which its author may want to try. */
async function proposedFlow(file: string | undefined, { files }: Ports): Promise<JudgedFlow | undefined> {
  const flow = await loadFlow(file, files);
  return flow === undefined ? undefined : { flow, local: flow };
}

function environmentIn(flow: Flow | undefined, inputs: Inputs): Environment | undefined {
  if (flow === undefined) return undefined;
  if (inputs.environment !== undefined) return judgedPlaceOf(flow, inputs.environment);
  const names = flow.environments.map(({ name }) => name).join(', ');
  throw new UsageError({
    code: 'missing-environment',
    found: `${flow.file} has thresholds by environment`,
    fix: `name one of ${names}`,
  });
}

/** Merges the rules: the flow file comes first; the central policy may fill its gaps. */
async function rulesFor(
  inputs: Inputs,
  flow: Flow | undefined,
  central: FindGatePosition | undefined,
  { files }: Ports,
): Promise<FindGatePosition | undefined> {
  const wanted = inputs.explain || inputs['code-quality-file'] !== undefined;
  const bytes = wanted && flow !== undefined ? await readFlowFile(flow, files) : undefined;
  if (bytes === undefined || flow === undefined) return undefined;
  const own = gatePositionsIn(bytes, flow.file);
  return (environment, path) => {
    const found = [own, central].flatMap((rules) => rules?.(environment, path) ?? []);
    return found.find(({ whole }) => whole) ?? found[0];
  };
}
