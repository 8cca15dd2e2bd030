import { UsageError } from '../base/errors.ts';
import type {
  ChoiceInput,
  Declaration,
  InputDeclaration,
  Inputs,
  ListInput,
  NumberInput,
  Outputs,
  TextInput,
  Values,
} from './declare.ts';
import { nearest } from '../base/suggest.ts';
import { inWords } from './patterns.ts';

/** Longest value of an input, in characters, and most items of a list: far above any real one. */
const maxLength = 65_536;
const maxItems = 1000;

type Value = string | number | boolean | readonly string[] | undefined;

/**
 * Turns the inputs of a surface into the values of a declaration. A value that is empty or blank is an absent one,
 * because neither GitHub nor GitLab can tell the two apart. `spelling` is the input's name as the user typed it.
 *
 * @throws UsageError `unknown-input`, `missing-input`, `invalid-input`
 */
export function parseInputs<I extends Inputs, O extends Outputs>(
  declaration: Declaration<I, O>,
  raw: ReadonlyMap<string, string>,
  spelling: (name: string) => string = (name) => name,
): Values<I> {
  refuseUnknown(declaration, raw, spelling);
  const values: Record<string, Value> = {};
  for (const [name, input] of Object.entries(declaration.inputs)) {
    const text = raw.get(name)?.trim() ?? '';
    const other = input.type === 'choice' ? longerNamed(declaration.inputs, name, text) : [];
    values[name] = valueOf(input, text, spelling(name), other.map(spelling));
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value was made by its own declaration
  return values as Values<I>;
}

function refuseUnknown(
  declaration: Declaration,
  raw: ReadonlyMap<string, string>,
  spelling: (name: string) => string,
): void {
  const known = Object.keys(declaration.inputs);
  for (const name of raw.keys()) {
    if (known.includes(name)) continue;
    const found = `${declaration.name} has no input ${quotedValue(spelling(name))}`;
    const near = inputsNear(name, known).map(spelling);
    const fix =
      near.length === 0 ? `krci-deploy ${declaration.name} --help lists them` : `did you mean ${near.join(' or ')}?`;
    throw new UsageError({ code: 'unknown-input', found, fix });
  }
}

/** Inputs that a name may stand for: one that is near, or for a letter those that begin with it. */
function inputsNear(name: string, known: readonly string[]): readonly string[] {
  if (name.length === 1) return known.filter((one) => one.startsWith(name)).slice(0, 4);
  const near = nearest(name, known) ?? known.find((one) => shareWords(one, name));
  return near === undefined ? [] : [near];
}

/** Whether one name begins or ends with the other, such as `env` and `environment`, `image-digest` and `digest`. */
function shareWords(declared: string, typed: string): boolean {
  const [long, short] = declared.length > typed.length ? [declared, typed] : [typed, declared];
  return short.length > 2 && (long.startsWith(short) || long.endsWith(`-${short}`));
}

/** Inputs whose names end with this one's and that take the text, such as `evidence-commit` for a commit in `commit`. */
function longerNamed(inputs: Inputs, name: string, text: string): readonly string[] {
  return Object.entries(inputs)
    .filter(
      ([other, input]) => other.endsWith(`-${name}`) && input.type === 'text' && matchesWhole(input.pattern, text),
    )
    .map(([other]) => other);
}

/** `others`: the inputs that the text may be for, as they are typed. */
function valueOf(input: InputDeclaration, text: string, label: string, others: readonly string[]): Value {
  if (text === '') return whenAbsent(input, label);
  if (text.length > maxLength) {
    throw invalid(label, `at most ${maxLength} characters`, `${text.length}`);
  }
  if (input.type === 'text') return checkedText(input, text, label);
  if (input.type === 'list') return listOf(input, text, label);
  if (input.type === 'choice') return choiceOf(input, text, label, others);
  if (input.type === 'number') return numberOf(input, text, label);
  return booleanOf(text, label);
}

function whenAbsent(input: InputDeclaration, label: string): Value {
  if (input.type === 'list') return [];
  if (input.default !== undefined) return input.default;
  if (isRequired(input)) {
    throw new UsageError({
      code: 'missing-input',
      where: label,
      expected: `a value (${input.description})`,
      found: 'none',
    });
  }
  return undefined;
}

export function isRequired(input: InputDeclaration): boolean {
  return 'required' in input && (input.required ?? false);
}

function checkedText(input: TextInput, text: string, label: string): string {
  if (!matchesWhole(input.pattern, text)) throw invalid(label, inWords(input), quotedValue(text));
  return text;
}

function listOf(input: ListInput, text: string, label: string): readonly string[] {
  const items = text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length > maxItems) throw invalid(label, `at most ${maxItems} items`, `${items.length}`);
  for (const item of items) {
    if (!matchesWhole(input.pattern, item)) {
      const lower = item.toLowerCase();
      const fix = matchesWhole(input.pattern, lower) ? `write ${lower}` : undefined;
      throw invalid(label, `a list of ${inWords(input)}`, quotedValue(item), fix);
    }
  }
  return items;
}

function choiceOf(input: ChoiceInput, text: string, label: string, others: readonly string[]): string {
  if (input.options.includes(text)) return text;
  const near = nearest(text, input.options) ?? others.join(' or ');
  const fix = near === '' ? undefined : `did you mean ${near}?`;
  throw invalid(label, alternatives(input.options), quotedValue(text), fix);
}

function numberOf(input: NumberInput, text: string, label: string): number {
  const value = /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= input.minimum && value <= input.maximum) return value;
  throw invalid(label, `a number from ${input.minimum} to ${input.maximum}`, quotedValue(text));
}

/** Reads a boolean, in the forms that a workflow's author may write (YAML 1.2 core schema, 10.3.2). */
function booleanOf(text: string, label: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw invalid(label, 'true or false', quotedValue(text));
}

export function matchesWhole(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}

function alternatives(options: readonly string[]): string {
  return options.length === 1 ? `${options[0]}` : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}

function invalid(label: string, expected: string, found: string, fix?: string): UsageError {
  return new UsageError({ code: 'invalid-input', where: label, expected, found, fix });
}

/** Formats a value as a message may show it: quoted, on one line, cut where it gets long. */
function quotedValue(text: string): string {
  const quoted = JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
  return /^"(?:--)?[A-Za-z0-9-]+"$/.test(quoted) && text.startsWith('--') ? text : quoted;
}
