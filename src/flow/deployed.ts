import { mapBounded } from '../base/concurrency.ts';
import { RefusedError } from '../base/errors.ts';
import type { Application, Environment, Flow } from './flow.ts';
import type { Pair } from './places.ts';
import { placesToRead } from './places.ts';
import type { GitopsBranches } from './repository.ts';
import type { SearchedTree } from '../manifests/layouts/layout.ts';
import { findFile } from '../manifests/manifest-file.ts';
import type { NamedImage } from '../manifests/manifests.ts';

/** Image that the GitOps repository names for an application in an environment. */
export interface DeployedImage {
  readonly environment: Environment;
  readonly application: Application;
  /** Without tag and digest where Git names nothing. */
  readonly named: NamedImage;
  /** Why the manifests cannot be read. */
  readonly unreadable?: string;
  /** What wins over the manifests and is not in Git: a noun phrase. */
  readonly overruledBy?: string;
  /** The file that names it, where nobody knows whether something outside of Git wins over it. */
  readonly unsettled?: string;
}

/** Reads that wait together are fetched together. */
const maxReads = 1000;

/**
 * Reads every application in every environment, each from the newest state of its branch, in the order of the flow.
 * Throws RemoteError.
 */
export async function deployedIn(
  flow: Flow,
  applications: readonly Application[],
  { trees }: Pick<GitopsBranches, 'trees'>,
): Promise<readonly DeployedImage[]> {
  const pairs = applications.flatMap((application) =>
    flow.environments.map((environment) => ({ application, environment })),
  );
  return mapBounded(pairs, maxReads, async (pair) =>
    Object.assign({}, pair, await namedIn(flow, pair, await trees.of(pair.environment))),
  );
}

async function namedIn(flow: Flow, pair: Pair, tree: SearchedTree): Promise<Omit<DeployedImage, keyof Pair>> {
  const images: NamedImage[] = [];
  let overruledBy: string | undefined;
  let unsettled: string | undefined;
  try {
    for (const place of await placesToRead(flow, pair, tree)) {
      const file = await findFile(tree, place);
      const named = file && place.read(file.text);
      if (named !== undefined) images.push(named);
      if (named !== undefined) overruledBy ??= place.overruledBy;
      if (named !== undefined && place.isUnsettled === true) unsettled ??= place.file;
    }
  } catch (error) {
    if (error instanceof RefusedError) return { named: {}, unreadable: error.message };
    throw error;
  }
  const digest = images.find((one) => one.digest !== undefined)?.digest;
  const tag = images.find((one) => one.tag !== undefined)?.tag;
  return {
    named: { ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) },
    ...(overruledBy !== undefined && { overruledBy }),
    ...(unsettled !== undefined && { unsettled }),
  };
}
