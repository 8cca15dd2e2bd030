import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, lacking } from './generated.ts';
import { root } from './root.ts';

let stale = false;
for (const [path, content] of generatedFiles()) {
  stale ||= path.startsWith('src/') && readFileSync(join(root, path), 'utf8') !== content;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
const sentences = lacking();
for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
// The run before this sentence described the inputs by the names that it found.
if (stale) process.stderr.write('a source was generated anew: run npm run generate once more\n');
process.exitCode = sentences.length === 0 && !stale ? 0 : 1;
