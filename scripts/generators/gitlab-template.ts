import { parse, stringify } from 'yaml';
import type { Declaration, InputDeclaration } from '../../src/declaration/declare.ts';
import { isRequired } from '../../src/declaration/parse.ts';
import { actionInputs, described } from './input.ts';
import { notice } from './notice.ts';

/** One entry of `spec:inputs` ("CI/CD YAML syntax reference", `spec:inputs`). */
export interface SpecInput {
  readonly description?: string;
  readonly type?: 'string' | 'number' | 'boolean' | 'array';
  readonly default?: unknown;
  readonly options?: readonly string[];
  readonly regex?: string;
}

export interface TemplateSources {
  /** The hand-written component: `spec:inputs` of its own, `---`, the job. */
  readonly body: string;
  /** Inputs that shape the job, the same for all components. */
  readonly shared: string;
  /** Shell lines that bring the CLI. */
  readonly install: string;
  /** For servers without `spec:component`, which gives a component its own commit: tag that an input names by default. */
  readonly tag?: string;
}

/** Returns a component as GitLab reads it: the hand-written job, the declared inputs, the call of the CLI. */
export function gitlabTemplate(declaration: Declaration, sources: TemplateSources): string {
  const [head = '', job = ''] = sources.body.split(/^---\n/m);
  const own = specInputs(head);
  const { tag } = sources;
  const shared = { ...specInputs(sources.shared), ...(tag !== undefined && { 'component-ref': refInput(tag) }) };
  const declared = declaredInputs(declaration, own);
  const clash = Object.keys(shared).find((name) => Object.hasOwn(declared, name));
  if (clash !== undefined) throw new Error(`${declaration.name}: the input ${clash} shapes the job already`);
  const inputs = merged({ ...shared, ...declared }, own);
  const spec = { spec: { ...(tag === undefined && { component: ['name', 'sha'] }), inputs } };
  const text = stringify(spec, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' });
  const commit = tag === undefined ? '$[[ component.sha ]]' : '$[[ inputs.component-ref ]]';
  const install = sources.install.replaceAll('$[[ component.sha ]]', () => commit);
  return `# ${notice}\n${text}---\n${filled(job, declaration, install)}`;
}

function refInput(tag: string): SpecInput {
  return {
    description: 'Tag or commit of the component project that the code comes from: the ref of the include',
    regex: '^[A-Za-z0-9_][A-Za-z0-9_./-]{0,254}$',
    default: tag,
  };
}

function specInputs(text: string): Record<string, SpecInput> {
  const document: { spec?: { inputs?: Record<string, SpecInput> } } | null = parse(text);
  return document?.spec?.inputs ?? {};
}

/** Merges inputs; a component's own text replaces the generated one. An input without its own default is required. */
function merged(base: Record<string, SpecInput>, own: Record<string, SpecInput>): Record<string, SpecInput> {
  const inputs = { ...base };
  for (const [name, spec] of Object.entries(own)) {
    const { default: _none, ...rest } = base[name] ?? {};
    inputs[name] = { ...rest, ...spec };
  }
  return inputs;
}

/** An input that the component names without a default is required, whatever the declaration says. */
function declaredInputs(declaration: Declaration, own: Record<string, SpecInput>): Record<string, SpecInput> {
  const entries = Object.entries(actionInputs(declaration.inputs));
  return Object.fromEntries(
    entries.map(([name, input]) => {
      const component = own[name];
      const required = component === undefined ? isRequired(input) : component.default === undefined;
      return [name, specOf(input, required)];
    }),
  );
}

/** GitLab has no optional input without a default: the empty string is the absent value. */
function specOf(input: InputDeclaration, required: boolean): SpecInput {
  const description = described(input);
  if (input.type === 'boolean') return { description, type: 'boolean', default: input.default };
  const preset = 'default' in input ? String(input.default ?? '') : '';
  const optional = required ? {} : { default: preset };
  if (input.type === 'choice') {
    return { description, options: required || preset !== '' ? input.options : ['', ...input.options], ...optional };
  }
  return { description, regex: regexOf(input, required ? '' : '?'), ...optional };
}

/** A variable of the job by its name, which the CLI looks up: `$VERSION` or `${VERSION}` of an earlier job's report. */
const variable = String.raw`\$(?:[A-Za-z_][A-Za-z0-9_]*|\{[A-Za-z_][A-Za-z0-9_]*\})`;

/** A text with variables in it, `$CI_REGISTRY_IMAGE:$SHA`; what they make is judged by the CLI. No quote and no other `$`. */
const composed = String.raw`(?:[A-Za-z0-9_./:@+%=,*-]*${variable})+[A-Za-z0-9_./:@+%=,*-]*`;

/** RE2 syntax, without slashes, anchored: GitLab looks for a match anywhere. */
function regexOf(input: Exclude<InputDeclaration, { type: 'boolean' | 'choice' }>, mark: '' | '?'): string {
  if (input.type === 'number') return `^(?:-?[0-9]+(?:\\.[0-9]+)?|${variable})${mark}$`;
  if (input.type === 'list')
    return `^(?:(?:${input.pattern})(?:[,\\n] *(?:${input.pattern}))*\\n?|${composed})${mark}$`;
  return `^(?:${input.pattern}|${composed})${mark}$`;
}

function filled(job: string, declaration: Declaration, install: string): string {
  return job
    .replace(/^( *)- install$/m, (_line, indent: string) => block(install, indent))
    .replace(/^( *)- run$/m, (_line, indent: string) => block(commandOf(declaration), indent));
}

function block(lines: string, indent: string): string {
  const text = lines.trimEnd().split('\n');
  return [`${indent}- |`, ...text.map((line) => (line === '' ? '' : `${indent}  ${line}`))].join('\n');
}

const reports = [
  '--dotenv=krci-deploy.env',
  "--dotenv-prefix='$[[ inputs.variable-prefix ]]'",
  '--summary=krci-deploy.md',
];

/** Single quotes: no pattern lets one through, and the shell expands nothing in them. */
function commandOf({ name, inputs }: Declaration): string {
  const flags = Object.keys(actionInputs(inputs)).map((input) =>
    input === 'flow' ? '--flow="$krci_deploy_flow"' : `--${input}='$[[ inputs.${input} ]]'`,
  );
  return [`krci_deploy ${name}`, ...flags, ...reports].join(' \\\n  ');
}
