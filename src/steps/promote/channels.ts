import { RefusedError } from '../../base/errors.ts';
import type { Environment, Tier } from '../../flow/flow.ts';
import { parseVersion, type Version } from '../../version/semver.ts';

/** The version that a tag says, with or without a `v`; undefined for a tag that is no version. */
export function versionOfTag(tag: string): Version | undefined {
  return parseVersion(tag.replace(/^v(?=\d)/, '').replaceAll('_', '+'));
}

/**
 * The channel that a version is of: `release`, the first word of its prerelease (`dev`, `rc`, `beta`), `prerelease`
 * where that is a number, and `other` for a tag that is no version. KubeRocketCI's SNAPSHOT is `dev`.
 */
export function channelOf(tag: string): string {
  const version = versionOfTag(tag);
  if (version === undefined) return 'other';
  const [first] = version.prerelease;
  if (first === undefined) return 'release';
  const [word] = /^[a-z]+/.exec(first.toLowerCase()) ?? ['prerelease'];
  return word === 'snapshot' ? 'dev' : word;
}

/** Whether a version is of a channel that the environment takes. */
export function takesChannel({ tier, channels }: Environment, tag: string): boolean {
  const channel = channelOf(tag);
  return channels === undefined ? takes[tier](channel) : channels.includes(channel);
}

/** Throws RefusedError for a version of a channel that stops before the environment. */
export function requireChannel(environment: Environment, tag: string, application: string): void {
  if (takesChannel(environment, tag)) return;
  const channel = channelOf(tag);
  const { name, tier, channels } = environment;
  const taken = channels === undefined ? words[tier] : channels.join(', ');
  const say = channels === undefined ? `by its tier, ${tier}, ${name}` : name;
  throw new RefusedError(
    'channel-closed',
    `${application} cannot enter ${name} as ${tag}: ${say} takes ${taken}, found the channel ${channel}; give the same digest its next name in the input "version"${channel === 'other' ? '' : `, such as ${nextName(tag, channel, taken)}`}`,
  );
}

const takes: Readonly<Record<Tier, (channel: string) => boolean>> = {
  development: () => true,
  testing: () => true,
  uat: (channel) => channel !== 'dev',
  staging: (channel) => channel !== 'dev',
  production: (channel) => channel === 'release' || channel === 'other',
};

const words: Readonly<Record<Tier, string>> = {
  development: 'every version',
  testing: 'every version',
  uat: 'release candidates and releases',
  staging: 'release candidates and releases',
  production: 'releases alone',
};

function nextName(tag: string, channel: string, taken: string): string {
  const version = versionOfTag(tag);
  const core = version === undefined ? '1.2.3' : `${version.major}.${version.minor}.${version.patch}`;
  return channel === 'dev' && taken.includes('candidates') ? `${core}-rc.1` : core;
}
