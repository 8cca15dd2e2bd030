import { bytesOf } from '../../base/text.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import { predecessorsOf } from '../../flow/graph.ts';
import type { Ports } from '../ports.ts';
import type { RenderedComparison } from '../rendered-differences.ts';
import { fileDifferences } from './differences.ts';
import type { BumpPlan, Comparison, ImageRequest } from './model.ts';

/**
 * Finds what else differs from each environment before, for reviewers: the configuration that does not travel with the
 * image. Compares rendered objects; where they are not all known, the files that name the images.
 */
export async function comparisonsOf(plan: BumpPlan, ports: Ports): Promise<readonly Comparison[]> {
  const requests = plan.parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
  const [first] = requests;
  if (first === undefined) return [];
  const { flow, environment } = first;
  const before = predecessorsOf(flow, environment.name);
  if (before.length === 0) return [];
  const rendered = await renderedOf(plan, { flow, environment, before, requests }, ports);
  const asked = { environment, requests };
  const comparisons: Comparison[] = [];
  for (const one of rendered) {
    const isRendered = !('because' in one);
    comparisons.push(isRendered ? byObjects(one, asked) : await byFiles(one, asked, plan.destination.trees));
  }
  return comparisons;
}

/** The images of a run, which are about one environment. */
interface Asked {
  readonly environment: Environment;
  readonly requests: readonly ImageRequest[];
}

interface Compared extends Asked {
  readonly flow: Flow;
  readonly before: readonly Environment[];
}

/** Loads what renders: a commit that opens no request needs none of it. */
async function renderedOf(
  { bumps, destination }: BumpPlan,
  { requests, ...compared }: Compared,
  ports: Ports,
): Promise<readonly RenderedComparison[]> {
  const { renderedDifferences } = await import('../rendered-differences.ts');
  // The last one of a file holds the others.
  const edited = new Map(bumps.map(({ file, textAfter }) => [file, bytesOf(textAfter)]));
  const choice = { repository: destination.location, branches: destination.branches };
  return renderedDifferences({ ...compared, applications: applicationsOf(requests), edited, choice }, ports);
}

function applicationsOf(requests: readonly ImageRequest[]): readonly Application[] {
  return requests.map(({ application }) => application);
}

function byObjects(
  { before, rows, from, to }: Exclude<RenderedComparison, { because: string }>,
  { environment, requests }: Asked,
): Comparison {
  const names = applicationsOf(requests).map(({ name }) => name);
  const shown = `${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
  const sources = from === to ? `${to}, with this change` : `${from}, and from ${to} with this change`;
  return {
    before: before.name,
    environment: environment.name,
    columns: ['object', 'value'],
    rows,
    about: [
      ...(rows.length === 0 ? ['Nothing.'] : []),
      `Compared: the objects of ${shown}, rendered from ${sources}. Namespaces and the flow's own images are left out.`,
    ],
  };
}

async function byFiles(
  { before, because }: Extract<RenderedComparison, { because: string }>,
  { environment, requests }: Asked,
  trees: BranchTrees,
): Promise<Comparison> {
  const { rows, unread } = await fileDifferences(requests, before, trees);
  const isShown = unread.length < requests.length;
  return {
    before: before.name,
    environment: environment.name,
    columns: ['application', 'field'],
    rows,
    about: [
      ...(rows.length === 0 && isShown ? ['No field of the files that name the images.'] : []),
      ...(unread.length === 0 ? [] : [`Not compared: the files of ${unread.slice(0, 10).join(', ')}.`]),
      `The objects are not compared, because ${because}.`,
    ],
  };
}
