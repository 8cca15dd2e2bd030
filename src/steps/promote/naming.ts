import { RefusedError, UsageError } from '../../base/errors.ts';
import type { Environment, Tier } from '../../flow/flow.ts';
import { shortDigest } from '../../registry/digest.ts';
import { compareCores, parseVersion, type Version } from '../../version/semver.ts';
import type { Source } from './model.ts';
import type { ArtifactRequest } from './request/request.ts';

/**
 * Finds the tag that the artifact gets at the destination: its own, or `target-version`. A version is a promise about
 * content, so an artifact of one core (1.4.0) is never named another (1.6.0).
 *
 * @throws UsageError where it has no tag to keep, RefusedError for a name that is not its own to bear
 */
export function destinationTag(request: ArtifactRequest, source: Source): string {
  const tag = request.target ?? source.tag;
  if (tag === undefined) {
    throw new UsageError({
      code: 'version-missing',
      expected: 'the input "target-version": the artifact has no tag that it could keep at the destination',
      found: 'none',
    });
  }
  if (tag !== source.tag) refuseOtherName(request, source, tag);
  if (request.kind === 'promotion') requireChannel(request.to, tag, request.application.name);
  return tag;
}

function refuseOtherName(request: ArtifactRequest, source: Source, target: string): void {
  const isPinned = request.digest !== undefined || (request.kind === 'copy' && request.source.digest !== undefined);
  const [ours, theirs] = [source.tag, target].map((tag) => (tag === undefined ? undefined : versionOfTag(tag)));
  if (ours !== undefined && theirs !== undefined) {
    if (compareCores(ours, theirs) !== 0) throw otherCore(source, target);
    return;
  }
  // Between references both names are in view; along a flow one of them comes from Git.
  if (isPinned || request.kind === 'copy') return;
  throw new UsageError({
    code: 'expect-digest-missing',
    where: `target-version ${target}`,
    expected: `"expect-digest" beside it, because ${source.tag ?? 'the artifact'} has no version to compare it with`,
    found: 'none',
    fix: `add --expect-digest ${source.digest}`,
  });
}

function otherCore({ tag = '', digest }: Source, target: string): RefusedError {
  return new RefusedError({
    code: 'other-version',
    where: `target-version ${target}`,
    expected: `another name of ${tag.split(/[-+_]/, 1)[0]}`,
    found: `${target} for ${shortDigest(digest)}, which is ${tag}`,
    fix: 'build that version; only the part after the dash may change on the way',
  });
}

/** Returns the version that a tag says, with or without a `v`; undefined for a tag that is no version. */
export function versionOfTag(tag: string): Version | undefined {
  return parseVersion(tag.replace(/^v(?=\d)/, '').replaceAll('_', '+'));
}

/**
 * Returns the channel that a version is of: `release`, the first word of its prerelease (`dev`, `rc`, `beta`),
 * `prerelease` where that is a number, and `other` for a tag that is no version. KubeRocketCI's SNAPSHOT is `dev`.
 */
function channelOf(tag: string): string {
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

/** @throws RefusedError for a version of a channel that stops before the environment */
function requireChannel(environment: Environment, tag: string, application: string): void {
  if (takesChannel(environment, tag)) return;
  const channel = channelOf(tag);
  const { name, tier, channels } = environment;
  const accepted = channels === undefined ? words[tier] : channels.join(', ');
  const rule = channels === undefined ? `${accepted}, by its tier ${tier}` : accepted;
  const example = channel === 'other' ? '' : `, such as ${nextName(tag, channel, accepted)}`;
  throw new RefusedError({
    code: 'channel-closed',
    where: `${application} cannot enter ${name} as ${tag}`,
    expected: rule,
    found: `the channel ${channel}`,
    fix: `give the same digest its next name in the input "target-version"${example}`,
  });
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

function nextName(tag: string, channel: string, accepted: string): string {
  const version = versionOfTag(tag);
  const core = version === undefined ? '1.2.3' : `${version.major}.${version.minor}.${version.patch}`;
  return channel === 'dev' && accepted.includes('candidates') ? `${core}-rc.1` : core;
}
