import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { contentOf } from '../../src/registry/manifest.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { type Artifact, imageOf, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import * as fc from '../support/fast-check.ts';
import { failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const { server, opener, log } = registryHarness();
let count = 0;

function layout(): Repository {
  return opener([])(`oci:${join(directory, `app${(count += 1)}`)}`);
}

/** A registry that takes a manifest only when everything below it is there, and slowly, so that an order shows. */
function strict(place: Repository): Repository {
  return {
    ...place,
    putManifest: async (manifest) => {
      for (const child of contentOf(manifest, 'strict').manifests) {
        if ((await place.resolve(child.digest)) === undefined) throw new Error(`${child.digest} is not there yet`);
      }
      await new Promise((resolve) => setImmediate(resolve));
      await place.putManifest(manifest);
    },
  };
}

async function copy(artifact: Artifact, source: Repository, destination: Repository): Promise<void> {
  await store(artifact, source);
  const plan = await planCopy(source, artifact.manifest.descriptor.digest, destination);
  await copyArtifact(plan, source, destination, { clock: fakeClock(), log });
  await verifyCopy(plan, destination);
}

/** Indexes over images and over earlier indexes: each picks its children among all that came before. */
const graphs = fc
  .array(fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((picks) => {
    const nodes: Artifact[] = [imageOf('one', { layers: ['1'] }), imageOf('two', { layers: ['2'] })];
    for (const pick of picks)
      nodes.push(indexOf([...new Set(pick.map((at) => at % nodes.length))].map((at) => nodes[at] ?? imageOf('x'))));
    return indexOf(nodes.slice(-3).toReversed());
  });

test('any graph of indexes is written from below', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, (artifact) => copy(artifact, layout(), strict(layout()))),
    { numRuns: 60 },
  );
});

test('a child that is named at two depths arrives in a real registry', async () => {
  const child = imageOf('child', { layers: ['layer'] });
  const inner = indexOf([child]);
  const innermost = indexOf([inner, child]);
  const destination = opener([server().host])(`${server().host}/nested/app`);
  await copy(indexOf([child, innermost, inner]), layout(), destination);
});

test('nesting has an end', async () => {
  let artifact = imageOf('deep', { layers: ['layer'] });
  for (let depth = 0; depth < 9; depth += 1) artifact = indexOf([artifact]);
  const source = layout();
  await store(artifact, source);
  const error = await failureOf(planCopy(source, artifact.manifest.descriptor.digest, layout()));
  expect(error).toMatchObject({ code: 'artifact-too-large', exitCode: 1 });
});
