import { approval, type ApprovalPolicy } from './approval.ts';
import { breakGlass, type BreakGlassPolicy } from './break-glass.ts';
import { change, type ChangePolicy } from './change.ts';
import { coverage, type CoveragePolicy } from './coverage.ts';
import { evidence, type EvidencePolicy } from './evidence.ts';
import { metrics, type MetricsPolicy } from './metrics.ts';
import { provenance, type ProvenancePolicy } from './provenance.ts';
import { sast, type SastPolicy } from './sast.ts';
import type { Section } from './section.ts';
import { soak, type SoakPolicy } from './soak.ts';
import { sonar, type SonarPolicy } from './sonar.ts';
import { tests, type TestsPolicy } from './tests.ts';
import { vulnerabilities, type VulnerabilitiesPolicy } from './vulnerabilities.ts';
import { windows, type WindowsPolicy } from './windows.ts';
import { isRecord } from '../../base/json-path.ts';

/** A check that is absent is not required; a check that is present needs its evidence. */
export interface GatePolicy {
  readonly approval?: ApprovalPolicy;
  readonly 'break-glass'?: BreakGlassPolicy;
  readonly change?: ChangePolicy;
  readonly coverage?: CoveragePolicy;
  readonly evidence?: EvidencePolicy;
  readonly metrics?: MetricsPolicy;
  readonly provenance?: ProvenancePolicy;
  readonly sast?: SastPolicy;
  readonly soak?: SoakPolicy;
  readonly sonar?: SonarPolicy;
  readonly tests?: TestsPolicy;
  readonly vulnerabilities?: VulnerabilitiesPolicy;
  readonly windows?: WindowsPolicy;
}

/** As written in the flow file: what is left out is inherited, or has a default. */
export type GateEntry = { readonly [Name in keyof GatePolicy]?: Partial<NonNullable<GatePolicy[Name]>> };

/** A new section is a file beside this one, a key above and an entry here. */
export const sections: { readonly [Name in keyof Required<GatePolicy>]: Section<NonNullable<GatePolicy[Name]>> } = {
  approval,
  'break-glass': breakGlass,
  change,
  coverage,
  evidence,
  metrics,
  provenance,
  sast,
  soak,
  sonar,
  tests,
  vulnerabilities,
  windows,
};

export const gateSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What an environment requires; a check that is listed needs its evidence',
  properties: Object.fromEntries(Object.entries(sections).map(([name, { schema }]) => [name, schema])),
} as const;

type Tree = Readonly<Record<string, unknown>>;

/** The environment's own entries over those of the environment before it, key by key; a list replaces a list. */
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

/** Two trees of one, key by key; a list replaces a list. */
function overlaid(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isRecord(below) || !isRecord(above)) return above;
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
  return Object.fromEntries(keys.map((key) => [key, overlaid(below[key], above[key])]));
}
