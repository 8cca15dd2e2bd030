import { chmodSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { leanSchemas } from '../lean-schemas.ts';
import { root } from '../root.ts';

/** A bundled dependency of CommonJS may require a part of Node, for which an ECMAScript module has no function. */
const head = [
  '#!/usr/bin/env node',
  "import { createRequire } from 'node:module';",
  'const require = createRequire(import.meta.url);',
].join('\n');

/** Takes the schemas of the flow file as for `dist`. */
const withLeanSchemas: Plugin = {
  name: 'lean-schemas',
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]src[/\\]flow[/\\]schemas\.ts$/ }, () => ({
      contents: leanSchemas(),
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
    plugins: [withLeanSchemas],
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
