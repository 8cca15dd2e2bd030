import type { Declaration, InputDeclaration } from '../declaration/declare.ts';
import { commandWords, flag } from '../declaration/names.ts';
import { isRequired } from '../declaration/parse.ts';
import { exitCodes } from '../base/error-codes/exit-codes.ts';
import { ownOptions } from './arguments.ts';

/** Values that the options of the command line take. */
const ownPlaceholders: Readonly<Record<string, string>> = {
  dotenv: ' FILE',
  'dotenv-prefix': ' PREFIX',
  summary: ' FILE',
};

/** Secrets come from here and from nowhere else; docs/reference has them too. */
export const variables: readonly (readonly [string, string])[] = [
  ['KRCI_DEPLOY_GIT_TOKEN', 'token for Git over HTTPS; in a CI job the platform has one of its own'],
  ['KRCI_DEPLOY_GIT_HOST', 'server that the token is for, such as https://git.example.com; in a CI job its own'],
  ['KRCI_DEPLOY_GIT_USERNAME', 'user name that goes with it (default oauth2)'],
  ['KRCI_DEPLOY_REGISTRY_HOST', 'registry that the next two are for; other registries by docker login'],
  ['KRCI_DEPLOY_REGISTRY_USERNAME', 'user name'],
  ['KRCI_DEPLOY_REGISTRY_PASSWORD', 'password or token'],
  ['DOCKER_AUTH_CONFIG', "several registries at once: the text of docker's config.json"],
  ['KRCI_DEPLOY_INSECURE_REGISTRIES', 'registries besides loopback ones that may be spoken to without TLS'],
  ['KRCI_DEPLOY_SIGNING_KEY', 'ECDSA P-256 private key, PEM, that signs records and verdicts'],
  ['GITHUB_TOKEN, GITLAB_TOKEN', "token for the platform's API: approvals, change requests, commits, tags"],
  ['KRCI_DEPLOY_SONAR_TOKEN', 'token for SonarQube; SONAR_TOKEN when absent'],
  ['KRCI_DEPLOY_PROMETHEUS_TOKEN', 'token for Prometheus; or KRCI_DEPLOY_PROMETHEUS_USERNAME and _PASSWORD'],
  ['KRCI_DEPLOY_CHANGE_TOKEN', 'token for change tickets; or KRCI_DEPLOY_CHANGE_USERNAME and _PASSWORD'],
  ['KRCI_DEPLOY_ARGOCD_TOKEN', 'token for Argo CD, for a wait; ARGOCD_AUTH_TOKEN when absent'],
  ['KRCI_DEPLOY_KUBERNETES_TOKEN', 'token for the Kubernetes API, for a wait for Flux'],
  [
    'KRCI_DEPLOY_SONAR_HOST',
    'server that the token is for, and no other; so too _PROMETHEUS_, _CHANGE_, _ARGOCD_ and _KUBERNETES_HOST',
  ],
  ['KRCI_DEPLOY_INSECURE_HOSTS', 'servers of these kinds that may be spoken to without TLS, loopback ones included'],
  ['KRCI_DEPLOY_DEBUG', 'any value: show what is run'],
];

type Row = readonly [left: string, right: string];

/** Help of the program; `width` in columns. */
export function overview(declarations: readonly Declaration[], width: number): string {
  return join([
    fold('krci-deploy promotes one image digest from dev to production through Git.', width),
    'Usage: krci-deploy COMMAND [--input value]...\n       krci-deploy COMMAND --help',
    section(
      'Commands',
      declarations.map((one): Row => [commandWords(one), one.summary]),
      width,
    ),
    section('Environment', variables, width),
    section(
      'Exit codes',
      exitCodes.map(({ exitCode, meaning }): Row => [String(exitCode), meaning]),
      width,
    ),
  ]);
}

/** Help of one command: everything that its declaration says. */
export function commandHelp(declaration: Declaration, width: number): string {
  const { summary, inputs, outputs } = declaration;
  const entries = Object.entries(inputs);
  const required = entries.filter(([, input]) => isRequired(input));
  const optional = entries.filter(([, input]) => !isRequired(input));
  return join([
    fold(`${summary}.`, width),
    fold(
      `Usage: krci-deploy ${commandWords(declaration)}${required.map(([input]) => ` ${flag(input)} VALUE`).join('')} [--input value]...`,
      width - 7,
    ).replaceAll('\n', '\n       '),
    section('Required', required.map(rowOf), width),
    section('Optional', optional.map(rowOf), width),
    section('Outputs', Object.entries(outputs), width),
    section(
      'Command line',
      Object.entries(ownOptions).map(([option, text]): Row => [
        `${flag(option)}${ownPlaceholders[option] ?? ''}`,
        text,
      ]),
      width,
    ),
  ]);
}

function rowOf([name, input]: [string, InputDeclaration]): Row {
  return [`${flag(name)}${placeholder(input)}`, `${input.description}${notes(input)}`];
}

function placeholder(input: InputDeclaration): string {
  if (input.type === 'boolean') return '';
  if (input.type === 'choice') return ` ${input.options.join('|')}`;
  if (input.type === 'number') return ' N';
  return input.type === 'list' ? ' A,B' : ' VALUE';
}

function notes(input: InputDeclaration): string {
  const range = input.type === 'number' ? [`${input.minimum} to ${input.maximum}`] : [];
  const hasDefault = 'default' in input && input.default !== undefined && input.default !== false;
  const preset = hasDefault ? [`default ${String(input.default)}`] : [];
  const all = [...range, ...preset];
  return all.length === 0 ? '' : ` (${all.join(', ')})`;
}

/** A heading over two columns; the left one as wide as its widest word that leaves room for the right one. */
function section(heading: string, rows: readonly Row[], width: number): string {
  if (rows.length === 0) return '';
  const limit = Math.floor(width * 0.42);
  const left = Math.min(limit, Math.max(...rows.map(([label]) => label.length))) + 4;
  const lines = rows.flatMap(([label, text]) => {
    const folded = fold(text, Math.max(20, width - left)).split('\n');
    const own = label.length + 4 > left ? [`  ${label}`] : [];
    const first = own.length === 0 ? `  ${label}`.padEnd(left) : ' '.repeat(left);
    return [...own, ...folded.map((line, index) => `${index === 0 ? first : ' '.repeat(left)}${line}`.trimEnd())];
  });
  return `${heading}\n${lines.join('\n')}`;
}

function fold(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}

function join(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
