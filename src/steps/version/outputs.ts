import type { OutputValues } from '../../declaration/declare.ts';
import type { Decision, Facts } from '../../version/model.ts';
import { kubernetesLabel, ociTag, ociTags } from '../../version/names.ts';
import { formatCore, formatVersion } from '../../version/semver.ts';
import type { Version } from '../../version/semver.ts';
import type { declaration } from './declaration.ts';
import { wordsOf } from './explain.ts';
import type { VersionPlan } from './model.ts';

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
    'oci-tags': decision.imageTag ?? ociTags(version, knownVersions(plan.facts)).join(','),
    labels: labelsOf(plan, decision),
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

function knownVersions({ tags, taken }: Facts): Version[] {
  return [...tags, ...taken].map(({ version }) => version);
}

/**
 * Lists OCI annotations (image-spec, annotations.md), one a line as build-push-action takes them. `created` is the time of
 * the commit and not the clock's, so that a re-run gives the same image.
 */
function labelsOf({ checkout, facts, address }: VersionPlan, { version }: Decision): string {
  const source = webAddressOf(address);
  const labels = {
    version: formatVersion(version),
    revision: checkout.head,
    ...(source !== undefined && { source }),
    created: new Date(facts.head.time * 1000).toISOString().replace('.000Z', 'Z'),
  };
  const pairs = Object.entries(labels).map(([name, value]) => `org.opencontainers.image.${name}=${value}`);
  return pairs.join('\n');
}

/** Returns the page of a repository, from the address that Git fetches by; undefined for a directory. */
function webAddressOf(address: string | undefined): string | undefined {
  const scp = /^(?:[\w.-]+@)?([\w.-]+):(?!\/\/)([\w./~-]+)$/.exec(address ?? '');
  const text = scp === null ? address : `https://${scp[1]}/${scp[2]}`;
  if (text === undefined || !URL.canParse(text) || !/^(?:https?|ssh|git):/.test(text)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const host = isWeb && port !== '' ? `${hostname}:${port}` : hostname;
  return `${isWeb ? protocol : 'https:'}//${host}${pathname.replace(/\.git\/?$/, '').replaceAll(',', '%2C')}`;
}
