import type { Files } from './files.ts';
import { matchesPath } from './wildcard.ts';

/** Rules by which a platform reads CODEOWNERS. A platform is an entry here. */
interface Dialect {
  /** Paths where it looks for the file: the first one counts. */
  readonly places: readonly string[];
  readonly ownersIn: (text: string, path: string) => readonly string[];
}

const github: Dialect = {
  places: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
  ownersIn: githubOwners,
};

const gitlab: Dialect = {
  places: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
  ownersIn: gitlabOwners,
};

/**
 * Outside of a platform the enforcing one is unknown: an owner must be one by both dialects, where both have a
 * CODEOWNERS file.
 */
const dialects = { github: [github], gitlab: [gitlab], local: [github, gitlab] } as const;

/** The owners of a file, and the CODEOWNERS files that name them. */
export interface Ownership {
  readonly places: readonly string[];
  readonly owners: readonly string[];
}

/**
 * Returns the owners that the platform enforces.
 * Undefined where it would find no CODEOWNERS.
 */
export async function ownershipOf(
  path: string,
  platform: keyof typeof dialects,
  files: Pick<Files, 'read'>,
): Promise<Ownership | undefined> {
  const found: { readonly place: string; readonly owners: readonly string[] }[] = [];
  for (const { places, ownersIn } of dialects[platform]) {
    const file = await firstOf(places, files);
    if (file !== undefined) found.push({ place: file.place, owners: ownersIn(file.text, path).map(nameOf) });
  }
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  return {
    places: [...new Set(found.map(({ place }) => place))],
    owners: first.owners.filter((owner) => others.every(({ owners }) => owners.includes(owner))),
  };
}

/** Returns an owner as the platforms compare names: without @ and in lower case. */
function nameOf(owner: string): string {
  return owner.replace(/^@/, '').toLowerCase();
}

async function firstOf(
  places: readonly string[],
  files: Pick<Files, 'read'>,
): Promise<{ readonly place: string; readonly text: string } | undefined> {
  for (const place of places) {
    const bytes = await files.read(place);
    if (bytes !== undefined) return { place, text: new TextDecoder().decode(bytes) };
  }
  return undefined;
}

/**
 * Reads owners as GitHub does: the last pattern that covers the file decides.
 * There are no sections and no exclusions.
 */
function githubOwners(text: string, path: string): readonly string[] {
  let owners: readonly string[] = [];
  for (const line of text.split('\n')) {
    const [pattern, ...names] = wordsOf(line);
    if (pattern !== undefined && !/^(?:\^?\[|!)/.test(pattern) && covers(pattern, path)) owners = names;
  }
  return owners;
}

interface Section {
  readonly defaults: readonly string[];
  /** GitLab accepts a change without their approval. */
  readonly optional: boolean;
  owners: readonly string[];
  excluded: boolean;
}

/**
 * Reads owners as GitLab does ("Code Owners", "Sections").
 * In each section the last pattern that covers the file decides, with the section's default owners where it names
 * none; sections of one name are one. Owners of optional sections, and of those that ask for no approval, need not
 * consent.
 */
function gitlabOwners(text: string, path: string): readonly string[] {
  const sections = new Map<string, Section>();
  let section = sectionOf(sections, '', [], false);
  for (const line of text.split('\n')) {
    const [, caret, name, count, rest = ''] = /^\s*(\^)?\[([^\]]+)\](?:\[(\d+)\])?(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      section = sectionOf(sections, name, wordsOf(rest), caret !== undefined || count === '0');
      continue;
    }
    const [pattern, ...names] = wordsOf(line);
    if (pattern === undefined) continue;
    if (pattern.startsWith('!')) section.excluded ||= covers(pattern.slice(1), path);
    else if (covers(pattern, path)) section.owners = names.length > 0 ? names : section.defaults;
  }
  const required = [...sections.values()].filter(({ optional, excluded }) => !optional && !excluded);
  return [...new Set(required.flatMap(({ owners }) => owners))];
}

function sectionOf(
  sections: Map<string, Section>,
  name: string,
  defaults: readonly string[],
  optional: boolean,
): Section {
  const key = name.trim().toLowerCase();
  const known = sections.get(key);
  if (known !== undefined) return known;
  const created: Section = { defaults, optional, owners: [], excluded: false };
  sections.set(key, created);
  return created;
}

/**
 * Splits a line into words, without its comment.
 * A blank after a backslash belongs to the word.
 */
function wordsOf(line: string): readonly string[] {
  const plain = line.replace(/(?:^|(?<=\s))#.*$/, '').trim();
  return plain === '' ? [] : plain.split(/(?<!\\)\s+/).map((word) => word.replaceAll(/\\([ #])/g, '$1'));
}

/** Tells whether a CODEOWNERS pattern covers a path (gitignore's rules as far as CODEOWNERS has them). */
export function covers(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
  const anchored = pattern.startsWith('/') || bare.replace(/\/\*\*$/, '').includes('/');
  const forms = anchored ? [bare, `${bare}/**`] : [bare, `**/${bare}`, `${bare}/**`, `**/${bare}/**`];
  return forms.some((form) => matchesPath(form, path));
}
