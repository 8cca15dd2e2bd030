import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { history } from '../../../../support/history.ts';
import type { History } from '../../../../support/history.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const directory = temporaryDirectory();
let count = 0;
const story = () => history(directory, `story-${(count += 1)}`);

const of = (application: string) => ({ 'tag-prefix': `${application}/v`, paths: `apps/${application}` });

const shop = () =>
  story()
    .commit('feat: all', 'apps/cart/a', 'apps/web/a', 'apps/mail/a', 'deploy/cart/Chart.yaml')
    .tag('cart/v1.0.0')
    .tag('web/v2.3.0')
    .tag('cart-chart/v0.5.0');

describe('three applications and a chart', () => {
  test('each counts the commits that touch it', async () => {
    const mono = shop()
      .commit('fix: cart', 'apps/cart/a')
      .commit('feat: web', 'apps/web/a')
      .commit('feat!: readme', 'README.md');
    await mono.expect('1.0.1', of('cart'));
    await mono.expect('2.4.0', of('web'));
    await mono.expect('0.1.0', of('mail'));
    const { outputs } = await mono.expect('1.0.1-rc.1', { ...of('cart'), channel: 'rc' });
    expect(outputs['git-tag']).toBe('cart/v1.0.1-rc.1');
    expect(outputs['oci-tag']).toBe('1.0.1-rc.1');
  });

  test('what touches none of its paths releases nothing', async () => {
    const mono = shop().commit('feat: web', 'apps/web/a');
    expect((await mono.run(of('cart'))).outputs).toMatchObject({ changed: 'false', version: '1.0.0' });
  });

  test('shared paths count for all who name them', async () => {
    const mono = shop().commit('feat: library', 'libs/money/a');
    await mono.expect('1.1.0', { ...of('cart'), paths: 'apps/cart, libs/money' });
    await mono.expect('2.4.0', { ...of('web'), paths: 'apps/web\nlibs/*' });
  });

  test('a change on a branch that was merged counts, though the merge itself touches nothing', async () => {
    const mono = shop()
      .branch('topic')
      .commit('feat: cart', 'apps/cart/b')
      .checkout('main')
      .commit('fix: web', 'apps/web/a')
      .merge('topic');
    await mono.expect('1.1.0', of('cart'));
  });

  test('the merge that brings a change is read with it: its message may be the one that people write', async () => {
    const mono = shop().branch('topic').commit('feat: cart', 'apps/cart/new');
    mono.commit('fix: other', 'apps/web/a').checkout('main').commit('fix: mail', 'apps/mail/a').merge('topic');
    const { outputs } = await mono.run({ ...of('cart'), channel: 'dev', height: true });
    expect(outputs.version).toMatch(/^1\.1\.0-dev\.\d{8}\.2\./);
  });

  test.each(['../outside', '/etc'])('paths outside, %s, are refused', async (paths) => {
    await expect(shop().run({ paths })).rejects.toMatchObject({ exitCode: 2 });
  });

  test('the chart has a line of its own', async () => {
    const mono = withChart(shop().commit('feat: cart', 'apps/cart/a').commit('fix: values', 'deploy/cart/values.yaml'));
    const { outputs } = await mono.expect('0.5.1', { chart: 'deploy/cart' });
    expect(outputs).toMatchObject({ 'git-tag': 'cart-chart/v0.5.1', 'helm-version': '0.5.1', previous: '0.5.0' });
    await mono.expect('1.1.0', of('cart'));
  });
});

const chartText = `# the chart of the cart
apiVersion: "v2"
name:   cart
description: 'quoted'
type: application
version: 0.4.2   # ours
appVersion: "1.0.0"
dependencies:
  - {name: redis, version: "17.x", repository: https://charts.example.com}
`;

function withChart(told: History, text = chartText): History {
  mkdirSync(join(told.path, 'deploy/cart'), { recursive: true });
  writeFileSync(join(told.path, 'deploy/cart/Chart.yaml'), text);
  writeFileSync(join(told.path, 'deploy/cart/Chart.lock'), 'locked');
  return told;
}

const chartOf = (told: History): string => readFileSync(join(told.path, 'deploy/cart/Chart.yaml'), 'utf8');

describe('charts', () => {
  test('without a tag of its own the chart starts with the version that it has', async () => {
    const mono = withChart(story().commit('feat: a', 'deploy/cart/Chart.yaml').tag('v7.0.0'));
    await mono.expect('0.4.2', { chart: 'deploy/cart' });
  });

  test('write changes two values and no other byte, once', async () => {
    const mono = withChart(
      story().commit('feat: a', 'deploy/cart/a').tag('cart-chart/v0.4.2').commit('feat: b', 'deploy/cart/b'),
    );
    const given = { chart: 'deploy/cart', 'app-version': '2.0.0', write: true };
    const { changed, headline } = await mono.expect('0.5.0', given);
    expect(changed).toBe(true);
    expect(headline).toContain('wrote deploy/cart/Chart.yaml');
    expect(chartOf(mono)).toBe(chartText.replace('0.4.2', '0.5.0').replace('"1.0.0"', '"2.0.0"'));
    expect(readFileSync(join(mono.path, 'deploy/cart/Chart.lock'), 'utf8')).toBe('locked');
    expect((await mono.run(given)).changed).toBe(false);
  });

  test('without app-version that value stays', async () => {
    const mono = withChart(
      story().commit('feat: a', 'deploy/cart/a').tag('cart-chart/v0.4.2').commit('fix: b', 'deploy/cart/b'),
    );
    await mono.expect('0.4.3', { chart: 'deploy/cart', write: true });
    expect(chartOf(mono)).toBe(chartText.replace('0.4.2', '0.4.3'));
  });

  test('a version that YAML takes for a number is shown as it is', async () => {
    const mono = withChart(story().commit('feat: a'), 'name: cart\nversion: 1.2\n');
    expect((await mono.refuse('invalid-chart', { chart: 'deploy/cart' })).message).toContain('found "1.2"');
  });

  test.each([
    ['no chart', undefined, 'file-not-found'],
    ['no version', 'name: cart\n', 'invalid-chart'],
    ['no name', 'version: 1.0.0\n', 'invalid-chart'],
    ['a hostile name', 'name: "--upload-pack=x"\nversion: 1.0.0\n', 'invalid-chart'],
    ['no SemVer', 'name: cart\nversion: 1.2\n', 'invalid-chart'],
  ])('%s is a usage error', async (_what, text, code) => {
    const mono = story().commit('feat: a');
    if (text !== undefined) withChart(mono, text);
    await expect(mono.run({ chart: 'deploy/cart' })).rejects.toMatchObject({ code, exitCode: 2 });
  });
});
