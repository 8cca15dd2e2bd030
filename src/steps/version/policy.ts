import { UsageError } from '../../base/errors.ts';
import type { Policy } from '../../version/model.ts';
import { raises } from '../../version/raise.ts';
import type { ScopeRule } from '../../version/reading.ts';
import { maintenancePatterns, parseRange, rangeOfBranch, sameRange } from '../../version/range.ts';
import { isRelease, parseVersion } from '../../version/semver.ts';
import type { Core } from '../../version/semver.ts';
import type { Subject, VersionInputs } from './model.ts';

/** Checks the inputs and makes a policy of them. `branches`: the names that the commit goes by. Throws UsageError. */
export function policyOf(inputs: VersionInputs, subject: Subject, branches: readonly string[]): Policy {
  const set = inputs.set === undefined ? undefined : coreOf('set', inputs.set);
  return {
    channel: inputs.channel,
    prefix: checkedPrefix(subject.prefix),
    range: rangeFor(inputs, branches),
    ...firstVersion(inputs, subject),
    set,
    unstableBreaking: inputs['unstable-breaking'],
    height: inputs.height,
    devRaise: inputs['dev-raise'],
    releaseAs: inputs['release-as'],
    requireRc: inputs['require-rc'],
    build: inputs.build?.split('.') ?? [],
    reading: {
      minorTypes: inputs['minor-types'].map((type) => type.toLowerCase()),
      patchTypes: inputs['patch-types'].map((type) => type.toLowerCase()),
      scopeRules: inputs['scope-rules'].flatMap((text) => scopeRuleOf(text) ?? []),
      squash: inputs['squash-lists'],
      headerPrefix: headerPrefixOf(inputs['header-pattern']),
    },
    scheme: inputs.scheme,
    built: subject.built,
  };
}

/** Reads the first version; that of KubeRocketCI is a codebase's `startFrom`, `0.1.0-SNAPSHOT`, whose suffix names builds. */
function firstVersion(inputs: VersionInputs, { initial }: Subject): Pick<Policy, 'initial' | 'devWord'> {
  const text = inputs['initial-version'];
  const [, core, word] = /^([^-]*)-([A-Za-z][A-Za-z0-9]{0,31})$/.exec(text) ?? [];
  if (inputs.scheme !== 'krci' || core === undefined || word === undefined)
    return { initial: initial ?? coreOf('initial-version', text) };
  return { initial: initial ?? coreOf('initial-version', core), devWord: word };
}

/** KubeRocketCI's own commits: `EPMDEDP-17271: feat: validate the deletion`. */
const ticket = /^[A-Z][A-Z0-9]{1,15}-[0-9]{1,9}:? +/;

function headerPrefixOf(text: string | undefined): RegExp | undefined {
  if (text === undefined) return undefined;
  if (text === 'krci') return ticket;
  try {
    return new RegExp(`^(?:${text})`, 'u');
  } catch (cause) {
    const found = `"${text}", which is none`;
    const problem = {
      code: 'invalid-header-pattern',
      where: 'header-pattern',
      expected: 'a regular expression',
      found,
    } as const;
    throw new UsageError(problem, { cause });
  }
}

function scopeRuleOf(text: string): ScopeRule | undefined {
  const [, type = '', scope = '', raise = ''] = /^(.+)\((.+)\)=(.+)$/.exec(text) ?? [];
  const known = raises.find((one) => one === raise);
  return known === undefined ? undefined : { type: type.toLowerCase(), scope, raise: known };
}

/** Reads `1.2.3` or `v1.2.3`; a prerelease is the channel's to add. Throws UsageError. */
export function coreOf(input: string, text: string): Core {
  const version = parseVersion(text.replace(/^v/, ''));
  if (version !== undefined && isRelease(version) && version.build.length === 0) return version;
  throw new UsageError({
    code: 'invalid-version',
    where: input,
    expected: 'a version of the form 1.2.3',
    found: `"${text}"`,
  });
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
  throw new UsageError({
    code: 'invalid-tag-prefix',
    where: 'tag-prefix',
    expected: 'the beginning of a Git tag name, such as v or cart/v',
    found: `"${prefix}"`,
  });
}
