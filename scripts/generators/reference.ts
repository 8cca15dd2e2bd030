import { type Command, commands, isActionCommand } from '../../src/entry/commands.ts';
import { variables } from '../../src/entry/help.ts';
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
};

/** A page for each command: path to content. */
export function commandPages(): [string, string][] {
  return commands.map((command) => [
    `docs/reference/commands/${command.declaration.name}.md`,
    commandPage(command.declaration, isActionCommand(command)),
  ]);
}

function commandRow({ declaration: { name, summary } }: Command): readonly string[] {
  return [`[\`${name}\`](commands/${name}.md)`, cell(summary)];
}

function variableRow([names, text]: readonly [string, string]): readonly string[] {
  const each = names.split(', ').map((name) => `\`${name}\``);
  return [each.join(', '), cell(text)];
}
