import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { scenes } from '../../../src/demo/scenes.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const parent = temporaryDirectory();

test('the scene of recovery loses a registry and a cluster, and names what does not come back', async () => {
  const root = mkdtempSync(join(parent, 'demo-'));
  const lines: string[] = [];
  const play = await scenes.recovery.load();
  await play({ root, ports: localPorts(root), print: (line) => void lines.push(line) });
  const text = lines.join('\n');
  expect(text.match(/✗ .*/g)).toEqual([
    expect.stringContaining('closure of Secret/shop/cart-db: FAIL'),
    expect.stringContaining('image of cart in prod: FAIL'),
    expect.stringContaining('live-state of NetworkPolicy/shop/deny-all: FAIL: it lives and is in no tree'),
  ]);
  // The lost registry takes no proof from the replica.
  expect(text).toMatch(/verdict: PASS\n +check: +replica\n(?:.*\n){2,6}.*is gone with/);
  expect(text.match(/✓ proven: .*/g)).toEqual([
    expect.stringMatching(/^✓ proven: image, replica, mirror \(3 passed, .*not looked at: closure, /),
    expect.stringMatching(/^✓ proven: image, replica, mirror, closure, plan \(5 passed/),
    expect.stringMatching(/^✓ proven: image, replica \(/),
    expect.stringMatching(/^✓ proven: plan \(/),
  ]);
  expect(text).toContain('- [ ] 1. Provision the cluster prod (manual;');
  expect(text).toContain('  - [ ] `PersistentVolumeClaim/shop/cart-data`');
});
