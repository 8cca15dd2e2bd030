import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sceneNames, scenes } from '../../../src/demo/scenes.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const parent = temporaryDirectory();

test('the scene of topology refuses fewer replicas, and every way for the platform to reach production', async () => {
  const root = mkdtempSync(join(parent, 'demo-'));
  const lines: string[] = [];
  const play = await scenes.topology.load();
  await play({ root, ports: localPorts(root), print: (line) => void lines.push(line) });
  const text = lines.join('\n');
  expect(text).toContain('gitops/krci-deploy.yaml: 0 faults, 0 warnings');
  expect(text).toContain('-  replicas: 3\n  +  replicas: 2');
  expect(text.match(/✗ .*/g)).toEqual([
    expect.stringContaining('apps/prod/cart.yaml:5:1: expected at least 3 replicas'),
    expect.stringContaining('found reached-by: [platform]'),
    expect.stringContaining('platform/argocd/cart-prod.yaml:7:1: expected nothing that reaches "prod"'),
  ]);
});

test('every scene can be loaded, and says what it shows', async () => {
  for (const name of sceneNames) {
    expect(scenes[name].shows).toMatch(/^[a-z].*[^.]$/);
    expect(typeof (await scenes[name].load())).toBe('function');
  }
});
