import { declare, type Values } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

export type PromoteInputs = Values<(typeof declaration)['inputs']>;
export type PromoteOutputs = (typeof declaration)['outputs'];

export const declaration = declare({
  name: 'promote',
  summary: 'Move one image digest, unchanged, to the registry of the next environment',
  inputs: {
    application: { type: 'text', description: 'Application of the flow', pattern: patterns.name },
    to: { type: 'text', description: 'Environment to promote to', pattern: patterns.name },
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
    version: {
      type: 'text',
      description: 'Version to tag the artifact with at the destination; by default it keeps its tag',
      pattern: patterns.version,
    },
    'expect-digest': {
      type: 'text',
      description: 'Digest that was approved; any other is refused',
      pattern: patterns.digest,
    },
    'verdict-file': {
      type: 'text',
      description: 'Verdict that the gate wrote; the record names it by its digest',
      pattern: patterns.path,
    },
    'source-commit': {
      type: 'text',
      description: 'Commit that the artifact was built from, for the record',
      pattern: patterns.commit,
    },
    repository: {
      type: 'text',
      description: 'GitOps repository (URL or path); the flow names it otherwise',
      pattern: patterns.repository,
    },
    branch: { type: 'text', description: 'Branch of the GitOps repository', pattern: patterns.ref },
    ...common,
  },
  outputs: {
    digest: 'Digest of the artifact, the same at both ends',
    reference: 'Artifact at the destination: repository@digest',
    version: 'Tag of the artifact at the destination',
    source: 'Artifact at the source: repository@digest',
    destination: 'Destination with its tag: repository:tag',
    changed: 'true when something was written, false when everything was there already',
    'bytes-copied': 'Bytes of layers and configurations that were copied',
    'blobs-copied': 'Layers and configurations that were copied',
    'blobs-mounted': 'Layers and configurations that the registry mounted, without moving bytes',
    'blobs-present': 'Layers and configurations that were there already',
    'manifests-copied': 'Manifests and indexes that were copied',
    record: 'Digest of the record of this promotion; empty where the flow has no records',
    attachments: 'Signatures, SBOMs, attestations and other referrers that the artifact has at both ends',
  },
});
