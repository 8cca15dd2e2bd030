import { UsageError } from '../base/errors.ts';
import { krciPrefix } from './krci.ts';
import { parseVersion } from './semver.ts';
import type { ExistingBuild } from './model.ts';
import type { Version } from './semver.ts';

const variable = /^(?:export +)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;
/** Tag grammar of the OCI distribution-spec. */
const imageTagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const gitTagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_./@+-]{0,254}$/;

/** Variables of a dotenv file that say which version a build has. */
export const buildVariables = ['BUILD_VERSION', 'VCS_TAG', 'IMAGE_TAG'] as const;

/** Variables of a dotenv file as GitLab reads it: `NAME=value` lines. */
export function parseDotenv(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = variable.exec(line.trim());
    if (match !== null) values.set(match[1] ?? '', (match[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return values;
}

/**
 * Reads the version of a build; `where` names the file or what else holds the variables. BUILD_VERSION is a short sha by
 * default, and what all builds of a branch have in common in a pipeline of Tekton (0.1.0-SNAPSHOT): then VCS_TAG counts.
 * @throws UsageError when neither is a version.
 */
export function existingBuildIn(values: ReadonlyMap<string, string>, where: string): ExistingBuild {
  const [tag, imageTag] = [
    matching(values.get('VCS_TAG'), gitTagGrammar),
    matching(values.get('IMAGE_TAG'), imageTagGrammar),
  ];
  const own = values.get('BUILD_VERSION');
  const isCommon = own !== undefined && own !== '' && tag?.includes(`${own}.`) === true;
  const candidates = isCommon ? [tag, own, imageTag] : [own, tag, imageTag];
  const version = candidates.flatMap((one) => (one === undefined ? [] : (versionIn(one) ?? []))).at(0);
  if (version !== undefined) return { version, tag, imageTag };
  throw new UsageError({
    code: 'no-version-in-dotenv',
    where,
    expected: 'a version in BUILD_VERSION, VCS_TAG or IMAGE_TAG',
    found: listText(candidates),
    fix: 'let the job that writes the file set a version',
  });
}

/** Returns the text with these variables set: those that are there in their place, the others at the end. */
export function writeDotenv(text: string, values: Readonly<Record<string, string>>): string {
  const open = new Map(Object.entries(values));
  const lines = text.split('\n').map((line) => {
    const name = variable.exec(line.trim())?.[1] ?? '';
    const value = open.get(name);
    open.delete(name);
    return value === undefined ? line : `${name}=${value}`;
  });
  const added = [...open].map(([name, value]) => `${name}=${value}`);
  const kept = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  return `${[...kept, ...added].join('\n')}\n`;
}

function versionIn(text: string): Version | undefined {
  const bare = text.startsWith(krciPrefix) ? text.slice(krciPrefix.length) : text.replace(/^v/, '');
  return parseVersion(bare);
}

function matching(text: string | undefined, grammar: RegExp): string | undefined {
  return text !== undefined && grammar.test(text) ? text : undefined;
}

function listText(values: readonly (string | undefined)[]): string {
  const given = values.flatMap((value) => (value === undefined || value === '' ? [] : `"${value.slice(0, 60)}"`));
  return given.length === 0 ? 'none of them' : given.join(', ');
}
