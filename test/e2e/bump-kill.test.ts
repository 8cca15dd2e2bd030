import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bumpWork, killRuns } from '../support/bump-kill.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
describe('manifest-bump killed at random moments', () => {
  test('leaves the old state or the new one, and the next run converges', async () => {
    const runs = await killRuns({ cli: resolve('dist/cli.js'), work: bumpWork, directory, runs: 20, seed: 20_261_123 });
    expect(runs).toHaveLength(20);
    expect(runs.filter(({ killed }) => killed).length).toBeGreaterThan(5);
    for (const run of runs) {
      expect(run).toMatchObject({ again: { exitCode: 0 }, after: 'new', commits: 2, fsck: '' });
      expect(run.found).not.toBe('broken');
    }
  }, 180_000);
});
