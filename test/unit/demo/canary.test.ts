import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { scenes } from '../../../src/demo/scenes.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const parent = temporaryDirectory();

test('the scene of a canary delivers by commits, and one metric takes it back', async () => {
  const root = mkdtempSync(join(parent, 'demo-'));
  const lines: string[] = [];
  const play = await scenes.canary.load();
  await play({ root, ports: localPorts(root), print: (line) => void lines.push(line) });
  const text = lines.join('\n');
  expect(text.match(/(?<=route.yaml: .*)weight: \d+ \} # the share/g)).toEqual([
    'weight: 10 } # the share',
    'weight: 25 } # the share',
    'weight: 0 } # the share',
  ]);
  expect(text).toContain('✗ cart in prod: expected metrics within their bounds, found Metric errors: 7 (at most 1)');
  expect(lines.slice(-4)).toEqual([
    '  chore: the cart, twice behind one route',
    '  Deploy cart 1.4.0 to prod: canary 0 % → 10 %',
    '  Deliver cart 1.4.0 to prod: canary 10 % → 25 %',
    '  Deliver cart 1.4.0 to prod: back to 1.3.0, all traffic to stable',
  ]);
});
