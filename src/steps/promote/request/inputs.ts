import { UsageError } from '../../../base/errors.ts';
import { parseDigest } from '../../../registry/digest.ts';
import { formatReference, parseReference, pointAt, type Reference } from '../../../registry/reference.ts';
import { tagOfVersion } from '../../../registry/tag-name.ts';
import type { PromoteInputs } from '../declaration.ts';
import type { ArtifactOptions } from './request.ts';

/** The inputs of one promotion of a run. */
export interface ArtifactInputs extends Omit<PromoteInputs, 'application' | 'set'> {
  readonly application: string | undefined;
  /** As KubeRocketCI's payload has it. */
  readonly customValues?: boolean | undefined;
}

/** Inputs that can be true of one artifact alone. */
export const singleInputs = [
  'source',
  'destination',
  'replicas',
  'version',
  'target-version',
  'expect-digest',
  'expect-version',
  'verdict-file',
] as const;

/** Inputs that each entry of a set has: its artifacts may come from several commits, those of one build do not. */
export const entryInputs = [...singleInputs, 'source-commit'] as const;

/** Returns the first of the inputs that is given. */
export function givenOf<Name extends keyof PromoteInputs>(
  inputs: Pick<PromoteInputs, Name>,
  names: readonly Name[],
): Name | undefined {
  return names.find((name) => {
    const value: unknown = inputs[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
}

/** @throws UsageError for `version` and `expect-version` that differ, and for a reference that is none. */
export function optionsOf(inputs: Omit<ArtifactInputs, 'application'>): ArtifactOptions {
  const digest = inputs['expect-digest'];
  const target = inputs['target-version'];
  return {
    version: versionOf(inputs),
    target: target === undefined ? undefined : tagOfVersion(target),
    digest: digest === undefined ? undefined : parseDigest(digest, 'expect-digest'),
    replicas: inputs.replicas.map((text) => parseReference(text, { what: 'replicas', pointing: 'tag' })),
    floating: inputs.floating,
    attachments: inputs.attachments,
    verdictFile: inputs['verdict-file'],
    commit: inputs['source-commit'],
    isDryRun: inputs['dry-run'],
    customValues: inputs.customValues,
  };
}

/** `expect-version` is the older name of `version`. */
function versionOf({ version, 'expect-version': alias }: Omit<ArtifactInputs, 'application'>): string | undefined {
  const named = version ?? alias;
  if (version !== undefined && alias !== undefined && version !== alias) {
    throw new UsageError({
      code: 'two-versions',
      where: 'the inputs "version" and "expect-version"',
      expected: 'one version',
      found: `${version} and ${alias}`,
      fix: 'leave "expect-version" out; "target-version" is the name that the artifact gets',
    });
  }
  return named === undefined ? undefined : tagOfVersion(named);
}

/**
 * Reads the input `source`; a repository alone is enough where `version` names the tag.
 *
 * @throws UsageError for a source that has another tag than `version`
 */
export function parseSource(text: string, version: string | undefined): Reference {
  const source = parseReference(text, { what: 'source', pointing: version === undefined ? 'one' : 'any' });
  const { tag, digest } = source;
  if (version === undefined || tag === version) return source;
  if (tag === undefined) return pointAt(source, { tag: version, ...(digest !== undefined && { digest }) });
  throw new UsageError({
    code: 'two-versions',
    where: formatReference(source),
    expected: `the version ${version}`,
    found: tag,
    fix: `leave "version" out; to name the artifact ${version} at the destination, use "target-version"`,
  });
}
