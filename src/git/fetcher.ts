import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { GitError } from './git.ts';
import type { Git, GitOptions, GitOutput } from './git.ts';
import type { Location } from './location.ts';
import { createPrivateRepository, promisor, randomRemote } from './private-repository.ts';
import type { Filter, PrivateRepository } from './private-repository.ts';
import { runRemoteCommand } from './remote-command.ts';
import { TransientError } from '../base/transient-error.ts';

export interface FetcherOptions {
  readonly git: Git;
  readonly clock: Clock;
  readonly location: Location;
  /** A private directory; requested at the first fetch. */
  readonly directory: () => Promise<string>;
}

const tipRef = 'refs/krci-deploy/tip';
const quietFetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
/** The server must not leave out objects as already fetched: of most trees, the commit alone is here. */
const forgetful = ['-c', 'fetch.negotiationAlgorithm=noop'];

const idFilter = { trees: '--filter=tree:0', blobs: '--filter=blob:none', none: '--depth=1' } as const;
const tipFilter: Readonly<Record<Filter, readonly string[]>> = {
  trees: ['--filter=tree:2'],
  blobs: ['--filter=blob:none'],
  none: [],
};

/**
 * Fetches into a private repository as little as the server can be talked into, and starts over with more when it
 * cannot leave things out. Its methods must not run at the same time. Errors are sentences already, with the GitError
 * as cause.
 */
export class Fetcher {
  readonly #options: FetcherOptions;
  #current: PrivateRepository | undefined;
  #last: { readonly ref: string; readonly id: string } | undefined;
  #generation = 0;

  constructor(options: FetcherOptions) {
    this.#options = options;
  }

  /** Where the objects are by now. */
  async repository(): Promise<PrivateRepository> {
    return this.#current ?? this.#start('trees', 'sha1');
  }

  /** Fetches a ref and returns the id of its newest commit; with `since`, the changes from there on come along. */
  async tip(ref: string, since: string | undefined): Promise<string> {
    const here = await this.repository();
    const incremental = since !== undefined && here.filter !== 'none';
    const how = incremental
      ? [...quietFetch, '--filter=blob:limit=1m']
      : [...forgetful, ...quietFetch, ...tipFilter[here.filter]];
    try {
      await this.#run(here, [...promisor(here), ...how, '--depth=1', here.remote, `+${ref}:${tipRef}`]);
    } catch (error) {
      if (!incremental || error instanceof TransientError) await this.#askForLess(error);
      return this.tip(ref, undefined);
    }
    const id = (await readFile(join(here.directory, tipRef), 'latin1')).trim();
    this.#last = { ref, id };
    return id;
  }

  /** Fetches objects by id. */
  async objects(ids: readonly string[]): Promise<void> {
    const here = await this.repository();
    const how = [...forgetful, ...quietFetch, idFilter[here.filter]];
    try {
      await this.#run(here, [...promisor(here), ...how, '--stdin', here.remote], { input: `${ids.join('\n')}\n` });
    } catch (error) {
      await this.#askForLess(error);
      const last = this.#last;
      if (last === undefined || (await this.tip(last.ref, undefined)) !== last.id) throw this.gone();
    }
  }

  async refs(options: readonly string[], patterns: readonly string[]): Promise<string> {
    const here = await this.repository();
    const { text } = await this.#run(here, ['ls-remote', ...options, here.remote, ...patterns]);
    return text.trim();
  }

  gone(): TransientError {
    return new TransientError({
      code: 'branch-moved',
      where: this.#options.location.name,
      found: 'the branch moved while it was read',
      fix: 'run again',
    });
  }

  async #start(filter: Filter, objectFormat: PrivateRepository['objectFormat']): Promise<PrivateRepository> {
    const { directory, location } = this.#options;
    this.#generation += 1;
    const place = join(await directory(), String(this.#generation));
    const next = { directory: place, url: location.url, remote: randomRemote(), filter, objectFormat };
    await createPrivateRepository(next);
    this.#current = next;
    return next;
  }

  #run(repository: PrivateRepository, args: readonly string[], options: GitOptions = {}): Promise<GitOutput> {
    return runRemoteCommand(this.#options, repository, args, options);
  }

  /** Makes the next try ask the server for less; throws when that would not help. */
  async #askForLess(error: unknown): Promise<void> {
    const less = this.#current === undefined ? undefined : lesser(this.#current, stderrOf(error));
    if (less === undefined) throw /unadvertised|not our ref/.test(stderrOf(error)) ? this.gone() : error;
    await this.#start(less.filter, less.objectFormat);
  }
}

/** Smaller request for a server that could not serve the last one; undefined when less does not help. */
function lesser(
  { filter, objectFormat }: PrivateRepository,
  stderr: string,
): Pick<PrivateRepository, 'filter' | 'objectFormat'> | undefined {
  if (/mismatched algorithms|object format/i.test(stderr) && objectFormat === 'sha1') {
    return { filter, objectFormat: 'sha256' };
  }
  const unable = /filter|unadvertised object|not our ref|did not send all necessary|missing necessary/i.test(stderr);
  if (!unable || filter === 'none') return undefined;
  return { filter: filter === 'trees' ? 'blobs' : 'none', objectFormat };
}

function stderrOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof GitError ? cause.stderr : '';
}
