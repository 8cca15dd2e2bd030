import { type Command, commands, isActionCommand } from '../../src/entry/commands.ts';
import { commandWords } from '../../src/declaration/names.ts';
import { variables } from '../../src/entry/help.ts';
import type { FormatName } from '../../src/evidence/format.ts';
import { formatsByInput } from '../../src/evidence/formats.ts';
import { gateSchema } from '../../src/flow/gates/gates.ts';
import { flowSchema } from '../../src/flow/schema.ts';
import { commandPage } from './command-page.ts';
import { cell, type Sections, table } from './markdown.ts';
import { schemaTable } from './schema-table.ts';

/** Parts of the pages in docs/reference, each from the table that the code uses. A new part is an entry here. */
export const referenceSections: Sections = {
  commands: () => table(['command', 'what it does'], commands.map(commandRow)),
  variables: () => table(['variable', 'what it is for'], variables.map(variableRow)),
  'flow-keys': () => schemaTable(flowSchema, ['gates.<name>']),
  'gate-keys': () => schemaTable(gateSchema),
  'evidence-formats': () =>
    table(['input', 'format', 'written by'], Object.entries(formatsByInput).flatMap(formatRows)),
};

/** Returns a page for each command: path to content. */
export function commandPages(): [string, string][] {
  return commands.map((command) => [
    `docs/reference/commands/${command.declaration.name}.md`,
    commandPage(command.declaration, isActionCommand(command)),
  ]);
}

function formatRows([input, formats]: [string, readonly FormatName[]]): readonly (readonly string[])[] {
  return formats
    .filter(({ refused }) => refused !== true)
    .map(({ name, writers }) => [`\`${input}\``, cell(name), cell(writers)]);
}

function commandRow({ declaration }: Command): readonly string[] {
  return [`[\`${commandWords(declaration)}\`](commands/${declaration.name}.md)`, cell(declaration.summary)];
}

function variableRow([names, text]: readonly [string, string]): readonly string[] {
  const each = names.split(', ').map((name) => `\`${name}\``);
  return [each.join(', '), cell(text)];
}
