import { requireFlow } from '../flow/load.ts';
import { gitopsRepositoryOf } from '../flow/repository.ts';
import { deployedIn } from '../flow/deployed.ts';
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
  const deployed = await deployedIn(flow, flow.applications, await repository.snapshot());
  const images = deployed.map(({ named }) => named);
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
