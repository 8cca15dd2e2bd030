import { posix } from 'node:path';
import type { Declaration, InputDeclaration } from '../../src/declaration/declare.ts';
import { commandWords } from '../../src/declaration/names.ts';
import { isRequired } from '../../src/declaration/parse.ts';
import { type Command, isActionCommand } from '../../src/entry/commands.ts';
import { actionInputs, described } from './input.ts';
import { cell, type Sections, table } from './markdown.ts';

/** Tables of what the commands declare; `page` is the path of the page that they stand in, for its links. */
export function commandTables(commands: readonly Command[], page: string): Sections {
  const named = (name: string): Declaration => {
    const command = commands.find(({ declaration }) => declaration.name === name);
    if (command === undefined) throw new Error(`there is no command called ${name}`);
    return command.declaration;
  };
  const link = (target: string) => posix.relative(posix.dirname(page), target);
  const nameCell = (command: Command) => `[\`${commandWords(command.declaration)}\`](${link(command.page)})`;
  return {
    inputs: (name) => inputTable(named(name)),
    outputs: (name) => table(['output', 'what it holds'], Object.entries(named(name).outputs).map(outputRow)),
    steps: () =>
      table(
        ['step', 'what it does', 'what it refuses'],
        commands
          .filter(isActionCommand)
          .map((command) => [nameCell(command), cell(command.declaration.summary), cell(command.action.refuses)]),
      ),
    'terminal-commands': () =>
      table(
        ['command', 'what it does'],
        commands
          .filter((command) => !isActionCommand(command))
          .map((command) => [nameCell(command), cell(command.declaration.summary)]),
      ),
  };
}

function inputTable({ inputs }: Declaration): readonly string[] {
  return table(['input', 'what it is', 'default'], Object.entries(actionInputs(inputs)).map(inputRow));
}

function outputRow([name, description]: [string, string]): readonly string[] {
  return [`\`${name}\``, cell(description)];
}

function inputRow([name, input]: [string, InputDeclaration]): readonly string[] {
  const preset = 'default' in input && input.default !== undefined ? `\`${String(input.default)}\`` : '';
  return [`\`${name}\``, cell(described(input)), isRequired(input) ? 'required' : preset];
}
