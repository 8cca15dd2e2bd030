import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { completeness } from '../../../../src/registry/copy/completeness.ts';
import { parseReference } from '../../../../src/registry/reference.ts';
import type { Repository } from '../../../../src/registry/registry.ts';
import { renderText } from '../../../../src/report/text.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { promote } from '../../../../src/steps/promote/promote.ts';
import { imageOf, indexOf, store } from '../../../support/artifacts.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const { digest } = artifact.manifest.descriptor;
const other = imageOf('another build');

let worlds = 0;
let ports: Ports;
beforeEach(() => {
  const directory = join(root, `world${(worlds += 1)}`);
  mkdirSync(directory);
  ports = localPorts(directory);
});

function place(name: string): Repository {
  return ports.registries.open(parseReference(`oci:${name}`));
}

async function run(inputs: Readonly<Record<string, string>>) {
  const plan = await promote.plan(parseInputs(promote.declaration, new Map(Object.entries(inputs))), ports);
  const described = renderText(promote.describe(plan), { width: 120 });
  return { described, ...(await promote.execute(plan, ports)) };
}

describe('replicas', () => {
  test('get the same artifact, under its tag or their own', async () => {
    await store(artifact, place('nonprod/shop/cart'), '1.3.0');
    const inputs = {
      source: 'oci:nonprod/shop/cart:1.3.0',
      destination: 'oci:prod/shop/cart',
      replicas: 'oci:dr/cart,oci:edge/cart:stable',
    };
    const outcome = await run(inputs);
    expect(outcome.described).toMatch(/replica .*oci:dr\/cart .*1\.3\.0/);
    for (const [one, tag] of [
      [place('prod/shop/cart'), '1.3.0'],
      [place('dr/cart'), '1.3.0'],
      [place('edge/cart'), 'stable'],
    ] as const) {
      expect((await one.resolve(tag))?.digest).toBe(digest);
      expect(await completeness(one, digest)).toMatchObject({ missing: [] });
    }
    expect((await run(inputs)).changed).toBe(false);
    expect((await run({ ...inputs, replicas: 'oci:late/cart' })).changed).toBe(true);
    expect((await place('late/cart').resolve('1.3.0'))?.digest).toBe(digest);
  });

  test('whose tag is taken are refused before anything moves', async () => {
    await store(artifact, place('nonprod/shop/cart'), '1.3.0');
    await store(other, place('dr/cart'), '1.3.0');
    const error = run({
      source: 'oci:nonprod/shop/cart:1.3.0',
      destination: 'oci:prod/shop/cart',
      replicas: 'oci:dr/cart',
    });
    await expect(error).rejects.toMatchObject({ code: 'tag-would-move', exitCode: 1 });
    expect(await place('prod/shop/cart').tags()).toEqual([]);
  });

  test('that fail leave the destination and the others promoted, and the run failed', async () => {
    await store(artifact, place('nonprod/shop/cart'), '1.3.0');
    const inputs = {
      source: 'oci:nonprod/shop/cart:1.3.0',
      destination: 'oci:prod/shop/cart',
      replicas: 'oci:broken/cart,oci:edge/cart',
    };
    const plan = await promote.plan(parseInputs(promote.declaration, new Map(Object.entries(inputs))), ports);
    await ports.files.write('broken', new TextEncoder().encode('a file where a directory should be'));
    await expect(promote.execute(plan, ports)).rejects.toMatchObject({ exitCode: 4 });
    expect((await place('prod/shop/cart').resolve('1.3.0'))?.digest).toBe(digest);
    expect((await place('edge/cart').resolve('1.3.0'))?.digest).toBe(digest);
  });

  test('are places of their own', async () => {
    await store(artifact, place('nonprod/shop/cart'), '1.3.0');
    const destination = 'oci:prod/shop/cart';
    const error = run({
      source: 'oci:nonprod/shop/cart:1.3.0',
      destination,
      replicas: `${destination}:other`,
    });
    await expect(error).rejects.toMatchObject({ code: 'destination-twice', exitCode: 2 });
  });
});

test('what is left behind is said by every run, the second included', async () => {
  await store(artifact, place('nonprod/shop/cart'), '1.3.0');
  const subject = artifact.manifest.descriptor;
  const sbom = imageOf('sbom', { subject, artifactType: 'application/spdx+json', layers: ['sbom'] });
  await store(sbom, place('nonprod/shop/cart'));
  const lost = sbom.blobs.at(-1)?.descriptor.digest.replace('sha256:', '') ?? '';
  rmSync(join(root, `world${worlds}`, 'nonprod/shop/cart/blobs/sha256', lost));
  const inputs = { source: 'oci:nonprod/shop/cart:1.3.0', destination: 'oci:prod/shop/cart' };
  const best = { ...inputs, attachments: 'best-effort' };
  expect((await run(best)).headline).toMatch(/is promoted to .*; 1 attachment is left behind$/);
  const again = await run(best);
  expect(again.changed).toBe(false);
  expect(again.headline).toMatch(/^nothing to do: .*; 1 attachment is left behind$/);
});
