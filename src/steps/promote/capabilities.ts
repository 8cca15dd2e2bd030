import { mapBounded } from '../../base/concurrency.ts';
import { formatRepository, type Reference } from '../../registry/reference.ts';
import type { Registries, ReferrersSupport } from '../../registry/registry.ts';
import { paragraph, type Report, table } from '../../report/report.ts';
import { atOnce } from './context.ts';
import type { PromotionPlan } from './promotion.ts';

/** What is known of a place before anything is written to it. */
export interface Capabilities {
  readonly repository: string;
  readonly role: 'source' | 'destination';
  readonly referrers: ReferrersSupport;
  /** Whether blobs may come from the source without moving; the registry decides when it is asked to. */
  readonly mount: 'same-registry' | 'other-registry' | 'same-repository';
  /** The distribution API has no question about it. */
  readonly tagImmutability: 'not-visible';
}

type Way = Pick<PromotionPlan, 'source' | 'destination' | 'digest' | 'replicas'>;

/**
 * What the registries of some promotions can do: by what was asked of them anyway, and, where `thorough`, by asking each
 * place that has not said it. Writes nothing.
 */
export async function capabilitiesOf(
  ways: readonly Way[],
  registries: Registries,
  thorough: boolean,
): Promise<readonly Capabilities[]> {
  const places = new Map<string, () => Promise<Capabilities>>();
  for (const { source, destination, digest, replicas } of ways) {
    for (const place of [source, destination, ...replicas.map((replica) => replica.destination)]) {
      const name = formatRepository(place);
      if (places.has(name)) continue;
      places.set(name, async () => {
        const repository = registries.open(place);
        if (thorough && repository.listsReferrers() === 'unknown') await repository.referrers(digest);
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
  return mapBounded([...places.values()], atOnce, (look) => look());
}

function mountFrom(source: Reference, place: Reference): Capabilities['mount'] {
  if (formatRepository(source) === formatRepository(place)) return 'same-repository';
  const same = source.kind === 'image' && place.kind === 'image' && source.registry === place.registry;
  return same ? 'same-registry' : 'other-registry';
}

/** For people, with what follows from it. */
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
