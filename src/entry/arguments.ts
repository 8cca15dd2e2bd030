import { parseArgs } from 'node:util';
import type { Declaration } from '../declaration/declare.ts';
import { commandWords, flag } from '../declaration/names.ts';
import { UsageError } from '../base/errors.ts';

/** Arguments after a command: inputs by name, and the options of the command line itself. */
export interface Arguments {
  readonly help: boolean;
  /** File that gets the outputs as a dotenv report. */
  readonly dotenv: string | undefined;
  /** Stands before every name in it. */
  readonly dotenvPrefix: string;
  /** Directory that gets each output as a file. */
  readonly results: string | undefined;
  /** File that gets the report as Markdown. */
  readonly summary: string | undefined;
  readonly inputs: ReadonlyMap<string, string>;
}

/** Options of the command line besides the inputs, with their descriptions. */
export const ownOptions = {
  dotenv: 'File to write the outputs to, as KEY=value lines (a GitLab dotenv report)',
  'dotenv-prefix': 'What stands before the names in that file, such as RC_',
  results: 'Directory to write each output to as a file of its name (results of a Tekton Task)',
  summary: 'File to write the report to, as Markdown; in a merge request of GitLab it is a note, too',
  help: 'Show this help',
} as const;

/** Names of one thing: promote goes `to` where other commands have an `environment`. */
const synonyms: Readonly<Record<string, string>> = { environment: 'to', to: 'environment' };

type Tokens = NonNullable<ReturnType<typeof parseArgs>['tokens']>;
type OptionToken = Extract<Tokens[number], { kind: 'option' }>;

/**
 * Reads `--flag value`, `--flag=value` and bare boolean flags. A list may be given by repeating its flag. Names are
 * not checked here: unknown ones stay in the map, and `parseInputs` refuses them by name. Throws UsageError.
 */
export function readArguments(declaration: Declaration, typed: readonly string[]): Arguments {
  const options = new Map<string, string>();
  const stray: UsageError[] = [];
  for (const token of tokensOf(declaration, typed)) {
    if (token.kind === 'positional') stray.push(unexpected(declaration, token.value, typed[token.index - 1]));
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : declaredName(declaration, token.name);
    const value = valueOf(token, typeOf(declaration, name));
    const before = options.get(name);
    if (before !== undefined && declaration.inputs[name]?.type !== 'list') {
      throw new UsageError({ code: 'repeated-flag', where: flag(name), found: 'given twice', fix: 'give it once' });
    }
    options.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  const known = [...options.keys()].every((name) => typeOf(declaration, name) !== undefined);
  // After an unknown flag its value is a stray word; the message names the flag first.
  if (known && stray[0] !== undefined) throw stray[0];
  const own = new Set<string>(Object.keys(ownOptions));
  return {
    help: options.has('help'),
    dotenv: emptyAsAbsent(options.get('dotenv')),
    dotenvPrefix: prefixOf(options.get('dotenv-prefix') ?? ''),
    results: emptyAsAbsent(options.get('results')),
    summary: emptyAsAbsent(options.get('summary')),
    inputs: new Map([...options].filter(([name]) => !own.has(name))),
  };
}

function emptyAsAbsent(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function prefixOf(prefix: string): string {
  if (/^(?:[A-Z_][A-Z0-9_]{0,63})?$/.test(prefix)) return prefix;
  throw new UsageError({
    code: 'invalid-input',
    where: '--dotenv-prefix',
    expected: 'upper-case letters, digits and underscores',
    found: JSON.stringify(prefix.slice(0, 80)),
  });
}

function tokensOf(declaration: Declaration, typed: readonly string[]): Tokens {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of [...Object.keys(declaration.inputs), ...Object.keys(ownOptions), ...Object.keys(synonyms)]) {
    options[name] = { type: typeOf(declaration, declaredName(declaration, name)) ?? 'string' };
  }
  return parseArgs({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** A synonym counts where the command has no input of that name itself. */
function declaredName({ inputs }: Declaration, name: string): string {
  const other = synonyms[name];
  return other !== undefined && !Object.hasOwn(inputs, name) && Object.hasOwn(inputs, other) ? other : name;
}

/** Type of a flag's value; undefined for a flag that is not declared. */
function typeOf(declaration: Declaration, name: string): 'string' | 'boolean' | undefined {
  if (name === 'help') return 'boolean';
  if (Object.hasOwn(ownOptions, name)) return 'string';
  if (!Object.hasOwn(declaration.inputs, name)) return undefined;
  return declaration.inputs[name]?.type === 'boolean' ? 'boolean' : 'string';
}

function valueOf(token: OptionToken, type: 'string' | 'boolean' | undefined): string {
  if (type !== 'string') return token.value ?? 'true';
  const inline = token.inlineValue ?? false;
  if (token.value !== undefined && (inline || !/^-./.test(token.value))) return token.value;
  throw new UsageError({
    code: 'missing-value',
    where: token.rawName,
    expected: 'a value',
    found: token.value ?? 'nothing',
    fix: `write ${token.rawName}=VALUE`,
  });
}

function unexpected(declaration: Declaration, value: string, before: string | undefined): UsageError {
  const name = before?.replace(/^--/, '') ?? '';
  const fix =
    typeOf(declaration, name) === 'boolean'
      ? `write ${flag(name)}=${value}`
      : `write inputs as --name value; krci-deploy ${commandWords(declaration)} --help lists them`;
  return new UsageError({ code: 'unexpected-argument', found: `unexpected argument ${JSON.stringify(value)}`, fix });
}
