/** `npm run bench -- <name>`: one measurement, beside its peers, in one run. Nothing here is asserted in a test. */
const benches: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  'bump-corpus': () => import('./bump-corpus.ts'),
  startup: () => import('./startup.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(`usage: npm run bench -- <${Object.keys(benches).join(' | ')}>`);
  process.exitCode = 2;
} else {
  await (await load()).run(args);
}
