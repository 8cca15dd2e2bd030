import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project lies, seen from lib/scripts and, in tests, from scripts. */
export const root = projectOf(dirname(fileURLToPath(import.meta.url)));

function projectOf(directory: string): string {
  return existsSync(join(directory, 'package.json')) ? directory : projectOf(dirname(directory));
}
