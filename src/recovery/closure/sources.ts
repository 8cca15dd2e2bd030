import { StepError } from '../../base/errors.ts';
import { GitError } from '../../git/git.ts';
import { parseLocation } from '../../git/location.ts';
import { remoteTags } from '../../git/tags.ts';
import type { Answer, Scene } from '../model.ts';
import { bare, shown } from './addresses.ts';
import { pinningOf } from './revisions.ts';

/** What reads a repository of Git or charts that is not the flow's own. */
export interface ForeignSource {
  /** URL of the repository. */
  readonly name: string;
  readonly revision: string;
  /** Who reads it: `Application/argocd/cart`, `base/kustomization.yaml`. */
  readonly by: string;
}

type Judgement = Pick<Answer, 'verdict' | 'because'>;

/** Says whether a source is pinned to what a declared mirror holds. */
export async function sourceJudgement(
  { name, revision, by }: ForeignSource,
  isProduction: boolean,
  scene: Scene,
): Promise<Judgement> {
  const reads = `${by} reads ${shown(name)} at ${revision === '' ? 'its newest revision' : revision.slice(0, 100)}`;
  const pinning = pinningOf(revision);
  if (pinning === 'floating') {
    const because = `${reads}, which moves, so that no copy is known to be what was deployed`;
    return { verdict: isProduction ? 'FAIL' : 'UNPROVEN', because };
  }
  const mirror = mirrorOf(name, scene);
  if (mirror === undefined) return { verdict: 'UNPROVEN', because: `${reads}, which no mirror is known to hold` };
  return heldBy(mirror, { reads, revision, pinning }, scene);
}

function mirrorOf(name: string, { flow }: Scene): string | undefined {
  return Object.entries(flow.recovery.mirrors ?? {}).find(([original]) => bare(original) === bare(name))?.[1];
}

async function heldBy(
  mirror: string,
  { reads, revision, pinning }: { readonly reads: string; readonly revision: string; readonly pinning: string },
  { reach }: Scene,
): Promise<Judgement> {
  const base = reach.files.resolve('.');
  try {
    const { url, name } = parseLocation(mirror, base);
    if (pinning === 'commit') {
      await reach.gitops.at(mirror, revision);
      return { verdict: 'PASS', because: `${reads}, which ${name} holds` };
    }
    const tag = revision.replace(/^refs\/tags\//, '');
    const found = (await remoteTags(reach.git, base, url)).find((one) => one.name === tag);
    if (found !== undefined)
      return { verdict: 'PASS', because: `${reads}, which ${name} holds (${found.commit.slice(0, 12)})` };
    return { verdict: 'FAIL', because: `${reads}, and ${name} has no such tag` };
  } catch (error) {
    if (!(error instanceof StepError || error instanceof GitError)) throw error;
    const isGone = error instanceof StepError && error.code === 'no-such-commit';
    return {
      verdict: isGone ? 'FAIL' : 'UNPROVEN',
      because: `${reads}, and its mirror does not show it: ${error.message}`,
    };
  }
}
