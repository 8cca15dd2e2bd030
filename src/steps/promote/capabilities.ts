import { mapBounded } from '../../base/concurrency.ts';
import { formatRepository, type Reference } from '../../registry/reference.ts';
import type { Registries, ReferrersSupport } from '../../registry/registry.ts';
import { paragraph, type Report, table } from '../../report/report.ts';
import { maxPromotions } from './context.ts';
import type { Capabilities, PromotionPlan } from './model.ts';

type PromotionWay = Pick<PromotionPlan, 'source' | 'destination' | 'digest' | 'replicas'>;

/**
 * Finds the capabilities of the registries of some promotions: by earlier answers, and, where `isThorough`, by a
 * request to each place that has given none. Writes nothing.
 */
export async function capabilitiesOf(
  ways: readonly PromotionWay[],
  registries: Registries,
  isThorough: boolean,
): Promise<readonly Capabilities[]> {
  const places = new Map<string, () => Promise<Capabilities>>();
  for (const { source, destination, digest, replicas } of ways) {
    for (const place of [source, destination, ...replicas.map((replica) => replica.destination)]) {
      const name = formatRepository(place);
      if (places.has(name)) continue;
      places.set(name, async () => {
        const repository = registries.open(place);
        if (isThorough && repository.listsReferrers() === 'unknown') await repository.referrers(digest);
        return {
          repository: name,
          role: place === source ? 'source' : 'destination',
          referrers: repository.listsReferrers(),
          mount: mountFrom(source, place),
          tagImmutability: 'not-visible',
        };
      });
    }
  }
  return mapBounded([...places.values()], maxPromotions, (look) => look());
}

function mountFrom(source: Reference, place: Reference): Capabilities['mount'] {
  if (formatRepository(source) === formatRepository(place)) return 'same-repository';
  const same = source.kind === 'image' && place.kind === 'image' && source.registry === place.registry;
  return same ? 'same-registry' : 'other-registry';
}

/** Blocks for people, with the consequences. */
export function capabilitiesBlocks(capabilities: readonly Capabilities[]): Report {
  const rows = capabilities.map(({ repository, role, referrers, mount }) => [
    repository,
    meaning[referrers],
    role === 'source' ? '' : mounting[mount],
  ]);
  return [
    table(['registry', 'what is attached is listed', 'layers'], rows),
    paragraph(
      'Whether a registry lets tags be moved or overwritten cannot be asked of it; one that refuses ends the promotion before the version’s tag is set.',
    ),
  ];
}

const meaning: Readonly<Record<ReferrersSupport, string>> = {
  api: 'by the registry (OCI 1.1 referrers)',
  'fallback-tag': 'in a tag sha256-…, which has to be writable again',
  unknown: 'not known before it is written to',
};

const mounting: Readonly<Record<Capabilities['mount'], string>> = {
  'same-repository': 'are there',
  'same-registry': 'mounted, or copied where that is refused',
  'other-registry': 'copied',
};
