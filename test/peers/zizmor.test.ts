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

(zizmor === undefined ? test.skip : test)('and in the form for dry runs what that form is there for', async () => {
  if (zizmor === undefined) throw new Error('it is not here');
  const options = ['--offline', '--no-progress', '--format', 'json'];
  const { log } = await runPeer(zizmor, [...options, 'examples/github-dry-run']);
  const findings: unknown = JSON.parse(log.slice(log.indexOf('['), log.lastIndexOf(']') + 1));
  const names = Array.isArray(findings) ? findings.map((one: { readonly ident: string }) => one.ident) : [];
  // Tools that do not know `$/` are given `./`.
  expect(new Set(names)).toEqual(new Set(['self-repository']));
});
