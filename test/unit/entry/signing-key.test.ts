import { expect, test } from '@jest/globals';
import { readCredentials, scrubber } from '../../../src/entry/credentials.ts';
import { signingKey } from '../../../src/records/keys.ts';
import { newPair } from '../../support/records.ts';

test('the key that signs records comes from the environment, and no line of it is ever shown', () => {
  const { pem, key } = newPair();
  const credentials = readCredentials({ KRCI_DEPLOY_SIGNING_KEY: pem });
  expect(signingKey(credentials.signingKey ?? '').id).toBe(key.id);
  const [, ...lines] = pem.trim().split('\n').slice(0, -1);
  expect(lines.length).toBeGreaterThan(1);
  const shown = scrubber(credentials.secrets)(pem);
  for (const line of lines) expect(shown).not.toContain(line);
});
