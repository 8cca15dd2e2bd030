import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A line that `sha256sum --check` reads: the sum of `file`, under `name`. */
export function sumLine(file: string, name: string): string {
  const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
  return `${sum}  ${name}\n`;
}
