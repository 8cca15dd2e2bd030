import { chmodSync, readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { leanSchemas } from '../lean-schemas.ts';
import { parserModule, withoutPlace } from '../parser-module.ts';
import { root } from '../root.ts';

/** A bundled dependency of CommonJS may require a part of Node, for which an ECMAScript module has no function. */
const head = [
  '#!/usr/bin/env node',
  "import { createRequire } from 'node:module';",
  'const require = createRequire(import.meta.url);',
].join('\n');

/** Modules that a build writes, as for `dist`. */
const written: Plugin = {
  name: 'written-modules',
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]src[/\\]flow[/\\]schemas\.ts$/ }, () => ({
      contents: leanSchemas(),
      loader: 'js',
    }));
    bundler.onLoad({ filter: /[/\\]src[/\\]migrations[/\\]postgres[/\\]wasm\.ts$/ }, () => ({
      contents: parserModule(),
      loader: 'js',
    }));
    bundler.onLoad({ filter: /[/\\]libpg-query[/\\]wasm[/\\]libpg-query\.js$/ }, ({ path }) => ({
      contents: withoutPlace(readFileSync(path, 'utf8')),
      loader: 'js',
    }));
  },
};

/**
 * Writes the command line as one file that needs Node alone. The same sources give the same bytes. Returns the files
 * that it was made of, relative to the project.
 */
export async function writeSingleFile(path: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: "import { runCli } from './src/main.ts';\nawait runCli();\n", resolveDir: root },
    outfile: path,
    plugins: [written],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: head },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  chmodSync(path, 0o755);
  return Object.keys(metafile.inputs);
}
