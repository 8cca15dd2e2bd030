import { clustersOf, platformNames } from './clusters.ts';
import type { FlowDocument } from './document.ts';
import type { FlowFile, IdentityFileEntry, KeyEntry, SigstoreFileEntry } from './flow-file.ts';
import type { Environment, Flow, IdentityEntry, Records, SigstoreEntry, TrustedKeyEntry } from './flow.ts';
import { millisecondsOf } from '../base/duration.ts';
import { inheritable, inheritGate, overGate } from './gates/gates.ts';
import { strictestGate } from './gates/strictest.ts';
import { inPromotionOrder, namesBefore, stopsOf } from './graph.ts';
import { flowRules } from './rules/rules.ts';
import { completeTags } from './tags.ts';
import { withTierObjectives } from './tier-objectives.ts';
import { defaultValidForMs } from './verdict-validity.ts';

/**
 * Checks the rules that a schema cannot express, then fills in the values left out of the file.
 * @throws UsageError with file, line and column.
 */
export function complete(entry: FlowFile, document: FlowDocument, file: string): Flow {
  for (const { breaches } of flowRules) {
    const [first] = breaches(entry, document);
    if (first !== undefined) throw first;
  }
  return {
    name: entry.flow,
    file,
    gitops: entry.gitops ?? {},
    ...(entry.platform !== undefined && { platform: entry.platform }),
    environments: completeEnvironments(entry),
    applications: entry.applications.map(({ name, image, manifests, source, delivery }) => ({
      name,
      image,
      manifests: manifests ?? entry.manifests ?? { layout: 'krci' },
      ...(source !== undefined && { source }),
      ...(delivery !== undefined && { delivery }),
    })),
    versions: entry.versions?.scheme ?? 'semver',
    ...(entry.records === undefined ? {} : { records: completeRecords(entry.records) }),
    ...(entry.policy !== undefined && { policy: entry.policy }),
    ratchet: entry.ratchet ?? [],
    clusters: clustersOf(entry.clusters),
    platforms: completePlatforms(entry),
    recovery: withTierObjectives(entry),
    render: entry.render ?? {},
  };
}

function completeEnvironments(entry: FlowFile): readonly Environment[] {
  const done = new Map<string, Environment>();
  for (const stop of inPromotionOrder(stopsOf(entry.environments))) {
    const index = entry.environments.findIndex(({ name }) => name === stop.name);
    const environment = entry.environments[index];
    if (environment === undefined) continue;
    const before = namesBefore(stop).flatMap((name) => done.get(name) ?? []);
    const own = entry.gates?.[stop.name] ?? {};
    const inherited = strictestGate(before.map(({ gate }) => inheritable(gate)));
    const { 'require-record': record, 'require-verdict': verdict, tags, 'after-any': _, ...rest } = environment;
    const declared = overGate(strictestGate(before.map((one) => inheritable(one.declared))).gate, own);
    const stated = verdict ?? entry.records?.['require-verdict'];
    const usual = usualVerdict(environment, { isGated: Object.keys(declared).length > 0, entry });
    done.set(stop.name, {
      ...rest,
      after: stop.after,
      afterAny: stop.afterAny,
      // The rule "registry-known" leaves none without.
      registry: environment.registry ?? entry.registry ?? '',
      gate: inheritGate(inherited.gate, own),
      declared,
      // If one environment accepts an artifact without a record, every later one relies on an unproven entry.
      requireRecord: record ?? (entry.records !== undefined && before.length > 0),
      requireVerdict: stated ?? usual === 'required',
      wantVerdict: stated === undefined && usual === 'wanted',
      tags: completeTags(tags ?? entry.tags),
    });
  }
  return [...done.values()];
}

/** Rules of a platform's gate are those of a production that nobody enters. */
function completePlatforms(entry: FlowFile): readonly Environment[] {
  return platformNames(entry).map((name): Environment => {
    const declared = entry.gates?.[name] ?? {};
    return {
      name,
      cluster: name,
      after: [],
      afterAny: [],
      tier: 'production',
      model: 'push',
      promotion: 'automatic',
      registry: entry.registry ?? '',
      gate: inheritGate({}, declared),
      declared,
      requireRecord: false,
      requireVerdict: false,
      wantVerdict: false,
      tags: completeTags(entry.tags),
    };
  });
}

interface VerdictFacts {
  readonly isGated: boolean;
  readonly entry: Pick<FlowFile, 'records'>;
}

/**
 * Tells what an environment asks of a promotion that brings no verdict.
 * A gate that `promote` does not ask for is one that nobody has to pass. With records the verdict is beside the artifact;
 * without them a file has to be handed on, which is asked from uat on.
 */
function usualVerdict(
  { promotion, tier }: Pick<Environment, 'promotion' | 'tier'>,
  { isGated, entry }: VerdictFacts,
): 'required' | 'wanted' | 'off' {
  if (promotion === 'controlled') return 'required';
  if (!isGated) return 'off';
  return entry.records !== undefined || (tier !== 'development' && tier !== 'testing') ? 'required' : 'wanted';
}

function completeRecords(entry: NonNullable<FlowFile['records']>): Records {
  const validFor = entry['verdict-valid-for'];
  return {
    trustedKeys: (entry['trusted-keys'] ?? []).map(completeKey),
    trustedIdentities: (entry['trusted-identities'] ?? []).map(completeIdentity),
    ...(entry.sigstore !== undefined && { sigstore: completeSigstore(entry.sigstore) }),
    verdictValidFor: validFor === undefined ? defaultValidForMs : millisecondsOf(validFor),
  };
}

function completeKey(entry: string | KeyEntry): TrustedKeyEntry {
  if (typeof entry === 'string') return { key: entry };
  const { 'not-after': notAfter, ...rest } = entry;
  return { ...rest, ...(notAfter !== undefined && { notAfter }) };
}

function completeIdentity(entry: IdentityFileEntry): IdentityEntry {
  const { 'not-after': notAfter, 'not-before': notBefore, 'repository-id': repositoryId, ...rest } = entry;
  return {
    ...rest,
    ...(notAfter !== undefined && { notAfter }),
    ...(notBefore !== undefined && { notBefore }),
    ...(repositoryId !== undefined && { repositoryId }),
  };
}

function completeSigstore(entry: SigstoreFileEntry): SigstoreEntry {
  const {
    'trusted-root': trustedRoot,
    'rekor-version': version = 1,
    rekor,
    transparency = 'required',
    ...rest
  } = entry;
  return { ...rest, trustedRoot, transparency, ...(rekor !== undefined && { rekor: { url: rekor, version } }) };
}
