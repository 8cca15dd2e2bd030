import { RefusedError, UsageError } from '../../base/errors.ts';
import { type Digest, parseDigest, shortDigest } from '../../registry/digest.ts';
import { formatReference, parseLocation, parseReference, pointAt, type Reference } from '../../registry/reference.ts';
import type { Manifest } from '../../registry/registry.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import type { Ports } from '../ports.ts';
import type { Context } from './context.ts';
import type { PromoteRequest } from './request.ts';
import { namedForRollback } from './rollback.ts';
import type { FlowRoute, Route } from './route.ts';
import { type Running, runningIn } from './running.ts';

/** The artifact that is promoted. From here on its digest is its only name. */
export interface Source {
  readonly repository: Reference;
  readonly digest: Digest;
  /** The tag that it travels under, where there is one. */
  readonly tag: string | undefined;
  /** Read already, where a tag had to be resolved. */
  readonly manifest: Manifest | undefined;
  /** The state of the GitOps repository that named it, where one did. */
  readonly gitops?: Running['gitops'];
}

/** Finds what is promoted and resolves it, once. Throws UsageError, RefusedError and RemoteError. */
export async function sourceOf(route: Route, inputs: PromoteRequest, context: Context): Promise<Source> {
  const { ports } = context;
  const named = route.kind === 'flow' ? await namedByFlow(route, inputs, context) : namedByReference(route.source);
  const manifest = named.manifest ?? (named.digest === undefined ? await readTagged(named, ports) : undefined);
  const digest = named.digest ?? manifest?.descriptor.digest;
  if (digest === undefined) throw noSuchVersion(named);
  refuseOther(digest, inputs['expect-digest'], named.where);
  refuseOtherVersion(named, inputs['expect-version']);
  const { repository, tag, gitops } = named;
  return { repository, digest, tag, manifest, ...(gitops === undefined ? {} : { gitops }) };
}

/** An artifact as somebody names it, before it is resolved. */
export interface Named {
  readonly repository: Reference;
  readonly tag: string | undefined;
  readonly digest: Digest | undefined;
  /** For messages: who says so. */
  readonly where: string;
  readonly manifest?: Manifest | undefined;
  readonly gitops?: Running['gitops'];
}

async function namedByFlow(route: FlowRoute, inputs: PromoteRequest, context: Context): Promise<Named> {
  if (route.rollback) return namedForRollback(route, inputs, context);
  if (route.from !== undefined) return runningIn(route.from, route, context);
  if (inputs.source !== undefined) return namedByReference(inputs.source);
  if (inputs.version === undefined) {
    throw new UsageError(
      'source-missing',
      `${route.to.name} is the first environment and takes what was built: expected the input "version" or "source"`,
    );
  }
  const repository = parseLocation(route.to.registry, route.application.image);
  const tag = tagOfVersion(inputs.version);
  return { repository, tag, digest: undefined, where: formatReference(pointAt(repository, { tag })) };
}

function namedByReference(text: string): Named {
  const reference = parseReference(text, { what: 'source', pointing: 'one' });
  return { repository: pointAt(reference), tag: reference.tag, digest: reference.digest, where: text };
}

/** What the tag names, in one request. */
async function readTagged({ repository, tag = '' }: Named, ports: Ports): Promise<Manifest | undefined> {
  return ports.registries.open(repository).manifest(tag);
}

function noSuchVersion({ repository, tag = '' }: Named): UsageError {
  return new UsageError(
    'no-such-version',
    `${formatReference(pointAt(repository, { tag }))} is not there; check the version, or build and push it first`,
  );
}

/** As `refuseOther`, by the name that the artifact has where it comes from. */
function refuseOtherVersion({ tag, where }: Named, expected: string | undefined): void {
  if (expected === undefined || tag === tagOfVersion(expected)) return;
  throw new RefusedError(
    'version-mismatch',
    `expected the version ${expected}, found ${tag ?? 'a digest without one'} in ${where}: it is not what was approved; approve what is there now, or promote what was approved`,
  );
}

/** Compare-and-set: what was approved is what is moved. */
function refuseOther(found: Digest, expected: string | undefined, where: string): void {
  if (expected === undefined || found === parseDigest(expected, 'expect-digest')) return;
  throw new RefusedError(
    'digest-mismatch',
    `expected ${shortDigest(expected)}, found ${shortDigest(found)} in ${where}: it is not what was approved; approve what is there now, or promote what was approved`,
  );
}
