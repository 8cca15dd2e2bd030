import { StepError } from '../base/errors.ts';
import type { Environment, Flow } from '../flow/flow.ts';
import type { KubernetesObject, Unreadable } from '../objects/model.ts';
import { formats } from './formats.ts';
import type { NotRendered, Rendered, RenderedSource, Source, SourceTree, ToolVersion } from './model.ts';
import type { Programs, Workspace } from './programs.ts';
import { sourceOf } from './sources.ts';
import { contentOf } from './tree.ts';

/**
 * Renders every object of an environment from a tree. What cannot be rendered is listed with its reason, and is never
 * left out in silence; two environments are never rendered together, since they share names.
 */
export async function renderEnvironment(
  flow: Flow,
  environment: Environment,
  tree: SourceTree,
  programs: Programs | undefined,
): Promise<Rendered> {
  const found = await Promise.all(flow.applications.map((one) => sourceOrReason(flow, environment, one, tree)));
  const notRendered = found.filter((one) => 'because' in one);
  const sources = distinct(found.filter((one) => 'directory' in one));
  const rendered = await renderAll(sources, tree, programs);
  return merged(rendered, notRendered);
}

async function sourceOrReason(
  flow: Flow,
  environment: Environment,
  application: Flow['applications'][number],
  tree: SourceTree,
): Promise<Source | NotRendered> {
  try {
    return await sourceOf(flow, environment, application, tree);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { what: `${application.name} in ${environment.name}`, because: error.message };
  }
}

/** Applications of one directory and the same values are one source. */
function distinct(sources: readonly Source[]): readonly Source[] {
  const byPlace = new Map<string, Source>();
  for (const source of sources) {
    const key = JSON.stringify([source.directory, source.values]);
    if (!byPlace.has(key)) byPlace.set(key, source);
  }
  return [...byPlace.values()];
}

interface Outcome {
  readonly source: Source;
  readonly result: RenderedSource;
}

async function renderAll(
  sources: readonly Source[],
  tree: SourceTree,
  programs: Programs | undefined,
): Promise<readonly Outcome[]> {
  const ready: Source[] = [];
  const refused: Outcome[] = [];
  for (const source of sources) {
    const reasons = await formatOf(source, tree).refuses(source, tree);
    if (reasons.length === 0) ready.push(source);
    else refused.push({ source, result: { because: reasons.slice(0, 10).join('; ') } });
  }
  const work = (workspace: () => Promise<Workspace>): Promise<readonly Outcome[]> =>
    Promise.all(
      ready.map(async (source) => ({ source, result: await formatOf(source, tree).render(source, tree, workspace) })),
    );
  // Programs get a copy of the tree; a directory of plain manifests needs none.
  const needsPrograms = ready.some((source) => formatOf(source, tree).name !== 'plain');
  if (!needsPrograms || programs === undefined) return [...refused, ...(await work(noPrograms))];
  return programs.within(await contentOf(tree), async (workspace) => [
    ...refused,
    ...(await work(() => Promise.resolve(workspace))),
  ]);
}

function noPrograms(): Promise<Workspace> {
  return Promise.resolve({ run: () => Promise.resolve({ failure: 'no program may be started here' }) });
}

function formatOf(source: Source, tree: SourceTree): (typeof formats)[number] {
  const found = formats.find((format) => format.recognises(source, tree));
  if (found === undefined) throw new TypeError('the last format takes every directory');
  return found;
}

function merged(outcomes: readonly Outcome[], without: readonly NotRendered[]): Rendered {
  const objects: KubernetesObject[] = [];
  const unreadable: Unreadable[] = [];
  const notRendered: NotRendered[] = [...without];
  const tools = new Set<ToolVersion>();
  for (const { source, result } of outcomes) {
    if ('because' in result) {
      notRendered.push({ what: source.directory === '' ? 'the root' : source.directory, because: result.because });
      continue;
    }
    for (const one of result.objects) objects.push(one);
    unreadable.push(...result.unreadable);
    if (result.tool !== undefined) tools.add(result.tool);
  }
  return { objects, unreadable, notRendered, tools: [...tools].toSorted() };
}
