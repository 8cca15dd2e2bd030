import { RefusedError } from '../../base/errors.ts';
import type { Ports } from '../ports.ts';

/**
 * Asks the platform who can see the pages of the run's repository, before anything is written for them: a board names
 * images, people and addresses.
 *
 * @throws RefusedError `page-audience`, RemoteError where the platform does not answer, UsageError without a platform
 */
export async function requireAudience(wanted: string, { platform }: Pick<Ports, 'platform'>): Promise<void> {
  if (wanted === 'anyone') return;
  const { audience, because } = await platform.pages();
  if (audience === 'readers') return;
  throw new RefusedError({
    code: 'page-audience',
    where: 'the input "page"',
    expected: 'pages that only those who may read the repository can see',
    found: because,
    fix: 'restrict the pages in the settings, publish the board as an artifact alone, or ask for page-audience: anyone',
  });
}
