import { UsageError } from '../base/errors.ts';
import { nearest } from '../base/suggest.ts';
import type { FlowDocument } from './document.ts';
import type { EnvironmentEntry, FlowFile } from './flow-file.ts';
import type { Environment, Flow, Records } from './flow.ts';
import { millisecondsOf } from './gates/duration.ts';
import { type GateEntry, type GatePolicy, inheritGate, overGate, sections } from './gates/gates.ts';
import { unknownPart } from './gates/value-path.ts';
import { completeTags } from './tags.ts';

/**
 * Fills in what the file leaves out and checks what a schema cannot: unique names, gates of environments that exist,
 * a registry for every environment, and production's isolation. Throws UsageError with file, line and column.
 */
export function complete(entry: FlowFile, document: FlowDocument, file: string): Flow {
  checkUnique(entry, document);
  checkGates(entry, document);
  checkApprovals(entry, document);
  checkProduction(entry, document);
  checkRecords(entry, document);
  checkRatchet(entry, document);
  return {
    name: entry.flow,
    file,
    gitops: entry.gitops ?? {},
    environments: completeEnvironments(entry, document),
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

function completeEnvironments(entry: FlowFile, document: FlowDocument): readonly Environment[] {
  const environments: Environment[] = [];
  let inherited: GatePolicy = {};
  let declared: GateEntry = {};
  for (const [index, environment] of entry.environments.entries()) {
    const registry = environment.registry ?? entry.registry;
    if (registry === undefined) {
      const at = document.position(['environments', index]);
      throw new UsageError(
        'flow-no-registry',
        `${at}: environment "${environment.name}" has no registry: name one here or at the top`,
      );
    }
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

function checkUnique(entry: FlowFile, document: FlowDocument): void {
  for (const list of ['environments', 'applications'] as const) {
    const seen = new Set<string>();
    for (const [index, { name }] of entry[list].entries()) {
      if (seen.has(name)) {
        throw new UsageError(
          'flow-duplicate',
          `${document.position([list, index])}: "${name}" is in ${list} twice; names are unique`,
        );
      }
      seen.add(name);
    }
  }
}

function checkGates(entry: FlowFile, document: FlowDocument): void {
  const names = entry.environments.map((environment) => environment.name);
  for (const name of Object.keys(entry.gates ?? {})) {
    if (names.includes(name)) continue;
    const guess = nearest(name, names);
    const hint = guess === undefined ? `it has ${names.join(', ')}` : `did you mean "${guess}"?`;
    throw new UsageError(
      'flow-unknown-gate',
      `${document.position(['gates'], name)}: gates for "${name}", but the flow has no such environment; ${hint}`,
    );
  }
}

/** A group that asks for more approvals than it has members would be found out on the day of the release. */
function checkApprovals(entry: FlowFile, document: FlowDocument): void {
  for (const [environment, gate] of Object.entries(entry.gates ?? {})) {
    for (const [name, { members, minimum = 1 }] of Object.entries(gate?.approval?.groups ?? {})) {
      const people = new Set(members.map((member) => member.toLowerCase())).size;
      if (minimum <= people) continue;
      throw new UsageError(
        'flow-approvals-unmet',
        `${document.position(['gates', environment, 'approval', 'groups', name])}: the group "${name}" asks for ${minimum} approvals and has ${people} ${people === 1 ? 'member' : 'members'}: lower the minimum, or add members`,
      );
    }
  }
}

/**
 * Production is isolated: Git is its only way in, and nothing else runs in its cluster. A flow that says otherwise is
 * refused as a whole, so that no step can be pointed at production by a slip in another environment.
 */
function checkProduction(entry: FlowFile, document: FlowDocument): void {
  for (const [index, environment] of entry.environments.entries()) {
    if (environment.tier !== 'production') continue;
    if (environment.model !== 'pull') {
      throw new UsageError(
        'production-push',
        `${document.position(['environments', index, 'model'])}: "${environment.name}" is production, so Git is its only way in: set model: pull, found ${environment.model}`,
      );
    }
    const neighbour = neighbourOf(environment, entry.environments);
    if (neighbour !== undefined) {
      throw new UsageError(
        'production-shared',
        `${document.position(['environments', index, 'cluster'])}: "${environment.name}" is production and shares the cluster "${environment.cluster}" with "${neighbour.name}" (${neighbour.tier}); give production a cluster of its own`,
      );
    }
  }
}

/** From staging on, where the flow has records; the first environment has none before it. */
function requiresRecord({ records, environments }: FlowFile, index: number): boolean {
  const late = environments.slice(0, index + 1).some(({ tier }) => tier === 'staging' || tier === 'production');
  return records !== undefined && index > 0 && late;
}

/** A record that nobody writes, or that has no environment to be of, would close an environment for ever. */
function checkRecords({ records, environments }: FlowFile, document: FlowDocument): void {
  for (const [index, { name, 'require-record': required }] of environments.entries()) {
    if (required !== true || (records !== undefined && index > 0)) continue;
    const because =
      index === 0
        ? 'is the first environment and takes what was built: there is no record that it could require'
        : 'requires a record, and the flow writes none: add "records"';
    throw new UsageError(
      'flow-no-records',
      `${document.position(['environments', index], 'require-record')}: "${name}" ${because}`,
    );
  }
}

/** What cannot be compared cannot be held to rising. */
function checkRatchet({ ratchet = [] }: FlowFile, document: FlowDocument): void {
  const known = Object.entries(sections).filter(([, section]) => section.stricter !== undefined);
  for (const [index, path] of ratchet.entries()) {
    const properties = Object.fromEntries(known.map(([name, { schema }]) => [name, schema]));
    const lost = unknownPart({ properties }, path.split('.'));
    if (lost === undefined) continue;
    const guess = nearest(lost.name, lost.known);
    const others = lost.known.length === 0 ? 'nothing is below it' : `it may name ${lost.known.join(', ')}`;
    const hint = guess === undefined ? others : `did you mean "${guess}"?`;
    const isSection = path.split('.')[0] === lost.name;
    const what = isSection ? 'section of a gate whose values can be compared' : 'value of a gate';
    throw new UsageError(
      'flow-unknown-ratchet',
      `${document.position(['ratchet', index])}: ratchet "${path}" names no ${what}; ${hint}`,
    );
  }
}

function neighbourOf(production: EnvironmentEntry, all: readonly EnvironmentEntry[]): EnvironmentEntry | undefined {
  return all.find(({ cluster, tier }) => cluster === production.cluster && tier !== 'production');
}
