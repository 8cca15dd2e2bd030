import { StepError } from '../../base/errors.ts';
import type { Digest } from '../../registry/digest.ts';
import { shortDigest } from '../../registry/digest.ts';
import { completeness } from '../../registry/copy/completeness.ts';
import { parseLocation } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { RecoveryCheck } from '../../flow/flow.ts';
import type { RecoveryFinding } from './finding.ts';
import type { DeployedPlace, VerifiedBranch, VerifyPlan } from './plan.ts';

/** Checks that the image of an environment is in its registry, whole: manifest, children, configuration and layers. */
export async function checkImage(deployed: DeployedPlace, ports: Ports): Promise<RecoveryFinding> {
  return checkRegistry('image', deployed, deployed.environment.registry, ports);
}

/** Checks the same in the replica that the flow declares, so that losing the registry does not lose the image. */
export async function checkReplica(deployed: DeployedPlace, plan: VerifyPlan, ports: Ports): Promise<RecoveryFinding> {
  const { replica } = plan.flow.recovery;
  if (replica !== undefined) return checkRegistry('replica', deployed, replica, ports);
  return {
    check: 'replica',
    subject: subjectOf(deployed),
    verdict: 'UNPROVEN',
    because: 'the flow declares no replica registry; name one in recovery.replica',
  };
}

/** Checks that each branch of the mirror is at the verified commit: the deployed state can be read from there. */
export async function checkMirror({ branches, flow }: VerifyPlan, ports: Ports): Promise<readonly RecoveryFinding[]> {
  const { mirror } = flow.recovery;
  if (mirror !== undefined)
    return Promise.all(branches.map((branch) => checkMirrored(branch, branches, mirror, ports)));
  const because = 'the flow declares no mirror of the GitOps repository; name one in recovery.mirror';
  return [{ check: 'mirror', subject: 'GitOps repository', verdict: 'UNPROVEN', because }];
}

async function checkMirrored(
  deployed: VerifiedBranch,
  all: readonly VerifiedBranch[],
  mirror: string,
  ports: Ports,
): Promise<RecoveryFinding> {
  const which = all.length === 1 ? '' : `, ${deployed.branch ?? 'default branch'}`;
  const finding = { check: 'mirror', subject: `GitOps repository${which}` } as const;
  return unprovenOnSilence(finding, async () => {
    const repository = ports.gitops.open(mirror, deployed.branch);
    const { commit } = await repository.snapshot();
    if (commit !== undefined && commit === deployed.commit) {
      return { ...finding, verdict: 'PASS', because: `${repository.name} holds commit ${commit.slice(0, 12)}` };
    }
    const because = `${repository.name} is at ${commit?.slice(0, 12) ?? 'no commit'}, deployed is ${deployed.commit?.slice(0, 12) ?? 'no commit'}; update the mirror`;
    return { ...finding, verdict: 'FAIL', because };
  });
}

async function checkRegistry(
  check: RecoveryCheck,
  deployed: DeployedPlace,
  registry: string,
  ports: Ports,
): Promise<RecoveryFinding> {
  const subject = subjectOf(deployed);
  const digest = deployed.named.digest;
  if (deployed.unreadable !== undefined) return { check, subject, verdict: 'UNPROVEN', because: deployed.unreadable };
  if (digest === undefined) {
    const because = `${deployed.place} names the tag ${deployed.named.tag ?? '(none)'} and no digest, and a tag can move; run manifest-bump`;
    return { check, subject, verdict: 'UNPROVEN', because };
  }
  return unprovenOnSilence({ check, subject, digest }, () =>
    checkDigest(check, subject, digest, registry, deployed.image, ports),
  );
}

async function checkDigest(
  check: RecoveryCheck,
  subject: string,
  digest: Digest,
  registry: string,
  image: string,
  ports: Ports,
): Promise<RecoveryFinding> {
  const repository = ports.registries.open(parseLocation(registry, image));
  const { missing, pieces } = await completeness(repository, digest);
  const finding = { check, subject, digest };
  const [first] = missing;
  if (first === undefined) {
    return {
      ...finding,
      verdict: 'PASS',
      because: `${repository.name} holds ${shortDigest(digest)} whole (${pieces} pieces)`,
    };
  }
  const because =
    first.digest === digest
      ? `${repository.name} does not hold ${shortDigest(digest)}; copy it there before it is needed`
      : `${repository.name} holds ${shortDigest(digest)}, but ${missing.length} of its pieces are gone (${first.mediaType} ${shortDigest(first.digest)}); copy it there again`;
  return { ...finding, verdict: 'FAIL', because };
}

/** Turns silence into UNPROVEN: a remote that does not answer proves nothing either way. */
async function unprovenOnSilence(
  finding: Pick<RecoveryFinding, 'check' | 'subject' | 'digest'>,
  ask: () => Promise<RecoveryFinding>,
): Promise<RecoveryFinding> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StepError) return { ...finding, verdict: 'UNPROVEN', because: error.message };
    throw error;
  }
}

function subjectOf({ application, environment }: DeployedPlace): string {
  return `${application} in ${environment.name}`;
}
