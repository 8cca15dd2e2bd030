import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fetcher, Updater } from 'tuf-js';
import { errorMessage } from '../base/node-error.ts';
import { EvidenceError, StepError, UsageError } from '../base/errors.ts';
import { shown } from '../base/shown.ts';

/** A `root.json` that is trusted without a proof: all trust in the repository goes back to its keys. */
export interface InitialRoot {
  /** For messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Server of a repository's metadata and targets. Nothing that it sends is trusted. */
export interface Mirror {
  /** For messages. */
  readonly name: string;
  /** Reads the file at a path; undefined where it is absent and `optional` is set. Throws StepError. */
  get(path: string, optional: boolean): Promise<Uint8Array | undefined>;
}

/**
 * Reads a target of a TUF repository (The Update Framework's specification 1.0, section 5), by this machine's
 * clock. Nothing is kept: earlier runs do not count. Throws UsageError for an invalid root,
 * EvidenceError for invalid metadata, and the errors of the mirror.
 */
export async function tufTarget(target: string, root: InitialRoot, mirror: Mirror): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'krci-deploy-tuf-'));
  try {
    await writeFile(join(directory, 'root.json'), root.bytes);
    const source = await openSource(mirror, directory);
    const updater = await openUpdater(directory, root, source.fetcher);
    return await source.named(() => download(target, updater, mirror), root);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Never asked: the mirror is given paths alone. */
const base = 'https://mirror.invalid';

async function openUpdater(directory: string, { name }: InitialRoot, fetcher: Fetcher): Promise<Updater> {
  // Loaded here: few gates ask for it.
  const tuf = await import('tuf-js');
  try {
    return new tuf.Updater({
      metadataDir: directory,
      metadataBaseUrl: base,
      targetDir: directory,
      targetBaseUrl: `${base}/targets`,
      fetcher,
    });
  } catch (error) {
    throw new UsageError({
      code: 'invalid-tuf-root',
      where: name,
      expected: 'root.json of a TUF repository, signed with its own keys',
      found: shown(errorMessage(error), 200),
    });
  }
}

async function download(target: string, updater: Updater, mirror: Mirror): Promise<Uint8Array> {
  const info = await updater.getTargetInfo(target);
  if (info === undefined) {
    throw new EvidenceError({
      code: 'tuf-target-missing',
      where: mirror.name,
      expected: `the target ${target}`,
      found: 'none',
      fix: 'name the TUF repository of a Sigstore',
    });
  }
  return readFile(await updater.downloadTarget(info));
}

interface Source {
  readonly fetcher: Fetcher;
  /** Turns an error of the work into a sentence. */
  named<T>(work: () => Promise<T>, root: InitialRoot): Promise<T>;
}

/** Opens the mirror as a source. The library rewords a fetcher's error, so the first failure is kept here. */
async function openSource(mirror: Mirror, directory: string): Promise<Source> {
  const { DownloadHTTPError } = await import('tuf-js/dist/error.js');
  let failure: StepError | undefined;
  async function bytesAt(url: string, limit: number): Promise<Buffer> {
    const path = new URL(url).pathname.slice(1);
    const bytes = await mirror.get(path, /^\d+\.root\.json$/.test(path));
    if (bytes === undefined) throw new DownloadHTTPError(`there is no ${path}`, 404);
    if (bytes.length > limit) {
      throw new EvidenceError({
        code: 'tuf-too-large',
        where: mirror.name,
        expected: `at most ${limit} bytes as ${path}`,
        found: `${bytes.length}`,
        fix: 'check whether the repository was tampered with',
      });
    }
    return Buffer.from(bytes);
  }
  const downloadBytes: Fetcher['downloadBytes'] = async (url, limit) => {
    try {
      return await bytesAt(url, limit);
    } catch (error) {
      if (error instanceof StepError) failure ??= error;
      throw error;
    }
  };
  return {
    fetcher: {
      downloadBytes,
      downloadFile: async (url, limit, handle) => {
        const file = join(directory, 'download');
        await writeFile(file, await downloadBytes(url, limit));
        return handle(file);
      },
    },
    named: async (work, root) => {
      try {
        return await work();
      } catch (error) {
        throw failure ?? (error instanceof StepError ? error : distrust(error, mirror, root));
      }
    },
  };
}

function distrust(error: unknown, mirror: Mirror, root: InitialRoot): EvidenceError {
  return new EvidenceError({
    code: 'tuf-unverified',
    where: mirror.name,
    expected: `metadata that is good by ${root.name}`,
    found: shown(reasonOf(error), 200),
    fix: `check whether the repository was tampered with or is outdated, and whether ${root.name} is its root`,
  });
}

/** Returns the library's message without the words before the message of its cause. */
function reasonOf(error: unknown): string {
  return errorMessage(error).replace(/^Unable to load (?:snapshot metadata|targets) error (?:\w{0,40}Error: )?/, '');
}
