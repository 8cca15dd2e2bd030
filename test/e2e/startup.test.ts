import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const dist = resolve('dist');

/** Code that no first request needs, by a text of it. */
const heavy = {
  'the parser of TOML': 'getStaticTOMLValue',
  'the reader of objects': 'YAML_FLOAT_PATTERN',
  ajv: 'class Ajv ',
  'rules about objects': 'add one with podSelector: {}',
  'forms of an image': 'const generatorElement =',
  'the toolkit of GitHub': 'class HttpClient ',
} as const;

/** Kilobytes of the bundle that each command may open until its first request, a tenth more than it does. */
const commands: readonly (readonly [name: string, kilobytes: number, args: readonly string[]])[] = [
  ['--help', 260, ['--help']],
  ['version', 730, ['version', '--channel', 'dev']],
  ['gate', 1600, ['gate', '--environment', 'dev', '--junit', 'junit.xml']],
  ['promote', 960, ['promote', '--source', '127.0.0.1:9/a:1', '--destination', '127.0.0.1:9/b:1']],
  ['promote along a flow', 1500, ['promote', '--application', 'cart', '--to', 'test']],
  ['manifest-bump', 1200, ['manifest-bump', '--application', 'cart', '--environment', 'dev', '--version', '1.2.3']],
  ['dr-verify', 1220, ['dr-verify']],
  ['promotion', 1610, ['promotion', '--application', 'cart', '--environment', 'test', '--junit', 'junit.xml']],
  ['status', 1340, ['status']],
  ['history', 1310, ['history', '--application', 'cart']],
];

beforeAll(() => {
  writeFileSync(
    join(directory, 'krci-deploy.yaml'),
    `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: 'http://127.0.0.1:9/gitops.git', branch: main }
registry: 127.0.0.1:9
environments:
  - { name: dev, tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
applications: [{ name: cart, image: shop/cart }]
gates: { dev: { tests: { failed: 0 } } }
`,
  );
  writeFileSync(join(directory, 'junit.xml'), '<testsuite tests="1"><testcase classname="a" name="b"/></testsuite>');
});

describe('a command, until its first request', () => {
  it.each(commands)('%s opens at most %d kB of code, and none that it may not need', (_name, kilobytes, args) => {
    const texts = openedBy(args);
    expect(texts.length).toBeGreaterThan(0);
    const found = Object.entries(heavy).filter(([, text]) => texts.some((code) => code.includes(text)));
    expect(found.map(([name]) => name)).toEqual([]);
    expect(texts.reduce((sum, { length }) => sum + length, 0) / 1000).toBeLessThan(kilobytes);
  });

  it('knows the heavy code by its text', () => {
    const texts = readdirSync(dist)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(dist, name), 'utf8'));
    expect(Object.entries(heavy).filter(([, text]) => !texts.some((code) => code.includes(text)))).toEqual([]);
  });
});

/** Runs the committed `dist/cli.js` to its first request, and returns the text of each file that it opened. */
function openedBy(args: readonly string[]): readonly string[] {
  const list = join(directory, 'opened.json');
  const probe = pathToFileURL(resolve('test/support/opened-code.js')).href;
  // CI: no compiled code is kept, so that every run is the first.
  const env = { PATH: process.env['PATH'], CI: 'true', OPENED_CODE_FILE: list };
  spawnSync(process.execPath, ['--import', probe, join(dist, 'cli.js'), ...args], { cwd: directory, env });
  const urls: readonly string[] = JSON.parse(readFileSync(list, 'utf8'));
  return urls
    .map((url) => fileURLToPath(url))
    .filter((path) => path.startsWith(dist))
    .map((path) => readFileSync(path, 'utf8'));
}
