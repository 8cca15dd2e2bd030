import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { parsed } from '../deployers/values.ts';
import { matchesParts, matchesPathspec } from '../glob.ts';
import type { SourceTree } from '../model.ts';
import { directoryOf } from '../paths.ts';
import { RenderProblem } from '../problem.ts';
import { byBytes } from '../templates/go-text.ts';
import { sanitizedName } from '../templates/names.ts';
import { flattened } from './flatten.ts';
import type { Generator, GeneratorContext, ParameterSet } from './generator.ts';
import { withOwnValues } from './own-values.ts';

const maxFiles = 5_000;

/** Directories of a repository, or what its files say. */
export const git: Generator = {
  name: 'git',
  async generate(spec, context) {
    const tree = await context.repositories.at(textIn(spec, 'repoURL') ?? '', textIn(spec, 'revision'));
    const [directories, files] = [listIn(spec, 'directories'), listIn(spec, 'files')];
    if (directories.length > 0) {
      return directoriesOf(directories, tree).map((path) =>
        withOwnValues(spec, pathParameters(path, spec, context), context.style),
      );
    }
    if (files.length === 0) throw new RenderProblem('a git generator names neither directories nor files');
    const sets: ParameterSet[] = [];
    for (const path of filesOf(files, tree)) {
      for (const content of await contentsOf(path, tree)) {
        sets.push(withOwnValues(spec, fileParameters(path, content, spec, context), context.style));
      }
    }
    return sets;
  },
};

/** Hidden directories, and what is below them, are left out. */
function directoriesOf(wanted: readonly unknown[], { paths }: SourceTree): readonly string[] {
  const all = new Set<string>();
  for (const path of paths) {
    for (
      let directory = directoryOf(path);
      directory !== '' && !all.has(directory);
      directory = directoryOf(directory)
    ) {
      all.add(directory);
    }
  }
  const matches = (path: string, isExcluded: boolean): boolean =>
    wanted.some(
      (item) => (memberAt(item, 'exclude') === true) === isExcluded && matchesParts(textIn(item, 'path') ?? '', path),
    );
  return [...all]
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .filter((path) => matches(path, false) && !matches(path, true))
    .toSorted(byWalk);
}

/** A walk goes through the entries of a directory in order, and into one before the next. */
function byWalk(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = byBytes(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function filesOf(wanted: readonly unknown[], { paths }: SourceTree): readonly string[] {
  const patterns = (isExcluded: boolean): readonly string[] =>
    wanted.flatMap((item) => ((memberAt(item, 'exclude') === true) === isExcluded ? [textIn(item, 'path') ?? ''] : []));
  const [included, excluded] = [patterns(false), patterns(true)];
  const found = paths.filter(
    (path) =>
      included.some((pattern) => matchesPathspec(pattern, path)) &&
      !excluded.some((pattern) => matchesPathspec(pattern, path)),
  );
  if (found.length > maxFiles) throw new RenderProblem(`a git generator reads more than ${maxFiles} files`);
  return found.toSorted(byBytes);
}

/** A file holds one map or a list of them; an empty one holds an empty map. */
async function contentsOf(path: string, tree: SourceTree): Promise<readonly ParameterSet[]> {
  const value = parsed((await tree.read(path)) ?? new Uint8Array(), path) ?? {};
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map((one) => {
    if (!isRecord(one)) throw new RenderProblem(`${path} holds no map`);
    return one;
  });
}

function fileParameters(path: string, content: ParameterSet, spec: unknown, context: GeneratorContext): ParameterSet {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extra = { filename: name, filenameNormalized: sanitizedName(name) };
  const own = context.style.isGo ? content : flattened(content);
  return { ...own, ...pathParameters(directoryOf(path) === '' ? '.' : directoryOf(path), spec, context, extra) };
}

function pathParameters(
  path: string,
  spec: unknown,
  { style }: GeneratorContext,
  extra: Readonly<Record<string, string>> = {},
): ParameterSet {
  const prefix = textIn(spec, 'pathParamPrefix') ?? '';
  const segments = path.split('/');
  const basename = segments.at(-1) ?? '';
  const named = { basename, basenameNormalized: sanitizedName(basename), ...extra };
  if (style.isGo) {
    const inner = { path, ...named, segments };
    return prefix === '' ? { path: inner } : { [prefix]: { path: inner } };
  }
  const key = prefix === '' ? 'path' : `${prefix}.path`;
  return {
    [key]: path,
    ...Object.fromEntries(Object.entries(named).map(([name, value]) => [`${key}.${name}`, value])),
    ...Object.fromEntries(segments.map((segment, index) => [`${key}[${index}]`, segment])),
  };
}
