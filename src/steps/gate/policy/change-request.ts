import { type ProblemParts, RefusedError } from '../../../base/errors.ts';
import { underCentralPolicy } from '../../../flow/central.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { weakenings } from '../../../flow/gates/weakening.ts';
import { canonical } from '../../../flow/policy-hash.ts';
import { homeOfFlow, originOf } from '../../../flow/home.ts';
import { parseFlow } from '../../../flow/load.ts';
import type { Ports } from '../../ports.ts';

/**
 * Compares a change request's policy with that of its target branch, which counts.
 * The author of a change does not decide which policy the change must meet. The proposed policy may require more.
 * Throws RefusedError where it requires less, and where the two cannot be compared.
 */
export async function guardChangeRequest(flow: Flow, environment: Environment, ports: Ports): Promise<void> {
  const { targetBranch, repository } = ports.platform.run;
  if (targetBranch === undefined) return;
  const home = await homeOfFlow(flow.file, ports);
  const origin = home && (await originOf(home, ports.git));
  if (home === undefined || origin === undefined) {
    throw unproven(flow, targetBranch, {
      found: 'a file outside a Git repository with an origin',
      fix: 'check it out with its repository',
    });
  }
  // The request is about another repository: it does not change this file.
  if (repository !== undefined && !isOf(origin, repository)) return;
  const snapshot = await ports.gitops.open(origin, targetBranch).snapshot();
  const bytes = await snapshot.read(home.path);
  if (bytes === undefined) {
    throw unproven(flow, targetBranch, { found: `no ${home.path} there`, fix: 'merge it on its own first' });
  }
  const base = await underCentralPolicy(await parseFlow(bytes, `${flow.file} of ${targetBranch}`), ports);
  const before = [...base.environments, ...(base.platforms ?? [])].find(({ name }) => name === environment.name);
  if (before === undefined) {
    throw unproven(flow, targetBranch, {
      found: `no environment ${environment.name} there`,
      fix: 'merge it on its own first',
    });
  }
  if (canonical(base.records ?? null) !== canonical(flow.records ?? null)) {
    throw edited(flow, 'records', 'something else', `${targetBranch}, which it goes to, has another`);
  }
  refuseLaxer(flow, environment, before, targetBranch);
}

function refuseLaxer(flow: Flow, environment: Environment, before: Environment, branch: string): void {
  const [first] = weakenings(before.gate, environment.gate);
  const moved = (['tier', 'promotion'] as const).find((key) => environment[key] !== before[key]);
  if (first === undefined && moved === undefined) return;
  const what = first === undefined ? moved : first.path.join('.');
  const [own, base] =
    first === undefined && moved !== undefined ? [environment[moved], before[moved]] : [first?.own, first?.base];
  const there = `${branch}, which it goes to, has ${base ?? 'nothing'}`;
  throw edited(flow, `${what} of ${environment.name}`, own ?? 'nothing', there);
}

function edited({ file }: Flow, what: string, own: string, there: string): RefusedError {
  return new RefusedError({
    code: 'policy-edited',
    where: file,
    found: `this change sets ${what} to ${own}, and ${there}`,
    fix: 'merge the change of the policy on its own first',
  });
}

function unproven({ file }: Flow, branch: string, { found, fix }: ProblemParts): RefusedError {
  return new RefusedError({
    code: 'policy-unproven',
    where: file,
    expected: `the policy of ${branch}, which this change goes to`,
    found,
    fix,
  });
}

/** Tells whether an address of any form ends with the path of a repository on its platform. */
function isOf(origin: string, repository: string): boolean {
  const path = origin
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase();
  const wanted = repository.toLowerCase();
  return path === wanted || path.endsWith(`/${wanted}`) || path.endsWith(`:${wanted}`);
}
