import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands, isActionCommand } from '../src/entry/commands.ts';
import { root } from './root.ts';

/**
 * Makes `dist` from the compiled sources: one bundle that is split where the code loads lazily, a stub per action and
 * the command line. The same sources give the same bytes, wherever the project lies.
 */
export function build(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const options = ['--no-cache', '--quiet', '--license', 'THIRD-PARTY-LICENSES.txt'];
  execFileSync(process.execPath, [ncc, 'build', 'lib/src/main.js', '--out', directory, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const { declaration } of commands.filter(isActionCommand)) {
    const stub = `import { runAction } from './index.js';\n\nawait runAction('${declaration.name}');\n`;
    writeFileSync(join(directory, `${declaration.name}.js`), stub);
  }
  const cli = join(directory, 'cli.js');
  writeFileSync(cli, "#!/usr/bin/env node\nimport { runCli } from './index.js';\n\nawait runCli();\n");
  chmodSync(cli, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build(join(root, 'dist'));
