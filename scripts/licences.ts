import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundledPackages, type BundledPackage } from './release/lock.ts';
import { root } from './root.ts';

/** Texts of packages that are published without one, from their repositories. */
const textsElsewhere: Readonly<Record<string, string>> = {
  '@sigstore/verify': 'LICENSE',
  saxes: 'scripts/licences/saxes.txt',
};

/** Texts of what packages hold in compiled form, besides their own. */
const textsWithin: Readonly<Record<string, string>> = { 'libpg-query': 'scripts/licences/libpg-query.txt' };

/**
 * The licences of everything that the bundle holds, by package. Throws where a package has no text: it may not be
 * handed out without. The bundler of `dist` misses packages whose modules it joins, so another one tells what is in.
 */
export function licences(): string {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ['lib/src/main.js'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    outdir: 'lib',
    logLevel: 'error',
  });
  return bundledPackages(root, Object.keys(metafile.inputs)).map(entryOf).join('\n');
}

function entryOf(one: BundledPackage): string {
  const within = textsWithin[one.name];
  const more = within === undefined ? '' : `\n${readFileSync(join(root, within), 'utf8').trim()}\n`;
  return `${one.name} ${one.version}\n${one.license}\n\n${textOf(one)}\n${more}`;
}

function textOf({ name, path }: BundledPackage): string {
  const directory = join(root, path);
  const own = readdirSync(directory).find((file) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(file));
  const file = own === undefined ? textsElsewhere[name] : join(path, own);
  if (file === undefined || !existsSync(join(root, file))) {
    throw new Error(`${name} is published without the text of its licence; add it to textsElsewhere`);
  }
  return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
