import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../src/declaration/parse.ts';
import { runStep } from '../../src/entry/run-step.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { renderText } from '../../src/report/text.ts';
import { promote } from '../../src/steps/promote/promote.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import type { Decide } from '../support/fault-proxy.ts';
import { localPorts } from '../support/local-ports.ts';
import { withReferrersApi } from '../support/referrers-proxy.ts';
import { answer, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** What a dry run finds out about the registries before anything is written to them. */
const directory = temporaryDirectory();
const { server, proxy: proxyOf, opener, log } = registryHarness();
const image = imageOf('probed');
let count = 0;

async function promoteThrough(decide: Decide, dryRun: boolean, sameRegistry = false) {
  const path = `probed/app${(count += 1)}`;
  await store(image, opener([server().host])(`${server().host}/${path}`), '1.0');
  const proxy = await proxyOf(decide);
  const credentials = [server(), { ...server(), host: proxy.host }];
  const registries = createRegistries({ clock: fakeClock(), log, credentials, directory });
  const source = `${sameRegistry ? proxy.host : server().host}/${path}`;
  const destination = `${proxy.host}/${path}-there`;
  const inputs = { source: `${source}:1.0`, destination: `${destination}:1.0`, 'dry-run': String(dryRun) };
  const parsed = parseInputs(promote.declaration, new Map(Object.entries(inputs)));
  let text = '';
  const outcome = await runStep(promote, parsed, { ...localPorts(directory), registries }, (report) => {
    text += renderText(report);
  });
  const tag = await registries.open(parseReference(destination)).resolve('1.0');
  return { source, destination, text, outcome, tag, proxy };
}

const probed = (repository: string, role: string, referrers: string, mount: string) => ({
  repository,
  role,
  referrers,
  mount,
  tagImmutability: 'not-visible',
});
const ownApi = withReferrersApi((path) => opener([server().host])(`${server().host}/${path}`));
const notThere: Decide = ({ path }) =>
  path.includes('/referrers/') ? answer(404, {}, JSON.stringify({ errors: [{ code: 'NAME_UNKNOWN' }] })) : undefined;

describe('a dry run', () => {
  test.each<[string, Decide, string, RegExp]>([
    ['has no referrers API', () => undefined, 'fallback-tag', /in a tag sha256-…, which has to be writable again/],
    ['has one', ownApi, 'api', /by the registry \(OCI 1\.1 referrers\)/],
    ['does not know the repository yet', notThere, 'unknown', /not known before it is written to/],
  ])('tells that a registry %s', async (_what, decide, referrers, sentence) => {
    const { source, destination, text, outcome, tag, proxy } = await promoteThrough(decide, true);
    expect(outcome.data).toMatchObject({
      dryRun: true,
      planned: {
        promotions: [
          { digest: image.manifest.descriptor.digest, tag: '1.0', tagState: 'absent', plan: { bytes: 154 } },
        ],
        capabilities: [
          probed(source, 'source', 'fallback-tag', 'same-repository'),
          probed(destination, 'destination', referrers, 'other-registry'),
        ],
      },
    });
    expect(text).toMatch(sentence);
    expect(text).toMatch(/Whether a registry lets tags be moved or overwritten cannot be asked of it/);
    expect(tag).toBeUndefined();
    expect(proxy.seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  });

  test('tells that layers could be mounted, and mounts none', async () => {
    const { destination, text, outcome, proxy } = await promoteThrough(() => undefined, true, true);
    expect(outcome.data).toMatchObject({
      planned: { capabilities: [{}, probed(destination, 'destination', 'fallback-tag', 'same-registry')] },
    });
    expect(text).toMatch(/mounted, or copied where that is refused/);
    expect(proxy.seen.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test('knows a layout without asking anybody', async () => {
    await store(image, opener([])(`oci:${join(directory, 'from')}`), '1.0');
    const registries = createRegistries({ clock: fakeClock(), log, directory });
    const inputs = { source: 'oci:from:1.0', destination: 'oci:to:1.0', 'dry-run': 'true' };
    const parsed = parseInputs(promote.declaration, new Map(Object.entries(inputs)));
    const plan = await promote.plan(parsed, { ...localPorts(directory), registries });
    expect(plan.capabilities.map(({ referrers, mount }) => [referrers, mount])).toEqual([
      ['api', 'same-repository'],
      ['api', 'other-registry'],
    ]);
  });
});

test('a run that is not dry asks the destination no more than it must', async () => {
  const { proxy, tag } = await promoteThrough(() => undefined, false);
  expect(tag?.digest).toBe(image.manifest.descriptor.digest);
  expect(proxy.seen.filter(({ path }) => path.includes('/referrers/'))).toEqual([]);
});
