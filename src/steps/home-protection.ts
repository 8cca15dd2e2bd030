import type { Flow } from '../flow/flow.ts';
import { type GitopsBranches, gitopsLocation } from '../flow/repository.ts';
import type { Ports } from './ports.ts';

/**
 * Asks the platform of the run whether it guards the branch that evidence lies on; a laptop has none to ask. `chosen`
 * stands in for the flow's repository.
 */
export async function protectionOfHome(
  flow: Flow,
  chosen: string | undefined,
  { home }: Pick<GitopsBranches, 'home'>,
  { files, git, platform, log }: Ports,
): Promise<'yes' | 'no' | 'unknown'> {
  if (platform.kind === 'local') return 'unknown';
  const { isProtected } = await import('../platform/protected-branch.ts');
  const location = await gitopsLocation(flow, chosen, { files, git });
  return (await isProtected(location, await home.branch(), { platform, log })) ? 'yes' : 'no';
}
