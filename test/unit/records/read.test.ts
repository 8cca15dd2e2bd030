import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { RemoteError } from '../../../src/base/errors.ts';
import { attachRecord } from '../../../src/records/attach.ts';
import { attachDeliveryStep, type DeliveryStep, deliveryStepsOf } from '../../../src/records/delivery-step.ts';
import { recordsOf } from '../../../src/records/read.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import { createRegistries } from '../../../src/registry/registries.ts';
import type { Repository } from '../../../src/registry/registry.ts';
import { silentLog } from '../../../src/base/log.ts';
import { imageOf, store } from '../../support/artifacts.ts';
import { fakeClock } from '../../support/clock.ts';
import { promotion } from '../../support/records.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const directory = temporaryDirectory();
const subject = imageOf('cart').manifest.descriptor;

async function layout(name: string): Promise<Repository> {
  const registries = createRegistries({ clock: fakeClock(), log: silentLog, credentials: [] });
  const repository = registries.open(parseReference(`oci:${join(directory, name)}`));
  await store(imageOf('cart'), repository, '1.3.0');
  return repository;
}

async function readWithout(blob: RemoteError) {
  const repository = await layout(blob.code);
  await attachRecord(repository, subject, promotion, undefined);
  const failing = () => {
    throw blob;
  };
  return recordsOf({ ...repository, blob: failing }, subject.digest);
}

test('a registry that fails is not taken for a record that is broken', async () => {
  const error = new RemoteError({
    code: 'registry-unavailable',
    where: 'shop/cart',
    found: '503',
    fix: 'run it again',
  });
  await expect(readWithout(error)).rejects.toBe(error);
});

test('a record whose content is gone is named, and proves nothing', async () => {
  const error = new RemoteError({
    code: 'blob-missing',
    where: 'shop/cart',
    found: 'no content',
    fix: 'push it again',
  });
  expect(await readWithout(error)).toMatchObject([{ content: { unreadable: error.message } }]);
});

const step: DeliveryStep = {
  flow: 'shop',
  application: 'cart',
  environment: 'prod',
  version: '1.3.0',
  strategy: 'canary',
  at: 'canary 25 %',
  commit: '0123456789abcdef0123456789abcdef01234567',
  time: '2026-11-23T12:00:00.000Z',
  tool: { name: 'krci-deploy', version: '1.0.0' },
};

test.each([
  ['with-its-run', { ...step, actor: 'ada', run: 'https://ci.example.com/runs/7' }],
  ['without-a-run', step],
])('a step of a delivery is read as it was written: %s', async (name, written) => {
  const repository = await layout(name);
  await attachDeliveryStep(repository, subject, written, undefined);
  const found = await deliveryStepsOf(repository, subject.digest);
  expect(found.map(({ content }) => ('statement' in content ? content.statement.step : content))).toStrictEqual([
    written,
  ]);
});
