import { UsageError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';
import type { Flow } from '../../flow/flow.ts';
import { applicationOf, environmentOf } from '../../flow/questions.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseDigest } from '../../registry/digest.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import { readSet } from './set.ts';
import type { BumpRequest, FileRequest, Inputs } from './model.ts';

/** Parses the inputs into requests. Throws UsageError for inputs that name no value to write. */
export async function requestsOf(
  inputs: Inputs,
  flow: Flow | undefined,
  files: Files,
): Promise<readonly BumpRequest[]> {
  const { set, environment } = inputs;
  if (set === undefined) return [requestOf(inputs, flow)];
  const other = exclusive.find((name) => inputs[name] !== undefined);
  if (other !== undefined) {
    throw new UsageError({
      code: 'input-conflict',
      where: `inputs set and ${other}`,
      found: 'the file of a set says which application gets which version',
      fix: `leave out ${other}`,
    });
  }
  if (flow === undefined) throw noFlow();
  if (environment === undefined) throw missing('environment', 'it says where the set goes');
  return readSet(set, flow, environment, files);
}

const exclusive = ['application', 'version', 'digest', 'file', 'path', 'value', 'discover'] as const;

function requestOf(inputs: Inputs, flow: Flow | undefined): BumpRequest {
  const digest = inputs.digest === undefined ? undefined : parseDigest(inputs.digest);
  if (inputs.file !== undefined) return fileRequest(inputs, inputs.file, digest);
  if (inputs.path !== undefined || inputs.value !== undefined)
    throw missing('file', 'the inputs path and value belong to a file');
  if (flow === undefined) throw noFlow();
  const { application, environment, version } = inputs;
  if (application === undefined) throw missing('application', 'it says whose manifests are changed');
  if (environment === undefined) throw missing('environment', 'it says where the version goes');
  if (version === undefined) throw missing('version', 'it is what is written');
  tagOfVersion(version);
  return {
    kind: 'image',
    flow,
    environment: environmentOf(flow, environment),
    application: applicationOf(flow, application),
    version,
    digest,
  };
}

function fileRequest(inputs: Inputs, file: string, digest: Digest | undefined): FileRequest {
  const { path, value, version } = inputs;
  if (path === undefined) throw missing('path', 'it says which value of the file is changed');
  if ((value === undefined) === (version === undefined)) {
    throw missing('value', 'a file takes either the input value or the input version with a digest');
  }
  const write = value === undefined ? { tag: tagOfVersion(version ?? ''), digest } : { value };
  return { kind: 'file', file, path, write };
}

function noFlow(): UsageError {
  return new UsageError({
    code: 'flow-missing',
    where: 'manifest-bump',
    expected: 'a flow file for an application and environment, or the inputs file, path and value',
    found: 'neither',
  });
}

function missing(input: string, why: string): UsageError {
  return new UsageError({
    code: 'input-missing',
    where: `input "${input}"`,
    expected: `a value: ${why}`,
    found: 'none',
  });
}
