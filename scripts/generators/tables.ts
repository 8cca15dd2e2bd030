import { posix } from 'node:path';
import type { Declaration, InputDeclaration } from '../../src/declaration/declare.ts';
import { commandWords } from '../../src/declaration/names.ts';
import { isRequired } from '../../src/declaration/parse.ts';
import { type Command, isActionCommand } from '../../src/entry/commands.ts';
import { common } from '../../src/steps/common.ts';
import { declaration as gate } from '../../src/steps/gate/declaration.ts';
import { declaration as promote } from '../../src/steps/promote/declaration.ts';
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

function inputTable({ name, inputs }: Declaration): readonly string[] {
  const all = Object.entries(actionInputs(inputs));
  if (name !== 'promotion') return inputRows(all);
  return promotionGroups.flatMap((group, at) => {
    const own = all.filter(
      ([input]) => group.has(input) && !promotionGroups.slice(0, at).some((before) => before.has(input)),
    );
    return [`**${group.title}**`, ''].concat(inputRows(own), '');
  });
}

function inputRows(inputs: readonly (readonly [string, InputDeclaration])[]): readonly string[] {
  return table(['input', 'what it is', 'default'], inputs.map(inputRow));
}

/** A promotion has the inputs of three steps: each is with the step that reads it first. */
const promotionGroups: readonly { readonly title: string; has(input: string): boolean }[] = [
  { title: 'What goes where', has: (input) => ['application', 'environment', 'version', 'set'].includes(input) },
  {
    title: 'Every step',
    has: (input) => Object.hasOwn(common, input) || input === 'github-token' || input === 'token',
  },
  {
    title: 'The gate and its evidence',
    has: (input) => input === 'evidence-commit' || Object.hasOwn(gate.inputs, input),
  },
  { title: 'The copy between registries', has: (input) => Object.hasOwn(promote.inputs, input) },
  { title: 'The change in Git', has: () => true },
];

function outputRow([name, description]: [string, string]): readonly string[] {
  return [`\`${name}\``, cell(description)];
}

function inputRow([name, input]: readonly [string, InputDeclaration]): readonly string[] {
  const preset = 'default' in input && input.default !== undefined ? `\`${String(input.default)}\`` : '';
  return [`\`${name}\``, cell(described(input)), isRequired(input) ? 'required' : preset];
}
