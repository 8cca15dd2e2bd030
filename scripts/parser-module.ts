import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/**
 * Returns the module `src/migrations/postgres/wasm.ts` with PostgreSQL's parser in it, so that a bundle needs no file
 * beside it. Not compressed: what a compressor writes differs between versions of Node, and a build must not.
 */
export function parserModule(): string {
  const bytes = readFileSync(join(root, 'node_modules/libpg-query/wasm/libpg-query.wasm'));
  return [
    `const text = '${bytes.toString('base64')}';`,
    'export function parserBytes() {',
    "  return Promise.resolve(Buffer.from(text, 'base64'));",
    '}',
    '',
  ].join('\n');
}

/**
 * Takes the place of the package's file out of its loader: it is a CommonJS module, and a bundle, which holds the bytes
 * itself, has no such name. Throws where the loader has come to use it otherwise.
 */
export function withoutPlace(loader: string): string {
  const parts = loader.split('scriptDirectory=__dirname+"/"');
  if (parts.length !== 2 || parts.some((part) => part.includes('__dirname')))
    throw new Error('libpg-query uses __dirname otherwise than before; see what its loader needs it for');
  return parts.join('scriptDirectory=""');
}

/** As `withoutPlace`, of a bundle that may hold the loader. */
export function withoutPlaceOfParser(bundle: string): string {
  const loader = /^.*\bscriptDirectory=__dirname\b.*$/m;
  return bundle.replace(loader, (line) => withoutPlace(line));
}
