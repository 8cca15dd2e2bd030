import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isMap, isPair, isScalar, isSeq, parseAllDocuments, visit } from 'yaml';
import type { Document } from 'yaml';
import { RefusedError } from '../src/base/errors.ts';
import { fileAndPath } from '../src/manifests/forms/path-place.ts';
import { doubtOf } from '../src/manifests/overlays/doubt.ts';
import { overlayIndex } from '../src/manifests/overlays/overlay-index.ts';
import type { OverlayIndex } from '../src/manifests/overlays/overlay-index.ts';
import { readText, yamlFiles } from '../test/support/bump-sweep.ts';

const wanted = { repository: 'new.example.com/a/b', tag: '1.20', digest: `sha256:${'b'.repeat(64)}` } as const;

/** Every image-like place of the corpus: written in its own form, proven or not, or refused, with the reasons. */
export async function run(): Promise<void> {
  const archive = resolve(process.env['KRCI_DEPLOY_CORPUS'] ?? '../shared/corpus', 'gitops-yaml.tar.gz');
  if (!existsSync(archive))
    throw new Error(`there is no corpus at ${archive}; name its directory in KRCI_DEPLOY_CORPUS`);
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-corpus-'));
  try {
    execFileSync('tar', ['-xzf', archive, '-C', directory]);
    const outcomes = new Map<string, string[]>();
    const top = join(directory, 'gitops-yaml');
    for (const name of readdirSync(top)) await sweep(join(top, name), outcomes);
    print(outcomes);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function sweep(root: string, outcomes: Map<string, string[]>): Promise<void> {
  const texts = new Map(yamlFiles(root).map((file) => [relative(root, file), readText(file)]));
  const start = performance.now();
  const index = await overlayIndex({
    read: (path) => Promise.resolve(bytesOf(texts.get(path))),
    list: () => Promise.resolve([...texts.keys()]),
  });
  console.log(
    `${root.split('/').at(-1) ?? ''}: ${texts.size} files, index in ${Math.round(performance.now() - start)} ms`,
  );
  if (index === undefined) throw new Error('the repository has too many manifests');
  for (const [file, text] of texts) {
    for (const path of placesIn(text)) {
      const outcome = outcomeOf(file, text, path, index);
      outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), `${root.split('/').at(-1) ?? ''}/${file} ${path}`]);
    }
  }
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

function outcomeOf(file: string, text: string, path: string, index: OverlayIndex): string {
  try {
    const place = fileAndPath(file, path, 'edit-anchor');
    const edited = place.write(text, wanted);
    const image = place.read(edited);
    const effect = place.effect?.(edited);
    if (image?.digest === undefined) return 'unproven: a tag alone can be moved';
    if (effect?.isProven !== true) return `unproven: ${kindOf(effect?.because ?? '')}`;
    if (effect.subject === undefined) return 'proven';
    const about = { file, subject: effect.subject, repository: wanted.repository, digest: wanted.digest };
    const doubt = doubtOf(index, about, () => true);
    return doubt === undefined ? 'proven' : `unproven: ${kindOf(doubt)}`;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return `refused: ${error.code}`;
  }
}

/** The reason without its names. */
function kindOf(doubt: string): string {
  return doubt
    .replaceAll(/\S*\/\S*/g, '…')
    .replace(/the image \S+/, 'the image …')
    .replace(/^(?:Application|ApplicationSet|Kustomization) \S+/, '…')
    .replace(/kustomization\.yaml/, '…');
}

/** Maps with a tag, or with repository and digest, and values under a key that ends with `image`. */
function placesIn(text: string): readonly string[] {
  if (!/(?:[tT]ag|[iI]mage|digest)["']?[ \t]*:/.test(text)) return [];
  const documents = [...parseAllDocuments(text, { logLevel: 'silent', schema: 'failsafe' })];
  if (documents.some((document) => document.errors.length > 0)) return [];
  return documents.flatMap((document, at) => pathsIn(document, documents.length > 1 ? `${at + 1}:` : ''));
}

function pathsIn(document: Document.Parsed, prefix: string): readonly string[] {
  const found: string[] = [];
  visit(document, (_, node, ancestors) => {
    const path = written([...ancestors, node]);
    if (path === '') return;
    if (isMap(node) && isImage((key) => node.has(key))) found.push(prefix + path);
    if (!isPair(node) || !isScalar(node.key) || !isScalar(node.value)) return;
    if (/image$/i.test(String(node.key.value)) && String(node.value.value) !== '') found.push(prefix + path);
  });
  return found;
}

function isImage(has: (key: string) => boolean): boolean {
  return has('tag') || has('newTag') || has('imageTag') || (has('repository') && has('digest'));
}

function written(chain: readonly unknown[]): string {
  const parts = chain.flatMap((node, at) => {
    if (isPair(node) && isScalar(node.key)) return [`["${String(node.key.value)}"]`];
    const next = chain[at + 1];
    return isSeq(node) && next !== undefined ? [`[${node.items.findIndex((item) => item === next)}]`] : [];
  });
  return parts.join('');
}

function print(outcomes: ReadonlyMap<string, readonly string[]>): void {
  const rows = [...outcomes].toSorted(([, one], [, other]) => other.length - one.length);
  console.log(`\n${rows.reduce((sum, [, places]) => sum + places.length, 0)} places\n`);
  console.log('| outcome | places | for example |\n| --- | ---: | --- |');
  for (const [outcome, places] of rows) console.log(`| ${outcome} | ${places.length} | ${places[0] ?? ''} |`);
}
