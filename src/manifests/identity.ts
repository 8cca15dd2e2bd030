import { formatRepository, parseLocation } from '../registry/reference.ts';

/** Which images are an application's. */
export interface ImageIdentity {
  /** The application's image in the flow, without registry. */
  readonly image: string;
  /** Its repositories in the registries of the flow; absent: those of any registry and owner that end with `image`. */
  readonly repositories?: readonly string[];
  /** Other names that the manifests have for it, as the entries of a kustomization do. */
  readonly aliases?: readonly string[];
}

/**
 * Returns the identity of an image in some registries, as the flow file names them. Throws UsageError for one that is
 * none.
 */
export function imageIdentity(image: string, registries: readonly string[]): ImageIdentity {
  const repositories = registries.map((registry) => formatRepository(parseLocation(registry, image)));
  return { image, repositories: [...new Set(repositories)] };
}

/** Whether a repository is the application's image: the whole name counts, not its end. */
export function isOwnImage({ image, repositories, aliases = [] }: ImageIdentity, repository: string): boolean {
  if (repository === image || aliases.includes(repository)) return true;
  if (repositories === undefined) return endsWithImage(image, repository);
  if (isNowhere(repository) && endsWithImage(image, repository)) return true;
  return repositories.some((one) => normal(one) === normal(repository));
}

/** Whether a name has no host and is too deep for Docker Hub: a placeholder for one that is to be written. */
function isNowhere(repository: string): boolean {
  const [host = '', ...rest] = repository.split('/');
  return rest.length >= 2 && !/[.:]|^localhost$/.test(host);
}

/** Whether a repository ends as the application's does, in whatever registry. */
export function endsWithImage(image: string, repository: string): boolean {
  return repository === image || repository.endsWith(`/${image}`);
}

/** Values that stand where an image will be, and are none yet. */
export function isPlaceholder(repository: string): boolean {
  const word = repository.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
  return placeholders.has(word);
}

const placeholders: ReadonlySet<string> = new Set([
  '',
  'changeit',
  'changeme',
  'dummy',
  'fillme',
  'image',
  'imagename',
  'imageplaceholder',
  'imagerepository',
  'nan',
  'none',
  'null',
  'placeholder',
  'placeholderimage',
  'replaced',
  'replaceme',
  'repository',
  'setbyci',
  'setme',
  'tbd',
  'tobereplaced',
  'tobeset',
  'todo',
  'undefined',
  'unset',
]);

/** Docker Hub has several names. */
function normal(repository: string): string {
  return repository.replace(/^(?:index\.|registry-1\.)?docker\.io\/(?:library\/)?/, '');
}
