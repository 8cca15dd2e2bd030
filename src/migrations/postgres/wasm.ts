import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Reads PostgreSQL's parser as the package has it. A build writes the bytes, or their place, into this module. */
export async function parserBytes(): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve('libpg-query/wasm/libpg-query.wasm'));
}
