import { StepError } from '../../base/errors.ts';
import { type FlowDocument, parseFlowDocuments } from '../../flow/document.ts';
import type { Ports } from '../ports.ts';
import { items, text, tree, type Tree } from './jobs.ts';

/** A pipeline's own files: the first, and those that it includes from the same project. */
export interface Pipeline {
  readonly documents: readonly FlowDocument[];
  /** Included files of the project that are not in the checkout, or cannot be read. */
  readonly missing: readonly string[];
  /** Files of the project that jobs run as child pipelines (`trigger:include`). */
  readonly children: readonly string[];
}

/** A job with what it extends, in the place where it is written. */
export interface PipelineJob {
  readonly name: string;
  readonly at: string;
  readonly job: Tree;
  /** Templates that it extends and that the project's files do not have. */
  readonly unknown: readonly string[];
}

const maxFiles = 100;
/** GitLab follows eleven levels of `extends`. */
const maxDepth = 11;

/** Reads a pipeline and its local includes; patterns of them (`ci/*.yml`) are read, too. */
export async function pipelineOf(path: string, { files }: Pick<Ports, 'files'>): Promise<Pipeline> {
  const documents: FlowDocument[] = [];
  const missing: string[] = [];
  const known = new Set<string>();
  const waiting = [path];
  for (let next = waiting.shift(); next !== undefined && known.size < maxFiles; next = waiting.shift()) {
    if (known.has(next)) continue;
    known.add(next);
    try {
      const found = next.includes('*') ? await files.glob(next) : [next];
      const bytes = next.includes('*') ? undefined : await files.read(next);
      if (next.includes('*')) waiting.push(...found);
      else if (bytes === undefined) missing.push(next);
      else {
        const read = parseFlowDocuments(bytes, next);
        documents.push(...read);
        waiting.push(...read.flatMap(({ data }) => localsOf(tree(data))));
      }
    } catch (error) {
      if (!(error instanceof StepError) || next === path) throw error;
      missing.push(next);
    }
  }
  return { documents, missing, children: documents.flatMap(({ data }) => childrenOf(tree(data))) };
}

/** Lists the local files that a document's jobs trigger. */
function childrenOf(top: Tree): readonly string[] {
  return Object.values(top).flatMap((job) => localsOf(tree(tree(job)['trigger'])));
}

/** Lists the includes of a document, each as a mapping. */
export function includesOf(top: Tree): readonly Tree[] {
  return items(top['include']).map((each) => {
    const address = text(each);
    if (address === '') return tree(each);
    return /^https?:/.test(address) ? { remote: address } : { local: address };
  });
}

function localsOf(top: Tree): readonly string[] {
  return includesOf(top).flatMap(({ local }) => (text(local) === '' ? [] : [text(local).replace(/^\/+/, '')]));
}

/** Lists the jobs of all documents, each merged over what it extends; templates (`.name`) are left out. */
export function jobsOf(documents: readonly FlowDocument[]): readonly PipelineJob[] {
  const written = new Map<string, Tree>();
  for (const { data } of documents) {
    for (const [name, value] of Object.entries(tree(data))) written.set(name, { ...written.get(name), ...tree(value) });
  }
  return documents.flatMap((document) =>
    Object.keys(tree(document.data))
      .filter((name) => !name.startsWith('.') && !globals.has(name))
      .map((name) => {
        const unknown: string[] = [];
        return { name, at: document.position([], name), job: merged(name, written, unknown, 0), unknown };
      }),
  );
}

/** Keys of a pipeline that are no jobs. */
const globals: ReadonlySet<string> = new Set([
  'spec',
  'include',
  'stages',
  'variables',
  'workflow',
  'default',
  'image',
  'services',
  'before_script',
  'after_script',
  'cache',
]);

function merged(name: string, written: ReadonlyMap<string, Tree>, unknown: string[], depth: number): Tree {
  const own = written.get(name) ?? {};
  const bases = depth >= maxDepth ? [] : items(own['extends']).map(text);
  let base: Tree = {};
  for (const each of bases) {
    if (!written.has(each)) unknown.push(each);
    base = over(base, merged(each, written, unknown, depth + 1));
  }
  return over(base, own);
}

/** Merges mappings key by key; everything else is replaced, as `extends` does. */
function over(base: Tree, own: Tree): Tree {
  const all = Object.entries(own).map(([key, value]) => {
    const [before, after] = [base[key], value];
    return [key, isMapping(before) && isMapping(after) ? over(tree(before), tree(after)) : after] as const;
  });
  return { ...base, ...Object.fromEntries(all) };
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
