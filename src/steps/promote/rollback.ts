import { RefusedError, UsageError } from '../../base/errors.ts';
import { requireReturn } from '../../records/chain.ts';
import { recordsOf } from '../../records/read.ts';
import { completeness } from '../../registry/copy/completeness.ts';
import { parseDigest, shortDigest } from '../../registry/digest.ts';
import { formatReference, parseLocation, pointAt } from '../../registry/reference.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import type { Context } from './context.ts';
import type { PromoteRequest } from './request.ts';
import type { FlowRoute } from './route.ts';
import type { Named } from './source.ts';

/**
 * What an environment is to go back to: in its own registry, named by version or digest, and with a record that it ran
 * there. Throws UsageError where there is no such version, RefusedError where no record shows it.
 */
export async function namedForRollback(
  { flow, application, to }: FlowRoute,
  { version, 'expect-digest': expected }: PromoteRequest,
  context: Context,
): Promise<Named> {
  const repository = parseLocation(to.registry, application.image);
  const place = context.ports.registries.open(repository);
  const tag = version === undefined ? undefined : tagOfVersion(version);
  const manifest = tag === undefined ? undefined : await place.manifest(tag);
  const digest = tag === undefined ? parseDigest(expected ?? '', 'expect-digest') : manifest?.descriptor.digest;
  const where = formatReference(pointAt(repository, { ...(tag !== undefined && { tag }) }));
  if (digest === undefined) {
    throw new UsageError(
      'no-such-version',
      `${where} is not there, so ${to.name} cannot go back to it; krci-deploy history --application ${application.name} lists what ran there`,
    );
  }
  const entry = {
    digest,
    flow: flow.name,
    application: application.name,
    environment: to.name,
    now: context.ports.clock.now(),
  };
  const proof = requireReturn(await recordsOf(place, digest), entry, await context.trust(flow), place.name);
  const { missing } = await completeness(place, digest);
  if (missing.length > 0) {
    throw new RefusedError(
      'rollback-incomplete',
      `${place.name} no longer holds all of ${shortDigest(digest)}: gone are ${missing.length} of its parts, ${missing[0]?.digest} first; copy it there again with "source" and "destination", then roll back`,
    );
  }
  const { name, snapshot } = await context.gitops(flow);
  return {
    repository,
    tag: tag ?? proof.promotion.version,
    digest,
    manifest,
    where,
    ...(snapshot.commit === undefined ? {} : { gitops: { repository: name, revision: snapshot.commit } }),
  };
}
