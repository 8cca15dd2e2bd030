import { listIn, textIn } from '../../base/json-path.ts';
import { parseDocuments } from '../../objects/yaml-document.ts';
import type { Scene } from '../model.ts';
import { RefusedError } from '../../base/errors.ts';

/** A repository of Git or charts that a file of the tree reads: a base of Kustomize, a dependency of a chart. */
export interface NamedBase {
  /** URL as it is written, without its revision. */
  readonly name: string;
  readonly revision: string;
  readonly file: string;
  readonly line: number;
}

const maxFiles = 5000;
const maxFileBytes = 1024 * 1024;
const maxBases = 2000;

/** Lists what kustomizations and charts of the tree take from elsewhere. A file that does not parse names nothing. */
export async function basesIn(home: Scene['home']): Promise<readonly NamedBase[]> {
  const paths = (await home.list('')).filter((path) =>
    /(?:^|\/)(?:[Kk]ustomization(?:\.ya?ml)?|Chart\.yaml)$/.test(path),
  );
  const found: NamedBase[] = [];
  for (const path of paths.slice(0, maxFiles)) {
    const bytes = await readable(home, path);
    if (bytes === undefined || bytes.length > maxFileBytes) continue;
    for (const document of parseDocuments(new TextDecoder().decode(bytes))) {
      if ('found' in document) continue;
      const own = path.endsWith('Chart.yaml') ? chartNames(document.value) : kustomizeNames(document.value);
      found.push(...own.map(({ name, revision, at }) => ({ name, revision, file: path, line: document.lineOf(at) })));
    }
  }
  return found.slice(0, maxBases);
}

async function readable(home: Scene['home'], path: string): Promise<Uint8Array | undefined> {
  try {
    return await home.read(path);
  } catch (error) {
    if (error instanceof RefusedError) return undefined;
    throw error;
  }
}

interface Named {
  readonly name: string;
  readonly revision: string;
  readonly at: readonly (string | number)[];
}

/** `dependencies[]` of a chart whose repository is no path. */
function chartNames(value: unknown): readonly Named[] {
  return listIn(value, 'dependencies').flatMap((one, index): readonly Named[] => {
    const repository = textIn(one, 'repository') ?? '';
    if (!/^(?:https?|oci):\/\//.test(repository)) return [];
    return [{ name: repository, revision: textIn(one, 'version') ?? '', at: ['dependencies', index] }];
  });
}

const lists = ['resources', 'bases', 'components', 'crds'] as const;

/** Remote bases (`https://host/owner/name//path?ref=v1`) and charts of Kustomize. */
function kustomizeNames(value: unknown): readonly Named[] {
  const bases = lists.flatMap((list) =>
    listIn(value, list).flatMap((one, index): readonly Named[] => {
      const base = typeof one === 'string' ? remoteBase(one) : undefined;
      return base === undefined ? [] : [{ ...base, at: [list, index] }];
    }),
  );
  const charts = listIn(value, 'helmCharts').flatMap((one, index): readonly Named[] => {
    const repository = textIn(one, 'repo');
    if (repository === undefined) return [];
    return [{ name: repository, revision: textIn(one, 'version') ?? '', at: ['helmCharts', index] }];
  });
  return [...bases, ...charts];
}

/** Kustomize takes a URL, an scp-like address and `github.com/owner/name`; a path has no host. */
function remoteBase(text: string): Pick<Named, 'name' | 'revision'> | undefined {
  if (text.length > 1000 || !/^(?:[a-z+]+::)?(?:https?:\/\/|ssh:\/\/|git@|github\.com[/:])/i.test(text))
    return undefined;
  const [address = '', query = ''] = text.split('?', 2);
  const revision = new URLSearchParams(query).get('ref') ?? new URLSearchParams(query).get('version') ?? '';
  const name = address.replace(/^[a-z+]+::/i, '').replace(/^((?:[a-z+]+:\/\/)?[^/]+\/.*?)\/\/.*$/i, '$1');
  return { name, revision };
}
