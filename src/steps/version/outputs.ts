import type { OutputValues } from '../../declaration/declare.ts';
import type { Decision, Facts } from '../../version/decision.ts';
import { kubernetesLabel, ociTag, ociTags } from '../../version/names.ts';
import { formatCore, formatVersion } from '../../version/semver.ts';
import type { Version } from '../../version/semver.ts';
import type { declaration } from './declaration.ts';
import { wordsOf } from './explain.ts';
import type { VersionPlan } from './plan.ts';

export type VersionOutputs = OutputValues<(typeof declaration)['outputs']>;

export function outputsOf(plan: VersionPlan, decision: Decision): VersionOutputs {
  const { version } = decision;
  return {
    version: formatVersion(version),
    channel: plan.policy.channel,
    core: formatCore(decision.core),
    changed: String(decision.changed),
    bump: decision.bump,
    previous: previousOf(plan.facts),
    'git-tag': decision.tag ?? '',
    'oci-tag': decision.imageTag ?? ociTag(version),
    'oci-tags': decision.imageTag ?? ociTags(version, heldVersions(plan.facts)).join(','),
    'helm-version': formatVersion(version),
    'kubernetes-label': kubernetesLabel(version),
    'decided-by': wordsOf(decision.decidedBy),
    commit: plan.checkout.head,
    reserved: String(decision.tagged),
  };
}

function previousOf({ base }: Facts): string {
  return base === undefined ? '' : formatVersion(base.version);
}

function heldVersions({ tags, held }: Facts): Version[] {
  return [...tags, ...held].map(({ version }) => version);
}
