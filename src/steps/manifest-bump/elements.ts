import { RefusedError, StepError } from '../../base/errors.ts';
import type { ElementEntry } from '../../flow/sync.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { named } from '../../sync/names.ts';
import type { ElementImage } from '../../sync/elements/model.ts';
import type { Ports } from '../ports.ts';
import type { Bump, BumpPlan, ElementSetting, ImageRequest, Part } from './model.ts';

/** What the elements ended with; `failure` is for the end of the run: what is committed, is committed. */
export interface ElementResult {
  readonly settings: readonly ElementSetting[];
  readonly failure?: StepError;
}

/** A list element that is to follow the commit. */
interface Due {
  readonly request: ImageRequest;
  /** The place in Git that names the image. */
  readonly bump: Bump;
  readonly entry: ElementEntry;
  readonly image: ElementImage;
}

/**
 * Sets the list elements of ApplicationSets that are not in Git, after the same values are committed: Git stays the
 * truth, and a run that was killed in between sets them when it is run again. Does nothing where the branch names
 * another image by now.
 */
export async function setElements(plan: BumpPlan, ports: Ports): Promise<ElementResult> {
  const due = plan.parts.flatMap(dueOf);
  const settings: ElementSetting[] = [];
  try {
    for (const one of due) settings.push(await setElement(one, plan, ports));
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { settings, failure: error };
  }
  return { settings };
}

/** Sentences of a plan on what will be set beside the commit. */
export function elementWords({ parts }: Pick<BumpPlan, 'parts'>): readonly string[] {
  return parts.flatMap(dueOf).map(({ request, entry, image }) => {
    const way = entry.kubernetes === undefined ? 'by Argo CD' : 'by a patch';
    const setName = named(entry.name, namesOf(request));
    return `After the commit the element of ${request.environment.name} and ${request.application.name} in the ApplicationSet ${setName} is set to ${image.imageTag} ${way}`;
  });
}

/** An application whose values file counts by itself has no element. */
function dueOf({ request, bumps }: Part): readonly Due[] {
  if (request.kind !== 'image' || request.customValues === false) return [];
  const entry = request.environment.sync?.applicationset;
  const bump = bumps.find(({ target }) => target.overruledBy !== undefined || target.isUnsettled === true);
  const image = bump?.target.image?.(bump.textAfter);
  if (entry === undefined || bump === undefined || image?.tag === undefined) return [];
  const { environment, application } = request;
  const place = formatRepository(parseLocation(environment.registry, application.image));
  const wanted = { imageTag: image.tag, imageRepository: place, imageDigest: image.digest ?? '' };
  return [{ request, bump, entry, image: wanted }];
}

async function setElement(due: Due, plan: BumpPlan, ports: Ports): Promise<ElementSetting> {
  const { request, entry, image } = due;
  await requireNewest(due, plan);
  const { openElements } = await import('../../sync/open.ts');
  const { environment, application } = request;
  const writer = await openElements(entry, environment.sync?.argocd, ports);
  const name = {
    set: named(entry.name, namesOf(request)),
    namespace: entry.namespace,
    stage: environment.name,
    codebase: application.name,
  };
  const { changed, before } = await writer.set(name, image);
  const words = changed ? `set from ${before.imageTag || 'nothing'} to ${image.imageTag}` : `${image.imageTag} already`;
  ports.log.info(`${application.name} in ${environment.name}: the element of ${name.set} is ${words}`);
  await requireNewest(due, plan);
  return { application: application.name, environment: environment.name, set: name.set, by: writer.name, changed };
}

/** Refuses an image that the branch does not name any more: another run sets the element to what it names. */
async function requireNewest({ request, bump, image }: Due, { destination }: BumpPlan): Promise<void> {
  const newest = await destination.repository.snapshot();
  const bytes = await newest.read(bump.file);
  const there = bytes === undefined ? undefined : bump.target.image?.(new TextDecoder().decode(bytes));
  if (there?.tag === image.imageTag && (there.digest ?? '') === image.imageDigest) return;
  throw new RefusedError({
    code: 'sync-overtaken',
    where: `${request.application.name} in ${request.environment.name}`,
    expected: `${bump.file} to name ${image.imageTag}, as it was committed`,
    found: there?.tag ?? 'no image',
    fix: 'run manifest-bump for what it names now: it sets the element',
  });
}

function namesOf({ flow, environment, application }: ImageRequest) {
  return { flow: flow.name, environment: environment.name, application: application.name };
}
