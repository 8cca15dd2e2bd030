import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mapBounded } from '../../src/base/concurrency.ts';
import { StepError } from '../../src/base/errors.ts';
import { completeness } from '../../src/registry/copy/completeness.ts';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { recordReferrer, referrersOf } from '../../src/registry/referrers.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { tagState } from '../../src/registry/tag.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { imageOf, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import {
  type Decide,
  type Fault,
  type FaultProxy,
  type ProxiedRequest,
  startFaultProxy,
} from '../support/fault-proxy.ts';
import { answer, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { tagIfFree } from '../support/tagging.ts';

/**
 * Every request of a copy of an index with a referrer, on the side that is read and on the side that is written, meets
 * every fault once. Whatever happens, the artifact is complete behind its tag, or the copy refused and there is no tag.
 */
const directory = temporaryDirectory();
const { server, opener, log } = registryHarness();

const artifact = indexOf([imageOf('amd64', { layers: [] }), imageOf('arm64', { layers: [] })]);
const subject = artifact.manifest.descriptor;
const sbom = imageOf('amd64', { subject, artifactType: 'application/spdx+json', layers: [] });

const maxParallel = 12;
const silence = 2000;
type FaultOf = (request: ProxiedRequest) => Fault;
/** What a request and its repetitions meet, one after the other. */
const faults: Readonly<Record<string, readonly FaultOf[]>> = {
  'reset, 500, 429 with Retry-After, silence': [
    () => ({ kind: 'reset' }),
    () => answer(500),
    () => answer(429, { 'retry-after': '7' }),
    () => ({ kind: 'silence' }),
  ],
  'truncated body': [() => ({ kind: 'cut', after: 1 })],
  'altered body': [() => ({ kind: 'alter' })],
  'wrong Content-Length': [() => ({ kind: 'length', difference: 5 })],
  'redirect to another host': [({ path }) => answer(307, { location: `http://${elsewhere?.host}${path}` })],
};
type Side = 'source' | 'destination';

/** Another host that has the same content and asks for no credentials, as a blob store has. */
let elsewhere: FaultProxy | undefined;
beforeAll(async () => {
  elsewhere = await startFaultProxy(undefined, fromRegistry);
  await storeAll(opener([server().host])(`${server().host}/matrix/source`));
  await storeAll(opener([])(`oci:${join(directory, 'source')}`));
});
afterAll(() => elsewhere?.stop());

async function fromRegistry({ method, path, headers: sent }: ProxiedRequest): Promise<Fault> {
  const { host, username, password } = server();
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const response = await fetch(`http://${host}${path}`, {
    method,
    headers: { authorization, accept: sent.accept ?? '*/*' },
  });
  const headers = Object.fromEntries(response.headers);
  return answer(response.status, headers, new Uint8Array(await response.arrayBuffer()));
}

async function storeAll(place: Repository): Promise<void> {
  await store(artifact, place, '1.0');
  await store(sbom, place);
  await recordReferrer(place, subject.digest, sbom.manifest);
}

/** A promotion's own order. */
async function promote(source: Repository, destination: Repository): Promise<void> {
  const options = { clock: fakeClock(), log };
  const found = await source.resolve('1.0');
  if (found === undefined) throw new Error('the source has lost its tag');
  await tagState(destination, '1.0', found.digest);
  const plan = await planCopy(source, found.digest, destination);
  await copyArtifact(plan, source, destination, options);
  await verifyCopy(plan, destination);
  await tagIfFree(destination, '1.0', plan.manifest);
}

let count = 0;
/** A promotion with the registry behind a proxy on one side and a layout on the other. */
async function attempt(side: Side, decide: Decide, patience = 60_000) {
  const proxy = await startFaultProxy(server().host, decide);
  const name = `to${(count += 1)}`;
  const behind = opener([proxy.host], fakeClock(), patience);
  const source = side === 'source' ? behind(`${proxy.host}/matrix/source`) : opener([])(`oci:${directory}/source`);
  const layout = `oci:${join(directory, name)}`;
  const destination = side === 'source' ? opener([])(layout) : behind(`${proxy.host}/matrix/${name}`);
  const real = side === 'source' ? destination : opener([server().host])(`${server().host}/matrix/${name}`);
  try {
    await promote(source, destination);
    return { real, seen: proxy.seen, error: undefined };
  } catch (error) {
    return { real, seen: proxy.seen, error };
  } finally {
    await proxy.stop();
  }
}

/** What a request asks for, whichever repository and upload it belongs to. */
function keyOf({ method, path }: ProxiedRequest): string {
  return `${method} ${path.replace(/^\/v2\/matrix\/[a-z0-9]+/, '').replace(/uploads\/[^?]+\?.*digest=/, 'uploads/')}`;
}

interface Case {
  readonly fault: string;
  readonly key: string;
  /** The how manieth request of its kind. */
  readonly turn: number;
}

function casesOf(seen: readonly ProxiedRequest[]): readonly Case[] {
  const turns = new Map<string, number>();
  return seen.flatMap((request) => {
    const key = keyOf(request);
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    return Object.keys(faults).map((fault) => ({ fault, key, turn }));
  });
}

type Verdict = 'complete' | 'refused' | 'not reached';

async function verdictOf(side: Side, { fault, key, turn }: Case): Promise<Verdict> {
  const harms = faults[fault] ?? [];
  let turns = 0;
  const harm: Decide = (request) => {
    if (keyOf(request) !== key) return undefined;
    turns += 1;
    return harms[turns - turn]?.(request);
  };
  const { real, error } = await attempt(side, harm, harms.length > 1 ? silence : undefined);
  if (error === undefined) {
    await expectWhole(real);
    return turns >= turn + harms.length - 1 ? 'complete' : 'not reached';
  }
  if (!(error instanceof StepError)) throw error;
  if ((await real.resolve('1.0')) !== undefined) throw new Error(`a tag in spite of: ${error.message}`);
  await promote(opener([])(`oci:${directory}/source`), real);
  await expectWhole(real);
  return 'refused';
}

async function expectWhole(place: Repository): Promise<void> {
  const tagged = await place.resolve('1.0');
  const about = await referrersOf(place, subject.digest);
  const { missing } = await completeness(place, subject.digest);
  expect({
    tag: tagged?.digest,
    about: about.map(({ descriptor }) => descriptor.digest),
    missing,
  }).toEqual({ tag: subject.digest, about: [sbom.manifest.descriptor.digest], missing: [] });
}

test.each<[Side, number]>([
  ['source', 10],
  ['destination', 25],
])(
  'whatever goes wrong once at the %s, a promotion is complete or refused',
  async (side, fewest) => {
    const { seen, error } = await attempt(side, () => undefined);
    expect(error).toBeUndefined();
    expect(seen.length).toBeGreaterThanOrEqual(fewest);
    const failures: string[] = [];
    const counts = new Map<string, number>();
    await mapBounded(casesOf(seen), maxParallel, async (one) => {
      try {
        const verdict = await verdictOf(side, one);
        const row = `${one.fault} ${verdict}`;
        counts.set(row, (counts.get(row) ?? 0) + 1);
        if (verdict === 'not reached') failures.push(`${one.fault} at ${one.key} (${one.turn}) was not met`);
      } catch (thrown) {
        failures.push(`${one.fault} at ${one.key} (${one.turn}): ${String(thrown)}`);
      }
    });
    process.stdout.write(tableOf(side, seen.length, counts));
    expect(failures).toEqual([]);
  },
  120_000,
);

test('the other host was asked, and never with credentials', () => {
  const asked = elsewhere?.seen ?? [];
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
});

function tableOf(side: Side, requests: number, counts: ReadonlyMap<string, number>): string {
  const rows = Object.keys(faults).map((fault) => {
    const [complete, refused] = ['complete', 'refused'].map((verdict) => counts.get(`${fault} ${verdict}`) ?? 0);
    return `  ${fault.padEnd(42)} ${complete} complete, ${refused} refused\n`;
  });
  return `faults at each of the ${requests} requests to the ${side}:\n${rows.join('')}`;
}
