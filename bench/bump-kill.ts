import { bumpWork, killRuns } from '../test/support/bump-kill.ts';
import type { KilledRun } from '../test/support/bump-kill.ts';
import { inWorld } from './gitops-world.ts';

/** `kill -9` at random moments of `runs` bumps over HTTP (default 200), `seed` as second argument, and a run after each. */
export async function run([runs = '200', seed = '1']: readonly string[]): Promise<void> {
  await inWorld(async (world) => {
    const all = await killRuns({
      work: bumpWork,
      cli: world.cli,
      directory: world.room(),
      runs: Number(runs),
      seed: Number(seed),
    });
    const count = (is: (run: KilledRun) => boolean): number => all.filter(is).length;
    console.log(`\nbump-kill: ${runs} runs, seed ${seed}\n`);
    console.log('| what | runs |\n| --- | ---: |');
    console.log(`| killed; the others had ended before | ${count(({ killed }) => killed)} |`);
    console.log(`| killed, and the branch held the old state | ${count((one) => one.killed && one.found === 'old')} |`);
    console.log(`| killed, and the branch held the new state | ${count((one) => one.killed && one.found === 'new')} |`);
    console.log(`| the branch held anything else | ${count(({ found }) => found === 'broken')} |`);
    console.log(`| the next run converged, with one commit in all | ${count(converged)} |`);
    for (const one of all.filter((bad) => !converged(bad))) console.log(JSON.stringify(one));
  });
}

function converged({ found, again, after, commits, fsck }: KilledRun): boolean {
  return found !== 'broken' && again.exitCode === 0 && after === 'new' && commits === 2 && fsck === '';
}
