import { expect, test } from '@jest/globals';
import { findPeer, runPeer, sayMissing } from '../support/peer.ts';

/** What zizmor says about all that is published; `.github/zizmor.yml` explains its settings. */
const zizmor = findPeer('zizmor', ['--version']);
sayMissing(zizmor, 'zizmor', 'pip install zizmor');

const published = ['.github', 'examples/github', 'action.yml', 'actions'];

(zizmor === undefined ? test.skip : test)('zizmor finds nothing in actions, workflows and examples', async () => {
  if (zizmor === undefined) throw new Error('it is not here');
  const { log } = await runPeer(zizmor, ['--offline', '--no-progress', '--format', 'plain', ...published]);
  expect(log).toContain('No findings to report');
});
