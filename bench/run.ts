/** `npm run bench -- <name>`: one measurement, beside its peers, in one run. Nothing here is asserted in a test. */
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  'bump-corpus': () => import('./bump-corpus.ts'),
  'bump-kill': () => import('./bump-kill.ts'),
  'bump-places': () => import('./bump-places.ts'),
  'bump-race': () => import('./bump-race.ts'),
  'bump-scale': () => import('./bump-scale.ts'),
  'bump-set': () => import('./bump-set.ts'),
  gate: () => import('./gate.ts'),
  'gate-fuzz': () => import('./gate-fuzz.ts'),
  migrations: () => import('./migrations.ts'),
  policy: () => import('./policy.ts'),
  promote: () => import('./promote.ts'),
  'promote-kill': () => import('./promote-kill.ts'),
  startup: () => import('./startup.ts'),
  status: () => import('./status.ts'),
  version: () => import('./version.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(`usage: npm run bench -- <${Object.keys(benches).join(' | ')}>`);
  process.exitCode = 2;
} else {
  await (await load()).run(args);
}
