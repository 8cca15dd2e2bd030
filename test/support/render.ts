import type { Flow } from '../../src/flow/flow.ts';

import type { Rendered, SourceTree } from '../../src/render/model.ts';
import { RenderProblem } from '../../src/render/problem.ts';
import type { Programs, Workspace } from '../../src/render/programs.ts';
import { renderEnvironment } from '../../src/render/render.ts';
import { type KnownRepository, knownRepositories } from '../../src/render/repositories.ts';
import { sourceTree } from '../../src/render/tree.ts';
import { flowOf } from './flow.ts';

/** A tree of texts. */
export function treeOf(files: Readonly<Record<string, string>>): Promise<SourceTree> {
  return sourceTree({
    list: () => Promise.resolve(Object.keys(files)),
    read: (path) => Promise.resolve(files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
  });
}

/** A flow of one production, whose application has these manifests. */
export function productionFlow(manifests: string): Promise<Flow> {
  return flowOf(`apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments: [{ name: prod, tier: production, cluster: prod, model: pull, promotion: manual }]
applications: [{ name: cart, image: shop/cart, manifests: ${manifests} }]
`);
}

export const deploymentText = (image = 'registry.example.com/shop/cart:1.0.0'): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec: { template: { spec: { containers: [{ name: app, image: "${image}" }] } } }
`;

/** Address of the GitOps repository of worlds in memory. */
export const gitopsAddress = 'https://git.example.com/acme/gitops.git';

export interface RenderWorld {
  readonly manifests?: string;
  readonly flow?: Flow;
  readonly environment?: string;
  readonly files: Readonly<Record<string, string>>;
  readonly programs?: Programs;
  /** Trees of other repositories: files by `address revision`. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Renders an environment of a repository in memory, whose branch is main. */
export async function renderWorld({ files, programs, others = {}, ...world }: RenderWorld): Promise<Rendered> {
  const flow = world.flow ?? (await productionFlow(world.manifests ?? '{ layout: krci }'));
  const environment = flow.environments.find(({ name }) => name === (world.environment ?? 'prod'));
  if (environment === undefined) throw new Error('no such environment');
  return renderEnvironment(flow, environment, await inputOf(files, programs, others));
}

async function inputOf(
  files: Readonly<Record<string, string>>,
  programs: Programs | undefined,
  others: NonNullable<RenderWorld['others']>,
): Promise<Parameters<typeof renderEnvironment>[2]> {
  const tree = await treeOf(files);
  const own: KnownRepository = {
    addresses: [gitopsAddress],
    open: (revision) =>
      revision === undefined || revision === 'main'
        ? Promise.resolve(tree)
        : Promise.reject(new RenderProblem(`no revision ${revision}`)),
  };
  const known = Object.entries(others).map(([key, content]): KnownRepository => {
    const [address = '', wanted] = key.split(' ');
    return {
      addresses: [address],
      open: (revision) =>
        revision === wanted ? treeOf(content) : Promise.reject(new RenderProblem(`${address} has no tag ${revision}`)),
    };
  });
  return { tree, repositories: knownRepositories([own, ...known]), programs };
}

/** Programs that print what a case says, and note how they are called. */
export function printing(stdout: string, calls: string[] = [], written: Map<string, string> = new Map()): Programs {
  return {
    within: (files, use) => {
      calls.push(`files ${[...files].map(([path]) => path).join(' ')}`);
      return use(workspaceOf(stdout, calls, written));
    },
  };
}

function workspaceOf(stdout: string, calls: string[], written: Map<string, string>): Workspace {
  let additions = 0;
  return {
    run: (program, args) => {
      calls.push([program, ...args].join(' '));
      return Promise.resolve({ stdout: new TextEncoder().encode(stdout) });
    },
    version: (program) => Promise.resolve(`${program} v9.9.9`),
    write: (path, bytes) => {
      written.set(path, new TextDecoder().decode(bytes));
      return Promise.resolve();
    },
    add: (name, bytes) => {
      additions += 1;
      written.set(`added-${additions}/${name}`, new TextDecoder().decode(bytes));
      return Promise.resolve(`added-${additions}/${name}`);
    },
    copyOf: (directory) => Promise.resolve(`${directory}-copy`),
  };
}
