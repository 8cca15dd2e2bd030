import { RefusedError, UsageError } from '../../errors.ts';
import { loadFlow } from '../../flow/load.ts';
import { environmentBefore } from '../../flow/questions.ts';
import type { Environment } from '../../flow/flow.ts';
import type { CommitMessage, Snapshot } from '../../git/gitops.ts';
import { fileAndPath } from '../../manifests/file.ts';
import { findFile } from '../../manifests/find.ts';
import type { AnchorPolicy } from '../../manifests/locate.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { inside, placesOf } from '../../manifests/places.ts';
import type { Digest } from '../../registry/digest.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import type { Ports } from '../ports.ts';
import type { Bump } from './bump.ts';
import { planBumps } from './bump.ts';
import type { Destination } from './destination.ts';
import { destinationOf } from './destination.ts';
import { refuseDowngrade } from './downgrade.ts';
import { headOf, messageOf } from './message.ts';
import type { BumpRequest, FileRequest, ImageRequest, Inputs } from './request.ts';
import { requestOf } from './request.ts';
import type { Target } from './target.ts';
import { imageTarget, valueTarget } from './target.ts';

/** What the manifests say now, what they are to say, and how the change lands. */
export interface BumpPlan {
  readonly request: BumpRequest;
  readonly destination: Destination;
  /** The commit that was read; undefined in a plain directory. */
  readonly commit: string | undefined;
  readonly bumps: readonly Bump[];
  /** The image that was named before, where an image is what changes. */
  readonly previous: NamedImage | undefined;
  readonly warnings: readonly string[];
  readonly message: CommitMessage;
  /** The branch of a change request. */
  readonly head: string;
  readonly labels: readonly string[];
}

export async function plan(inputs: Inputs, ports: Ports): Promise<BumpPlan> {
  const flow = await loadFlow(inputs.flow, ports.files);
  const asked = requestOf(inputs, flow);
  const destination = await destinationOf(inputs, flow, ports);
  const snapshot = await destination.repository.snapshot();
  const source = asked.kind === 'image' ? await imageBefore(asked, snapshot) : undefined;
  const request = asked.kind === 'image' ? withDigest(asked, source) : asked;
  const bumps = await planBumps(snapshot, targetsOf(request, inputs.anchors));
  const previous = previousOf(bumps);
  if (request.kind === 'image' && !inputs['allow-downgrade']) refuseDowngrade(request, previous?.tag);
  const from =
    source !== undefined && request.kind === 'image' && source.digest === request.digest
      ? source.environment
      : undefined;
  return {
    request,
    destination,
    commit: snapshot.commit,
    bumps,
    previous,
    warnings: bumps.flatMap(warningsOf),
    message: messageOf(request, inputs, { previous, from, run: ports.platform.run.url }),
    head: headOf(request),
    labels: inputs.labels,
  };
}

interface Source {
  readonly environment: Environment;
  readonly tag?: string;
  readonly digest?: Digest;
}

/** What the environment before runs, as far as its manifests can be read. */
async function imageBefore(
  { flow, environment, application }: ImageRequest,
  snapshot: Snapshot,
): Promise<Source | undefined> {
  const before = environmentBefore(flow, environment.name);
  if (before === undefined) return undefined;
  const names = { flow: flow.name, environment: before.name, application: application.name, image: application.image };
  for (const place of placesOf(application.manifests, names, 'edit-anchor')) {
    const image = await readable(async () => {
      const file = await findFile(snapshot, place);
      return file && place.read(file.text);
    });
    if (image !== undefined) return { ...image, environment: before };
  }
  return undefined;
}

/** A neighbour's file that must not be edited is no reason to refuse an edit of ours. */
async function readable<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

function withDigest(request: ImageRequest, source: Source | undefined): ImageRequest {
  if (request.digest !== undefined) return request;
  if (source?.digest !== undefined && source.tag === tagOfVersion(request.version))
    return { ...request, digest: source.digest };
  const where = source === undefined ? '' : `, and ${source.environment.name} does not run this version by digest`;
  throw new UsageError(
    'digest-missing',
    `expected the input "digest", because the tag ${request.version} alone can be moved${where}; promote and the build print it`,
  );
}

function targetsOf(request: BumpRequest, anchors: AnchorPolicy): readonly Target[] {
  return request.kind === 'file' ? [fileTarget(request, anchors)] : imageTargets(request, anchors);
}

function fileTarget({ file, path, write }: FileRequest, anchors: AnchorPolicy): Target {
  const inner = inside(file);
  if ('value' in write) return valueTarget(inner, path, write.value, anchors);
  const { tag, digest } = write;
  return imageTarget(fileAndPath(inner, path, anchors), digest === undefined ? { tag } : { tag, digest });
}

function imageTargets(request: ImageRequest, anchors: AnchorPolicy): readonly Target[] {
  const { flow, environment, application, digest } = request;
  const names = {
    flow: flow.name,
    environment: environment.name,
    application: application.name,
    image: application.image,
  };
  const repository = formatRepository(parseLocation(environment.registry, application.image));
  const wanted = { repository, tag: tagOfVersion(request.version), ...(digest === undefined ? {} : { digest }) };
  return placesOf(application.manifests, names, anchors).map((place) => imageTarget(place, wanted));
}

function previousOf(bumps: readonly Bump[]): NamedImage | undefined {
  for (const { target, textBefore } of bumps) {
    const image = textBefore === undefined ? undefined : target.image?.(textBefore);
    if (image !== undefined) return image;
  }
  return undefined;
}

function warningsOf({ target, file, textBefore, textAfter }: Bump): readonly string[] {
  const limit = target.limit?.(textAfter);
  const made = textBefore === undefined ? [`${file} is not there yet and will be made`] : [];
  return limit === undefined ? made : [...made, limit];
}
