import { RefusedError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { isTag } from '../../registry/tag-name.ts';
import { unsettledSentence } from '../unsettled.ts';
import type { Context } from './context.ts';
import type { PlacedImage } from './gitops-state.ts';
import type { NamedArtifact } from './model.ts';
import type { FlowRequest, PromotionRequest } from './request/request.ts';

/**
 * Finds the artifact that runs in the environments before: the same digest in each of those that must all run it, and
 * in one of those of which one must.
 *
 * @throws RefusedError where one of them runs nothing or something else
 */
export async function runningBefore(request: PromotionRequest, context: Context): Promise<NamedArtifact> {
  const { all, any } = request.before;
  const required: RunningArtifact[] = [];
  for (const environment of all) required.push(await resolvedIn(environment, request, context));
  const [first] = required;
  const other = required.find(({ digest }) => digest !== first?.digest);
  if (first !== undefined && other !== undefined) throw notTheSame(request, first, [other]);
  if (any.length === 0 && first !== undefined) return { ...first, environments: all };
  const chosen = await oneOf(any, first, request, context);
  return { ...(first ?? chosen), environments: [...all, ...chosen.environments] };
}

interface RunningArtifact extends NamedArtifact {
  readonly environments: readonly Environment[];
}

/** Returns the first environment that runs the artifact of the others or, without others, the one that is asked for. */
async function oneOf(
  environments: readonly Environment[],
  required: RunningArtifact | undefined,
  request: PromotionRequest,
  context: Context,
): Promise<RunningArtifact> {
  const running: RunningArtifact[] = [];
  let skipped: RefusedError | undefined;
  for (const environment of environments) {
    try {
      running.push(await resolvedIn(environment, request, context));
    } catch (error) {
      if (!(error instanceof RefusedError) || error.code !== 'environment-skipped') throw error;
      skipped ??= error;
    }
  }
  const isAsked = ({ tag, digest }: RunningArtifact) =>
    required === undefined
      ? (request.digest ?? digest) === digest && (request.version ?? tag) === tag
      : required.digest === digest;
  const chosen = running.find(isAsked);
  if (chosen !== undefined) return chosen;
  const [first] = running;
  if (required !== undefined && first !== undefined) throw notTheSame(request, required, running);
  // A requested artifact that is not there is refused by the caller, by its name.
  if (first !== undefined) return first;
  throw skipped ?? new Error('there is an environment before');
}

/** As `runningIn`, with the digest of a tag that stands alone. */
async function resolvedIn(
  environment: Environment,
  request: PromotionRequest,
  context: Context,
): Promise<RunningArtifact> {
  const running = await runningIn(environment, request, context);
  const { repository, tag, digest } = running;
  const isOnly = request.before.all.length + request.before.any.length === 1;
  if (digest !== undefined || tag === undefined || isOnly) return { ...running, environments: [environment] };
  const held = await context.ports.registries.open(repository).resolve(tag);
  return { ...running, digest: held?.digest, environments: [environment] };
}

function notTheSame(
  { application, to }: PromotionRequest,
  first: RunningArtifact,
  others: readonly RunningArtifact[],
): RefusedError {
  const said = ({ environments, tag = '', digest }: RunningArtifact) =>
    `${environments.map(({ name }) => name).join()} runs ${tag} ${digest === undefined ? '' : shortDigest(digest)}`.trim();
  return new RefusedError({
    code: 'environment-skipped',
    where: `${application.name} cannot enter ${to.name}`,
    expected: 'the same digest in the environments before it',
    found: [first, ...others].map(said).join(', '),
    fix: `promote it to ${others.flatMap(({ environments }) => environments.map(({ name }) => name)).join(' or ')} first`,
  });
}

/**
 * Reads the image that an environment runs from the manifests in Git, whatever a registry's tags say.
 *
 * @throws RefusedError when the manifests name nothing, name two things, or name images that cannot be told apart
 */
async function runningIn(environment: Environment, request: FlowRequest, context: Context): Promise<NamedArtifact> {
  const { flow, application, to } = request;
  const gitops = await context.gitops(flow);
  const { places, images: named } = await gitops.images(application, environment);
  const [first] = named;
  if (first === undefined) {
    throw new RefusedError({
      code: 'environment-skipped',
      where: `${application.name} cannot enter ${to.name}`,
      found: `nothing of it runs in ${environment.name} by ${places.join(', ')} in ${gitops.name(environment)}`,
      fix: `promote it to ${environment.name} first`,
    });
  }
  refuseDisagreement(named, environment.name);
  if (first.overruledBy !== undefined) {
    const doubt = `${first.overruledBy} hands ${application.name} in ${environment.name} its image`;
    context.ports.log.warn(`${doubt}: what ${first.place} names need not be what runs there`);
  }
  if (first.unsettled !== undefined)
    context.warnOnce(environment.name, unsettledSentence(first.unsettled, environment.name));
  const repository = parseLocation(environment.registry, application.image);
  const digest = named.find((one) => one.digest !== undefined)?.digest;
  const tag = named.find((one) => one.tag !== undefined)?.tag;
  if (digest === undefined) refuseUnclear(first, formatRepository(repository), environment.name);
  const expected = formatRepository(repository);
  const other = named.find((one) => one.repository !== undefined && !sameRepository(one.repository, expected));
  return {
    repository,
    digest,
    tag,
    otherRepository: other?.repository,
    where: `${environment.name} by ${first.place}`,
    gitops: await gitops.revision(environment),
  };
}

/**
 * Reads the image that an environment runs, if its manifests are readable: undefined where they name none or are
 * refused, which manifest-bump reports.
 */
export async function imageIn(
  environment: Environment,
  request: Pick<FlowRequest, 'flow' | 'application'>,
  context: Context,
): Promise<NamedImage | undefined> {
  try {
    const { images } = await (await context.gitops(request.flow)).images(request.application, environment);
    return images.find(({ digest }) => digest !== undefined) ?? images[0];
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

/** Half of a rollout is no state to promote. */
function refuseDisagreement(named: readonly PlacedImage[], environment: string): void {
  const digests = new Set(named.flatMap(({ digest }) => digest ?? []));
  const tags = new Set(named.flatMap(({ tag }) => tag ?? []));
  const pinned = named.every(({ digest }) => digest !== undefined);
  if (digests.size <= 1 && (pinned || tags.size <= 1)) return;
  const found = named.map(({ place, tag, digest }) => {
    const image = [tag, digest && shortDigest(digest)].filter((part) => part !== undefined).join(' ');
    return `${image} by ${place}`;
  });
  throw new RefusedError({
    code: 'source-ambiguous',
    where: environment,
    expected: 'one artifact',
    found: found.join(', '),
    fix: 'finish the change there first',
  });
}

/** A tag alone means something only in the repository that the manifests name. */
function refuseUnclear({ tag, repository, place }: PlacedImage, expected: string, environment: string): void {
  if (tag !== undefined && !isTag(tag)) {
    throw new RefusedError({ code: 'invalid-tag', where: place, expected: 'a tag', found: `"${tag.slice(0, 128)}"` });
  }
  if (repository === undefined || sameRepository(repository, expected)) return;
  throw new RefusedError({
    code: 'other-repository',
    where: place,
    expected: `an image of ${expected}, where ${environment} has its images`,
    found: `${repository}:${tag} without a digest`,
    fix: 'bump it with the digest first',
  });
}

/** Manifests may leave the registry out, as kustomize names do. */
function sameRepository(named: string, expected: string): boolean {
  return named === expected || expected.endsWith(`/${named}`);
}
