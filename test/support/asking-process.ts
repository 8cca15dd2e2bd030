import { systemClock } from '../../src/base/clock.ts';
import { createWeb } from '../../src/web/create.ts';
import type { Json } from '../../src/web/json.ts';

/** A process of its own that asks a web server, by the proxy of its environment: `{ base, insecure, paths }` in argv. */
interface Job {
  readonly base: string;
  readonly insecure: readonly string[];
  readonly paths: readonly string[];
}

const { base, insecure, paths }: Job = JSON.parse(process.argv[2] ?? '{}');
const server = createWeb({ clock: systemClock, insecure, environment: process.env }).open({
  base,
  title: 'SonarQube',
  scope: '',
});
const answers: Json[] = [];
for (const path of paths) answers.push((await server.ask({ path, what: path })).body);
const done = Date.now();
process.once('beforeExit', () => process.stdout.write(JSON.stringify({ answers, held: Date.now() - done })));
