import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mapBounded } from '../src/base/concurrency.ts';
import { systemClock } from '../src/base/clock.ts';
import { silentLog } from '../src/base/log.ts';
import { parseReference } from '../src/registry/reference.ts';
import { createRegistries } from '../src/registry/registries.ts';
import { prepareKilling } from '../test/support/promotion-kill.ts';
import { startRegistry } from '../test/support/registry-server.ts';
import { builtCli } from './child.ts';

/** `npm run bench -- promote-kill [POINTS]`: kills promotions at random points; every next run must finish them. */
export async function run([points = '100']: readonly string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-kill-'));
  const server = await startRegistry();
  try {
    const registries = createRegistries({ clock: systemClock, log: silentLog, credentials: [server] });
    const open = (place: string) => registries.open(parseReference(place));
    const killing = await prepareKilling({ cli: builtCli(directory), directory, server, open });
    const shots = Array.from({ length: Number(points) }, () => ({
      request: 1 + Math.floor(Math.random() * killing.requests),
      pause: Math.random() * 20,
    }));
    const killed = await mapBounded(shots, 2, ({ request, pause }) => killing.killAt(request, pause));
    const tagged = killed.filter(({ left }) => left === 'tagged').length;
    const late = killed.filter((one) => one.late).length;
    console.log(
      `${killed.length} promotions of ${killing.requests} requests, killed at random: ${killed.length - tagged} left no tag, ${tagged} a tag on the whole artifact (${late} had ended before the kill); every next run finished`,
    );
  } finally {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
