import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Clock, systemClock } from '../../src/base/clock.ts';
import { clockWithin, type Deadline, deadlineAt } from '../../src/base/deadline.ts';
import type { Log } from '../../src/base/log.ts';
import { createGit } from '../../src/git/binary.ts';
import { createGitopsRepositories } from '../../src/git/repositories.ts';
import { openPlatform } from '../../src/platform/open.ts';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { createWeb } from '../../src/web/create.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Decide, ProxiedRequest } from '../support/fault-proxy.ts';
import { plainGitEnvironment } from '../support/bare-repository.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { tagIfFree } from '../support/tagging.ts';

/** An end that everything shares: what still runs then is let go on both sides, and no tag is set. */
const directory = temporaryDirectory();
const { server, proxy: proxyOf, opener, log } = registryHarness();
const image = imageOf('deadline', { layers: [Uint8Array.from(randomBytes(5 * 1024 * 1024)), 'small'] });
const [, large, small] = image.blobs;

function until(hosts: readonly string[], end: Date, clock = systemClock) {
  const credentials = hosts.map((host) => ({ ...server(), host }));
  const registries = createRegistries({ clock, log, credentials }).until(end);
  return (place: string) => registries.open(parseReference(place));
}

let count = 0;
const soon = () => new Date(Date.now() + 400);

async function promoteThrough(decide: Decide, side: 'source' | 'destination') {
  const proxy = await proxyOf(decide);
  const open = until([proxy.host], soon());
  const layout = `oci:${join(directory, 'source')}`;
  const place = `deadline/${side}${(count += 1)}`;
  await store(image, side === 'source' ? opener([server().host])(`${server().host}/${place}`) : opener([])(layout));
  const source = open(side === 'source' ? `${proxy.host}/${place}` : layout);
  const destination = open(side === 'source' ? `oci:${join(directory, `there${count}`)}` : `${proxy.host}/${place}`);
  const start = Date.now();
  const error = await failureOf(
    (async () => {
      const plan = await planCopy(source, image.manifest.descriptor.digest, destination);
      await copyArtifact(plan, source, destination, { clock: systemClock, log });
      await tagIfFree(destination, '1.0', plan.manifest);
    })(),
  );
  const real = side === 'source' ? destination : opener([server().host])(`${server().host}/${place}`);
  return { error, milliseconds: Date.now() - start, tag: await real.resolve('1.0') };
}

/** A server whose answers never end: a byte at a time, so that it is never silent. */
async function dripping(contentType: string) {
  const dripper = createServer((_incoming, outgoing) => {
    outgoing.writeHead(200, { 'content-type': contentType, 'content-length': 3_000_000 });
    const timer = setInterval(() => outgoing.write(' '), 20);
    outgoing.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => dripper.listen(0, '127.0.0.1', resolve));
  const address = dripper.address();
  const close = async () => {
    dripper.closeAllConnections();
    await new Promise((resolve) => dripper.close(resolve));
  };
  return { host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, close };
}

const silentAt =
  (matches: (request: ProxiedRequest) => boolean): Decide =>
  (request) =>
    matches(request) ? { kind: 'silence' } : undefined;

describe('a promotion whose time is over', () => {
  test.each<[string, 'source' | 'destination', (request: ProxiedRequest) => boolean]>([
    ['a manifest', 'source', ({ path }) => path.includes('/manifests/')],
    ['a large layer', 'source', ({ path }) => path.endsWith(large?.descriptor.digest ?? '')],
    ['a small one', 'source', ({ path }) => path.endsWith(small?.descriptor.digest ?? '')],
    ['the place for an upload', 'destination', ({ method }) => method === 'POST'],
    ['the end of an upload', 'destination', ({ method }) => method === 'PUT'],
    ['the tag', 'destination', ({ method, path }) => method === 'PUT' && path.endsWith('/1.0')],
  ])('while it waits for %s ends, without a tag', async (_what, side, matches) => {
    const { error, milliseconds, tag } = await promoteThrough(silentAt(matches), side);
    expect(error).toMatchObject({ code: 'deadline-passed', exitCode: 4 });
    expect(milliseconds).toBeLessThan(5000);
    expect(tag).toBeUndefined();
  });

  test('while a body comes byte by byte ends', async () => {
    const { host, close } = await dripping('application/vnd.oci.image.manifest.v1+json');
    for (const work of ['manifest', 'tags', 'referrers'] as const) {
      const place = until([host], soon())(`${host}/slow/app`);
      const attempt = {
        manifest: () => place.manifest('1.0'),
        tags: () => place.tags(),
        referrers: () => place.referrers(image.manifest.descriptor.digest),
      };
      expect(await failureOf(Promise.resolve(attempt[work]()))).toMatchObject({ code: 'deadline-passed', exitCode: 4 });
    }
    await close();
  });

  test('asks nobody any more', async () => {
    const proxy = await proxyOf(() => undefined);
    const place = until([proxy.host], new Date(Date.now() - 1))(`${proxy.host}/late/app`);
    expect(await failureOf(place.resolve('1.0'))).toMatchObject({ code: 'deadline-passed' });
    expect(proxy.seen).toEqual([]);
  });

  test('is not waited for by Retry-After, which asks for more than is left', async () => {
    const clock = fakeClock();
    const proxy = await proxyOf(() => answer(429, { 'retry-after': '90' }));
    const end = new Date(clock.now().getTime() + 60_000);
    const error = await failureOf(until([proxy.host], end, clock)(`${proxy.host}/busy/app`).resolve('1.0'));
    expect(error).toMatchObject({ code: 'registry-unavailable', exitCode: 4 });
    expect(error.message).toMatch(/asks to wait 90 s, longer than the time left/);
    expect(clock.slept).toEqual([]);
  });
});

describe('a run whose time is over', () => {
  const token = 'token';
  test.each<[string, (host: string, ports: PortsInTime) => Promise<unknown>]>([
    [
      'GitHub',
      async (host, ports) => {
        const run = { repository: 'acme/gitops' };
        const facts = { kind: 'github', serverUrl: `http://${host}`, apiUrl: `http://${host}`, run, token } as const;
        return (await openPlatform(facts, ports)).protection('prod');
      },
    ],
    [
      'GitLab',
      async (host, ports) => {
        const run = { repository: 'acme/gitops' };
        const facts = { kind: 'gitlab', serverUrl: `http://${host}`, tokenKind: 'access', run, token } as const;
        return (await openPlatform(facts, ports)).protection('prod');
      },
    ],
    [
      'a web server',
      (host, ports) =>
        createWeb({ ...ports, insecure: [host] })
          .open({ base: `http://${host}`, title: 'Metrics', scope: 'any' })
          .ask({ path: 'query', what: 'the metrics' }),
    ],
    ['a Git server', (host, ports) => gitopsWithin(ports).open(`http://${host}/gitops.git`, 'main').snapshot()],
  ])('ends while %s answers byte by byte', async (_who, ask) => {
    const { host, close } = await dripping('application/json');
    const deadline = deadlineAt(soon(), systemClock);
    const start = Date.now();
    const error = await failureOf(ask(host, { clock: clockWithin(systemClock, deadline), log, deadline }));
    expect(error).toMatchObject({ code: 'deadline-passed', exitCode: 4 });
    expect(error.message).toMatch(/raise "timeout"/);
    expect(Date.now() - start).toBeLessThan(3000);
    await close();
  });
});

interface PortsInTime {
  readonly clock: Clock;
  readonly log: Log;
  readonly deadline: Deadline;
}

function gitopsWithin({ clock, log: told, deadline }: PortsInTime) {
  const git = createGit({ cwd: directory, credentials: [], log: told, environment: plainGitEnvironment, deadline });
  return createGitopsRepositories({ git, clock, log: told, directory, temporaryDirectory: directory });
}
