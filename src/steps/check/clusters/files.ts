import { StepError } from '../../../base/errors.ts';
import type { Flow } from '../../../flow/flow.ts';
import type { KubernetesObject } from '../../../objects/model.ts';
import { readObjects } from '../../../objects/read.ts';
import type { Ports } from '../../ports.ts';
import { checkoutRoot } from '../manifests/checkout.ts';

const mayName = /argoproj\.io|edp\.epam\.com/;
const maxFiles = 20_000;
const maxBytes = 1024 * 1024;

/**
 * Objects of every file that may name a cluster. Templates of charts are no objects: an Application that one makes is
 * found where its environment is rendered.
 */
export async function objectsOfFiles(flow: Flow, ports: Ports): Promise<readonly KubernetesObject[]> {
  const snapshot = await ports.gitops.directory(await checkoutRoot(flow, ports)).snapshot();
  const paths = (await snapshot.list('')).filter((path) => /\.(?:ya?ml|json)$/.test(path)).slice(0, maxFiles);
  const objects: KubernetesObject[] = [];
  for (const path of paths) {
    const bytes = await readable(() => snapshot.read(path));
    if (bytes === undefined || bytes.length > maxBytes) continue;
    if (mayName.test(new TextDecoder().decode(bytes))) objects.push(...readObjects({ path, bytes }).objects);
  }
  return objects;
}

/** A file behind a link names nothing of this repository. */
async function readable(read: () => Promise<Uint8Array | undefined>): Promise<Uint8Array | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StepError && error.exitCode === 1) return undefined;
    throw error;
  }
}
