import { StepError } from '../base/errors.ts';
import { shown } from '../base/shown.ts';
import { matchingPaths } from '../files/matching-paths.ts';
import type { Environment } from '../flow/flow.ts';
import type { Snapshot } from '../git/gitops.ts';
import { parseDocuments } from '../objects/yaml-document.ts';
import type { Rotation, RotationFacts } from '../policy/model.ts';
import { rotationForms } from './forms.ts';

const maxFiles = 200;
const maxFileBytes = 4 * 1024 * 1024;
const maxEntries = 50_000;

/** What evidence tells of rotations, and sentences on what cannot be read of it. */
export interface RotationReading {
  readonly facts: RotationFacts | 'unread';
  /** With one, nothing is proven. */
  readonly problems: readonly string[];
}

/**
 * Reads the evidence that the rule about secrets of an environment names; undefined where it names none.
 * A pattern without files is a problem: evidence that is missing proves nothing. @throws RemoteError
 */
export async function rotationOf(
  { gate }: Environment,
  open: () => Promise<Pick<Snapshot, 'list' | 'read'>>,
  now: Date,
): Promise<RotationReading | undefined> {
  const entry = gate.manifests?.secrets;
  const rotation = typeof entry === 'object' && entry.level !== 'off' ? entry.rotation : undefined;
  if (rotation === undefined) return undefined;
  const { entries, problems } = await readRotations(rotation.evidence, await open());
  return { facts: problems.length > 0 ? 'unread' : { now: now.getTime(), entries }, problems };
}

async function readRotations(
  pattern: string,
  tree: Pick<Snapshot, 'list' | 'read'>,
): Promise<{ readonly entries: readonly Rotation[]; readonly problems: readonly string[] }> {
  const entries: Rotation[] = [];
  const problems: string[] = [];
  const paths = await matchingPaths(pattern, (directory) => tree.list(directory));
  if (paths.length > maxFiles) problems.push(`${pattern}: more than ${maxFiles} files`);
  let read = 0;
  for (const path of paths.slice(0, maxFiles)) {
    const bytes = await bytesOf(path, tree, problems);
    if (bytes === undefined) continue;
    read += 1;
    addFile(path, bytes, entries, problems);
    if (entries.length > maxEntries) problems.push(`${pattern}: more than ${maxEntries} rotations`);
    if (problems.length > maxProblems) break;
  }
  if (read === 0 && problems.length === 0) problems.push(`${pattern}: there is no such file`);
  return { entries, problems };
}

const maxProblems = 20;

/** Undefined for what is no file. A file that Git refuses to read keeps no other from being read. */
async function bytesOf(
  path: string,
  tree: Pick<Snapshot, 'read'>,
  problems: string[],
): Promise<Uint8Array | undefined> {
  try {
    const bytes = await tree.read(path);
    if (bytes === undefined || bytes.length <= maxFileBytes) return bytes;
    problems.push(`${path}: more than ${maxFileBytes} bytes`);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    problems.push(error.message);
  }
  return undefined;
}

function addFile(path: string, bytes: Uint8Array, entries: Rotation[], problems: string[]): void {
  const documents = parseDocuments(new TextDecoder().decode(bytes));
  if (documents.length === 0) problems.push(`${path}: expected evidence of rotations, found an empty file`);
  for (const document of documents) {
    if ('found' in document) {
      problems.push(`${path}:${document.line}: ${document.found}`);
      continue;
    }
    const form = rotationForms.find((one) => one.isOne(document.value));
    if (form === undefined) problems.push(`${path}: expected evidence of rotations, found ${foundIn(document.value)}`);
    for (const [index, entry] of (form?.entries(document.value) ?? []).entries()) {
      const place = `${path}, entry ${index + 1}`;
      if ('because' in entry) problems.push(`${place}: ${entry.because}`);
      else entries.push({ ...entry, place });
      if (entries.length > maxEntries || problems.length > maxProblems) return;
    }
  }
}

/** A status of an ExternalSecret says when it was read, not when the secret was made. */
function foundIn(value: unknown): string {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (kind === 'ExternalSecret' || kind === 'SecretStore') {
    return `${kind}, whose status says when it was refreshed and not when the secret was rotated`;
  }
  return typeof kind === 'string' ? shown(kind) : 'another document';
}
