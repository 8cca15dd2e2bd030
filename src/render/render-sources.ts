import { mapBounded } from '../base/concurrency.ts';
import { formats } from './formats.ts';
import type { Format, RenderedSource, Source, SourceTree } from './model.ts';
import { RenderProblem } from './problem.ts';
import type { Programs, Workspace } from './programs.ts';
import { contentOf } from './tree.ts';

/** What renders sources. */
export interface RenderMeans {
  readonly programs: Programs | undefined;
  /** Servers that programs may fetch charts and bases from. */
  readonly hosts: readonly string[];
}

export interface SourceOutcome {
  readonly source: Source;
  readonly result: RenderedSource;
}

/** Programs that run at a time. */
const maxPrograms = 4;

/** Renders sources, those of one tree in one copy of it; what must not be rendered starts no program. */
export async function renderSources(sources: readonly Source[], means: RenderMeans): Promise<readonly SourceOutcome[]> {
  const outcomes: SourceOutcome[] = [];
  const ready = new Map<SourceTree, Source[]>();
  for (const source of sources) {
    const reasons = await reasonsAgainst(source, means);
    if (reasons.length > 0) outcomes.push({ source, result: { because: reasons.slice(0, 10).join('; ') } });
    else ready.set(source.tree, [...(ready.get(source.tree) ?? []), source]);
  }
  for (const [tree, all] of ready) outcomes.push(...(await renderedIn(tree, all, means)));
  const order = new Map(sources.map((source, index) => [source, index]));
  return outcomes.toSorted((a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0));
}

async function reasonsAgainst(source: Source, { hosts }: RenderMeans): Promise<readonly string[]> {
  try {
    return await formatOf(source).refuses(source, { hosts });
  } catch (error) {
    if (!(error instanceof RenderProblem)) throw error;
    return [error.message];
  }
}

async function renderedIn(
  tree: SourceTree,
  sources: readonly Source[],
  { programs, hosts }: RenderMeans,
): Promise<readonly SourceOutcome[]> {
  const work = (workspace: Workspace): Promise<readonly SourceOutcome[]> =>
    mapBounded(sources, maxPrograms, async (source) => ({ source, result: await rendered(source, workspace) }));
  // Programs get a copy of the tree; a directory of plain manifests needs none.
  const needsPrograms = sources.some((source) => formatOf(source).usesPrograms);
  if (!needsPrograms || programs === undefined) return work(noWorkspace);
  return programs.within(await contentOf(tree), work, { hosts });
}

async function rendered(source: Source, workspace: Workspace): Promise<RenderedSource> {
  try {
    return await formatOf(source).render(source, workspace);
  } catch (error) {
    if (!(error instanceof RenderProblem)) throw error;
    return { because: error.message };
  }
}

const nothingStarts = { failure: 'no program may be started here' } as const;

const noWorkspace: Workspace = {
  run: () => Promise.resolve(nothingStarts),
  version: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  add: (name) => Promise.resolve(name),
  copyOf: (directory) => Promise.resolve(directory),
};

function formatOf(source: Source): Format {
  const found = formats.find((format) =>
    source.format === undefined ? format.recognises(source) : format.name === source.format,
  );
  if (found === undefined) throw new TypeError('the last format takes every directory');
  return found;
}
