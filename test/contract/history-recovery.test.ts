import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { attachVerification, type VerificationRecord } from '../../src/records/verification.ts';
import { drillType } from '../../src/recovery/drills/forms/own.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderText } from '../../src/report/text.ts';
import { history } from '../../src/steps/history/history.ts';
import { imageOf, store } from '../support/artifacts.ts';
import { drillPredicate, envelopeOf, statementOf } from '../support/drill-evidence.ts';
import { promotionWorld } from '../support/promotion-world.ts';
import { newPair } from '../support/records.ts';
import { registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const root = temporaryDirectory();
const { server } = registryHarness();
const image = imageOf('old');
const { descriptor } = image.manifest;
const tool = { name: 'krci-deploy', version: '1.0.0' };
const tail = 'recovery: { rto: 4h, drill: { evidence: "drills/*.json" } }\n';

const verification = (more: Partial<VerificationRecord> = {}): VerificationRecord => ({
  flow: 'shop',
  environment: 'prod',
  isProven: true,
  commit: 'c'.repeat(40),
  repository: 'gitops',
  digests: [descriptor.digest],
  scope: { applications: ['cart'], sources: [] },
  required: ['image', 'drill'],
  passed: ['image', 'drill'],
  unproven: [],
  failed: [],
  run: 'https://ci.example.com/7',
  time: '2026-11-23T10:00:00.000Z',
  ...more,
});

test('shows verifications and drills beside promotions, each with who signed it', async () => {
  const here = await promotionWorld(join(root, 'signed'), server(), { strict: true, tail });
  await store(image, here.place('nonprod/shop/cart'), '1.3.0');
  await here.promote({ application: 'cart', to: 'dev', version: '1.3.0' });
  here.deploy('dev', 'cart', '1.3.0', descriptor.digest);
  const { signingKey = '' } = here.ports.recording ?? {};
  const signer = newPair();
  const place = here.place('nonprod/shop/cart');
  const failed = { isProven: false, passed: ['image'], failed: ['drill'], time: '2026-11-23T11:00:00.000Z' };
  const foreign = { flow: 'bank', time: '2026-11-23T11:30:00.000Z' };
  for (const record of [verification(), verification(failed), verification(foreign)])
    await attachVerification(place, descriptor, { record, tool }, undefined);
  await attachVerification(place, descriptor, { record: verification(failed), tool }, signer.key);
  const [trusted, stranger] = [createPrivateKey(signingKey), createPrivateKey(signer.pem)];
  const statement = statementOf(drillType, drillPredicate({ environment: 'prod' }));
  const broken = drillPredicate({ started: '2026-11-21T03:00:00Z', checks: [{ name: 'users', result: 'failed' }] });
  here.gitops.commit({
    'drills/1.json': envelopeOf(statement, trusted, ''),
    'drills/2.json': envelopeOf(statementOf(drillType, broken), stranger, ''),
    'drills/3.json': JSON.stringify(statementOf(drillType, drillPredicate({ started: '2026-11-22T03:00:00Z' }))),
    'drills/4.json': '{',
  });

  const { report, data, headline } = await here.run(history, { application: 'cart' });
  expect(headline).toBe('1 record of cart, 3 verifications, 3 drills');
  const text = renderText(report, { width: 200 });
  for (const line of [
    /2026-11-20T03:00Z +drill of keycloak: passed, 1 check +– +– +– +– +trusted/,
    /2026-11-21T03:00Z +drill of keycloak: FAILED .* UNKNOWN KEY/,
    /2026-11-22T03:00Z +drill of keycloak: passed, 1 check .* NOT SIGNED/,
    /2026-11-23T10:00Z +prod verified: proven \(image, drill\) .* NOT SIGNED/,
    /2026-11-23T11:00Z +prod verified: NOT PROVEN \(drill\) .* NOT SIGNED/,
    /2026-11-23T11:00Z +prod verified: NOT PROVEN \(drill\) .* UNKNOWN KEY/,
    /build → dev +1\.3\.0/,
    /- the drill drills\/4\.json is not known: expected evidence in JSON or YAML/,
  ])
    expect(text).toMatch(line);
  expect(text).not.toContain('bank');
  expect(renderMarkdown(report)).toMatch(/\| drill of keycloak: passed, 1 check \|.*\| trusted \|/);
  expect(JSON.parse(JSON.stringify(data))).toMatchObject({
    verifications: [
      { signature: 'unsigned', future: false, verification: { isProven: true, run: 'https://ci.example.com/7' } },
      { verification: { isProven: false, failed: ['drill'] } },
      { verification: { isProven: false } },
    ],
    drills: [
      { file: 'drills/1.json', source: 'keycloak', result: 'passed', signature: 'trusted' },
      { file: 'drills/2.json', result: 'failed', signature: 'unknown-key' },
      { file: 'drills/3.json', backup: 'velero/nightly-20261120', target: 'drill-keycloak', signature: 'unsigned' },
    ],
  });
});

test('shows a verification alone, one from the future as such, and no drills where the flow names none', async () => {
  const here = await promotionWorld(join(root, 'alone'), server(), { trusted: false });
  await store(image, here.place('nonprod/shop/cart'), '1.3.0');
  const place = here.place('nonprod/shop/cart');
  const late = verification({ time: '2099-01-01T00:00:00.000Z' });
  for (const record of [verification(), late]) await attachVerification(place, descriptor, { record, tool }, undefined);
  const { report, headline } = await here.run(history, { application: 'cart' });
  expect(headline).toBe('no records of cart, 2 verifications');
  const text = renderText(report, { width: 200 });
  expect(text).toMatch(/prod verified: proven .* not checked\n/);
  expect(text).toMatch(/2099-01-01T00:00Z +prod verified: proven .* FROM THE FUTURE/);
});
