import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseAllDocuments } from 'yaml';
import { RefusedError } from '../src/base/errors.ts';
import type { Editor, Site, SweepResult } from '../test/support/bump-sweep.ts';
import { bump, emptyResult, ours, readText, sitesOf, withValue, yamlFiles } from '../test/support/bump-sweep.ts';
import { findYq, yqPath } from './yq.ts';

interface Contestant {
  readonly name: string;
  readonly edit: Editor;
}

interface Work {
  readonly file: string;
  readonly text: string;
  readonly site: Site;
}

/** Every image field of the real repositories of the corpus, bumped one by one, by us and by what others use. */
export async function run(): Promise<void> {
  const archive = resolve(process.env['KRCI_DEPLOY_CORPUS'] ?? '../shared/corpus', 'gitops-yaml.tar.gz');
  if (!existsSync(archive))
    throw new Error(`there is no corpus at ${archive}; name its directory in KRCI_DEPLOY_CORPUS`);
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-corpus-'));
  try {
    execFileSync('tar', ['-xzf', archive, '-C', directory]);
    const work = workOf(directory);
    console.log(`\nbump-corpus: ${work.length} image fields of ${new Set(work.map(({ file }) => file)).size} files\n`);
    console.log(
      '| editor | one line changed | other bytes changed | other values changed | unparseable | refused | ms per edit |',
    );
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
    for (const contestant of await contestants(directory))
      console.log(row(contestant.name, ...sweep(contestant, work)));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function workOf(directory: string): readonly Work[] {
  return yamlFiles(directory).flatMap((file) => {
    const text = readText(file);
    return (sitesOf(text) ?? []).map((site) => ({ file, text, site }));
  });
}

async function contestants(directory: string): Promise<readonly Contestant[]> {
  return [
    { name: 'krci-deploy', edit: ours },
    { name: 'yaml, Document.toString, lineWidth 0', edit: printed },
    ...(await jsYaml()),
    ...yq(directory),
  ];
}

const printed: Editor = (_, text, { document, keys }, value) => {
  const documents = [...parseAllDocuments(text, { logLevel: 'silent' })];
  documents[document]?.setIn(keys, value);
  return documents.map((one) => one.toString({ lineWidth: 0 })).join('');
};

/** It comes with other packages of ours, or not. */
async function jsYaml(): Promise<readonly Contestant[]> {
  const name = 'js-yaml';
  const library: unknown = await import(name).catch(() => undefined);
  if (!isJsYaml(library)) {
    console.log('js-yaml is not installed and is left out\n');
    return [];
  }
  const { loadAll, dump } = library.default;
  const edit: Editor = (_, text, { document, keys }, value) => {
    const data = withValue(loadAll(text), [document, ...keys], value);
    return (Array.isArray(data) ? data : []).map((one: unknown) => dump(one)).join('---\n');
  };
  return [{ name: 'js-yaml, loadAll and dump', edit }];
}

/** A process for each edit, the way a pipeline calls it. */
function yq(directory: string): readonly Contestant[] {
  const found = findYq(directory);
  if (found === undefined) return [];
  const edit: Editor = (_, text, { document, keys }, value) => {
    const expression = `(select(document_index == ${document}) | ${yqPath(keys)}) = strenv(VALUE)`;
    const env = { ...process.env, VALUE: value };
    const { status, stdout, stderr } = spawnSync(found.command, [expression, '-'], {
      input: text,
      encoding: 'utf8',
      env,
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new RefusedError({ code: 'edit-not-proven', where: 'yq', found: stderr });
    return stdout;
  };
  return [{ name: `yq ${found.version}`, edit }];
}

interface JsYaml {
  readonly default: {
    readonly loadAll: (text: string) => readonly unknown[];
    readonly dump: (data: unknown) => string;
  };
}

function isJsYaml(module: unknown): module is JsYaml {
  return typeof module === 'object' && module !== null && 'default' in module;
}

/** What came of it, and the milliseconds that the edits alone took. */
function sweep({ edit }: Contestant, work: readonly Work[]): [SweepResult, number] {
  const result = emptyResult();
  let spent = 0;
  const timed: Editor = (...task) => {
    const start = performance.now();
    try {
      return edit(...task);
    } finally {
      spent += performance.now() - start;
    }
  };
  for (const { file, text, site } of work) bump(timed, file, text, site, result);
  return [result, spent];
}

function row(name: string, result: SweepResult, spent: number): string {
  const refused = [...result.refused].map(([code, where]) => `${where.length} (${code})`).join(', ') || '0';
  const share = `${result.oneLine} (${((100 * result.oneLine) / result.sites).toFixed(1)} %)`;
  const counts = [result.otherBytes, result.otherMeaning, result.unparseable].map(({ length }) => length);
  return `| ${name} | ${share} | ${counts.join(' | ')} | ${refused} | ${(spent / result.sites).toFixed(2)} |`;
}
