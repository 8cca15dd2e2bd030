import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration } from '../src/declaration/declare.ts';
import { steps } from '../src/entry/commands.ts';
import { flowSchema, policySchema } from '../src/flow/schema.ts';
import { actionYaml } from './generators/action-yaml.ts';
import { gitlabTemplate } from './generators/gitlab-template.ts';
import { withTables } from './generators/tables.ts';
import { root } from './root.ts';

/** The step that the root action runs. */
const rootStep = 'promotion';

/** Every generated file that is committed, `dist` aside: path to content. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const declarations = steps.map(({ declaration }) => declaration);
  return new Map([...metadata(declarations), ...templates(declarations), ...pages(declarations), ...others()]);
}

/** Each step under actions/; at the root, where the Marketplace looks, the whole promotion once more. */
function metadata(declarations: readonly Declaration[]): [string, string][] {
  return declarations.flatMap((declaration): [string, string][] => {
    const { name } = declaration;
    const own = actionYaml(declaration, `krci-deploy ${name}`, `../../dist/${name}.js`);
    const files: [string, string][] = [[`actions/${name}/action.yml`, own]];
    if (name === rootStep) files.push(['action.yml', actionYaml(declaration, 'krci-deploy', `dist/${name}.js`)]);
    return files;
  });
}

function templates(declarations: readonly Declaration[]): [string, string][] {
  const shared = read('gitlab-components/shared-inputs.yml');
  const install = read('gitlab-components/install.sh').replace(/^(?:#!.*|# shellcheck.*)\n/gm, '');
  return declarations.map((declaration) => {
    const body = read(`gitlab-components/${declaration.name}.yml`);
    return [`templates/${declaration.name}.yml`, gitlabTemplate(declaration, { body, shared, install })];
  });
}

/** Pages that hold a generated part; the prose around it is written by hand. */
function pages(declarations: readonly Declaration[]): [string, string][] {
  const names = ['', 'docs', 'actions'].flatMap(markdownIn);
  return names
    .map((name): [string, string] => [name, read(name)])
    .filter(([, page]) => page.includes('<!-- generated: '))
    .map(([name, page]) => [name, withTables(page, name, declarations)]);
}

function others(): [string, string][] {
  const { version }: { version: string } = JSON.parse(read('package.json'));
  const product = `/** GENERATED from package.json by \`npm run generate\`. */\nexport const version = '${version}';\n`;
  return [
    ['schema/krci-deploy.schema.json', `${JSON.stringify(flowSchema, undefined, 2)}\n`],
    ['schema/krci-deploy-policy.schema.json', `${JSON.stringify(policySchema, undefined, 2)}\n`],
    ['src/entry/product.ts', product],
  ];
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
