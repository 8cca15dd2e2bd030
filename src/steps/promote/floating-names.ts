import { UsageError } from '../../base/errors.ts';
import { isTag } from '../../registry/tag-name.ts';
import { isRelease, type Version } from '../../version/semver.ts';
import { versionOfTag } from './channels.ts';

/**
 * The names for one version. Those made of the version's numbers are of releases alone. Throws UsageError for a name
 * that is no tag, or that is a version itself.
 */
export function floatingNames(
  patterns: readonly string[],
  tag: string,
  environment: string | undefined,
): readonly string[] {
  const version = versionOfTag(tag);
  const names = new Set<string>();
  for (const pattern of patterns) {
    const numbered = /\{(?:major|minor|patch)\}/.test(pattern);
    if (numbered && (version === undefined || !isRelease(version))) continue;
    const name = pattern.replaceAll(/\{([^{}]*)\}/g, (_all, word: string) =>
      valueOf(word, version, environment, pattern),
    );
    if (!isTag(name) || versionOfTag(name) !== undefined) {
      throw new UsageError(
        'invalid-floating-tag',
        `expected floating tags such as latest or {major}.{minor}, found "${pattern}", which ${isTag(name) ? 'is a version: those never move' : 'is no tag'}`,
      );
    }
    if (name !== tag) names.add(name);
  }
  return [...names];
}

function valueOf(word: string, version: Version | undefined, environment: string | undefined, pattern: string): string {
  const known: Readonly<Record<string, string | number | undefined>> = {
    major: version?.major,
    minor: version?.minor,
    patch: version?.patch,
    environment,
  };
  const value = Object.hasOwn(known, word) ? known[word] : undefined;
  if (value !== undefined) return String(value);
  throw new UsageError(
    'invalid-floating-tag',
    `expected {major}, {minor}, {patch} or, in a flow, {environment} in the floating tag "${pattern}", found {${word}}`,
  );
}

/** `*` stands for any characters, none included. Linear in the name for each part between stars. */
export function fits(pattern: string, name: string): boolean {
  const [head = '', ...parts] = pattern.split('*');
  const tail = parts.pop();
  if (tail === undefined) return pattern === name;
  if (!name.startsWith(head) || !name.endsWith(tail) || name.length < head.length + tail.length) return false;
  const end = name.length - tail.length;
  let from = head.length;
  for (const part of parts) {
    const at = name.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
