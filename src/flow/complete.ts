import type { FlowDocument } from './document.ts';
import type { FlowFile } from './flow-file.ts';
import type { Environment, Flow, Records } from './flow.ts';
import { millisecondsOf } from './gates/duration.ts';
import { type GateEntry, type GatePolicy, inheritGate, overGate } from './gates/gates.ts';
import { flowRules } from './rules/rules.ts';
import { completeTags } from './tags.ts';

/**
 * Checks the rules that a schema cannot say, then fills in what the file leaves out.
 * @throws UsageError with file, line and column.
 */
export function complete(entry: FlowFile, document: FlowDocument, file: string): Flow {
  for (const { check } of flowRules) check(entry, document);
  return {
    name: entry.flow,
    file,
    gitops: entry.gitops ?? {},
    environments: completeEnvironments(entry),
    applications: entry.applications.map(({ name, image, manifests }) => ({
      name,
      image,
      manifests: manifests ?? { layout: 'krci' },
    })),
    ...(entry.records === undefined ? {} : { records: completeRecords(entry.records) }),
    ...(entry.policy !== undefined && { policy: entry.policy }),
    ratchet: entry.ratchet ?? [],
    recovery: entry.recovery ?? {},
  };
}

function completeEnvironments(entry: FlowFile): readonly Environment[] {
  const environments: Environment[] = [];
  let inherited: GatePolicy = {};
  let declared: GateEntry = {};
  for (const [index, environment] of entry.environments.entries()) {
    // The rule "registry-known" leaves none without.
    const registry = environment.registry ?? entry.registry ?? '';
    const own = entry.gates?.[environment.name] ?? {};
    inherited = inheritGate(inherited, own);
    declared = overGate(declared, own);
    const { 'require-record': record, 'require-verdict': verdict, tags, ...rest } = environment;
    environments.push({
      ...rest,
      registry,
      gate: inherited,
      declared,
      requireRecord: record ?? requiresRecord(entry, index),
      requireVerdict: verdict ?? entry.records?.['require-verdict'] ?? environment.promotion === 'controlled',
      tags: completeTags(tags ?? entry.tags),
    });
  }
  return environments;
}

function completeRecords(entry: NonNullable<FlowFile['records']>): Records {
  return {
    trustedKeys: entry['trusted-keys'] ?? [],
    verdictValidFor: millisecondsOf(entry['verdict-valid-for'] ?? '7d'),
  };
}

/** From staging on, where the flow has records; the first environment has none before it. */
function requiresRecord({ records, environments }: FlowFile, index: number): boolean {
  const late = environments.slice(0, index + 1).some(({ tier }) => tier === 'staging' || tier === 'production');
  return records !== undefined && index > 0 && late;
}
