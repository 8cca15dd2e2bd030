import { dirname } from 'node:path';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import type { Snapshot } from '../../../git/gitops.ts';
import type { AskedRule } from '../../../policy/assess.ts';
import { isOutsideGit } from '../../../render/environment.ts';
import { rotationOf, type RotationReading } from '../../../rotation/evidence.ts';
import type { Ports } from '../../ports.ts';
import type { Check } from '../model.ts';

/** Reads the evidence of rotations on the branch of the flow, which is protected; undefined where none is asked for. */
export function rotationsOf(flow: Flow, environment: Environment, ports: Ports): Promise<RotationReading | undefined> {
  return rotationOf(environment, () => homeSnapshot(flow, ports), ports.clock.now());
}

async function homeSnapshot(flow: Flow, ports: Ports): Promise<Snapshot> {
  if (await isOutsideGit(flow, {}, ports)) {
    return ports.gitops.directory(dirname(ports.files.resolve(flow.file))).snapshot();
  }
  return (await gitopsBranchesOf(flow, {}, ports)).home.snapshot();
}

/** Says in the row of the rule about secrets that the evidence of rotations cannot be read. */
export function withUnreadRotations(
  checks: readonly Check[],
  reading: RotationReading | undefined,
  asked: readonly AskedRule[],
): readonly Check[] {
  const { problems = [] } = reading ?? {};
  const [first, ...others] = problems;
  const rule = asked.find(({ name }) => name === 'secrets');
  if (first === undefined || rule === undefined) return checks;
  return checks.map((check) => {
    if (check.id !== 'manifests-secrets' || check.status === 'fail') return check;
    return {
      ...check,
      status: rule.level === 'warn' ? 'warn' : 'error',
      found: others.length === 0 ? first : `${first} (and ${others.length} more)`,
      advice:
        'Commit evidence of rotations that can be read to the branch of the flow, see the page of the rule secrets',
      details: problems.slice(0, 50),
    };
  });
}
