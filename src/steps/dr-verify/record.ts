import { UsageError } from '../../base/errors.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import { trustOf } from '../../records/keys.ts';
import { signerFor } from '../../records/signer.ts';
import { attachVerification, type VerificationRecord } from '../../records/verification.ts';
import { isFatal } from '../../recovery/checks.ts';
import type { RecoveryFinding, Verdict, VerifiedBranch } from '../../recovery/model.ts';
import { scopeOf } from '../../recovery/scope.ts';
import type { Digest } from '../../registry/digest.ts';
import { formatRepository, parseLocation, type Reference } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import type { Signers, Verification, VerifyPlan } from './model.ts';

/** Finds the signers before anything is looked at. @throws UsageError for a flow without records, or a key that may not */
export async function planSigners(flow: Flow, environments: readonly Environment[], ports: Ports): Promise<Signers> {
  if (flow.records === undefined) {
    throw new UsageError({ code: 'flow-no-records', where: flow.file, expected: '"records"', found: 'none' });
  }
  const trust = await trustOf(flow, ports.files);
  const time = ports.clock.now().toISOString();
  return new Map(
    environments.map(({ name }) => {
      return [name, signerFor(ports.recording ?? {}, trust, { environment: name, statement: 'recovery', time })];
    }),
  );
}

/** Writes a statement about each environment beside all of its images; returns how many. @throws RemoteError */
export async function writeRecords(
  verification: Verification,
  plan: VerifyPlan,
  signers: Signers,
  ports: Ports,
): Promise<number> {
  const tool = ports.recording?.tool ?? { name: 'krci-deploy', version: 'unknown' };
  let written = 0;
  for (const environment of plan.scene.environments) {
    const images = imagesOf(environment, plan);
    const record = recordOf(environment, images, verification, plan, ports);
    for (const { place, digest } of images) {
      const repository = ports.registries.open(place);
      const subject = await repository.resolve(digest);
      // What is gone is a finding of its own.
      if (subject === undefined) continue;
      await attachVerification(repository, subject, { record, tool }, signers.get(environment.name));
      written += 1;
    }
    if (images.length === 0) ports.log.warn(`nothing is recorded about ${environment.name}: Git names no image there`);
  }
  return written;
}

interface StoredImage {
  readonly place: Reference;
  readonly digest: Digest;
}

function imagesOf({ name, registry }: Environment, { scene }: VerifyPlan): readonly StoredImage[] {
  const images = scene.deployed.flatMap(({ environment, image, named: { digest } }): readonly StoredImage[] => {
    return environment.name !== name || digest === undefined ? [] : [{ place: parseLocation(registry, image), digest }];
  });
  return [...new Map(images.map((one) => [`${formatRepository(one.place)}@${one.digest}`, one])).values()];
}

function recordOf(
  environment: Environment,
  images: readonly StoredImage[],
  { findings, required, at }: Verification,
  plan: VerifyPlan,
  { platform }: Ports,
): VerificationRecord {
  const { scene } = plan;
  const { name } = environment;
  // What is about the whole flow is about each environment.
  const own = findings.filter((one) => one.environment === undefined || one.environment === name);
  const applications = scene.deployed.flatMap((one) => (one.environment.name === name ? [one.application] : []));
  const branch = branchOf(environment, plan);
  const { url } = platform.run;
  return {
    flow: scene.flow.name,
    environment: name,
    isProven: !own.some((finding) => isFatal(finding, required)),
    commit: branch?.commit ?? 'none',
    repository: branch?.repository ?? 'gitops',
    digests: [...new Set(images.map(({ digest }) => digest))],
    scope: scopeOf(scene.flow, name, applications),
    required: required.length === 0 ? ['nothing'] : required,
    ...testsOf(own),
    ...(url !== undefined && { run: url }),
    time: at,
  };
}

/** The branch that holds its manifests, as it was read; that of the flow where it has none of its own. */
function branchOf({ branch }: Environment, { scene: { branches } }: VerifyPlan): VerifiedBranch | undefined {
  return branches.find((one) => branch !== undefined && one.branch === branch) ?? branches[0];
}

/** Sorts checks by the worst of their findings. */
function testsOf(findings: readonly RecoveryFinding[]): Pick<VerificationRecord, 'passed' | 'unproven' | 'failed'> {
  const names = [...new Set(findings.map(({ check }) => check))];
  const has = (check: string, verdict: Verdict): boolean =>
    findings.some((one) => one.check === check && one.verdict === verdict);
  const failed = names.filter((name) => has(name, 'FAIL'));
  const unproven = names.filter((name) => !failed.includes(name) && has(name, 'UNPROVEN'));
  return { failed, unproven, passed: names.filter((name) => !failed.includes(name) && !unproven.includes(name)) };
}
