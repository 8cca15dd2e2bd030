import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lay, runGate } from '../../../../support/gate.ts';
import { deployment, flow, replicasAlone, runRendered } from '../../../../support/manifests-gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

describe('what-if', () => {
  const three = deployment.replace('replicas: 2', 'replicas: 3');
  const files = {
    'krci-deploy.yaml': flow(`prod: { manifests: { ${replicasAlone} } }`),
    'other.yaml': flow(`prod: { manifests: { replicas: { minimum: 5 }, ${replicasAlone} } }`),
    'out/a.yaml': three,
    'small/a.yaml': deployment,
  };
  const asked = { 'what-if': 'true', explain: 'true', 'verdict-file': 'verdict.json' };

  test.each([
    ['the objects of today', {}, 'would-open', undefined],
    ['other objects', { rendered: 'small/*.yaml' }, 'would-close', 1],
    ['another policy', { policy: 'other.yaml' }, 'would-close', 1],
    ['objects that are missing', { rendered: 'none/*.yaml' }, 'would-close', 3],
  ])('asks about %s, and writes nothing', async (_, inputs, verdict, exit) => {
    const directory = mkdtempSync(join(root, 'what-if-'));
    lay(directory, files);
    const given = { environment: 'prod', rendered: 'out/*.yaml', ...asked, ...inputs };
    const { outcome } = await runGate(directory, given);
    expect(outcome.outputs.verdict).toBe(verdict);
    expect(outcome.failure?.exitCode).toBe(exit);
    expect(outcome.data).toMatchObject({ whatIf: true, opens: false, decisions: expect.anything() });
    expect(existsSync(join(directory, 'verdict.json'))).toBe(false);
  });

  test('names the finding and the requirement of the other policy', async () => {
    const { outcome } = await runRendered(root, files, { ...asked, policy: 'other.yaml' });
    expect(outcome.data).toMatchObject({
      would: {
        findings: [
          { rule: 'replicas', subject: 'Deployment/shop/cart', because: expect.stringContaining('at least 5') },
        ],
      },
    });
  });
});
