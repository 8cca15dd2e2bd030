import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mapBounded } from '../../src/base/concurrency.ts';
import { systemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { prepareKilling } from '../support/promotion-kill.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const points = 12;
let server: RegistryServer;
beforeAll(async () => {
  server = await startRegistry();
});
afterAll(() => server.stop());

test('a promotion that is killed anywhere leaves no tag or the whole artifact, and the next run finishes it', async () => {
  const registries = createRegistries({ clock: systemClock, log: silentLog, credentials: [server] });
  const open = (place: string) => registries.open(parseReference(place));
  const killing = await prepareKilling({ cli: resolve('dist/cli.js'), directory, server, open });
  const requests = Array.from({ length: points }, (_, at) => 1 + Math.floor((at * killing.requests) / points));
  const killed = await mapBounded(requests, 2, (request) => killing.killAt(request, 0));
  expect(killed.filter(({ late }) => late)).toEqual([]);
  expect(killed.filter(({ left }) => left === 'untagged').length).toBeGreaterThanOrEqual(points / 2);
}, 120_000);
