import { doubtOf } from '../../src/manifests/overlays/doubt.ts';
import type { EffectSubject } from '../../src/manifests/overlays/model.ts';
import { overlayIndex } from '../../src/manifests/overlays/overlay-index.ts';
import { manifestTree } from './manifest-tree.ts';

export type TreeFiles = Readonly<Record<string, string>>;

/** The digest that is written, and the place that Argo CD knows this repository by. */
export const written = `sha256:${'2'.repeat(64)}`;
export const here = 'https://git.example.com/acme/gitops';

/** Two containers, `app` with an image and a proxy. */
export const workload = (image: string, kind = 'Deployment') =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: cart }\nspec: { template: { spec: { containers: [{ name: app, image: "${image}" }, { name: proxy, image: "envoy:1" }] } } }\n`;

/** Why a place of r.io/shop/cart is not proven in a tree, or `proven`. */
export async function doubt(files: TreeFiles, file: string, subject: EffectSubject): Promise<string> {
  const index = await overlayIndex(manifestTree(files));
  if (index === undefined) return 'too many';
  const place = { file, subject, repository: 'r.io/shop/cart', digest: written };
  return doubtOf(index, place, (url) => url === here) ?? 'proven';
}
