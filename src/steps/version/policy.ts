import type { Values } from '../../declaration/declare.ts';
import { UsageError } from '../../base/errors.ts';
import type { Policy } from '../../version/decision.ts';
import { maintenancePatterns, parseRange, rangeOfBranch, sameRange } from '../../version/range.ts';
import { isRelease, parseVersion } from '../../version/semver.ts';
import type { Core } from '../../version/semver.ts';
import type { Subject } from './subject.ts';
import type { declaration } from './declaration.ts';

export type VersionInputs = Values<(typeof declaration)['inputs']>;

/** What the caller wants, checked. `branches`: the names that the commit goes by. Throws UsageError. */
export function policyOf(inputs: VersionInputs, subject: Subject, branches: readonly string[]): Policy {
  const set = inputs.set === undefined ? undefined : coreOf('set', inputs.set);
  return {
    channel: inputs.channel,
    prefix: checkedPrefix(subject.prefix),
    range: rangeFor(inputs, branches),
    initial: subject.initial ?? coreOf('initial-version', inputs['initial-version']),
    set,
    unstableBreaking: inputs['unstable-breaking'],
    height: inputs.height,
    requireRc: inputs['require-rc'],
    build: inputs.build?.split('.') ?? [],
    reading: {
      patchTypes: inputs['patch-types'].map((type) => type.toLowerCase()),
      squash: inputs['squash-lists'],
    },
    scheme: inputs.scheme,
    built: subject.built,
  };
}

/** Reads `1.2.3` or `v1.2.3`; a prerelease is the channel's to add. Throws UsageError. */
export function coreOf(input: string, text: string): Core {
  const version = parseVersion(text.replace(/^v/, ''));
  if (version !== undefined && isRelease(version) && version.build.length === 0) return version;
  throw new UsageError('invalid-version', `${input} must be a version of the form 1.2.3, found "${text}"`);
}

/** Where several branches stand on the commit their ranges must agree: main, just after a branch was cut, has none. */
function rangeFor(inputs: VersionInputs, branches: readonly string[]): Policy['range'] {
  if (inputs.range !== undefined) return parseRange(inputs.range);
  const patterns = inputs.maintenance.length > 0 ? inputs.maintenance : maintenancePatterns;
  const [first, ...others] = branches.map((branch) => rangeOfBranch(branch, patterns));
  const agree = others.every((range) => range !== undefined && first !== undefined && sameRange(range, first));
  return agree ? first : undefined;
}

/** git-check-ref-format, as far as the input's pattern leaves it open. */
function checkedPrefix(prefix: string): string {
  // Platforms cannot tell an empty input from an absent one, so that nothing needs a word.
  if (prefix === 'none') return '';
  if (!/\.\.|\/\/|\/\.|\.lock\/|@\{|\.$/.test(prefix)) return prefix;
  throw new UsageError(
    'invalid-tag-prefix',
    `tag-prefix must begin a Git tag name such as v or cart/v, found "${prefix}"`,
  );
}
