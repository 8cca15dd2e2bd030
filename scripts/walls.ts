import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Parts of `src` that stand above the rooms; nothing below may import them. */
const above = new Set(['entry', 'pipeline', 'demo', 'steps']);

/** Files of `src/steps` that belong to all steps. */
const shared = new Set(['step.ts', 'ports.ts', 'common.ts']);

/**
 * Imports and globals that go through a wall: entry → pipeline, demo → steps → rooms → base. Steps do not know each
 * other; only the entry knows the process, GitHub's toolkit of commands and the console.
 */
export function brokenWalls(source: string): readonly string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.toSorted().flatMap((file) => broken(source, file));
}

function broken(source: string, file: string): readonly string[] {
  if (isEntry(file)) return [];
  const text = readFileSync(join(source, file), 'utf8');
  return importsOf(text)
    .flatMap((specifier) => forbidden(source, file, specifier))
    .concat(globals(file, text));
}

function importsOf(text: string): readonly string[] {
  const found = text.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm);
  return [...found].map(([, from, lazy, bare]) => from ?? lazy ?? bare ?? '');
}

function forbidden(source: string, file: string, specifier: string): readonly string[] {
  if (specifier === '@actions/core') return [`src/${file} imports @actions/core; only src/entry may`];
  if (!specifier.startsWith('.')) return [];
  const target = relative(source, resolve(source, dirname(file), specifier));
  return mayImport(file, target) ? [] : [`src/${file} imports src/${target}, which is not below it`];
}

function mayImport(file: string, target: string): boolean {
  const [room, step] = file.split(sep);
  const [other, otherStep] = target.split(sep);
  if (other === undefined || target.startsWith('..') || isEntry(target)) return false;
  if (room === 'pipeline' || room === 'demo') return other !== (room === 'pipeline' ? 'demo' : 'entry');
  if (room === 'steps') {
    if (other !== 'steps') return !above.has(other);
    return step === otherStep || shared.has(otherStep ?? '');
  }
  if (!file.includes(sep)) return !target.includes(sep);
  return !above.has(other);
}

function isEntry(file: string): boolean {
  return file.startsWith(`entry${sep}`) || file === 'main.ts';
}

function globals(file: string, text: string): readonly string[] {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  // A lock on disk names the process that holds it; a number is none of the surroundings that only the entry knows.
  const [found] = /\b(?:process\.(?!pid\b|kill\()|console\.)\w+|from 'node:process'/.exec(code) ?? [];
  return found === undefined ? [] : [`src/${file} uses ${found}; only src/entry may`];
}
