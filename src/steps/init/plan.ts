import { basename, dirname } from 'node:path';
import { RefusedError, UsageError } from '../../base/errors.ts';
import type { Values } from '../../declaration/declare.ts';
import { homeOfFlow, originOf, topOf } from '../../flow/home.ts';
import { parseFlow } from '../../flow/load.ts';
import { defaultFlowFile } from '../../flow/missing.ts';
import { overlayIndex } from '../../manifests/overlays/overlay-index.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import { flowText } from './flow-text.ts';
import type { Proposal } from './model.ts';
import { pipelineOf, type Pipeline, type PipelinePlatform } from './pipelines.ts';
import { propose } from './propose.ts';
import { environmentBranches, inBranches } from './sources/branches.ts';
import { sources } from './sources/sources.ts';

type InitInputs = Values<(typeof declaration)['inputs']>;

export interface InitPlan {
  readonly proposal: Proposal;
  /** The flow file, then the pipeline. */
  readonly files: readonly Pipeline[];
  readonly isWritten: boolean;
}

/** Reads the manifests of the repository and proposes a flow for them, which is parsed as any other. Changes nothing. */
export async function plan(inputs: InitInputs, ports: Ports, version: string): Promise<InitPlan> {
  const { root, origin } = await repositoryOf(ports);
  const index = await overlayIndex(await ports.gitops.directory(root).snapshot());
  if (index === undefined) {
    throw new UsageError({
      code: 'too-many-files',
      where: root,
      expected: 'at most 5,000 manifests',
      found: 'more',
      fix: 'run it in a directory of the applications, and move krci-deploy.yaml up',
    });
  }
  // Its pattern lets no second equals sign through.
  const images = new Map(inputs.images.map((one) => pairOf(one.split('='))));
  const paths = index.paths.filter((path) => !notManifests.test(path));
  const tree = { index: { ...index, paths }, named: inputs.environments, images };
  const found = sources.flatMap((source) => source.find(tree));
  const branches = found.length > 0 ? new Map<string, string>() : await environmentBranches(ports.git, root);
  const occurrences = branches.size > 1 ? inBranches(tree, branches.keys()) : found;
  const lacking = sources.flatMap((source) => source.lacking?.(tree) ?? []);
  const repository = basename((origin ?? root).replace(/\.git$/, ''));
  const proposal = propose(occurrences, inputs, { repository, branches, lacking });
  const text = flowText(proposal);
  await parseFlow(new TextEncoder().encode(text), defaultFlowFile);
  const pipeline = pipelineFor(inputs.pipeline, origin, proposal, version);
  const files = [{ path: defaultFlowFile, text }, ...(pipeline === undefined ? [] : [pipeline])];
  if (inputs.write) await refuseExisting(files, ports);
  return { proposal, files, isWritten: inputs.write };
}

/** Files of pipelines, charts' templates and tests deploy nothing to an environment. */
const notManifests = /(?:^|\/)(?:\.[^/]*|templates|docs?|hack|tests?\/(?:fixtures|data)|node_modules|vendor)\//;

function pairOf([application = '', image = '']: readonly string[]): readonly [string, string] {
  return [application, image];
}

interface Checkout {
  readonly root: string;
  readonly origin: string | undefined;
}

/** The top of the checkout, or the working directory where that is in none. */
async function repositoryOf(ports: Ports): Promise<Checkout> {
  const here = ports.files.resolve(defaultFlowFile);
  const home = await homeOfFlow(here, ports);
  if (home === undefined) return { root: dirname(here), origin: undefined };
  return { root: topOf(home), origin: await originOf(home, ports.git) };
}

function pipelineFor(
  asked: InitInputs['pipeline'],
  origin: string | undefined,
  { applications, environments }: Proposal,
  version: string,
): Pipeline | undefined {
  const platform = asked === 'auto' ? platformOf(origin) : asked;
  if (platform === 'none') return undefined;
  return pipelineOf(platform, { applications: namesOf(applications), environments: namesOf(environments), version });
}

function namesOf(all: readonly { readonly name: string }[]): readonly string[] {
  return all.map(({ name }) => name);
}

function platformOf(origin: string | undefined): PipelinePlatform {
  if (origin !== undefined && /\bgithub\b/i.test(origin)) return 'github';
  if (origin !== undefined && /\bgitlab\b/i.test(origin)) return 'gitlab';
  throw new UsageError({
    code: 'invalid-input',
    where: 'pipeline',
    expected: 'github or gitlab, because the remote origin does not tell',
    found: 'auto',
  });
}

/** What somebody wrote is never replaced. */
async function refuseExisting(files: readonly Pipeline[], ports: Ports): Promise<void> {
  for (const { path } of files) {
    if ((await ports.files.read(path)) === undefined) continue;
    throw new RefusedError({
      code: 'file-exists',
      where: path,
      expected: 'no such file yet',
      found: 'one',
      fix: 'leave write out and compare, or move it away',
    });
  }
}
