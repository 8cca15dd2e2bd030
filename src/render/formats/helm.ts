import { readAllObjects } from '../../objects/read.ts';
import { outputName } from '../output-name.ts';
import { joined } from '../paths.ts';
import type { Format, HelmOptions, Source, SourceTree, ValuesFile, RemoteChart } from '../model.ts';
import type { Workspace } from '../programs.ts';
import { chartRefusals, chartWord, pullArguments } from '../remote-chart.ts';
import { chartDependencies, fixedChart, missingDependencies } from './chart-dependencies.ts';
import { buildWith } from './kustomize-build.ts';

/** A chart in the repository, rendered by `helm template` of the runner: Helm 3 or 4. */
export const helm: Format = {
  name: 'helm',
  recognisedBy: 'Chart.yaml in the directory',
  usesPrograms: true,
  recognises: ({ directory, tree }) => tree.has(joined(directory, 'Chart.yaml')),
  async refuses({ directory, tree, values, chart }, { hosts }) {
    if (chart !== undefined) return chartRefusals(chart, hosts);
    if (!tree.has(joined(directory, 'Chart.yaml'))) return ['there is no Chart.yaml'];
    const lacking = values.flatMap((file) =>
      'path' in file && !tree.has(file.path) ? [`the values file ${file.path} is not there`] : [],
    );
    return [...lacking, ...missingDependencies(await chartDependencies(directory, tree), hosts)];
  },
  async render(source, workspace) {
    const tool = await workspace.version('helm');
    const chart = await preparedChart(source, workspace);
    if ('because' in chart) return chart;
    const values = await writtenValues(source, workspace);
    const rendered = await workspace.run('helm', argumentsOf(source, chart.directory, values));
    if ('failure' in rendered) return { because: rendered.failure };
    const printed = await postRendered(rendered.stdout, source.helm?.postRenderers ?? [], workspace);
    if ('because' in printed) return printed;
    return {
      ...readAllObjects([
        {
          path: outputName(source.chart === undefined ? source.directory : chartWord(source.chart), 'helm template'),
          bytes: printed.bytes,
        },
      ]),
      ...(tool !== undefined && { tool }),
    };
  },
};

/** Gives the directory of a chart whose dependencies are there, and whose own values are those of its deployer. */
async function preparedChart(
  source: Source,
  workspace: Workspace,
): Promise<{ readonly directory: string } | { readonly because: string }> {
  const { directory, tree, helm: options } = source;
  if (source.chart !== undefined) return pulledChart(source.chart, workspace);
  const dependencies = await chartDependencies(directory, tree);
  const absent = dependencies.filter(({ isThere }) => !isThere);
  if (absent.length === 0 && options?.ownValues === undefined) return { directory };
  const copy = await workspace.copyOf(directory);
  if (options?.ownValues !== undefined) await workspace.write(joined(copy, 'values.yaml'), bytesOf(options.ownValues));
  if (absent.length > 0) {
    const fixed = await fixedChart(directory, tree, dependencies);
    if (fixed !== undefined) await workspace.write(joined(copy, 'Chart.yaml'), bytesOf(fixed));
    // It has no repositories of its own to refresh; with --skip-refresh it would not look into those of the chart.
    const updated = await workspace.run('helm', ['dependency', 'update', `./${copy}`]);
    if ('failure' in updated) return { because: updated.failure };
  }
  return { directory: copy };
}

/** Fetches the chart of a server. By its name alone, Helm would take a directory of that name first. */
async function pulledChart(
  chart: RemoteChart,
  workspace: Workspace,
): Promise<{ readonly directory: string } | { readonly because: string }> {
  const file = await workspace.add('chart', bytesOf(''));
  const directory = file.slice(0, file.lastIndexOf('/'));
  const pulled = await workspace.run('helm', [...pullArguments(chart), '--untar', '--untardir', `./${directory}`]);
  if ('failure' in pulled) return { because: `the chart ${chartWord(chart)} was not fetched: ${pulled.failure}` };
  return { directory: `${directory}/${chart.name}` };
}

async function writtenValues({ values, tree }: Source, workspace: Workspace): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const file of values) {
    if ('path' in file && plainPath.test(file.path)) paths.push(file.path);
    else paths.push(await workspace.add('values.yaml', await contentOf(file, tree)));
  }
  return paths;
}

/** `--values` takes several files with commas between them: another path could name a file of the runner. */
const plainPath = /^[\w./+@-]+$/;

async function contentOf(file: ValuesFile, tree: SourceTree): Promise<Uint8Array> {
  return 'path' in file ? ((await tree.read(file.path)) ?? new Uint8Array()) : bytesOf(file.text);
}

function argumentsOf(source: Source, chart: string, values: readonly string[]): readonly string[] {
  const { application, namespace, helm: options = {} } = source;
  const files = values.flatMap((path) => ['--values', `./${path}`]);
  return [
    'template',
    options.release ?? application,
    chart === '' ? '.' : `./${chart}`,
    '--namespace',
    namespace,
    ...(options.skipCrds === true ? [] : ['--include-crds']),
    '--skip-tests',
    ...(options.skipSchemaValidation === true ? ['--skip-schema-validation'] : []),
    ...(options.kubeVersion === undefined ? [] : ['--kube-version', options.kubeVersion]),
    ...(options.apiVersions ?? []).flatMap((version) => ['--api-versions', version]),
    ...files,
    ...parametersOf(options),
  ];
}

const flags = { value: '--set', text: '--set-string', file: '--set-file' } as const;

function parametersOf({ parameters = [] }: HelmOptions): readonly string[] {
  return parameters.flatMap(({ name, value, as }) => [flags[as], `${name}=${escaped(value)}`]);
}

/** A comma would begin another parameter; one that is escaped already, or in a list in braces, stays. */
function escaped(value: string): string {
  return value.startsWith('{') ? value : value.replaceAll(/(?<!\\),/g, '\\,');
}

async function postRendered(
  rendered: Uint8Array,
  renderers: NonNullable<HelmOptions['postRenderers']>,
  workspace: Workspace,
): Promise<{ readonly bytes: Uint8Array } | { readonly because: string }> {
  let bytes = rendered;
  for (const options of renderers) {
    const file = await workspace.add('rendered.yaml', bytes);
    const directory = file.slice(0, file.lastIndexOf('/'));
    const built = await buildWith(directory, { resources: ['rendered.yaml'] }, options, workspace);
    if ('failure' in built) return { because: built.failure };
    bytes = built.stdout;
  }
  return { bytes };
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
