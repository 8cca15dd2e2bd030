import type { Sighting } from './sync.ts';

const order = ['failed', 'overtaken', 'waiting', 'unproven', 'done'] as const;

/** Joins the answers of several objects of one application: the worst one is said, and all are done when each is. */
export function together(sightings: readonly Sighting[]): Sighting {
  const [first, ...more] = sightings.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  if (first === undefined) return { state: 'waiting', because: 'it names no object to ask', subject: '' };
  if (more.length === 0 || first.state !== 'done') return first;
  const latest = (key: 'syncedAt' | 'healthyAt'): string =>
    sightings
      .map((one) => one[key] ?? '')
      .toSorted()
      .at(-1) ?? '';
  return {
    ...first,
    subject: sightings.map(({ subject }) => subject).join(', '),
    syncedAt: latest('syncedAt'),
    healthyAt: latest('healthyAt'),
  };
}
