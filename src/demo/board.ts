import type { Flow } from '../flow/flow.ts';
import { requireFlow } from '../flow/load.ts';
import { gitopsRepositoryOf } from '../flow/repository.ts';
import type { Snapshot } from '../git/gitops.ts';
import type { NamedImage } from '../manifests/manifests.ts';
import { findFile } from '../manifests/find.ts';
import { placesOf } from '../manifests/places.ts';
import { table, type Report } from '../report/report.ts';
import type { Ports } from '../steps/ports.ts';
import { Surprise } from './stage.ts';

/**
 * What Git says each environment runs: environments across, version and digest below. Throws Surprise unless all of
 * them run `digest`.
 */
export async function board(ports: Ports, digest: string): Promise<Report> {
  const flow = await requireFlow(undefined, ports.files, 'demo');
  const repository = await gitopsRepositoryOf(flow, {}, ports);
  const images = await imagesOf(flow, await repository.snapshot());
  if (images.some((image) => image.digest !== digest)) throw new Surprise(`not every environment runs ${digest}`);
  const versions = images.map(({ tag = '' }) => /^([^-]*)-?(.*)$/.exec(tag) ?? []);
  return [
    table(
      ['', ...flow.environments.map(({ name }) => name)],
      [
        ['version', ...versions.map(([, core]) => core ?? '')],
        ['pre-release', ...versions.map(([, , prerelease]) => prerelease || '–')],
        ['digest', ...images.map((image) => image.digest?.slice('sha256:'.length, 'sha256:'.length + 12) ?? '')],
        ['model', ...flow.environments.map(({ model }) => model)],
      ],
    ),
  ];
}

async function imagesOf(flow: Flow, snapshot: Snapshot): Promise<readonly NamedImage[]> {
  const images: NamedImage[] = [];
  for (const { name: environment } of flow.environments) {
    for (const { name: application, image, manifests } of flow.applications) {
      for (const place of placesOf(manifests, { flow: flow.name, environment, application, image })) {
        const file = await findFile(snapshot, place);
        images.push((file && place.read(file.text)) ?? {});
      }
    }
  }
  return images;
}
