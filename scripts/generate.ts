import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, lacking } from './generated.ts';
import { root } from './root.ts';

for (const [path, content] of generatedFiles()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
const sentences = lacking();
for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
process.exitCode = sentences.length === 0 ? 0 : 1;
