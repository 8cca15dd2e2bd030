import { isDeepStrictEqual } from 'node:util';
import type { KubernetesObject, Unreadable } from '../objects/model.ts';
import { nameOf } from '../objects/model.ts';
import { changedObject, definedForCluster } from './changes.ts';
import { deployerOf } from './deployers/deployers.ts';
import { knownObjects } from './known-objects.ts';
import type { NotRendered, ObjectChanges, Rendered, Source, SourceTree, ToolVersion } from './model.ts';
import { RenderProblem } from './problem.ts';
import { renderSources, type RenderMeans } from './render-sources.ts';
import type { SourceRepositories } from './repositories.ts';

/** What a rendering starts from. */
export interface Roots {
  readonly sources: readonly Source[];
  /** Deployers that are no rendered objects themselves. */
  readonly deployers: readonly KubernetesObject[];
  readonly notRendered: readonly NotRendered[];
}

export interface FollowMeans extends RenderMeans {
  readonly repositories: SourceRepositories;
  /** Objects that files of the repository declare, for deployers to refer to. */
  readonly declared: readonly KubernetesObject[];
}

const maxRounds = 12;
const maxSources = 2_000;

/**
 * Renders sources and follows the deployers among what was rendered, until nothing is new. What cannot be followed is
 * listed, and is never left out in silence. @throws RemoteError
 */
export async function renderFrom(roots: Roots, means: FollowMeans): Promise<Rendered> {
  const following = new Following(roots, means);
  for (let round = 0; following.hasMore(); round += 1) {
    if (round >= maxRounds) {
      following.stop(`deployers lead to others more than ${maxRounds} times`);
      break;
    }
    await following.step();
  }
  return following.result();
}

class Following {
  readonly #means: FollowMeans;
  readonly #objects: { readonly object: KubernetesObject; readonly changes: ObjectChanges }[] = [];
  readonly #unreadable: Unreadable[] = [];
  readonly #notRendered: NotRendered[];
  readonly #tools = new Set<ToolVersion>();
  readonly #seenSources = new Map<SourceTree, Source[]>();
  readonly #seenDeployers = new Set<string>();
  readonly #followed: KubernetesObject[] = [];
  #sources: Source[] = [];
  #deployers: KubernetesObject[] = [];
  /** Deployers that lacked something, and what: it may be rendered later. */
  #lacking = new Map<KubernetesObject, string>();

  constructor(roots: Roots, means: FollowMeans) {
    this.#means = means;
    this.#notRendered = [...roots.notRendered];
    this.#addSources(roots.sources);
    this.#addDeployers(roots.deployers);
  }

  hasMore(): boolean {
    return this.#sources.length > 0 || this.#deployers.length > 0;
  }

  stop(because: string): void {
    this.#notRendered.push({ what: 'the rest', because });
  }

  async step(): Promise<void> {
    const [sources, before] = [this.#sources, this.#objects.length];
    this.#sources = [];
    for (const { source, result } of await renderSources(sources, this.#means)) {
      if ('because' in result) {
        this.#notRendered.push({
          what: wordOf(source),
          because: result.because,
        });
        continue;
      }
      for (const object of result.objects) this.#objects.push({ object, changes: source.changes ?? {} });
      this.#unreadable.push(...result.unreadable);
      if (result.tool !== undefined) this.#tools.add(result.tool);
    }
    this.#addDeployers(this.#objects.slice(before).map(({ object }) => object));
    if (this.#objects.length > before) this.#retry();
    await this.#follow();
  }

  result(): Rendered {
    for (const [object, because] of this.#lacking) this.#notRendered.push({ what: nameOf(object), because });
    const ofCluster = definedForCluster(this.#objects.map(({ object }) => object));
    return {
      objects: this.#objects.map(({ object, changes }) => changedObject(object, changes, ofCluster)),
      unreadable: this.#unreadable,
      deployers: this.#followed,
      notRendered: this.#notRendered,
      tools: [...this.#tools].toSorted(),
    };
  }

  /** Lets deployers that lacked something look again, now that more objects are known. */
  #retry(): void {
    this.#deployers.push(...this.#lacking.keys());
    this.#lacking = new Map();
  }

  async #follow(): Promise<void> {
    const deployers = this.#deployers;
    this.#deployers = [];
    const objects = knownObjects(
      this.#objects.map(({ object }) => object),
      this.#means.declared,
    );
    for (const object of deployers) {
      try {
        const followed = await deployerOf(object)?.follow(object, { repositories: this.#means.repositories, objects });
        this.#addSources(followed?.sources ?? []);
        this.#addDeployers(followed?.made ?? []);
        this.#notRendered.push(...(followed?.notRendered ?? []));
      } catch (error) {
        if (!(error instanceof RenderProblem)) throw error;
        this.#lacking.set(object, error.message);
      }
    }
  }

  #addSources(sources: readonly Source[]): void {
    for (const source of sources) {
      const seen = this.#seenSources.get(source.tree) ?? [];
      if (seen.some((one) => isSame(one, source))) continue;
      this.#seenSources.set(source.tree, [...seen, source]);
      if (seen.length >= maxSources) throw new RenderProblem(`there are more than ${maxSources} sources`);
      this.#sources.push(source);
    }
  }

  #addDeployers(objects: readonly KubernetesObject[]): void {
    for (const object of objects) {
      if (deployerOf(object) === undefined) continue;
      const key = `${object.group} ${nameOf(object)} ${object.file}`;
      if (this.#seenDeployers.has(key)) continue;
      this.#seenDeployers.add(key);
      this.#followed.push(object);
      this.#deployers.push(object);
    }
  }
}

/** A source, for messages. */
function wordOf({ directory, chart }: Source): string {
  if (chart !== undefined) return `chart ${chart.name}`;
  return directory === '' ? 'the root' : directory;
}

/** Sources that differ in nothing but who asks for them are one. */
function isSame(a: Source, b: Source): boolean {
  return a.directory === b.directory && isDeepStrictEqual(restOf(a), restOf(b));
}

/** Trees are told apart before, and are too large to compare. */
function restOf({ tree, ...rest }: Source): object {
  return { ...rest, tree: tree.commit, application: '' };
}
