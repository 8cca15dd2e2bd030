import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActionCommand, type Command, commands, isActionCommand } from '../src/entry/commands.ts';
import { namesOf } from '../src/evidence/format.ts';
import { formatsByInput } from '../src/evidence/formats.ts';
import { flowSchema, policySchema } from '../src/flow/schema.ts';
import { actionYaml } from './generators/action-yaml.ts';
import { dryRunWorkflow } from './generators/dry-run-workflows.ts';
import { errorsPage } from './generators/errors-page.ts';
import { flowTables } from './generators/flow-tables.ts';
import { migrationTables } from './generators/migration-tables.ts';
import { recoveryTables } from './generators/recovery-tables.ts';
import { renderTables } from './generators/render-tables.ts';
import { gitlabTemplate } from './generators/gitlab-template.ts';
import { layoutTables } from './generators/layout-tables.ts';
import { hasSections, withSections } from './generators/markdown.ts';
import { commandPages, referenceSections } from './generators/reference.ts';
import { rulePages } from './generators/rule-pages.ts';
import { roomSections } from './generators/rooms.ts';
import { releasedFile } from './generators/released-file.ts';
import { commandTables } from './generators/tables.ts';
import { tektonTask } from './generators/tekton-task.ts';
import { root } from './root.ts';

/** The command that the root action runs. */
const rootAction = 'promotion';

/** Every generated file that is committed, `dist` aside: path to content. Files that `lacking` names are left out. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const actions = commands.filter(isActionCommand);
  return new Map([
    ...metadata(actions),
    ...templates(actions),
    ...tasks(actions),
    ...pages(),
    ...commandPages(),
    ...rulePages(),
    ...dryRuns(),
    ...others(),
  ]);
}

/** Parts of each command that are still to write by hand, one sentence a command. */
export function lacking(
  all: readonly Command[] = commands,
  exists: (path: string) => boolean = (path) => existsSync(join(root, path)),
): readonly string[] {
  return all.flatMap((command) => {
    const left = handWritten(command).filter(({ path }) => !exists(path));
    const list = left.map(({ path, holds }) => `${path} (${holds})`).join(', ');
    return left.length === 0 ? [] : [`the command ${command.declaration.name} still lacks ${list}`];
  });
}

function handWritten(command: Command): readonly { readonly path: string; readonly holds: string }[] {
  const { name } = command.declaration;
  const page = { path: command.page, holds: 'its page in the docs, which src/entry/commands.ts names' };
  if (!isActionCommand(command)) return [page];
  return [
    { path: bodyOf(command), holds: 'the job that calls it; begin with a copy of gitlab-components/version.yml' },
    { path: `actions/${name}/README.md`, holds: 'its example and the tables of inputs and outputs' },
    page,
  ];
}

function bodyOf({ declaration }: ActionCommand): string {
  return `gitlab-components/${declaration.name}.yml`;
}

/** Each step under actions/; at the root, where the Marketplace looks, the whole promotion once more. */
function metadata(actions: readonly ActionCommand[]): [string, string][] {
  return actions.flatMap(({ declaration, action: { icon } }): [string, string][] => {
    const { name } = declaration;
    const own = actionYaml(declaration, { title: `krci-deploy ${name}`, icon, stub: `../../dist/${name}.js` });
    const files: [string, string][] = [[`actions/${name}/action.yml`, own]];
    const face = { title: 'krci-deploy: GitOps promotion', icon, stub: `dist/${name}.js` };
    if (name === rootAction) files.push(['action.yml', actionYaml(declaration, face)]);
    return files;
  });
}

/** What GitLab's catalogue has, and the same for servers before 18.7, which know no `spec:component`. */
function templates(actions: readonly ActionCommand[]): [string, string][] {
  const shared = read('gitlab-components/shared-inputs.yml');
  const install = read('gitlab-components/install.sh').replace(/^(?:#!.*|# shellcheck.*)\n/gm, '');
  const written = actions.filter((command) => existsSync(join(root, bodyOf(command))));
  return written.flatMap((command): [string, string][] => {
    const { declaration } = command;
    const sources = { body: read(bodyOf(command)), shared, install };
    const older = gitlabTemplate(declaration, { ...sources, tag: packageVersion() });
    return [
      [`templates/${declaration.name}.yml`, gitlabTemplate(declaration, sources)],
      [`gitlab-17/${declaration.name}.yml`, older],
    ];
  });
}

function tasks(actions: readonly ActionCommand[]): [string, string][] {
  const file = releasedFile(packageVersion(), read('tekton/SHA256SUMS'));
  return actions.map(({ declaration }) => [`tekton/${declaration.name}.yaml`, tektonTask(declaration, file)]);
}

/** The example of GitHub in the form that act and actionlint take, with copies of our reusable workflows. */
function dryRuns(): [string, string][] {
  const examples = ['application', 'gitops'].flatMap((repository) => {
    const directory = `examples/github/${repository}/.github/workflows`;
    return readdirSync(join(root, directory)).map((name) => ({ repository, path: `${directory}/${name}`, name }));
  });
  const reusable = ['promote.yml', 'promote-next.yml'].map((name) => {
    return { repository: 'gitops', path: `.github/workflows/${name}`, name: `krci-deploy-${name}` };
  });
  return [...examples, ...reusable].map(({ repository, path, name }) => {
    const text = dryRunWorkflow({ path, text: read(path) }, packageVersion());
    return [`examples/github-dry-run/${repository}/.github/workflows/${name}`, text];
  });
}

/** Pages that hold a generated part; the prose around it is written by hand. */
function pages(): [string, string][] {
  const names = ['', 'docs', 'actions'].flatMap(markdownIn);
  return names
    .map((name): [string, string] => [name, read(name)])
    .filter(([, page]) => hasSections(page))
    .map(([name, page]) => {
      const sections = {
        ...commandTables(commands, name),
        ...flowTables,
        ...migrationTables,
        ...recoveryTables,
        ...renderTables,
        ...layoutTables,
        ...referenceSections,
        ...roomSections,
      };
      return [name, withSections(page, name, sections)];
    });
}

function others(): [string, string][] {
  const product = `/** GENERATED from package.json by \`npm run generate\`. */\nexport const version = '${packageVersion()}';\n`;
  return [
    ['src/evidence/format-names.ts', formatNames()],
    ['docs/reference/errors.md', errorsPage()],
    ['schema/krci-deploy.schema.json', `${JSON.stringify(flowSchema, undefined, 2)}\n`],
    ['schema/krci-deploy-policy.schema.json', `${JSON.stringify(policySchema, undefined, 2)}\n`],
    ['src/entry/product.ts', product],
  ];
}

function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(read('package.json'));
  return version;
}

/** Names alone: with the formats' table, each command would load every reader to describe its inputs. */
function formatNames(): string {
  const entries = Object.entries(formatsByInput).map(([input, formats]) => `  ${input}:\n    '${namesOf(formats)}',\n`);
  return [
    '/** GENERATED from src/evidence/formats.ts by `npm run generate`. */\n',
    '// prettier-ignore\n',
    `export const formatNames = {\n${entries.join('')}} as const;\n`,
  ].join('');
}

/** Pages of a directory and below; of the root only its own. */
function markdownIn(directory: string): readonly string[] {
  return readdirSync(join(root, directory), { recursive: directory !== '', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => join(directory, name));
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
