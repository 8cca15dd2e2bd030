/** Names of the sections, apart from their code, which help does not load. */
export const sectionNames = ['flow', 'keys', 'clusters', 'manifests', 'places', 'servers'] as const;

export type SectionName = (typeof sectionNames)[number];
