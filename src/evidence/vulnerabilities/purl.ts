/** A package URL, as far as comparing two of them takes. */
export interface PackageUrl {
  /** In lower case. */
  readonly type: string;
  /** Namespace and name, decoded. */
  readonly path: string;
  readonly version: string | undefined;
  readonly qualifiers: ReadonlyMap<string, string>;
}

/** Reads `pkg:type/namespace/name@version?qualifiers#subpath`; undefined for other text. */
export function parsePackageUrl(text: string): PackageUrl | undefined {
  const match = /^pkg:\/{0,2}([A-Za-z][A-Za-z0-9.+-]*)\/([^?#]+)(?:\?([^#]*))?(?:#.*)?$/s.exec(text.slice(0, 2000));
  const [, type, rest, query] = match ?? [];
  if (type === undefined || rest === undefined) return undefined;
  const at = rest.lastIndexOf('@');
  const path = decoded(at > 0 ? rest.slice(0, at) : rest);
  const version = at > 0 ? decoded(rest.slice(at + 1)) : undefined;
  if (path === undefined || (at > 0 && (version === undefined || version === ''))) return undefined;
  const qualifiers = new Map<string, string>();
  for (const pair of (query ?? '').split('&')) {
    const [key = '', ...value] = pair.split('=');
    if (key !== '') qualifiers.set(key.toLowerCase(), decoded(value.join('=')) ?? '');
  }
  return { type: type.toLowerCase(), path: path.replace(/^\/+|\/+$/g, ''), version, qualifiers };
}

/** Whether a package matches a pattern: a part that the pattern leaves out may be anything. */
export function matchesPackage(pattern: PackageUrl, one: PackageUrl): boolean {
  if (pattern.type !== one.type || pattern.path !== one.path) return false;
  if (pattern.version !== undefined && pattern.version !== one.version) return false;
  return [...pattern.qualifiers].every(([key, value]) => one.qualifiers.get(key) === value);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
