import { RefusedError } from '../../base/errors.ts';
import { placeHistories } from '../../flow/place-history.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { versionSchemes } from '../../version/schemes.ts';
import type { Destination, ImageRequest, Part } from './model.ts';

/**
 * Refuses a version that is older than the one that is there: by its name where the flow's scheme orders the two, else by
 * the commits of the GitOps repository. An image's own time is never asked: it costs a builder nothing.
 *
 * @throws RefusedError for an older version, RemoteError
 */
export async function refuseDowngrade({ request, previous }: Part, destination: Destination): Promise<void> {
  if (request.kind !== 'image' || previous === undefined) return;
  const { version, environment, application, flow } = request;
  const named = previous.tag === undefined ? undefined : versionSchemes[flow.versions].compare(version, previous.tag);
  const order = named ?? (await orderByCommits(request, previous, destination));
  if (order === undefined || order >= 0) return;
  const by = named === undefined ? `, which ${environment.name} had before it` : '';
  throw new RefusedError({
    code: 'downgrade',
    where: environment.name,
    expected: `a version of ${application.name} that is not ${named === undefined ? 'older' : 'lower'} than ${previous.tag ?? ''}`,
    found: `${version}${by}`,
    fix: 'set allow-downgrade to go back',
  });
}

/**
 * Negative where Git named the new digest there before it first named the present one. Undefined for SemVer, in which a
 * tag that is no version has no order, and where Git does not tell.
 */
async function orderByCommits(
  { flow, application, environment, digest }: ImageRequest,
  { digest: present }: NamedImage,
  { repository, trees, commit }: Destination,
): Promise<number | undefined> {
  if (flow.versions === 'semver' || commit === 'none' || digest === undefined || present === undefined)
    return undefined;
  const [history] = await placeHistories(flow, [{ application, environment }], { of: () => repository, trees });
  const firstNamed = (wanted: string) => history?.states.findLastIndex(({ image }) => image.digest === wanted) ?? -1;
  const [ours, theirs] = [firstNamed(digest), firstNamed(present)];
  return ours < 0 || theirs < 0 ? undefined : theirs - ours;
}
