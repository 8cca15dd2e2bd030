import { declare, type Values } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

export type PromoteInputs = Values<(typeof declaration)['inputs']>;
export type PromoteOutputs = (typeof declaration)['outputs'];

export const declaration = declare({
  name: 'promote',
  summary: 'Move one image digest, unchanged, to the registry of the next environment',
  inputs: {
    application: {
      type: 'list',
      description: 'Application of the flow; several are promoted as one set',
      pattern: patterns.name,
    },
    set: {
      type: 'text',
      description:
        'File with several promotions in one run, JSON or YAML: a list of {application, version, expect-digest, …} or {source, destination, version}, or the images by application that manifest-bump takes',
      pattern: patterns.path,
    },
    to: {
      type: 'text',
      description: 'Environment to promote to; with plan-matrix a pattern, such as prod-*',
      pattern: '[a-z0-9*][a-z0-9*-]{0,62}',
    },
    from: {
      type: 'text',
      description: 'Environment to promote from; must be the one before, which is the default',
      pattern: patterns.name,
    },
    source: {
      type: 'text',
      description: 'Reference of the artifact, without a flow or for its first environment',
      pattern: patterns.reference,
    },
    destination: {
      type: 'text',
      description: 'Reference to promote to, without a flow',
      pattern: patterns.reference,
    },
    replicas: {
      type: 'list',
      description: 'Further references that get the same artifact, from one read of the source',
      pattern: patterns.reference,
    },
    auto: {
      type: 'boolean',
      description:
        'Promote what is newest of every application, or of those named, into an environment whose promotion is automatic',
      default: false,
    },
    rollback: {
      type: 'boolean',
      description:
        'Go back to a version, or digest, that a record shows to have run in the environment; named by version, expect-digest or both',
      default: false,
    },
    'plan-matrix': {
      type: 'boolean',
      description:
        'Promote nothing, and print the way of one digest into all environments that "to" names as a matrix of jobs, in their order',
      default: false,
    },
    resolve: {
      type: 'boolean',
      description:
        'Promote nothing, and say which digest would be promoted, so that it can be approved; reads Git and, for a tag, the registry that it comes from',
      default: false,
    },
    version: {
      type: 'text',
      description:
        'Version to promote: the environment before, the registry of the first one, or the source must have it; any other is refused',
      pattern: patterns.artifactVersion,
    },
    'target-version': {
      type: 'text',
      description:
        'Name that the artifact gets at the destination, of the same core: 1.3.0 for 1.3.0-rc.1; by default it keeps its tag',
      pattern: patterns.artifactVersion,
    },
    'expect-digest': {
      type: 'text',
      description: 'Digest that was approved; any other is refused',
      pattern: patterns.digest,
    },
    'expect-version': {
      type: 'text',
      description: 'The older name of version',
      pattern: patterns.artifactVersion,
    },
    floating: {
      type: 'list',
      description:
        'Tags to set after the version’s, besides those of the flow: names with {major}, {minor}, {patch} (of releases alone) and {environment} in them, such as latest',
      pattern: '[A-Za-z0-9_{][A-Za-z0-9_.{}-]{0,127}',
    },
    'allow-move': {
      type: 'list',
      description:
        'Without a flow: which floating tags may move from one artifact to another, and only to a higher version; * stands for any characters',
      pattern: '[A-Za-z0-9_*][A-Za-z0-9_.*-]{0,127}',
    },
    attachments: {
      type: 'choice',
      description:
        'What to do about a signature, SBOM or attestation that cannot be carried: fail, leave it behind with a warning, or carry none; records always travel',
      options: ['required', 'best-effort', 'none'],
      default: 'required',
    },
    'verdict-file': {
      type: 'text',
      description:
        'Verdict that the gate wrote about this digest for this environment; the record names it by its digest',
      pattern: patterns.path,
    },
    'source-commit': {
      type: 'text',
      description: 'Commit that the artifact was built from, for the record',
      pattern: patterns.commit,
    },
    ...gitopsInputs,
    'payload-file': {
      type: 'text',
      description: 'File to write the output payload to',
      pattern: patterns.path,
    },
    ...common,
    timeout: { ...common.timeout, default: '1h' },
  },
  outputs: {
    digest: 'Digest of the artifact, the same at both ends; of a set, this and the like are empty',
    reference: 'Artifact at the destination: repository@digest',
    version: 'Tag of the artifact at the destination',
    source: 'Artifact at the source: repository@digest',
    'source-repository':
      'With resolve, the page of the repository that the artifact was built from, by its own annotation; empty where it has none',
    destination: 'Destination with its tag: repository:tag',
    changed: 'true when something was written, false when everything was there already',
    'bytes-copied': 'Bytes of layers and configurations that were copied',
    'blobs-copied': 'Layers and configurations that were copied',
    'blobs-mounted': 'Layers and configurations that the registry mounted, without moving bytes',
    'blobs-present': 'Layers and configurations that were there already',
    'manifests-copied': 'Manifests and indexes that were copied',
    'floating-tags': 'Floating tags that name the artifact at the destination now, comma-separated',
    record: 'Digest of the record of this promotion; empty where the flow has no records',
    'record-places': 'Where the record is, at the destination and its replicas: repository@digest, comma-separated',
    attachments: 'Signatures, SBOMs, attestations and other referrers that the artifact has at both ends',
    payload: 'Images that are there now, by application, in the form that the input set of manifest-bump has',
    failed:
      'Applications, or destinations, of a set that were not promoted, comma-separated; a further run finishes them',
    'left-out': 'Applications that auto had nothing to promote of, comma-separated',
    matrix:
      'With plan-matrix, the jobs that are left as JSON: {"include":[{environment, application, version, expect-digest}]}; empty where none is left',
  },
});
