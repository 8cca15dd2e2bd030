import { UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import type { FlowDocument } from '../document.ts';
import type { FlowFile } from '../flow-file.ts';
import { clustersOf } from '../clusters.ts';
import { placeWords } from '../recovery.ts';
import { objectiveTiers } from '../tier-objectives.ts';
import type { FlowRule } from './rule.ts';

/** A name that is misspelled would leave its environment without an objective, or its place unsaid. */
export const recoveryNames: FlowRule = {
  codes: ['recovery-unknown-name'],
  holds:
    'Names under `recovery.objectives` and `recovery.backups.sources.*.of` are environments or applications, the first also `default` or tiers; `recovery.identity.backup` and `recovery.secrets.sealing-keys` are sources; clusters under `recovery.places` are clusters of the flow',
  *breaches(entry, document) {
    const { recovery } = entry;
    if (recovery === undefined) return;
    const own = [...entry.environments, ...entry.applications].map(({ name }) => name);
    const known = ['default', ...own, ...objectiveTiers(entry)];
    for (const name of Object.keys(recovery.objectives ?? {})) {
      yield* requireKnown(name, known, document, ['recovery', 'objectives'], name);
    }
    for (const [source, { of = [] }] of Object.entries(recovery.backups?.sources ?? {})) {
      for (const name of of) yield* requireKnown(name, own, document, ['recovery', 'backups', 'sources', source], 'of');
    }
    const sources = Object.keys(recovery.backups?.sources ?? {});
    const { backup } = recovery.identity ?? {};
    const { 'sealing-keys': keys } = recovery.secrets ?? {};
    if (backup !== undefined) yield* requireKnown(backup, sources, document, ['recovery', 'identity'], 'backup');
    if (keys !== undefined) yield* requireKnown(keys, sources, document, ['recovery', 'secrets'], 'sealing-keys');
    yield* requirePlaces(entry, document);
  },
};

function* requirePlaces(entry: FlowFile, document: FlowDocument): Iterable<UsageError> {
  const clusters = [...clustersOf(entry.clusters).keys(), ...entry.environments.map(({ cluster }) => cluster)];
  for (const [name, { cluster }] of Object.entries(entry.recovery?.places ?? {})) {
    if (!name.includes('://')) yield* requireKnown(name, placeWords, document, ['recovery', 'places'], name);
    if (cluster !== undefined)
      yield* requireKnown(cluster, clusters, document, ['recovery', 'places', name], 'cluster');
  }
}

function* requireKnown(
  name: string,
  known: readonly string[],
  document: FlowDocument,
  path: readonly string[],
  key: string,
): Iterable<UsageError> {
  if (known.includes(name)) return;
  const guess = nearest(name, known);
  yield new UsageError({
    code: 'recovery-unknown-name',
    where: document.position(path, key),
    found: `"${name}" in ${path.join('.')}`,
    fix: guess === undefined ? `use one of ${[...new Set(known)].join(', ')}` : `did you mean "${guess}"?`,
  });
}
