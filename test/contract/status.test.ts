import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RemoteError } from '../../src/base/errors.ts';
import { parseInputs } from '../../src/declaration/parse.ts';
import { attachRecord } from '../../src/records/attach.ts';
import type { Registries } from '../../src/registry/registry.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { history } from '../../src/steps/history/history.ts';
import { status } from '../../src/steps/status/status.ts';
import { type Artifact, imageOf, store } from '../support/artifacts.ts';
import { plainGitEnvironment } from '../support/bare-repository.ts';
import { localPorts } from '../support/local-ports.ts';
import { promotionWorld, type PromotionWorld, type PromotionWorldOptions } from '../support/promotion-world.ts';
import { promotion } from '../support/records.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const [old, next, third] = [imageOf('old'), imageOf('next'), imageOf('third')];
const digestOf = ({ manifest }: Artifact) => manifest.descriptor.digest;
let worlds = 0;

async function world(options: PromotionWorldOptions = {}): Promise<PromotionWorld> {
  const here = await promotionWorld(join(root, `status${(worlds += 1)}`), server(), { strict: true, ...options });
  await store(old, here.place('nonprod/shop/cart'), '1.3.0');
  await store(next, here.place('nonprod/shop/cart'), '1.4.0');
  return here;
}

async function enter(here: PromotionWorld, environment: string, version: string, image: Artifact): Promise<void> {
  await here.promote({ application: 'cart', to: environment, version });
  here.deploy(environment, 'cart', version, digestOf(image));
}

async function release(here: PromotionWorld, version: string, image: Artifact): Promise<void> {
  for (const environment of ['dev', 'test', 'uat', 'prod']) await enter(here, environment, version, image);
}

const gone = () => Promise.reject(new RemoteError({ code: 'unreachable', where: 'prod', found: 'no answer' }));

/** Production's registry does not answer. */
function prodIsDown(here: PromotionWorld): Registries {
  const down: Registries = {
    open: (reference) => {
      const repository = here.ports.registries.open(reference);
      if (repository.name !== here.reference('prod/shop/cart')) return repository;
      return { ...repository, resolve: gone, manifest: gone, referrers: gone, tags: gone };
    },
    until: () => down,
  };
  return down;
}

describe('the board', () => {
  test('has a row per application and a column per environment, in 80 columns', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    const { report } = await here.run(status, {});
    const text = renderText(report, { width: 80 });
    expect(text).toMatch(/^application +dev +test +uat +prod$/m);
    expect(text).toMatch(/^cart +1\.3\.0 now +1\.3\.0 now +1\.3\.0 now +1\.3\.0 now$/m);
    expect(text).not.toMatch(/Needs a look|Waiting/);
    expect(renderMarkdown(report)).toMatch(/\| application \| dev \| test \| uat \| prod \|/);
  });

  test('says once that nothing tells whether values files count, until the flow does', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    const section =
      /^Git does not say what runs:\n+- nothing tells [^-]* in dev, test, uat, which[^-]* shop\/dev\/cart-values\.yaml and 2 more files;/m;
    expect(renderText((await here.run(status, {})).report, { width: 1000 })).toMatch(section);
    const settled = await world({ tail: 'manifests: { layout: krci, applicationset: none }\n' });
    await release(settled, '1.3.0', old);
    expect(renderText((await settled.run(status, {})).report)).not.toContain('Git does not say what runs');
  });

  test('says what waits, since when and by how many versions', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    for (const environment of ['dev', 'test', 'uat']) await enter(here, environment, '1.4.0', next);
    await here.clock.sleep(3 * 86_400_000);
    const { report, outputs } = await here.run(status, {});
    expect(outputs['waiting']).toBe('1');
    expect(renderText(report)).toMatch(/- cart 1\.4\.0 waits in uat for prod since 3 d, 1 version ahead/);
  });

  test('costs one cell where a registry does not answer, on the page too', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    const ports = { ...here.ports, registries: prodIsDown(here) };
    const plan = await status.plan({ ...inputs, html: 'board.html' }, ports);
    const outcome = await status.execute(plan, ports);
    expect(outcome).toMatchObject({ outputs: { drifted: '1', unrecorded: '0' } });
    expect(outcome.failure).toBeUndefined();
    expect(renderText(outcome.report)).toMatch(/cart in prod: the registry does not answer: prod: no answer/);
    expect(renderText(outcome.report)).toMatch(/^cart +1\.3\.0 now .* 1\.3\.0 UNREACHABLE$/m);
    expect(new TextDecoder().decode(await here.ports.files.read('board.html'))).toContain('UNREACHABLE');
    const checked = await status.execute({ ...plan, check: true, files: [] }, ports);
    expect(checked.failure).toMatchObject({ code: 'board-not-clean', exitCode: 1 });
  });

  test('is clean for a check when everything is as Git and the records say', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    expect((await here.run(status, { check: 'true' })).failure).toBeUndefined();
  });

  test('shows an edit by hand back to what was rolled away, with its commit', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    await release(here, '1.4.0', next);
    await here.promote({ application: 'cart', to: 'prod', rollback: 'true', version: '1.3.0' });
    here.deploy('prod', 'cart', '1.3.0', digestOf(old));
    here.deploy('prod', 'cart', '1.4.0', digestOf(next));
    const { report, outputs } = await here.run(status, {});
    const commit = here.gitops.git('rev-parse', 'main').trim().slice(0, 12);
    expect(outputs).toMatchObject({ drifted: '0', unrecorded: '1' });
    expect(renderText(report)).toMatch(new RegExp(`cart in prod: edited by hand: .* \\(since ${commit} of `));
    expect(renderText(report)).toMatch(/1\.4\.0 EDITED BY HAND$/m);
  });

  test('obeys nothing that a record holds: controls and marks are shown, only https is a link', async () => {
    const here = await world({ trusted: false });
    await enter(here, 'dev', '1.3.0', old);
    const evil = '\u001B[2J\u202E<script>alert(1)</script>';
    const forged = {
      ...promotion,
      destination: { environment: 'dev', repository: 'x' },
      actor: evil,
      run: 'javascript:alert(1)',
      sequence: 9,
      time: here.clock.now().toISOString(),
    };
    await attachRecord(here.place('nonprod/shop/cart'), old.manifest.descriptor, forged, undefined);
    const { report } = await here.run(status, { html: 'board.html' });
    const page = new TextDecoder().decode(await here.ports.files.read('board.html'));
    expect(page).toContain('\\u{1b}[2J\\u{202e}&lt;script&gt;');
    expect(page).not.toMatch(/<script|javascript:|src=/);
    for (const raw of ['\u001B', '\u202E']) expect(renderText(report)).not.toContain(raw);
  });

  test('takes no record from the future', async () => {
    const here = await world({ trusted: false });
    here.deploy('dev', 'cart', '1.3.0', digestOf(old));
    const time = '2030-01-01T00:00:00Z';
    const forged = { ...promotion, destination: { environment: 'dev', repository: 'x' }, time };
    await attachRecord(here.place('nonprod/shop/cart'), old.manifest.descriptor, forged, undefined);
    const { report } = await here.run(status, {});
    expect(renderText(report)).toMatch(/1\.3\.0 FROM THE FUTURE/);
  });
});

const inputs = {
  application: [],
  html: undefined,
  page: undefined,
  'page-audience': 'readers',
  check: false,
  repository: undefined,
  branch: undefined,
  flow: undefined,
  'dry-run': false,
  output: 'text',
  'working-directory': '.',
  timeout: '10m',
} as const;

describe('history', () => {
  test('keeps what Git no longer names, and shows edits without a record', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    here.deploy('prod', 'cart', '9.9.9', `sha256:${'0'.repeat(64)}`);
    const { report, outputs } = await here.run(history, { application: 'cart' });
    expect(outputs).toEqual({ records: '4', edits: '1' });
    expect(renderText(report)).toMatch(/uat → prod +1\.3\.0/);
    expect(renderText(report)).toMatch(/prod by hand +9\.9\.9 +0{12} +Tester +– +NO RECORD/);
  });

  test('finds the records of a tag that Git never named', async () => {
    const here = await world();
    await here.promote({ application: 'cart', to: 'dev', version: '1.4.0' });
    expect((await here.run(history, { application: 'cart' })).outputs).toEqual({ records: '1', edits: '0' });
  });

  test('shows two successors of one record, and orders by the chain where a clock is behind', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    for (const environment of ['dev', 'test', 'uat']) await enter(here, environment, '1.4.0', next);
    await here.clock.sleep(-7_200_000);
    // Its change never lands, so the next promotion follows the same record.
    await here.promote({ application: 'cart', to: 'prod', version: '1.4.0' });
    await store(third, here.place('nonprod/shop/cart'), '1.5.0');
    await release(here, '1.5.0', third);
    const { report } = await here.run(history, { application: 'cart' });
    const text = renderText(report);
    expect(text).toMatch(/uat → prod +1\.3\.0[^]*uat → prod ⑂ +1\.4\.0[^]*uat → prod ⑂ +1\.5\.0/);
    expect(text).toContain('⑂ marks records that follow the same record');
  });

  test('fails where a registry does not answer, and shows the rest', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    const ports = { ...here.ports, registries: prodIsDown(here) };
    const { application: _, html: __, check: ___, page: ____, 'page-audience': _____, ...rest } = inputs;
    const outcome = await history.execute(await history.plan({ ...rest, application: 'cart' }, ports), ports);
    expect(outcome.failure).toMatchObject({ code: 'history-incomplete', exitCode: 4 });
    expect(outcome.outputs).toMatchObject({ records: '3' });
  });
});

/** Commits the flow file to the GitOps repository, and makes a checkout of it the home of the run. */
async function checkedOut(here: PromotionWorld, edit: (text: string) => string): Promise<PromotionWorld['ports']> {
  const read = async () => new TextDecoder().decode(await here.ports.files.read('krci-deploy.yaml'));
  const before = await read();
  here.gitops.commit({ 'krci-deploy.yaml': before });
  here.gitops.commit({ 'krci-deploy.yaml': edit(before) });
  const clone = join(root, `clone${(worlds += 1)}`);
  execFileSync('git', ['clone', '--quiet', here.gitops.path, clone], { env: plainGitEnvironment });
  const { files, git } = localPorts(clone);
  return { ...here.ports, files, git };
}

async function historyOf(application: string, ports: PromotionWorld['ports']) {
  const inputsOf = parseInputs(history.declaration, new Map([['application', application]]));
  return history.execute(await history.plan(inputsOf, ports), ports);
}

describe('the history of what was renamed or removed', () => {
  test('shows an application that the flow has no more, and says since when', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    const ports = await checkedOut(here, (text) => text.replaceAll('name: cart,', 'name: other,'));
    const outcome = await historyOf('cart', ports);
    expect(outcome.outputs).toEqual({ records: '4', edits: '0' });
    expect(renderText(outcome.report)).toMatch(
      /cart is not in krci-deploy\.yaml any more; the last state .* is of \w{12}\./,
    );
    await expect(historyOf('never', ports)).rejects.toMatchObject({ code: 'unknown-application', exitCode: 2 });
  });

  test('keeps what entered an environment under its earlier name', async () => {
    const here = await world({ trusted: false });
    await release(here, '1.3.0', old);
    here.deploy('prod', 'cart', '1.4.0', digestOf(next));
    const ports = await checkedOut(here, (text) => text.replace('name: prod,', 'name: live,'));
    const { report, outputs } = await historyOf('cart', ports);
    for (const line of [/uat → prod +1\.3\.0/, /prod by hand +1\.4\.0/]) expect(renderText(report)).toMatch(line);
    expect(outputs).toEqual({ records: '4', edits: '1' });
  });

  test('names an earlier state of the file that cannot be read, and loses nothing else', async () => {
    const here = await world();
    await release(here, '1.3.0', old);
    here.gitops.commit({ 'krci-deploy.yaml': 'flow: [' });
    const ports = await checkedOut(here, (text) => text);
    const { report, outputs } = await historyOf('cart', ports);
    expect(outputs['records']).toBe('4');
    expect(renderText(report)).toMatch(/- krci-deploy\.yaml of \w{12} cannot be read: /);
  });
});
