import type { Declaration, InputDeclaration } from '../../src/declaration/declare.ts';
import { isRequired } from '../../src/declaration/parse.ts';
import { actionInputs } from './action-yaml.ts';

const opening = /^<!-- generated: (inputs|outputs|steps)(?: ([a-z-]+))? -->$/;
const closing = '<!-- /generated -->';

/**
 * A Markdown page with its generated parts anew: what stands between `<!-- generated: inputs gate -->` (or `outputs
 * gate`, or `steps`) and `<!-- /generated -->`. Throws when a mark is not closed or names no step.
 */
export function withTables(page: string, name: string, declarations: readonly Declaration[]): string {
  const lines: string[] = [];
  let inside = false;
  for (const line of page.split('\n')) {
    const [mark, kind, step] = opening.exec(line) ?? [];
    if (line === closing) inside = false;
    if (!inside) lines.push(line);
    if (mark === undefined) continue;
    inside = true;
    lines.push(...tableOf(kind, step, declarations, name));
  }
  if (inside) throw new Error(`${name}: a generated part is not closed by ${closing}`);
  return lines.join('\n');
}

function tableOf(
  kind: string | undefined,
  step: string | undefined,
  declarations: readonly Declaration[],
  page: string,
): readonly string[] {
  if (kind === 'steps') return table(['step', 'what it does'], declarations.map(stepRow));
  const declaration = declarations.find(({ name }) => name === step);
  if (declaration === undefined) throw new Error(`${page}: there is no step called ${step}`);
  if (kind === 'outputs') return table(['output', 'what it holds'], Object.entries(declaration.outputs).map(outputRow));
  return table(['input', 'what it is', 'default'], Object.entries(actionInputs(declaration.inputs)).map(inputRow));
}

function stepRow({ name, summary }: Declaration): readonly string[] {
  return [`[\`${name}\`](actions/${name}/README.md)`, cell(summary)];
}

function outputRow([name, description]: [string, string]): readonly string[] {
  return [`\`${name}\``, cell(description)];
}

function inputRow([name, input]: [string, InputDeclaration]): readonly string[] {
  const preset = 'default' in input && input.default !== undefined ? `\`${String(input.default)}\`` : '';
  return [`\`${name}\``, cell(described(input)), isRequired(input) ? 'required' : preset];
}

/** The description with what the type adds to it. */
export function described(input: InputDeclaration): string {
  if (input.type === 'choice') return `${input.description} (${input.options.join(', ')})`;
  if (input.type === 'number') return `${input.description} (${input.minimum} to ${input.maximum})`;
  if (input.type === 'list') return `${input.description} (separated by commas or lines)`;
  return input.description;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`.replaceAll('  ', ' '));
}
