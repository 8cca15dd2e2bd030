import { undefinedIfRefused } from '../base/errors.ts';
import type { Application, Environment, Flow } from '../flow/flow.ts';
import { deliveryOf } from '../flow/delivery.ts';
import type { ConfirmEntry } from '../flow/sync.ts';
import { placeNames } from '../flow/place-names.ts';
import { placesToRead } from '../flow/places.ts';
import type { BranchHistory, GitopsRepository } from '../git/gitops.ts';
import { isOwnImage } from '../manifests/identity.ts';
import { findFile } from '../manifests/manifest-file.ts';
import { named } from '../sync/names.ts';
import { requireSync } from '../sync/open.ts';
import type { Confirmation, Controller, Standing, Wanted, WantedImage } from '../sync/sync.ts';
import type { Ports } from './ports.ts';

/** A commit of the GitOps repository that an environment is to run. */
export interface ConfirmRequest {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly applications: readonly Application[];
  /** Forty hexadecimal digits. */
  readonly commit: string;
  /** The branch that it is on. */
  readonly branch: GitopsRepository;
  /** Milliseconds to wait at most; 0 asks once. */
  readonly waitMs: number;
  /** Images of the commit, where the caller knows them; else the places are read at it. */
  readonly images?: (application: Application) => readonly WantedImage[] | undefined;
}

/**
 * Asks what an environment declares (`sync`, `confirm`) whether a commit runs, until it does or the time is over.
 * The answers are in the order of the applications; what did not come about is an answer, too. Throws UsageError where
 * the environment declares nothing, RemoteError for a server that refuses.
 */
export async function confirm(request: ConfirmRequest, ports: Ports): Promise<readonly Confirmation[]> {
  const { environment, applications, waitMs } = request;
  requireSync(environment, ports.platform.kind);
  const [controller, { follow }] = await Promise.all([controllerOf(request, ports), import('../sync/follow.ts')]);
  const history = historyOf(request.branch, ports);
  const wanted = await Promise.all(applications.map((application) => wantedOf(request, application, history, ports)));
  return follow(controller, wanted, { waitMs, clock: ports.clock, log: ports.log });
}

async function controllerOf({ environment, branch }: ConfirmRequest, ports: Ports): Promise<Controller> {
  if (environment.confirm !== undefined) return readerOf(environment.confirm, branch.location, ports);
  if (environment.sync === undefined) throw new Error('an environment that is waited for declares what knows it');
  const { openController } = await import('../sync/open.ts');
  return openController(environment.sync, ports);
}

/** Nothing but the platform is asked for an environment that speaks for itself. */
async function readerOf(entry: ConfirmEntry, repository: string, { platform, clock }: Ports): Promise<Controller> {
  const { statusReader } = await import('../sync/status/status.ts');
  const { kind = 'status', about = 'images', says } = entry;
  return statusReader({
    name: { github: 'GitHub', gitlab: 'GitLab', local: 'the Git platform' }[platform.kind],
    context: (wanted) => named(entry.context, wanted),
    creator: entry.creator,
    about,
    says,
    clock,
    // GitHub lists every status of a commit; the others are asked for by their context.
    isByContext: !(platform.kind === 'github' && kind === 'status'),
    read: (commit, context) => platform.statuses({ repository, commit, context, kind }),
  });
}

async function wantedOf(
  request: ConfirmRequest,
  application: Application,
  history: History,
  ports: Ports,
): Promise<Wanted> {
  const { flow, environment, commit, branch } = request;
  const names = placeNames(flow, environment, application);
  const repository = branch.location;
  const imagesAt = (at: string) => imagesOf(request, application, { repository, commit: at }, ports);
  return {
    flow: flow.name,
    application: application.name,
    environment: environment.name,
    commit,
    repository,
    branch: (await branch.branch()) ?? '',
    images: request.images?.(application) ?? (await imagesAt(commit)) ?? [],
    isOwn: (image) => isOwnImage(names, image),
    standing: async (revision) => standingOf(commit, revision, history, imagesAt),
    later: () => history.after(commit),
  };
}

async function standingOf(
  commit: string,
  revision: string,
  history: History,
  imagesAt: (commit: string) => Promise<readonly WantedImage[] | undefined>,
): Promise<Standing> {
  if (revision === commit) return { order: 'same' };
  if (!/^[0-9a-f]{40,64}$/.test(revision)) return { order: 'unrelated' };
  const [ours, other] = await history.positions(commit, revision);
  if (ours === undefined || other === undefined) return { order: 'unrelated' };
  return other < ours ? { order: 'earlier' } : { order: 'later', images: await imagesAt(revision) };
}

/** Reads the images that the places name at a commit; undefined where they cannot be read. */
async function imagesOf(
  { flow, environment }: ConfirmRequest,
  application: Application,
  { repository, commit }: { readonly repository: string; readonly commit: string },
  ports: Ports,
): Promise<readonly WantedImage[] | undefined> {
  const { searchedTree } = await import('../manifests/layouts/krci-elements.ts');
  return undefinedIfRefused(async () => {
    const tree = searchedTree(await ports.gitops.at(repository, commit));
    if (deliveryOf(application, environment) !== undefined) {
      const { imagesAt } = await import('../delivery/delivery.ts');
      return imagesAt(flow, application, environment, tree);
    }
    const images: WantedImage[] = [];
    for (const place of await placesToRead(flow, { environment, application }, tree)) {
      const file = await findFile(tree, place);
      const { digest, tag } = (file && place.read(file.text)) ?? {};
      if (digest !== undefined || tag !== undefined) images.push({ ...(digest && { digest }), ...(tag && { tag }) });
    }
    return images.length === 0 ? undefined : distinct(images);
  });
}

/** Lists each image once: two places of one application mostly name the same. */
export function distinct(images: readonly WantedImage[]): readonly WantedImage[] {
  return [...new Map(images.map((image) => [image.digest ?? `:${image.tag ?? ''}`, image])).values()];
}

/** Places of commits on the branch's own line. */
interface History {
  positions(...commits: readonly string[]): Promise<readonly (number | undefined)[]>;
  /** Those after one, newest first. */
  after(commit: string): Promise<readonly string[]>;
}

const readAgainMs = 5000;
/** The branch is looked at for newer commits this often. */
const lookAgainMs = 30_000;

/** Reads the branch when it is first asked for, and again where a commit is younger than what was read. */
function historyOf(branch: GitopsRepository, { clock }: Pick<Ports, 'clock'>): History {
  let known: BranchHistory | undefined;
  let readAt = -Infinity;
  async function readAfter(pauseMs: number): Promise<void> {
    if (clock.now().getTime() - readAt < pauseMs) return;
    readAt = clock.now().getTime();
    known = await branch.history([]);
  }
  return {
    async positions(...commits) {
      if (commits.some((commit) => known?.position(commit) === undefined)) await readAfter(readAgainMs);
      return commits.map((commit) => known?.position(commit));
    },
    async after(commit) {
      await readAfter(lookAgainMs);
      return known?.after(commit) ?? [];
    },
  };
}
