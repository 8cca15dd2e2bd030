import type { Application, Environment, Flow } from '../flow/flow.ts';
import { declaredObjects } from './declared.ts';
import { renderFrom } from './follow.ts';
import { knownObjects } from './known-objects.ts';
import type { Rendered, Source, SourceTree } from './model.ts';
import type { Programs } from './programs.ts';
import type { SourceRepositories } from './repositories.ts';
import { environmentRoots } from './roots.ts';

/** What an environment is rendered from. */
export interface RenderInput {
  /** The environment's branch, or a commit of it. */
  readonly tree: SourceTree;
  /** The branch that holds deployers, where it is another one. */
  readonly home?: SourceTree;
  readonly repositories: SourceRepositories;
  readonly programs: Programs | undefined;
  /** Applications whose objects are asked for; every one of the flow by default. */
  readonly applications?: readonly Application[];
}

/**
 * Renders every object of an environment, or of some applications there, from a tree. What cannot be rendered is listed with its reason, and is never
 * left out in silence; two environments are never rendered together, since they share names. @throws RemoteError
 */
export async function renderEnvironment(flow: Flow, environment: Environment, input: RenderInput): Promise<Rendered> {
  const { tree, home, repositories, applications = flow.applications } = input;
  const declared = [...(await declaredObjects(tree)), ...(home === undefined ? [] : await declaredObjects(home))];
  const surroundings = { repositories, objects: knownObjects([], declared) };
  const roots = await environmentRoots(flow, environment, { tree, declared, surroundings, applications });
  return renderFrom(roots, { ...input, hosts: flow.render.hosts ?? [], declared });
}

/** Renders a directory and everything that its objects deploy, such as the tree of a platform. @throws RemoteError */
export async function renderSource(
  source: Source,
  { repositories, programs }: Pick<RenderInput, 'repositories' | 'programs'>,
  hosts: readonly string[],
): Promise<Rendered> {
  const declared = await declaredObjects(source.tree);
  const roots = { sources: [source], deployers: [], notRendered: [] };
  return renderFrom(roots, { repositories, programs, hosts, declared });
}
