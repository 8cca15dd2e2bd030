import { UsageError } from '../../base/errors.ts';
import type { Values } from '../../declaration/declare.ts';
import type { Environment } from '../../flow/flow.ts';
import { environmentOf } from '../../flow/questions.ts';
import { branchOf, gitopsBranchesOf, gitopsLocation } from '../../flow/repository.ts';
import type { Scene, VerifiedBranch } from '../../recovery/model.ts';
import type { EnvironmentState } from '../../render/environment.ts';
import { requiredFlow } from '../flow.ts';
import { protectionOfHome } from '../home-protection.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import { readDeployed } from './deployed.ts';
import type { VerifyPlan } from './model.ts';

type Inputs = Values<(typeof declaration)['inputs']>;

export async function plan(inputs: Inputs, ports: Ports): Promise<VerifyPlan> {
  const flow = await requiredFlow(inputs, ports, 'dr-verify');
  const environments =
    inputs.environment.length > 0 ? inputs.environment.map((name) => environmentOf(flow, name)) : flow.environments;
  requireOneEnvironment(inputs, environments);
  requireWholeRecord(inputs);
  const gitops = await gitopsBranchesOf(flow, inputs, ports);
  const opened = new Map([undefined, ...environments].map((one) => [branchOf(flow, one, inputs.branch), one]));
  const branches: VerifiedBranch[] = [];
  for (const [branch, environment] of opened) {
    const repository = environment === undefined ? gitops.home : gitops.of(environment);
    const { commit } = await gitops.trees.on(repository);
    branches.push({ repository: repository.name, branch, commit });
  }
  const { deployed, absent } = await readDeployed(flow, environments, gitops.trees);
  // Loaded when there is a tree to check.
  const { askedChecks, requiredChecks } = await import('../../recovery/checks.ts');
  const required = requiredChecks(inputs.required, flow.recovery);
  const scene: Scene = {
    flow,
    environments,
    location: await gitopsLocation(flow, inputs.repository, ports),
    branches,
    deployed,
    home: await gitops.trees.on(gitops.home),
    isProtected: once(() => protectionOfHome(flow, inputs.repository, gitops, ports)),
    history: (paths) => gitops.home.history(paths),
    objects: onceEach((environment) => objectsOf(environment, inputs, flow, ports)),
    platform: onceEach((cluster) =>
      flow.clusters.get(cluster)?.manifests === undefined ? undefined : platformOf(cluster, flow, ports),
    ),
    reach: ports,
  };
  return {
    scene,
    absent,
    required,
    asked: askedChecks(required, flow.recovery),
    signers:
      inputs.record && !inputs['dry-run']
        ? await (await import('./record.ts')).planSigners(flow, environments, ports)
        : undefined,
    outputs: {
      markdown: inputs['markdown-file'],
      junit: inputs['junit-file'],
      sarif: inputs['sarif-file'],
      html: inputs.html,
      plans: inputs['plan-dir'],
      write: inputs.write,
    },
  };
}

/** The files of one environment would be judged as those of every other one. */
function requireOneEnvironment({ rendered }: Inputs, environments: readonly Environment[]): void {
  if (rendered.length === 0 || environments.length === 1) return;
  throw new UsageError({
    code: 'rendered-of-many',
    where: 'the input "rendered"',
    expected: 'one environment, whose objects the files hold',
    found: `${environments.length}`,
    fix: 'name it with the input "environment"',
  });
}

/** A statement that proves less than the flow asks for would open a gate that trusts it. */
function requireWholeRecord({ record, required }: Inputs): void {
  if (!record || required.length === 0) return;
  throw new UsageError({
    code: 'recovery-record-of-some',
    where: 'the inputs "record" and "required"',
    expected: 'a statement about what the flow requires',
    found: `one about ${required.join(', ')}`,
    fix: 'leave "required" out, or write it into recovery.required',
  });
}

/** Renders them, or reads those that are given. Both are loaded where a check asks for objects. */
async function objectsOf(
  environment: Environment,
  { rendered, repository, branch }: Inputs,
  flow: Scene['flow'],
  ports: Ports,
): Promise<EnvironmentState> {
  if (rendered.length > 0) return (await import('../../render/given.ts')).givenObjects(rendered, ports.files);
  const { environmentState } = await import('../../render/environment.ts');
  return environmentState(flow, environment, { repository, branch }, ports);
}

/** As `objectsOf`, of a platform cluster. */
async function platformOf(cluster: string, flow: Scene['flow'], ports: Ports): Promise<EnvironmentState> {
  const { platformState } = await import('../../render/platform.ts');
  return platformState(flow, cluster, {}, ports);
}

function once<Value>(make: () => Value): () => Value {
  const of = onceEach(make);
  return () => of(undefined);
}

/** Several checks look at the same objects. */
function onceEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
