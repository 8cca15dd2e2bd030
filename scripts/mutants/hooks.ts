import { readFile } from 'node:fs/promises';
import type { InitializeHook, LoadHook, ResolveHook } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { loadName } from './armed.ts';

/** What a run of mutants tells the loader. */
export interface LoaderData {
  /** URL of the project's root, with a slash at its end. */
  readonly root: string;
  /** URL of the module that stands in for jest's globals. */
  readonly globals: string;
  /** Armed texts by path from the root. */
  readonly armed: Readonly<Record<string, string>>;
}

/** The query of a module that is loaded anew for one run; with `all`, so are the sources that it imports. */
export type Freshness = 'tests' | 'all';

/** Returns the address of a test file for one run of its own. */
export function freshAddress(root: string, file: string, run: number, freshness: Freshness): string {
  return `${root}${file}?run=${run}${freshness === 'all' ? '&all' : ''}`;
}

// Node loads hooks as a module, in a thread of its own, and tells them what they need only by `initialize`.
const world: { data: LoaderData } = { data: { root: '', globals: '', armed: {} } };
const compiled = new Map<string, Promise<string>>();

export const initialize: InitializeHook<LoaderData> = (data) => {
  world.data = data;
};

/** Hands the query of the importer on to tests, and to sources when they are to be loaded anew. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  const { root, globals } = world.data;
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  const resolved = await next(specifier, context);
  const query = context.parentURL === undefined ? '' : new URL(context.parentURL).search;
  const anew =
    resolved.url.startsWith(`${root}test/`) || (query.endsWith('&all') && resolved.url.startsWith(`${root}src/`));
  return anew && query !== '' && !resolved.url.includes('?')
    ? { ...resolved, url: `${resolved.url}${query}` }
    : resolved;
};

/** Compiles TypeScript once per file, armed where there are mutants. */
export const load: LoadHook = async (url, context, next) => {
  const { root, armed } = world.data;
  const path = url.replace(/\?.*$/, '');
  if (!path.endsWith('.ts')) return next(url, context);
  const file = path.startsWith(root) ? path.slice(root.length) : path;
  const code =
    compiled.get(path) ??
    compile(armed[file] ?? (await readFile(fileURLToPath(path), 'utf8'))).then((text) =>
      file.startsWith('src/') ? `${loadName}(1);\n${text}\n${loadName}(-1);` : text,
    );
  compiled.set(path, code);
  return { format: 'module', source: await code, shortCircuit: true };
};

async function compile(text: string): Promise<string> {
  const { code } = await transform(text, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
  return code;
}
