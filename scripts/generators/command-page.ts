import type { Declaration, InputDeclaration } from '../../src/declaration/declare.ts';
import { commandWords } from '../../src/declaration/names.ts';
import { isRequired } from '../../src/declaration/parse.ts';
import { cell, table } from './markdown.ts';
import { notice } from './notice.ts';

/**
 * Returns the page of a command: `docs/reference/commands/<name>.md`. `isStep` where it has an action and a component.
 */
export function commandPage(declaration: Declaration, isStep: boolean): string {
  const { summary, inputs, outputs } = declaration;
  const lines = [
    `<!-- ${notice} -->`,
    '',
    `# ${commandWords(declaration)}`,
    '',
    `${cell(summary)}.`,
    '',
    ...surfaces(declaration, isStep),
    '',
    '## Inputs',
    '',
    ...table(['input', 'takes', 'meaning'], Object.entries(inputs).map(inputRow)),
  ];
  const named = Object.entries(outputs);
  if (named.length > 0) {
    const rows = named.map(([output, text]) => [`\`${output}\``, cell(text)]);
    lines.push('', '## Outputs', '', ...table(['output', 'what it holds'], rows));
  }
  return `${lines.join('\n')}\n`;
}

function surfaces({ name, ...rest }: Declaration, isStep: boolean): readonly string[] {
  const command = `- Command: \`krci-deploy ${commandWords({ name, ...rest })}\``;
  if (!isStep) return [command, '- It has no action and no component: it answers a person at a terminal.'];
  const root = name === 'promotion' ? ', which is `kuberocketci/krci-deploy` too' : '';
  return [
    command,
    `- GitHub action: \`kuberocketci/krci-deploy/actions/${name}\`${root} ([README](../../../actions/${name}/README.md))`,
    `- GitLab component: \`kuberocketci/krci-deploy/${name}\``,
  ];
}

function inputRow([name, input]: [string, InputDeclaration]): readonly string[] {
  const preset = 'default' in input && input.default !== undefined ? ` (default \`${String(input.default)}\`)` : '';
  const must = isRequired(input) ? ' **required**' : '';
  return [`\`${name}\``, `${cell(takes(input))}${preset}${must}`, cell(input.description)];
}

function takes(input: InputDeclaration): string {
  if (input.type === 'choice') return input.options.map((option) => `\`${option}\``).join(', ');
  if (input.type === 'number') return `${input.minimum} to ${input.maximum}`;
  if (input.type === 'boolean') return '`true`, `false`';
  return input.type === 'list' ? 'list, by commas or lines' : 'text';
}
