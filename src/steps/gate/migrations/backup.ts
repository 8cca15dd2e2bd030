import type { Environment, Flow } from '../../../flow/flow.ts';
import { gitopsBranchesOf, gitopsLocation } from '../../../flow/repository.ts';
import type { RecoveryFinding } from '../../../recovery/model.ts';
import { protectionOfHome } from '../../home-protection.ts';
import type { Ports } from '../../ports.ts';

/**
 * Asks the check `backup` of dr-verify about an environment: of the sources that serve the application or the
 * environment, where the flow says so of any, else of all. @throws RemoteError
 */
export async function backupFindings(
  flow: Flow,
  environment: Environment,
  application: string,
  ports: Ports,
): Promise<readonly RecoveryFinding[]> {
  const { runCheck } = await import('../../../recovery/checks.ts');
  const { environmentState } = await import('../../../render/environment.ts');
  const branches = await gitopsBranchesOf(flow, {}, ports);
  const findings = await runCheck('backup', {
    flow,
    environments: [environment],
    location: await gitopsLocation(flow, undefined, ports),
    branches: [],
    deployed: [],
    home: await branches.trees.on(branches.home),
    isProtected: () => protectionOfHome(flow, undefined, branches, ports),
    history: (paths) => branches.home.history(paths),
    objects: (one) => environmentState(flow, one, {}, ports),
    platform: () => undefined,
    reach: ports,
  });
  const sources = Object.entries(flow.recovery.backups?.sources ?? {});
  const own = sources.filter(([, { of = [] }]) => of.includes(application) || of.includes(environment.name));
  if (own.length === 0) return findings;
  const isOwn = ({ subject }: RecoveryFinding): boolean =>
    own.some(([name]) => subject === `backup ${name}` || subject.startsWith(`backup ${name} (`));
  return findings.filter((one) => isOwn(one) || one.subject.startsWith('evidence '));
}
