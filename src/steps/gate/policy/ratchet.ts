import { RefusedError, StepError } from '../../../base/errors.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import type { GatePolicy } from '../../../flow/gates/gates.ts';
import { type Weakening, weakenings } from '../../../flow/gates/weakening.ts';
import { type FlowHome, homeOfFlow } from '../../../flow/home.ts';
import { parseFlow } from '../../../flow/load.ts';
import { memberAt } from '../../../base/json-path.ts';
import type { Ports } from '../../ports.ts';

/** Upper bound of the flow file's versions that are read, newest first. */
const maxVersions = 30;

interface Version {
  readonly commit: string;
  readonly bytes: Uint8Array;
}

/**
 * Compares values that may only rise with every version of the flow file.
 * Versions go back to the commit that declared the ratchet, along first parents. An entry may be taken out of the
 * ratchet, but not by the change that lowers its value. Throws RefusedError for a lowered value, and where there is no
 * history.
 */
export async function guardRatchet(flow: Flow, environment: Environment, ports: Ports): Promise<void> {
  const home = await homeOfFlow(flow.file, ports);
  const current = await ports.files.read(flow.file);
  if (home === undefined || home.shallow) {
    if (flow.ratchet.length > 0) throw unproven(flow, home);
    return;
  }
  let held: readonly string[] | undefined;
  const versions = flow.ratchet.length > 0 ? versionsOf(home, ports) : newestVersions(home, ports);
  for await (const { commit, bytes } of versions) {
    if (held === undefined && current !== undefined && Buffer.compare(bytes, current) === 0) continue;
    // Most flows have none, and parsing takes time.
    if (!Buffer.from(bytes).includes('ratchet')) return;
    const version = await parsed(bytes, `${flow.file} of ${commit}`);
    if (version === undefined) continue;
    const until: readonly string[] = held ?? version.ratchet;
    held = version.ratchet.filter((path) => until.includes(path));
    if (held.length === 0) return;
    const before = version.environments.find(({ name }) => name === environment.name)?.gate ?? {};
    const [lowered] = heldWeakenings(before, environment.gate, held);
    if (lowered !== undefined) throw refusal(lowered, commit, environment, flow);
  }
}

async function* versionsOf({ cwd, path }: FlowHome, { git }: Ports): AsyncGenerator<Version> {
  const format = ['--first-parent', '--follow', '--name-only', '--format=%x00%H', `--max-count=${maxVersions}`];
  const named = ['-c', 'core.quotePath=false', 'log', ...format, 'HEAD', '--', `:(top,literal)${path}`];
  // Without a commit there is no earlier value.
  const log = await git.run(named, { cwd, accept: [128] });
  for (const entry of log.exitCode === 0 ? log.text.split('\0').slice(1) : []) {
    const [commit = '', ...names] = entry.split('\n').filter((line) => line !== '');
    const blob = `${commit}:${names.at(-1) ?? path}`;
    const { exitCode, stdout } = await git.run(['cat-file', 'blob', blob], { cwd, accept: [128] });
    if (exitCode === 0) yield { commit, bytes: stdout };
  }
}

/**
 * Yields the newest versions, which show an entry that the newest change took out.
 * A search for every version walks through the whole history of a repository.
 */
async function* newestVersions({ cwd, path }: FlowHome, { git }: Ports): AsyncGenerator<Version> {
  for (const commit of ['HEAD', 'HEAD^1']) {
    const { exitCode, stdout } = await git.run(['cat-file', 'blob', `${commit}:${path}`], { cwd, accept: [128] });
    if (exitCode === 0) yield { commit, bytes: stdout };
  }
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

/** Returns the weakenings of held values; a removed section counts when it contained one. */
function heldWeakenings(before: GatePolicy, own: GatePolicy, held: readonly string[]): readonly Weakening[] {
  return weakenings(before, own).filter(({ path }) => {
    const name = path.join('.');
    const inside = held.some((one) => name === one || name.startsWith(`${one}.`));
    return (
      inside || held.some((one) => one.startsWith(`${name}.`) && memberAt(before, ...one.split('.')) !== undefined)
    );
  });
}

function refusal({ path, base, own }: Weakening, commit: string, { name }: Environment, { file }: Flow): RefusedError {
  return new RefusedError({
    code: 'ratchet-lowered',
    where: file,
    expected: `${path.join('.')} of ${name} no laxer than ${base ?? 'nothing'} (${commit.slice(0, 12)}), as "ratchet" demands`,
    found: own ?? 'none',
    fix: 'put it back, or first take it out of "ratchet" by a change of its own',
  });
}

function unproven({ file }: Flow, home: FlowHome | undefined): RefusedError {
  const found = home === undefined ? 'no Git repository' : 'a shallow clone';
  return new RefusedError({
    code: 'ratchet-unproven',
    where: file,
    expected: 'the history of the file, which "ratchet" is held to',
    found,
    fix: 'check its repository out with the whole history (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab)',
  });
}
