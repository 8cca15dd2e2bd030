import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** One source file: paths are relative to `src`, with `/`. */
export interface Module {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

/** Reads a file of `source` and what it imports. */
export function moduleOf(source: string, name: string): Module {
  const file = name.split(sep).join('/');
  const text = readFileSync(join(source, name), 'utf8');
  const specifiers = specifiersOf(text);
  const target = (specifier: string) =>
    relative(source, resolve(source, dirname(name), specifier))
      .split(sep)
      .join('/');
  return {
    file,
    text,
    imports: specifiers.filter((specifier) => specifier.startsWith('.')).map(target),
    packages: specifiers.filter((specifier) => !specifier.startsWith('.')),
  };
}

function specifiersOf(text: string): readonly string[] {
  const found = text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|\bimport\((?:\/\* \S+ \S+ \*\/ )?'([^']+)'\)|^import '([^']+)'/gm,
  );
  return [...found].map(([, from, lazy, bare]) => from ?? lazy ?? bare ?? '');
}
