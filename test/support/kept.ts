import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Compares a page with the one that is kept, or keeps it where `KRCI_DEPLOY_WRITE_TRANSCRIPTS` is set. */
export function kept(path: string, text: string): string {
  if (process.env['KRCI_DEPLOY_WRITE_TRANSCRIPTS'] !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
