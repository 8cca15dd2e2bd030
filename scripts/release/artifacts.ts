import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { linesOf } from './changelog.ts';
import { bundledPackages } from './lock.ts';
import { releaseNotes } from './notes.ts';
import { ownVersion } from './own-version.ts';
import { billOfMaterials } from './sbom.ts';
import { writeSingleFile } from './single-file.ts';
import { sumLine } from './sum.ts';

/**
 * Makes what a release hands out, in `directory`: the single file, the archive of npm, the bill of materials, notes,
 * and `SHA256SUMS` over the first three. Throws where the commit is not the release that package.json says.
 */
export async function makeArtifacts(directory: string): Promise<readonly string[]> {
  const { name, version }: { name: string; version: string } = JSON.parse(read('package.json'));
  const own = ownVersion();
  if (own.version !== version || !own.changed) {
    throw new Error(
      `expected package.json to name the next release ${own.version}, found ${version}; run npm run release -- prepare`,
    );
  }
  mkdirSync(directory, { recursive: true });
  const files = await writeSingleFile(join(directory, 'krci-deploy.mjs'));
  refuseOtherSum(directory, version);
  const bill = billOfMaterials(
    { name, version, commit: own.commit, time: timeOf(own.commit) },
    bundledPackages(root, files),
  );
  writeFileSync(join(directory, 'krci-deploy.cdx.json'), bill);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', directory], { cwd: root, stdio: 'ignore' });
  const names = readdirSync(directory)
    .filter((file) => /\.(?:mjs|tgz|cdx\.json)$/.test(file))
    .toSorted();
  writeFileSync(join(directory, 'SHA256SUMS'), names.map((file) => sumLine(join(directory, file), file)).join(''));
  writeFileSync(join(directory, 'NOTES.md'), releaseNotes(linesOf(read('CHANGELOG.md'), version), own.commits));
  return [...names, 'SHA256SUMS', 'NOTES.md'];
}

/** Throws where the Tasks of Tekton would not run the file. */
function refuseOtherSum(directory: string, version: string): void {
  const [made, named] = [
    sumLine(join(directory, 'krci-deploy.mjs'), `krci-deploy-${version}.mjs`),
    read('tekton/SHA256SUMS'),
  ];
  if (made === named) return;
  throw new Error(
    `expected tekton/SHA256SUMS to hold ${made.trim()}, found ${named.trim()}; run npm run release -- prepare`,
  );
}

function timeOf(commit: string): string {
  const seconds = execFileSync('git', ['log', '-1', '--format=%ct', commit], { cwd: root, encoding: 'utf8' });
  return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
