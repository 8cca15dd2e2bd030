import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project lies, seen from lib/scripts. */
export const root = resolve(fileURLToPath(import.meta.url), '../../..');
