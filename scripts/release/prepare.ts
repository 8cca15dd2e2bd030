import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.ts';
import { releasedChangelog } from './changelog.ts';
import { ownVersion } from './own-version.ts';
import { filesWithReferences, withVersion } from './references.ts';
import { writeSingleFile } from './single-file.ts';
import { sumLine } from './sum.ts';

/**
 * Writes the next version into package.json, its lock file, the changelog and every page, example and workflow that
 * names a release, and rebuilds what is generated. Commits nothing: the change is reviewed as `chore(release): vX.Y.Z`.
 */
export async function prepare(day: string): Promise<string> {
  const { version, changed } = ownVersion();
  if (!changed) throw new Error(`nothing to release: no commit since ${version} raises a version`);
  rewrite('CHANGELOG.md', (text) => releasedChangelog(text, version, day));
  for (const path of filesWithReferences(root)) rewrite(path, (text) => withVersion(text, version));
  for (const path of ['package.json', 'package-lock.json']) rewrite(path, (text) => packageOf(text, version));
  run('generate');
  await writeSum(version);
  // Once more: Tasks hold the checksum, and what is generated second may name what is generated first.
  for (const script of ['generate', 'build']) run(script);
  return version;
}

/** The Tasks of Tekton fetch the release's single file by its checksum; the file holds no Task. */
async function writeSum(version: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-release-'));
  const file = join(directory, 'krci-deploy.mjs');
  await writeSingleFile(file);
  const line = sumLine(file, `krci-deploy-${version}.mjs`);
  rmSync(directory, { recursive: true });
  writeFileSync(join(root, 'tekton/SHA256SUMS'), line);
}

function rewrite(path: string, change: (text: string) => string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed !== text) writeFileSync(file, changed);
}

/** The version of the project stands at the top of both files, and in the lock file once more below `packages[""]`. */
function packageOf(text: string, version: string): string {
  const file = JSON.parse(text);
  file.version = version;
  if (file.packages !== undefined) file.packages[''].version = version;
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function run(script: string): void {
  execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
