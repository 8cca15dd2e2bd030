import { stringify } from 'yaml';
import type { Declaration, InputDeclaration } from '../../src/declaration/declare.ts';
import { isRequired } from '../../src/declaration/parse.ts';
import { actionInputs, described } from './input.ts';
import { notice } from './notice.ts';

export interface ActionFace {
  readonly title: string;
  readonly icon: string;
  /** Path of its entry in `dist`, from the directory of the metadata. */
  readonly stub: string;
}

/** Metadata of an action. */
export function actionYaml(declaration: Declaration, { title, icon, stub }: ActionFace): string {
  const { summary, inputs, outputs } = declaration;
  const metadata = {
    name: title,
    description: summary,
    author: 'krci-deploy',
    branding: { icon, color: 'blue' },
    inputs: { ...Object.fromEntries(Object.entries(actionInputs(inputs)).map(metadataOf)), ...tokens },
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([output, description]) => [output, { description }] as const),
    ),
    runs: { using: 'node24', main: stub },
  };
  return `# ${notice}\n${stringify(metadata, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' })}`;
}

const tokens = {
  'github-token': {
    description: "Token for GitHub's API and for Git over HTTPS on this server",
    required: false,
    default: '${{ github.token }}',
  },
  token: { description: 'The older name of github-token', required: false },
};

function metadataOf([name, input]: [string, InputDeclaration]): [string, object] {
  const preset = 'default' in input && input.default !== undefined ? { default: String(input.default) } : {};
  return [name, { description: described(input), required: isRequired(input), ...preset }];
}
