import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { UsageError } from '../../base/errors.ts';
import { writeAtomically } from './atomic-file.ts';
import { fileInside } from './inside.ts';
import { withLock } from './lock.ts';
import { isRecord } from '../../base/json-path.ts';
import { descriptor } from '../manifest.ts';
import { ociIndex } from '../media-types.ts';
import type { Descriptor } from '../registry.ts';

/** The tag in a layout's index.json (OCI image-spec 1.1, annotations.md). */
export const refName = 'org.opencontainers.image.ref.name';

const layoutVersion = '1.0.0';
const maxIndexBytes = 32 * 1024 * 1024;

/** The content of index.json; unknown fields are kept. */
export interface LayoutIndex {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Entries as they were written; `descriptor` reads one. */
  readonly manifests: readonly Record<string, unknown>[];
}

/** Reads index.json; empty where there is none yet. @throws UsageError when it is no index. */
export async function readLayoutIndex(directory: string): Promise<LayoutIndex> {
  const path = join(directory, 'index.json');
  const text = await readText(directory, path);
  if (text === undefined) return { fields: { schemaVersion: 2, mediaType: ociIndex }, manifests: [] };
  const json = parse(text, path);
  const manifests = json['manifests'];
  if (!Array.isArray(manifests) || !manifests.every(isRecord)) throw notAnIndex(path);
  return { fields: json, manifests };
}

/** Finds the descriptor with a tag; the last one where several have it, as `skopeo` and `oras` write them. */
export function findTag(index: LayoutIndex, tag: string, where: string): Descriptor | undefined {
  const entry = index.manifests.findLast((candidate) => tagOf(candidate) === tag);
  return entry === undefined ? undefined : descriptor(entry, `${where}: index.json`);
}

export function tagOf(entry: Record<string, unknown>): string | undefined {
  const { annotations } = entry;
  const name = isRecord(annotations) ? annotations[refName] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Rewrites index.json under its lock, and makes the layout around it if it was not there. */
export async function updateLayoutIndex(
  directory: string,
  clock: Clock,
  change: (manifests: readonly Record<string, unknown>[]) => readonly Record<string, unknown>[],
): Promise<void> {
  await createLayout(directory);
  await withLock(join(directory, 'index.json.lock'), clock, async () => {
    const index = await readLayoutIndex(directory);
    const text = JSON.stringify({ ...index.fields, manifests: change(index.manifests) });
    await writeAtomically(join(directory, 'index.json'), new TextEncoder().encode(text));
  });
}

/** Makes a layout (OCI image-spec 1.1, image-layout.md, "oci-layout file"). @throws UsageError for another version. */
export async function createLayout(directory: string): Promise<void> {
  const path = join(directory, 'oci-layout');
  await mkdir(directory, { recursive: true });
  const text = await readText(directory, path);
  if (text === undefined) {
    await writeAtomically(path, new TextEncoder().encode(JSON.stringify({ imageLayoutVersion: layoutVersion })));
    return;
  }
  const found = parse(text, path)['imageLayoutVersion'];
  if (found !== layoutVersion) {
    throw new UsageError({
      code: 'unknown-layout',
      where: path,
      expected: `imageLayoutVersion ${layoutVersion}`,
      found: String(found),
    });
  }
}

async function readText(directory: string, path: string): Promise<string | undefined> {
  const file = await fileInside(directory, path);
  if (file === undefined) return undefined;
  if (file.size <= maxIndexBytes) return readFile(file.path, 'utf8');
  throw new UsageError({
    code: 'layout-too-large',
    where: path,
    expected: `at most ${maxIndexBytes} bytes`,
    found: `${file.size}`,
  });
}

function parse(text: string, path: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (isRecord(json)) return json;
  } catch {
    throw notAnIndex(path);
  }
  throw notAnIndex(path);
}

function notAnIndex(path: string): UsageError {
  return new UsageError({
    code: 'broken-layout',
    where: path,
    expected: 'the JSON of an OCI image layout',
    found: 'something else',
  });
}
