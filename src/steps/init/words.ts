import { tierOf } from '../../flow/tier-words.ts';

/** Words that tell one of several environments of a tier: `prod-eu`, `us-east-1-prod`, `production2`. */
const region =
  /^(?:\d+|(?:eu|us|ap|uk|de|fr|in|jp|au|ca|sa|me|af|cn|sg|br|nl|ie|ch|it|es|pl|no|se|fi)\d?|east|west|north|south|central|northeast|southeast|northwest|southwest|europe|asia|america|emea|apac|amer|global|blue|green|primary|secondary|internal|external|public|private|pre|non)$/;

/** Returns what a name says besides its tier: `eu` of `prod-eu`. */
export function regionOf(name: string): string {
  const parts = name.split(/[-_.]/);
  return parts.filter((part) => tierOf(part) === undefined).join('-');
}

/** The environment that a part of a path names, and what stands around its name. */
export interface NamedEnvironment {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Finds an environment in a part of a path: the whole (`prod`, `prod-eu`), or a word of it (`values-prod.yaml`,
 * `cart-prod`). `named` are environments whatever their words. Undefined where there is none, or two.
 */
export function environmentIn(part: string, named: readonly string[] = []): NamedEnvironment | undefined {
  const [stem = '', ...endings] = part.split(/(?=\.(?:ya?ml|json)$)/);
  const ending = endings.join('');
  const known = named.filter((name) => stem === name || stem.endsWith(`-${name}`) || stem.startsWith(`${name}-`));
  const [whole] = known.toSorted((a, b) => b.length - a.length);
  if (whole !== undefined) return around(stem, whole, ending);
  if (named.length > 0) return undefined;
  const pieces = stem.split(/([-_.])/);
  const at = pieces.findIndex((piece) => tierOf(piece) !== undefined);
  if (at === -1 || tierOf(stem) === undefined) return undefined;
  // Words of the name around it: neighbours that say which of several.
  let [first, last] = [at, at];
  while (first >= 2 && region.test(pieces[first - 2] ?? '')) first -= 2;
  while (last + 2 < pieces.length && region.test(pieces[last + 2] ?? '')) last += 2;
  const name = pieces.slice(first, last + 1).join('');
  if (tierOf(name) === undefined || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) return undefined;
  return { name, before: pieces.slice(0, first).join(''), after: `${pieces.slice(last + 1).join('')}${ending}` };
}

function around(stem: string, name: string, ending: string): NamedEnvironment {
  const start = stem.indexOf(name);
  return { name, before: stem.slice(0, start), after: `${stem.slice(start + name.length)}${ending}` };
}

/** A path with `{environment}` in the place of the environment that it names. */
export interface Template {
  readonly environment: string;
  readonly path: string;
}

/** Undefined for a path that names no environment, or several. */
export function templateOf(path: string, named: readonly string[] = []): Template | undefined {
  const parts = path.split('/').map((part) => ({ part, found: environmentIn(part, named) }));
  const names = new Set(parts.flatMap(({ found }) => found?.name ?? []));
  const [environment] = names;
  if (environment === undefined || names.size > 1) return undefined;
  const written = parts.map(({ part, found }) =>
    found === undefined ? part : `${found.before}{environment}${found.after}`,
  );
  return { environment, path: written.join('/') };
}
