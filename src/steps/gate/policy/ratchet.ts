import { RefusedError, StepError } from '../../../base/errors.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import type { GatePolicy } from '../../../flow/gates/gates.ts';
import { type Weakening, weakenings } from '../../../flow/gates/weakening.ts';
import { parseFlow } from '../../../flow/load.ts';
import { memberAt } from '../../../base/json-path.ts';
import type { Ports } from '../../ports.ts';
import { flowVersions, type FlowVersion, noRepository } from './flow-versions.ts';

/**
 * Compares values that may only rise with their strictest value since the ratchet named them.
 * An entry may be taken out of the ratchet, but not by a commit that lowers its value: then it stays held until the
 * value is put back, whatever is committed on top. Throws RefusedError for a lowered value, and where there is no
 * history to hold it to.
 */
export async function guardRatchet(flow: Flow, environment: Environment, ports: Ports): Promise<void> {
  const { versions, missing } = await flowVersions(flow, ports);
  if (missing !== undefined) {
    if (flow.ratchet.length > 0) throw unproven(flow, missing);
    // A file outside of any repository never had another version.
    if (missing !== noRepository) {
      ports.log.warn(`${flow.file}: nobody knows whether an earlier version had a ratchet: ${missing}`);
    }
  }
  const held = await heldValues(versions, flow, environment);
  for (const one of held.values()) {
    const lowered = loweredIn(one, environment.gate);
    if (lowered !== undefined) throw refusal(lowered, environment, flow);
  }
}

/** A path of the ratchet, with the values that it had since the ratchet named it. */
interface HeldValue {
  readonly path: string;
  readonly values: Past[];
}

interface Past {
  readonly commit: string;
  readonly gate: GatePolicy;
}

/** Walks from the oldest version that names a ratchet, and returns what is held at the end. */
async function heldValues(
  versions: readonly FlowVersion[],
  { file }: Flow,
  { name }: Environment,
): Promise<ReadonlyMap<string, HeldValue>> {
  const held = new Map<string, HeldValue>();
  // Most flows have none, and parsing takes time.
  const first = versions.findIndex(({ bytes }) => bytes !== undefined && Buffer.from(bytes).includes('ratchet'));
  for (const { commit, bytes } of first === -1 ? [] : versions.slice(first)) {
    const version = bytes === undefined ? undefined : await parsed(bytes, `${file} of ${commit}`);
    if (version === undefined) continue;
    const gate = [...version.environments, ...(version.platforms ?? [])].find((one) => one.name === name)?.gate ?? {};
    takeVersion(held, { commit, gate }, version.ratchet);
  }
  return held;
}

/** Releases what a version takes out without lowering it, and remembers the values of what it names. */
function takeVersion(held: Map<string, HeldValue>, past: Past, ratchet: readonly string[]): void {
  for (const [path, one] of held) {
    if (!ratchet.includes(path) && loweredIn(one, past.gate) === undefined) held.delete(path);
  }
  for (const path of ratchet) {
    const one = held.get(path) ?? { path, values: [] };
    held.set(path, one);
    // A version that is as strict as all before it stands for them; a laxer one may still be stricter in a part.
    if (loweredIn(one, past.gate) === undefined) one.values.length = 0;
    one.values.push(past);
  }
}

interface Lowered {
  readonly weakening: Weakening;
  readonly commit: string;
}

function loweredIn({ path, values }: HeldValue, own: GatePolicy): Lowered | undefined {
  for (const { commit, gate } of values) {
    const weakening = weakenings(gate, own).find((one) => concerns(one, path, gate));
    if (weakening !== undefined) return { weakening, commit };
  }
  return undefined;
}

/** Tells whether a weakening is of the held path; a removed section counts when it contained it. */
function concerns({ path }: Weakening, held: string, before: GatePolicy): boolean {
  const name = path.join('.');
  if (name === held || name.startsWith(`${held}.`)) return true;
  return held.startsWith(`${name}.`) && memberAt(before, ...held.split('.')) !== undefined;
}

/** Parses a version; undefined for anything but a flow file. */
async function parsed(bytes: Uint8Array, name: string): Promise<Flow | undefined> {
  try {
    return await parseFlow(bytes, name);
  } catch (error) {
    if (error instanceof StepError) return undefined;
    throw error;
  }
}

function refusal({ weakening, commit }: Lowered, { name }: Environment, { file }: Flow): RefusedError {
  const { path, base, own } = weakening;
  return new RefusedError({
    code: 'ratchet-lowered',
    where: file,
    expected: `${path.join('.')} of ${name} no laxer than ${base ?? 'nothing'} (${commit.slice(0, 12)}), as "ratchet" demands`,
    found: own ?? 'none',
    fix: 'put it back, or first take it out of "ratchet" by a change of its own',
  });
}

function unproven({ file }: Flow, found: string): RefusedError {
  return new RefusedError({
    code: 'ratchet-unproven',
    where: file,
    expected: 'the history of the file, which "ratchet" is held to',
    found,
    fix: 'check its repository out with the whole history (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab)',
  });
}
