import { StepError } from '../../base/errors.ts';
import type { Application } from '../../flow/flow.ts';
import { GitError } from '../../git/git.ts';
import { remoteTags } from '../../git/tags.ts';
import { parseLocation } from '../../registry/reference.ts';
import type { Answer, RecoveryCheck, Scene } from '../model.ts';
import { counterTags, newestRelease } from '../versions/tags.ts';

/** Whether versions that exist are never made again after a rebuild. */
export const versionSafety: RecoveryCheck = {
  declaredBy: [],
  documentation: {
    question: 'Is the next version after a rebuild one that does not exist?',
    looksAt: 'tags of images in the registry of the first environment, and Git tags of `applications[].source`',
    passes: 'Git tags know every version that the registry has, and no counter of a cluster decides',
    fails: 'the registry has a newer version than Git, or builds whose counter only lives (KubeRocketCI)',
    unproven: 'the flow names no source of an application; the registry or the Git server does not answer',
  },
  run: async (scene) => {
    const answers: Answer[] = [];
    for (const application of scene.flow.applications) answers.push(await answerOf(application, scene));
    return answers;
  },
};

async function answerOf(application: Application, scene: Scene): Promise<Answer> {
  const subject = application.name;
  try {
    return { subject, ...(await compared(application, scene)) };
  } catch (error) {
    if (error instanceof StepError || error instanceof GitError)
      return { subject, verdict: 'UNPROVEN', because: error.message };
    throw error;
  }
}

async function compared({ image, source }: Application, { flow, reach }: Scene): Promise<Omit<Answer, 'subject'>> {
  const registry = flow.environments[0]?.registry ?? '';
  const repository = reach.registries.open(parseLocation(registry, image));
  const images = await repository.tags();
  const counters = counterTags(images);
  if (source === undefined) {
    if (counters.length > 0) return countersFail(counters);
    return {
      verdict: 'UNPROVEN',
      because: 'the flow does not say where its versions come from',
      fix: 'name its repository in applications[].source',
    };
  }
  const prefix = source['tag-prefix'] ?? 'v';
  const tags = (await remoteTags(reach.git, reach.files.resolve('.'), source.repository)).map(({ name }) => name);
  const known = new Set(tags);
  const unknown = counters.filter((tag) => !known.has(`build/${tag}`) && !known.has(`${prefix}${tag}`));
  if (unknown.length > 0) return countersFail(unknown);
  const newest = newestRelease(images, '');
  const inGit = newestRelease(tags, prefix);
  if (newest !== undefined && (inGit === undefined || newest.isNewerThan(inGit))) {
    const because = `${repository.name} has ${newest.text}, and the newest tag of its source is ${inGit?.text ?? 'none'}`;
    return { verdict: 'FAIL', because, fix: `push the tag ${prefix}${newest.text} again` };
  }
  return {
    verdict: 'PASS',
    because: `its next version comes after ${inGit?.text ?? 'no tag'}, which is the newest that exists`,
  };
}

function countersFail(counters: readonly string[]): Omit<Answer, 'subject'> {
  const because = `${counters.length} builds such as ${counters[0] ?? ''} are counted in the cluster alone (CodebaseBranch.status.build), so a rebuild makes them again`;
  return {
    verdict: 'FAIL',
    because,
    fix: 'let krci-deploy version take versions from Git tags, or restore the status',
  };
}
