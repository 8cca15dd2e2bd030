import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands, isActionCommand } from '../src/entry/commands.ts';
import { leanSchemas } from './lean-schemas.ts';
import { licences } from './licences.ts';
import { parserModule, withoutPlaceOfParser } from './parser-module.ts';
import { root } from './root.ts';

/**
 * Makes `dist` from the compiled sources: one bundle that is split where the code loads lazily, a stub per action and
 * the command line. The same sources give the same bytes, wherever the project lies.
 */
export function build(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  // Made once, here, and not by every run.
  writeFileSync(join(root, 'lib/src/flow/schemas.js'), leanSchemas());
  writeFileSync(join(root, 'lib/src/migrations/postgres/wasm.js'), parserModule());
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const options = ['--no-cache', '--quiet'];
  execFileSync(process.execPath, [ncc, 'build', 'lib/src/main.js', '--out', directory, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const name of readdirSync(directory).filter((entry) => entry.endsWith('.js'))) {
    const file = join(directory, name);
    writeFileSync(file, withoutPlaceOfParser(compiledAtOnce(readFileSync(file, 'utf8'))));
  }
  for (const { declaration } of commands.filter(isActionCommand)) {
    writeFileSync(join(directory, `${declaration.name}.js`), stub('runAction', `'${declaration.name}'`));
  }
  writeFileSync(join(directory, 'THIRD-PARTY-LICENSES.txt'), licences());
  copyFileSync(join(root, 'lib/src/entry/compile-cache.js'), join(directory, 'compile-cache.js'));
  const cli = join(directory, 'cli.js');
  writeFileSync(cli, `#!/usr/bin/env node\n${stub('runCli', '')}`);
  chmodSync(cli, 0o755);
}

/**
 * Writes each module of a bundle as a function in parentheses.
 * V8 compiles such a function while it reads the file; an arrow function it reads once to skip it and again to run it,
 * which took a quarter of a step's start.
 */
function compiledAtOnce(bundle: string): string {
  return bundle.replaceAll(/^(\/\*{3}\/ \()\(([\w, ]*)\) => \{$/gm, '$1function ($2) {');
}

/** The bundle is imported when the cache of compiled code is open, and not before. */
function stub(entry: string, argument: string): string {
  return `import { keepCompiledCode } from './compile-cache.js';

keepCompiledCode(process.env);
const { ${entry} } = await import('./index.js');
await ${entry}(${argument});
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(join(root, 'dist'));
