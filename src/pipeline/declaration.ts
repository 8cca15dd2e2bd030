import { declare } from '../declaration/declare.ts';
import { common } from '../steps/common.ts';
import { declaration as bump } from '../steps/manifest-bump/declaration.ts';
import { declaration as gate } from '../steps/gate/declaration.ts';
import { declaration as promote } from '../steps/promote/declaration.ts';

/**
 * The root action: the inputs of its three steps under their own names, but for the gate's `commit`, which is
 * `evidence-commit` here, because manifest-bump's `commit` says how the change lands.
 */
export const declaration = declare({
  name: 'promotion',
  summary: 'Promote one version into one environment: gate, promote and manifest-bump in one process',
  inputs: {
    application: { ...gate.inputs.application, description: 'Application of the flow', required: true },
    environment: { ...gate.inputs.environment, description: 'Environment to promote into', required: true },
    version: {
      ...promote.inputs.version,
      description: 'Version that the artifact has there; by default it keeps its tag',
    },
    'expect-digest': promote.inputs['expect-digest'],
    'expect-version': promote.inputs['expect-version'],
    rollback: {
      ...promote.inputs.rollback,
      description:
        'Go back to a version, or digest, that a record shows to have run in the environment; no gate is asked again',
    },
    source: {
      ...promote.inputs.source,
      description: 'Reference that the build pushed, for the first environment of the flow',
    },
    'evidence-commit': gate.inputs.commit,
    'deployed-commit': gate.inputs['deployed-commit'],
    'break-glass': gate.inputs['break-glass'],
    'break-glass-ticket': gate.inputs['break-glass-ticket'],
    sarif: gate.inputs.sarif,
    coverage: gate.inputs.coverage,
    junit: gate.inputs.junit,
    vulnerabilities: gate.inputs.vulnerabilities,
    provenance: gate.inputs.provenance,
    exceptions: gate.inputs.exceptions,
    'sonar-report-task': gate.inputs['sonar-report-task'],
    'change-ticket': gate.inputs['change-ticket'],
    'verdict-file': gate.inputs['verdict-file'],
    'code-quality-file': gate.inputs['code-quality-file'],
    'junit-file': gate.inputs['junit-file'],
    explain: gate.inputs.explain,
    repository: bump.inputs.repository,
    branch: bump.inputs.branch,
    commit: {
      type: 'choice',
      description: 'Push a commit, have the platform make and sign it, or open a change request',
      options: ['git', 'api', 'change-request'],
      default: 'git',
    },
    labels: bump.inputs.labels,
    reviewers: bump.inputs.reviewers,
    'auto-merge': bump.inputs['auto-merge'],
    'allow-downgrade': bump.inputs['allow-downgrade'],
    ...common,
  },
  outputs: {
    verdict: 'pass, warn, fail or error; only pass and warn open the gate; empty for a rollback',
    digest: promote.outputs.digest,
    reference: promote.outputs.reference,
    version: promote.outputs.version,
    record: promote.outputs.record,
    commit: bump.outputs.commit,
    'change-request': bump.outputs['change-request'],
    changed: 'true when the registry or the GitOps repository was changed',
  },
});
