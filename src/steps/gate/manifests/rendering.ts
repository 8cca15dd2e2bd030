import { dirname } from 'node:path';
import { parseDigest } from '../../../registry/digest.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { homeOfFlow } from '../../../flow/home.ts';
import { applicationOf } from '../../../flow/questions.ts';
import { gitopsBranchesOf } from '../../../flow/repository.ts';
import type { GitopsRepository, Snapshot } from '../../../git/gitops.ts';
import { bumpedFiles } from '../../../render/bumped.ts';
import { renderEnvironment } from '../../../render/render.ts';
import { sourceTree } from '../../../render/tree.ts';
import type { Ports } from '../../ports.ts';
import type { Subject } from '../model.ts';
import { type EnvironmentObjects, problemLine } from './rendered.ts';

/**
 * Renders an environment from its branch, as manifest-bump would leave it with the artifact. A flow outside of a Git
 * repository is judged as it lies.
 */
export async function renderObjects(
  flow: Flow,
  environment: Environment,
  subject: Subject,
  ports: Ports,
): Promise<EnvironmentObjects> {
  const branch = await branchOf(flow, environment, ports);
  const snapshot = await branch.snapshot();
  const tree = await sourceTree(snapshot, await edits(flow, environment, subject, snapshot));
  const rendered = await renderEnvironment(flow, environment, tree, ports.programs);
  const problems = [
    ...rendered.notRendered.map(({ what, because }) => `${what}: not rendered, because ${because}`),
    ...rendered.unreadable.map(problemLine),
  ];
  if (problems.length === 0 && rendered.objects.length === 0) problems.push('nothing was rendered');
  const at = snapshot.commit === undefined ? '' : ` at ${snapshot.commit.slice(0, 12)}`;
  const by = rendered.tools.length === 0 ? '' : `, by ${rendered.tools.join(' and ')}`;
  return { objects: rendered.objects, problems, evidence: [], from: `${branch.name}${at}${by}` };
}

async function branchOf(flow: Flow, environment: Environment, ports: Ports): Promise<GitopsRepository> {
  const isPlain = flow.gitops.repository === undefined && (await homeOfFlow(flow.file, ports)) === undefined;
  if (isPlain) return ports.gitops.directory(dirname(ports.files.resolve(flow.file)));
  return (await gitopsBranchesOf(flow, {}, ports)).of(environment);
}

async function edits(
  flow: Flow,
  environment: Environment,
  { application, digest, version }: Subject,
  snapshot: Snapshot,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (application === undefined || digest === undefined) return new Map();
  const entering = { application: applicationOf(flow, application), digest: parseDigest(digest), version };
  return bumpedFiles(flow, environment, entering, snapshot);
}
