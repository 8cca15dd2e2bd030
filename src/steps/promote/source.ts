import { RefusedError, UsageError } from '../../base/errors.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatReference, formatRepository, parseLocation, pointAt, type Reference } from '../../registry/reference.ts';
import type { Manifest } from '../../registry/registry.ts';
import { compareCores } from '../../version/semver.ts';
import { versionOfTag } from './naming.ts';
import type { Context } from './context.ts';
import type { NamedArtifact, Source } from './model.ts';
import type { ArtifactRequest, PromotionRequest, RollbackRequest } from './request/request.ts';
import { runningBefore } from './running.ts';

/**
 * Finds the artifact that is promoted and resolves it, once. `version` and `expect-digest` select it: whatever is there
 * and is not that is refused.
 *
 * @throws UsageError, RefusedError, RemoteError
 */
export async function sourceOf(request: ArtifactRequest, context: Context): Promise<Source> {
  const named = await namedArtifact(request, context);
  const manifest = named.manifest ?? (await manifestOf(named, context));
  const digest = named.digest ?? manifest?.descriptor.digest;
  if (digest === undefined) throw noSuchVersion(named);
  refuseOtherDigest(digest, request.digest, named.where);
  const tag = await versionIn(named, digest, request, context);
  const { repository, gitops, environments = [] } = named;
  return { repository, digest, tag, manifest, environments, ...(gitops === undefined ? {} : { gitops }) };
}

async function namedArtifact(request: ArtifactRequest, context: Context): Promise<NamedArtifact> {
  if (request.kind === 'rollback') return rollbackArtifact(request, context);
  if (request.kind === 'copy') return namedByReference(request.source);
  const { all, any } = request.before;
  if (all.length + any.length > 0) return runningBefore(request, context);
  return namedByReference(request.built ?? builtVersion(request));
}

/** Artifact for the first environment: the built one, under its version in the environment's own registry. */
function builtVersion({ to, application, version = '' }: PromotionRequest): Reference {
  return pointAt(parseLocation(to.registry, application.image), { tag: version });
}

function namedByReference(reference: Reference): NamedArtifact {
  const { tag, digest } = reference;
  // A tag beside a digest is its claimed `version`, and is looked up.
  const isClaim = digest !== undefined;
  return {
    repository: pointAt(reference),
    tag: isClaim ? undefined : tag,
    digest,
    where: formatReference(reference),
  };
}

/**
 * Finds the artifact that an environment is to go back to: in its own registry, by version or digest, with a record
 * that it ran there.
 *
 * @throws UsageError where there is no such version, RefusedError where no record shows it
 */
async function rollbackArtifact(request: RollbackRequest, context: Context): Promise<NamedArtifact> {
  const { flow, application, to, version: tag, digest: expected } = request;
  const repository = parseLocation(to.registry, application.image);
  const place = context.ports.registries.open(repository);
  const manifest = tag === undefined ? undefined : await place.manifest(tag);
  const digest = tag === undefined ? expected : manifest?.descriptor.digest;
  const where = formatReference(pointAt(repository, { ...(tag !== undefined && { tag }) }));
  if (digest === undefined) {
    throw new UsageError({
      code: 'no-such-version',
      where,
      found: `it is not there, so ${to.name} cannot go back to it`,
      fix: `krci-deploy history --application ${application.name} lists what ran there`,
    });
  }
  const entry = { digest, application: application.name, environment: to.name };
  const proof = await (await context.ledger(flow)).proveReturn(entry, repository);
  const missing = await context.missingParts(repository, digest);
  if (missing.length > 0) {
    throw new RefusedError({
      code: 'rollback-incomplete',
      where: place.name,
      expected: `all of ${shortDigest(digest)}`,
      found: `${missing.length} of its parts gone, ${missing[0]?.digest} first`,
      fix: 'copy it there again with "source" and "destination", then roll back',
    });
  }
  const gitops = await context.gitops(flow);
  const artifact = { digest, version: proof.promotion.version };
  if (!(await gitops.hasNamed({ application, environment: to }, artifact))) {
    throw new RefusedError({
      code: 'rollback-never-ran',
      where: `${to.name} cannot go back to ${application.name} ${shortDigest(digest)}`,
      found: `it has a record, and Git has never named it for ${to.name}: its change never landed`,
      fix: 'name a version that ran there, or promote this one',
    });
  }
  return {
    repository,
    tag: tag ?? proof.promotion.version,
    digest,
    manifest,
    where,
    gitops: await gitops.revision(to),
  };
}

/**
 * Reads the artifact where its tag alone names it, or where the manifests name another repository than the flow: what
 * is copied must be in the flow's.
 */
async function manifestOf(named: NamedArtifact, context: Context): Promise<Manifest | undefined> {
  const { digest, otherRepository, repository } = named;
  if (digest === undefined) return readTagged(named, context);
  if (otherRepository === undefined) return undefined;
  const manifest = await context.ports.registries.open(repository).manifest(digest);
  if (manifest !== undefined) return manifest;
  throw new UsageError({
    code: 'image-elsewhere',
    where: named.where,
    expected: `${shortDigest(digest)} in ${formatRepository(repository)}, as the flow says`,
    found: `no such image there; the manifests name ${otherRepository}`,
    fix: 'correct "image" or "registry" in the flow file',
  });
}

/** Reads the artifact that the tag names, in one request. */
async function readTagged({ repository, tag = '' }: NamedArtifact, { ports }: Context): Promise<Manifest | undefined> {
  return ports.registries.open(repository).manifest(tag);
}

function noSuchVersion({ repository, tag = '' }: NamedArtifact): UsageError {
  return new UsageError({
    code: 'no-such-version',
    where: formatReference(pointAt(repository, { tag })),
    found: `${formatReference(pointAt(repository, { tag }))} is not there`,
    fix: 'check the version, or build and push it first',
  });
}

/**
 * Returns the artifact's tag where it comes from. One that has no tag there is the requested version when the registry
 * says so.
 */
async function versionIn(
  named: NamedArtifact,
  digest: Digest,
  request: ArtifactRequest,
  { ports }: Context,
): Promise<string | undefined> {
  const { version } = request;
  if (version === undefined || named.tag === version) return named.tag;
  if (named.tag !== undefined) throw otherVersion(request, version, named.tag, named.where);
  const held = await ports.registries.open(named.repository).resolve(version);
  if (held?.digest === digest) return version;
  throw otherVersion(request, version, `${shortDigest(digest)}, which has another name`, named.where);
}

function otherVersion(request: ArtifactRequest, version: string, found: string, where: string): RefusedError {
  return new RefusedError({
    code: 'version-mismatch',
    where,
    expected: `the version ${version}`,
    found,
    fix: meantBy(request, version, found),
  });
}

/** Returns the command that was probably meant. */
function meantBy(request: ArtifactRequest, version: string, found: string): string {
  const [asked, there] = [version, found].map(versionOfTag);
  if (asked !== undefined && there !== undefined && compareCores(asked, there) === 0)
    return `to give ${found} the name ${version}, use --target-version ${version}`;
  const [before] = request.kind === 'promotion' ? [...request.before.all, ...request.before.any] : [];
  if (request.kind !== 'promotion' || before === undefined)
    return `to give that artifact the name ${version}, use --target-version ${version}`;
  const promote = `krci-deploy promote --application ${request.application.name} --to ${before.name}`;
  return `to promote ${version}, let ${before.name} have it first: ${promote} --version ${version}`;
}

/** Refuses another digest than the approved one: compare and set. */
function refuseOtherDigest(found: Digest, expected: Digest | undefined, where: string): void {
  if (expected === undefined || found === expected) return;
  throw new RefusedError({
    code: 'digest-mismatch',
    where,
    expected: shortDigest(expected),
    found: shortDigest(found),
    fix: 'approve what is there now, or promote what was approved',
  });
}
