import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../../scripts/root.ts';

test('what is bundled is handed out with the text of its licence', () => {
  const text = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  // Packages whose modules the bundler joins with others, and packages that are published without a text.
  for (const name of ['get-east-asian-width', '@sigstore/verify', 'saxes', 'yaml', '@octokit/core']) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n\\S+\\n\\n(?:.*\\n){8}`, 'm'));
  }
});
