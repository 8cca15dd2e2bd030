import { undefinedIfRefused } from '../../base/errors.ts';
import { textOf } from '../../base/text.ts';
import { krci } from '../../manifests/layouts/krci.ts';
import { isDigest } from '../../registry/digest.ts';
import type { Scene } from '../model.ts';
import type { LiveImage, LiveInventory, LiveState } from './model.ts';
import { desiredIn, declaredInventories, inventoryAt } from './places.ts';
import { liveStates } from './states.ts';

/** A file for review: its path in the GitOps repository, and its new content. */
export interface ReviewFile {
  readonly path: string;
  readonly text: string;
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Puts the state of KubeRocketCI that only lives into its layout: `<flow>/<environment>/<application>-values.yaml`, with
 * the bytes around the image as they are in Git. What has no place there is listed in `live-only.md`.
 */
export async function reviewFiles(scene: Scene): Promise<readonly ReviewFile[]> {
  const files = new Map<string, string>();
  const others: string[] = [];
  for (const declared of declaredInventories(scene)) {
    const inventory = await inventoryAt(declared, scene);
    for (const state of await statesIn(inventory, declared.environments, scene)) {
      const file = state.image === undefined ? undefined : await valuesFile(state.image, scene);
      if (file === undefined) others.push(`- ${oneLine(state.subject)}: ${oneLine(state.because)}`);
      else files.set(file.path, file.text);
    }
  }
  const list =
    others.length === 0 ? [] : [{ path: 'live-only.md', text: `# State that only lives\n\n${others.join('\n')}\n` }];
  return [...[...files].map(([path, text]) => ({ path, text })), ...list];
}

async function statesIn(
  inventory: LiveInventory,
  environments: Parameters<typeof desiredIn>[0],
  scene: Scene,
): Promise<readonly LiveState[]> {
  const desired = await desiredIn(environments, scene);
  return liveStates(inventory, [...desired.objects, ...desired.delivery]);
}

/** A name that is no DNS label leads out of the layout, and perhaps out of the directory. */
async function valuesFile(image: LiveImage, { home }: Scene): Promise<ReviewFile | undefined> {
  const { flow, environment, application, repository, tag, digest } = image;
  if (![flow, environment, application].every((name) => label.test(name)) || !/^[\w][\w.-]{0,127}$/.test(tag))
    return undefined;
  const names = { flow, environment, application, image: application };
  const [place] = krci.places({ layout: 'krci' }, names, 'edit-anchor');
  if (place === undefined || !/^[a-z0-9.:_/-]{1,300}$/i.test(repository)) return undefined;
  const bytes = await home.read(place.file);
  const known = bytes === undefined ? undefined : textOf(bytes, place.file);
  const pinned = isDigest(digest) ? { digest } : {};
  if (known !== undefined) {
    const text = await undefinedIfRefused(() => Promise.resolve(place.write(known, { repository, tag, ...pinned })));
    return text === undefined ? undefined : { path: place.file, text };
  }
  const line = isDigest(digest) ? `  digest: ${digest}\n` : '';
  return { path: place.file, text: `image:\n  repository: ${repository}\n  tag: "${tag}"\n${line}` };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, (found) => `\\${found}`);
}
