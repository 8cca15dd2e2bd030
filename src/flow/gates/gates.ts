import { approval } from './approval.ts';
import { breakGlass } from './break-glass.ts';
import { change } from './change.ts';
import { coverage } from './coverage.ts';
import { evidence } from './evidence.ts';
import { exceptions } from './exceptions.ts';
import { manifests } from './manifests.ts';
import { metrics } from './metrics.ts';
import { migrations } from './migrations.ts';
import { performance } from './performance.ts';
import { provenance } from './provenance.ts';
import { recovery } from './recovery.ts';
import { rollback } from './rollback.ts';
import { sast } from './sast.ts';
import type { Section } from './section.ts';
import { soak } from './soak.ts';
import { sonar } from './sonar.ts';
import { tests } from './tests.ts';
import { vulnerabilities } from './vulnerabilities.ts';
import { windows } from './windows.ts';
import { isRecord } from '../../base/json-path.ts';

/** Every section of a gate. A new section is a file beside this one and a line here: its type follows. */
const table = {
  approval,
  'break-glass': breakGlass,
  change,
  coverage,
  evidence,
  exceptions,
  manifests,
  metrics,
  migrations,
  performance,
  provenance,
  recovery,
  rollback,
  sast,
  soak,
  sonar,
  tests,
  vulnerabilities,
  windows,
};

type Table = typeof table;

/** A check that is absent is not required; a check that is present needs its evidence. */
export type GatePolicy = {
  readonly [Name in keyof Table]?: Table[Name] extends Section<infer Policy> ? Policy : never;
};

/** As written in the flow file: a value left out is inherited, or has a default. */
export type GateEntry = { readonly [Name in keyof GatePolicy]?: Partial<NonNullable<GatePolicy[Name]>> };

export const sections: { readonly [Name in keyof Table]: Section<NonNullable<GatePolicy[Name]>> } = table;

export const gateSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What an environment requires; a check that is listed needs its evidence',
  properties: Object.fromEntries(Object.entries(sections).map(([name, { schema }]) => [name, schema])),
} as const;

type Tree = Readonly<Record<string, unknown>>;

/** Returns what an environment hands on to those behind it: all but the values that each must say itself. */
export function inheritable<Gate extends GatePolicy | GateEntry>(gate: Gate): Gate {
  const handed = Object.entries(gate).filter(([name, value]) => !isOwnOnly(name, value));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every section may be absent
  return Object.fromEntries(handed) as Gate;
}

function isOwnOnly(name: string, value: unknown): boolean {
  const section = Object.entries(sections).find(([one]) => one === name)?.[1];
  return section?.ownOnly !== undefined && section.ownOnly === value;
}

/** Lays the environment's own entries over those of the environment before it, key by key; a list replaces a list. */
export function inheritGate(before: GatePolicy, own: GateEntry): GatePolicy {
  const [inherited, entries]: readonly [Tree, Tree] = [{ ...before }, { ...own }];
  const merged = Object.entries(sections).flatMap(([name, { defaults, alone }]) => {
    const [below, above] = [inherited[name], entries[name]];
    if (below === undefined && above === undefined) return [];
    return [[name, overlaid(defaults, sectionOver(below, above, alone))] as const];
  });
  return Object.fromEntries(merged);
}

/** As `inheritGate`, without defaults. */
export function overGate(before: GateEntry, own: GateEntry): GateEntry {
  const [inherited, entries]: readonly [Tree, Tree] = [{ ...before }, { ...own }];
  const merged = Object.entries(sections).flatMap(([name, { alone }]) => {
    const value = sectionOver(inherited[name], entries[name], alone);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(merged);
}

function sectionOver(below: unknown, above: unknown, alone: string | undefined): unknown {
  const standsAlone = alone !== undefined && isRecord(above) && Object.hasOwn(above, alone);
  return standsAlone ? above : overlaid(below, above);
}

/** Merges two trees, key by key; a list replaces a list. */
function overlaid(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isRecord(below) || !isRecord(above)) return above;
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
  return Object.fromEntries(keys.map((key) => [key, overlaid(below[key], above[key])]));
}
