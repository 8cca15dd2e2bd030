import { stringify } from 'yaml';
import type { Declaration, InputDeclaration, Inputs } from '../../src/declaration/declare.ts';
import { isRequired } from '../../src/declaration/parse.ts';
import { notice } from './notice.ts';
import { described } from './tables.ts';

/** Feather icons that GitHub's Marketplace knows ("branding" in the metadata syntax). */
const icons: Readonly<Record<string, string>> = {
  version: 'tag',
  gate: 'shield',
  promote: 'arrow-up-circle',
  'manifest-bump': 'edit-3',
  'dr-verify': 'life-buoy',
};

/** Metadata of an action; `stub` is the path of its entry in `dist`, from the metadata's directory. */
export function actionYaml(declaration: Declaration, title: string, stub: string): string {
  const { name, summary, inputs, outputs } = declaration;
  const metadata = {
    name: title,
    description: summary,
    author: 'krci-deploy',
    branding: { icon: icons[name] ?? 'fast-forward', color: 'blue' },
    inputs: { ...Object.fromEntries(Object.entries(actionInputs(inputs)).map(metadataOf)), token },
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([output, description]) => [output, { description }] as const),
    ),
    runs: { using: 'node24', main: stub },
  };
  return `# ${notice}\n${stringify(metadata, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' })}`;
}

/** What an action reads. The form of standard output is no choice there: a runner reads outputs and the summary. */
export function actionInputs(inputs: Inputs): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== 'output'));
}

const token = {
  description: "Token for GitHub's API and for Git over HTTPS on this server",
  required: false,
  default: '${{ github.token }}',
};

function metadataOf([name, input]: [string, InputDeclaration]): [string, object] {
  const preset = 'default' in input && input.default !== undefined ? { default: String(input.default) } : {};
  return [name, { description: described(input), required: isRequired(input), ...preset }];
}
