import { UsageError } from '../../base/errors.ts';
import type { CommitMessage, Identity } from '../../git/gitops.ts';
import { isChange } from './changes.ts';
import type { BumpRequest, ImageRequest, Inputs, Part } from './model.ts';

type Trailer = readonly [key: string, value: string | undefined];

/**
 * Message of the commit: text for readers of the log, and trailers for programs. `run` is the run's address. Throws
 * UsageError.
 */
export function messageOf(parts: readonly Part[], inputs: Inputs, run: string | undefined): CommitMessage {
  const changes = parts.filter(isChange);
  const said = changes.length === 0 ? parts : changes;
  const [only] = said;
  const trailers = said.length === 1 && only !== undefined ? trailersOf(only) : trailersOfSet(said);
  const [author, committer] = [identityOf(inputs, 'author'), identityOf(inputs, 'committer')];
  return {
    subject: inputs.message ?? subjectOf(said),
    ...(inputs['skip-ci'] && { body: '[skip ci]' }),
    trailers: [...trailers, ['Run', run] as const].flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
    ...(author !== undefined && { author }),
    ...(committer !== undefined && { committer }),
  };
}

/** Throws UsageError for half an identity, before anything is contacted. */
export function checkIdentities(inputs: Inputs): void {
  identityOf(inputs, 'author');
  identityOf(inputs, 'committer');
}

/** Throws UsageError for half an identity. */
function identityOf(inputs: Inputs, who: 'author' | 'committer'): Identity | undefined {
  const [name, email] = [inputs[`${who}-name`], inputs[`${who}-email`]];
  if (name === undefined && email === undefined) return undefined;
  if (name !== undefined && email !== undefined) return { name, email };
  const missing = `${who}-${name === undefined ? 'name' : 'email'}`;
  throw new UsageError({
    code: 'input-missing',
    where: `input "${missing}"`,
    expected: 'a name and an address together',
    found: 'one of the two',
    fix: 'give both',
  });
}

function trailersOf({ request, previous, from, step }: Part): readonly Trailer[] {
  if (request.kind === 'file') return [];
  return [
    ['Application', request.application.name],
    ['Environment', request.environment.name],
    ['Version', request.version],
    ['Digest', request.digest],
    ['Previous-Digest', previous?.digest],
    ['From', from?.name],
    ['Delivery', step],
  ];
}

/** One line per application: keys that repeat in blocks could not be told apart. */
function trailersOfSet(parts: readonly Part[]): readonly Trailer[] {
  const requests = imagesOf(parts);
  const sources = new Set(parts.map(({ from }) => from?.name));
  return [
    ['Environment', requests[0]?.environment.name],
    ['From', sources.size === 1 ? [...sources][0] : undefined],
    ...requests.map(({ application, version, digest }): Trailer => {
      return ['Image', `${application.name}=${version}${digest === undefined ? '' : `@${digest}`}`];
    }),
  ];
}

function subjectOf(parts: readonly Part[]): string {
  const [first] = parts;
  if (first === undefined) throw new Error('a plan has a part');
  if (parts.length === 1) return `${subjectOfOne(first.request)}${first.step === undefined ? '' : `: ${first.step}`}`;
  const requests = imagesOf(parts);
  return `Deploy ${requests.length} applications of ${requests[0]?.flow.name} to ${requests[0]?.environment.name}`;
}

function subjectOfOne(request: BumpRequest): string {
  if (request.kind === 'image')
    return `Deploy ${request.application.name} ${request.version} to ${request.environment.name}`;
  const value = 'value' in request.write ? request.write.value : request.write.tag;
  return `Set ${request.path} of ${request.file} to ${value}`;
}

function imagesOf(parts: readonly Part[]): readonly ImageRequest[] {
  return parts.flatMap(({ request }) => (request.kind === 'image' ? [request] : []));
}
