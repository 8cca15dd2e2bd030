import { RemoteError } from '../../base/errors.ts';
import { GitError } from '../../git/git.ts';
import type { Git } from '../../git/git.ts';
import type { Checkout } from '../../git/history.ts';
import { remoteTags } from '../../git/tags.ts';
import type { Tag } from '../../git/tags.ts';
import type { VersionInputs } from './model.ts';

export interface KnownTags {
  readonly tags: readonly Tag[];
  readonly notes: readonly string[];
  /** Whether the remote was asked, with or without an answer. */
  readonly asked: boolean;
}

/**
 * Returns the tags that count. Once the remote is asked its word is the truth, so that a laptop with stale tags answers
 * like CI. Throws RemoteError when it must answer and does not; where it only should, its silence is a note.
 */
export async function knownTags(
  git: Git,
  checkout: Checkout,
  local: readonly Tag[],
  remote: string | undefined,
  inputs: VersionInputs,
  prefix: string,
  reverts = false,
): Promise<KnownTags> {
  const need = reverts ? needAfterReverts(inputs) : needOf(checkout, local, inputs, prefix);
  if (remote === undefined || need === 'none') return { tags: local, notes: [], asked: false };
  try {
    const tags = await remoteTags(git, checkout.cwd, remote);
    return { tags, notes: differences(local, tags, prefix), asked: true };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (need === 'must') throw notListed(inputs.remote, error);
    return {
      tags: local,
      notes: [`the tags of ${inputs.remote} could not be read; those of this clone count`],
      asked: true,
    };
  }
}

/** A candidate that was cut before a revert may be on the remote alone, as create-tag makes it. */
function needAfterReverts(inputs: VersionInputs): 'should' | 'none' {
  return inputs['ask-remote'] === 'never' ? 'none' : 'should';
}

function needOf(
  checkout: Checkout,
  local: readonly Tag[],
  inputs: VersionInputs,
  prefix: string,
): 'must' | 'should' | 'none' {
  if (inputs['ask-remote'] === 'never' && !inputs['create-tag']) return 'none';
  if (inputs['create-tag'] || inputs['ask-remote'] === 'always' || checkout.shallow) return 'must';
  const thin = !local.some(({ name }) => name.startsWith(prefix));
  return thin || inputs.channel !== 'dev' || inputs.scheme === 'krci' ? 'should' : 'none';
}

/** Notes on unexpected tags: a tag that was moved, and one that only this clone has. */
function differences(local: readonly Tag[], remote: readonly Tag[], prefix: string): string[] {
  const there = new Map(remote.map(({ name, commit }) => [name, commit]));
  const ours = local.filter(({ name }) => name.startsWith(prefix));
  const moved = ours.filter(({ name, commit }) => there.has(name) && there.get(name) !== commit);
  const alone = ours.filter(({ name }) => !there.has(name));
  return [
    ...listed(moved, 'points at another commit on the remote, which counts'),
    ...listed(alone, 'is not on the remote and does not count'),
  ];
}

function listed(tags: readonly Tag[], what: string): string[] {
  const shown = tags.slice(0, 5).map(({ name }) => `tag ${name} ${what}`);
  return tags.length > 5 ? [...shown, `${tags.length - 5} more tags of this clone: the same`] : shown;
}

export function notListed(remote: string, cause: GitError): RemoteError {
  const found = `its tags could not be read: ${reasonOf(cause)}`;
  const fix = 'check its URL, the network and the token';
  return new RemoteError({ code: 'remote-unreachable', where: remote, found, fix }, { cause });
}

/** Returns the last line that Git printed that says something, on one line and bounded. */
export function reasonOf({ stderr }: GitError): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^(?:remote|fatal|error): /, '').trim());
  return (lines.find((line) => line !== '' && !line.startsWith('hint:')) ?? 'Git gave no reason').slice(0, 200);
}
