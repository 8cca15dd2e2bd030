/**
 * The declaration of a step: the one place where an input or output is named. Run time parses and validates by it; `npm
 * run generate` writes action.yml, GitLab's `spec:inputs`, CLI help, README tables from it.
 *
 * Every text has a pattern or options: GitLab interpolates inputs into a shell script before the job exists, so text
 * that a pattern accepts must be harmless between single quotes.
 */
export type InputDeclaration = TextInput | ListInput | ChoiceInput | NumberInput | BooleanInput;

interface InputDescription {
  /** One sentence, in the imperative or as a noun phrase, without a final full stop. */
  readonly description: string;
}

export interface TextInput extends InputDescription {
  readonly type: 'text';
  /** Source of a regular expression that the whole value must match; understood by JavaScript and RE2 alike. */
  readonly pattern: string;
  readonly default?: string;
  readonly required?: boolean;
}

/** Comma- or newline-separated on every surface. */
export interface ListInput extends InputDescription {
  readonly type: 'list';
  /** The pattern of one item. */
  readonly pattern: string;
}

export interface ChoiceInput<Option extends string = string> extends InputDescription {
  readonly type: 'choice';
  readonly options: readonly Option[];
  readonly default?: Option;
  readonly required?: boolean;
}

export interface NumberInput extends InputDescription {
  readonly type: 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly default?: number;
}

export interface BooleanInput extends InputDescription {
  readonly type: 'boolean';
  readonly default: boolean;
}

export type Inputs = Readonly<Record<string, InputDeclaration>>;
/** Output name to description. */
export type Outputs = Readonly<Record<string, string>>;

export interface Declaration<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  /** kebab-case; the directory under actions/, the CLI command, the GitLab component. */
  readonly name: string;
  /** Two words by which the command line shows the command, `drill record`; the name is taken as well. */
  readonly typed?: string;
  /** One line for help and for GitHub's Marketplace (at most 125 characters). */
  readonly summary: string;
  readonly inputs: I;
  readonly outputs: O;
}

/**
 * Values that `parseInputs` returns for a declaration: inputs that are required or have a default are never undefined.
 */
export type Values<I extends Inputs> = { readonly [K in keyof I]: ValueOf<I[K]> };

type ValueOf<D> = D extends BooleanInput
  ? boolean
  : D extends ListInput
    ? readonly string[]
    : D extends NumberInput
      ? Present<D, number>
      : D extends ChoiceInput<infer Option>
        ? Present<D, Option>
        : Present<D, string>;

type Present<D, T> = D extends { readonly required: true } ? T : D extends { readonly default: T } ? T : T | undefined;

/** Output values of a run; every declared output is a string, empty where there is nothing to say. */
export type OutputValues<O extends Outputs> = Readonly<Record<keyof O & string, string>>;

/** Keeps literal types, so that `Values` can show which inputs are always there. */
export function declare<const I extends Inputs, const O extends Outputs>(
  declaration: Declaration<I, O>,
): Declaration<I, O> {
  return declaration;
}
