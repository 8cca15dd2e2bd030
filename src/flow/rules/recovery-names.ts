import { UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import type { FlowDocument } from '../document.ts';
import type { FlowFile } from '../flow-file.ts';
import { clustersOf } from '../clusters.ts';
import { placeWords } from '../recovery.ts';
import type { FlowRule } from './rule.ts';

/** A name that is misspelled would leave its environment without an objective, or its place unsaid. */
export const recoveryNames: FlowRule = {
  codes: ['recovery-unknown-name'],
  holds:
    'Names under `recovery.objectives` and `recovery.backups.sources.*.of` are `default`, environments or applications; `recovery.identity.backup` and `recovery.secrets.sealing-keys` are sources; clusters under `recovery.places` are clusters of the flow',
  check: (entry, document) => {
    const { recovery } = entry;
    if (recovery === undefined) return;
    const own = [...entry.environments, ...entry.applications].map(({ name }) => name);
    const known = ['default', ...own];
    for (const name of Object.keys(recovery.objectives ?? {})) {
      requireKnown(name, known, document, ['recovery', 'objectives'], name);
    }
    for (const [source, { of = [] }] of Object.entries(recovery.backups?.sources ?? {})) {
      for (const name of of) requireKnown(name, own, document, ['recovery', 'backups', 'sources', source], 'of');
    }
    const sources = Object.keys(recovery.backups?.sources ?? {});
    const { backup } = recovery.identity ?? {};
    const { 'sealing-keys': keys } = recovery.secrets ?? {};
    if (backup !== undefined) requireKnown(backup, sources, document, ['recovery', 'identity'], 'backup');
    if (keys !== undefined) requireKnown(keys, sources, document, ['recovery', 'secrets'], 'sealing-keys');
    requirePlaces(entry, document);
  },
};

function requirePlaces(entry: FlowFile, document: FlowDocument): void {
  const clusters = [...clustersOf(entry.clusters).keys(), ...entry.environments.map(({ cluster }) => cluster)];
  for (const [name, { cluster }] of Object.entries(entry.recovery?.places ?? {})) {
    if (!name.includes('://')) requireKnown(name, placeWords, document, ['recovery', 'places'], name);
    if (cluster !== undefined) requireKnown(cluster, clusters, document, ['recovery', 'places', name], 'cluster');
  }
}

function requireKnown(
  name: string,
  known: readonly string[],
  document: FlowDocument,
  path: readonly string[],
  key: string,
): void {
  if (known.includes(name)) return;
  const guess = nearest(name, known);
  throw new UsageError({
    code: 'recovery-unknown-name',
    where: document.position(path, key),
    found: `"${name}" in ${path.join('.')}`,
    fix: guess === undefined ? `use one of ${[...new Set(known)].join(', ')}` : `did you mean "${guess}"?`,
  });
}
