import type { Environment } from '../../flow/flow.ts';
import type { CommitMessage } from '../../git/gitops.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import type { BumpRequest, Inputs } from './request.ts';

export interface Circumstances {
  readonly previous: NamedImage | undefined;
  /** The environment that the digest came from. */
  readonly from: Environment | undefined;
  /** The run's address. */
  readonly run: string | undefined;
}

/** The commit's message: what a person reads in the log, and trailers that programs read. */
export function messageOf(request: BumpRequest, inputs: Inputs, { previous, from, run }: Circumstances): CommitMessage {
  const trailers: (readonly [string, string | undefined])[] =
    request.kind === 'file'
      ? []
      : [
          ['Application', request.application.name],
          ['Environment', request.environment.name],
          ['Version', request.version],
          ['Digest', request.digest],
          ['Previous-Digest', previous?.digest],
          ['From', from?.name],
        ];
  const { 'author-name': name, 'author-email': email } = inputs;
  return {
    subject: inputs.message ?? subjectOf(request),
    trailers: [...trailers, ['Run', run] as const].flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
    ...(name === undefined || email === undefined ? {} : { author: { name, email } }),
  };
}

/** The branch of a change request: one per application and environment, or per value of a file. */
export function headOf(request: BumpRequest): string {
  if (request.kind === 'image') return `krci-deploy/${request.environment.name}/${request.application.name}`;
  return `krci-deploy/${`${request.file}-${request.path}`.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`;
}

function subjectOf(request: BumpRequest): string {
  if (request.kind === 'image')
    return `Deploy ${request.application.name} ${request.version} to ${request.environment.name}`;
  const value = 'value' in request.write ? request.write.value : request.write.tag;
  return `Set ${request.path} of ${request.file} to ${value}`;
}
