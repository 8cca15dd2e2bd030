import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { scenes } from '../../../src/demo/scenes.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const parent = temporaryDirectory();

test('the scene of migrations lets a release expand, and refuses what breaks the running one or hides it', async () => {
  const root = mkdtempSync(join(parent, 'demo-'));
  const lines: string[] = [];
  const play = await scenes.migration.load();
  await play({ root, ports: localPorts(root), print: (line) => void lines.push(line) });
  const text = lines.join('\n');
  expect(text.match(/exit code \d/g)).toEqual(['exit code 1', 'exit code 3']);
  expect(text).toContain('no comment names the release that no longer needs it');
  expect(text).toContain('EXECUTE of SQL that is made at run time');
});
