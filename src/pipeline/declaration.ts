import { declare, type Inputs } from '../declaration/declare.ts';
import { common } from '../steps/common.ts';
import { declaration as bump } from '../steps/manifest-bump/declaration.ts';
import { declaration as gate } from '../steps/gate/declaration.ts';
import { declaration as promote } from '../steps/promote/declaration.ts';

/**
 * The root action: the inputs of its three steps under their own names. An input that a step declares is here too,
 * unless it is left out below.
 */
export const declaration = declare({
  name: 'promotion',
  summary: 'GitOps promotion of one version into one environment: gate, promote and manifest-bump in one process',
  inputs: {
    application: { ...gate.inputs.application, description: 'Application of the flow', required: true },
    environment: {
      ...promote.inputs.to,
      description:
        'Environment to promote into; outside GitHub and GitLab a pattern such as prod-* takes each that it names, one after the other',
      required: true,
    },
    'max-parallel': {
      type: 'number',
      description: 'Environments of a wave that are promoted at the same time',
      minimum: 1,
      maximum: 8,
      default: 1,
    },
    version: promote.inputs.version,
    ...without(
      promote.inputs,
      // Copies between references, sets and automatic promotion have no one environment with a gate.
      ['destination', 'replicas', 'floating', 'allow-move', 'auto', 'plan-matrix', 'resolve'],
      // The pipeline sets them: the environment, the commit of the gate.
      ['to', 'from', 'source-commit'],
      ['payload-file'],
      ['application', 'version'],
    ),
    set: {
      ...promote.inputs.set,
      description:
        'File with the version of the application among others, in the place of version: {"cart":{"imageTag":"1.3.0"}} as KubeRocketCI hands it on',
    },
    rollback: {
      ...promote.inputs.rollback,
      description:
        'Go back to a version, or digest, that a record shows to have run in the environment; of its gate only the approval is asked',
    },
    source: {
      ...promote.inputs.source,
      description: 'Reference that the build pushed, for the first environment of the flow',
    },
    ...without(
      gate.inputs,
      // The pipeline sets the gated artifact and its name.
      ['artifact', 'version'],
      // manifest-bump's `commit` says how the change lands; the gate's is `evidence-commit` here.
      ['commit', 'evidence-commit'],
      // Thresholds and baselines are in the flow file, which a promotion always has.
      ['min-line-coverage', 'min-branch-coverage', 'min-file-coverage', 'max-coverage-fall'],
      ['min-changed-line-coverage', 'min-measured-lines'],
      ['max-errors', 'max-warnings', 'max-notes', 'max-failed-tests', 'min-tests', 'max-evidence-age'],
      ['max-sast-critical', 'max-sast-high', 'max-sast-medium', 'max-sast-low'],
      ['max-critical', 'max-high', 'max-medium', 'max-low'],
      ['sarif-baseline', 'coverage-baseline', 'baseline-commit'],
      ['vex', 'export-sarif', 'export-vex'],
      // A question opens nothing; where the flow has records, a promotion records its verdict anyway.
      ['what-if', 'policy', 'record'],
      ['application', 'environment', 'rollback'],
    ),
    'evidence-commit': gate.inputs.commit,
    ...without(
      bump.inputs,
      // The image is the promoted one; its places are those of the flow.
      ['set', 'digest', 'file', 'path', 'value', 'discover'],
      ['anchors', 'message', 'skip-ci'],
      ['author-name', 'author-email', 'committer-name', 'committer-email'],
      ['application', 'environment', 'version'],
    ),
    commit: {
      type: 'choice',
      description: 'Push a commit, have the platform make and sign it, or open a change request',
      options: ['git', 'api', 'change-request'],
      default: 'git',
    },
    ...common,
    timeout: promote.inputs.timeout,
  },
  outputs: {
    verdict:
      'pass, warn, fail or error; only pass and warn open the gate; empty for a rollback that asks for none; not-asked in a dry run',
    digest: promote.outputs.digest,
    reference: promote.outputs.reference,
    version: promote.outputs.version,
    record: promote.outputs.record,
    commit: bump.outputs.commit,
    'change-request': bump.outputs['change-request'],
    'synced-at': bump.outputs['synced-at'],
    'healthy-at': bump.outputs['healthy-at'],
    changed: 'true when the registry or the GitOps repository was changed',
    environments: 'Environments of a wave that were promoted into, comma-separated',
    failed: 'Environments of a wave whose promotion failed, comma-separated; those behind them were not tried',
    waiting: 'Environments of a wave that are left for a further run, comma-separated',
  },
});

/** Returns the inputs of a step but those that the pipeline gives itself or has no use for. */
function without<I extends Inputs, const Name extends keyof I>(
  inputs: I,
  ...left: readonly (readonly Name[])[]
): Omit<I, Name> {
  const names: ReadonlySet<PropertyKey> = new Set(left.flat());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets which names there are
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.has(name))) as Omit<I, Name>;
}
