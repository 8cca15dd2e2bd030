import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { formatNames } from '../../evidence/format-names.ts';
import { common, evidenceInputs, flowRepositoryInputs, testReports } from '../common.ts';
import { thresholds } from './thresholds.ts';

export const declaration = declare({
  name: 'gate',
  summary: 'Give a verdict over the evidence about one artifact for one environment; closed until proven open',
  inputs: {
    environment: {
      type: 'text',
      description: 'Environment to enter; its thresholds come from the flow file',
      pattern: patterns.name,
    },
    application: { type: 'text', description: 'Application that the evidence is about', pattern: patterns.name },
    artifact: {
      type: 'text',
      description: 'Artifact that the verdict is about, by digest: repository@sha256:…',
      pattern: patterns.reference,
    },
    commit: {
      type: 'text',
      description: 'Commit that the artifact was built from; a report that names another commit is refused',
      pattern: patterns.commit,
    },
    ...evidenceInputs,
    'max-evidence-age': {
      type: 'text',
      description: 'Oldest that a report may be, such as 12h or 7d; may only tighten what the flow file says',
      pattern: patterns.duration,
    },
    'deployed-commit': {
      type: 'text',
      description: 'Commit of what runs in the environment now; who wrote anything since may not approve',
      pattern: patterns.commit,
    },
    'break-glass': {
      type: 'text',
      description: 'Reason to override, in an emergency, what the flow lets two people override',
      pattern: patterns.sentence,
    },
    'break-glass-ticket': {
      type: 'text',
      description: 'Id of the ticket of the emergency',
      pattern: patterns.ticket,
    },
    'approval-task': {
      type: 'text',
      description:
        'Export of the ApprovalTasks of the Tekton pipeline (kubectl get approvaltasks -o yaml), where the flow takes approvals from them',
      pattern: patterns.path,
    },
    rollback: {
      type: 'boolean',
      description: 'Judge a rollback into the environment: only the approval that "rollback" of its gate asks for',
      default: false,
    },
    version: {
      type: 'text',
      description: 'Version of the artifact, for the record',
      pattern: patterns.artifactVersion,
    },
    sarif: {
      type: 'list',
      description: `Logs of static analysis: ${formatNames.sarif} (file patterns)`,
      pattern: patterns.path,
    },
    coverage: {
      type: 'list',
      description: `Coverage, merged by file and line: ${formatNames.coverage} (file patterns)`,
      pattern: patterns.path,
    },
    ...testReports,
    vulnerabilities: {
      type: 'list',
      description: `Reports of known vulnerabilities: ${formatNames.vulnerabilities} (file patterns)`,
      pattern: patterns.path,
    },
    performance: {
      type: 'list',
      description: `Summaries of load tests: ${formatNames.performance} (file patterns)`,
      pattern: patterns.path,
    },
    'changed-since': {
      type: 'text',
      description:
        'Commit before the change, such as the merge base: coverage of changed lines is that of lines added since',
      pattern: patterns.commit,
    },
    'evidence-roots': {
      type: 'list',
      description:
        'Directories outside of the working directory into which links to reports may lead, such as that of bazel-testlogs',
      pattern: patterns.path,
    },
    rendered: { type: 'list', description: 'Files of the environment’s objects (patterns)', pattern: patterns.path },
    'source-directory': {
      type: 'text',
      description:
        'Clone of the application’s repository that migrations are read from, with both commits; else the repository is asked',
      pattern: patterns.path,
    },
    squawk: {
      type: 'list',
      description: 'Reports of squawk about migrations: squawk --reporter json (file patterns)',
      pattern: patterns.path,
    },
    'sonar-report-task': {
      type: 'text',
      description: 'Path of report-task.txt, which the SonarQube scanner leaves behind',
      pattern: patterns.path,
    },
    'change-ticket': {
      type: 'text',
      description: 'Ticket of change management that lets this artifact in, such as CHG0030001 or OPS-7',
      pattern: patterns.ticket,
    },
    vex: {
      type: 'list',
      description: `VEX documents that a code owner answers for: ${formatNames.vex} (file patterns)`,
      pattern: patterns.path,
    },
    'export-sarif': {
      type: 'text',
      description: 'File to write the excepted findings to, as SARIF with suppressions',
      pattern: patterns.path,
    },
    'export-vex': {
      type: 'text',
      description: 'File to write the excepted vulnerabilities to, as OpenVEX about the artifact',
      pattern: patterns.path,
    },
    'sarif-baseline': {
      type: 'list',
      description: 'SARIF logs of an earlier commit, where only new results count (file patterns)',
      pattern: patterns.path,
    },
    'coverage-baseline': {
      type: 'list',
      description:
        'Coverage reports or a verdict of an earlier commit, which coverage may not fall below (file patterns)',
      pattern: patterns.path,
    },
    'baseline-commit': {
      type: 'text',
      description: 'Commit that baselines are of which name none themselves, such as the merge base',
      pattern: patterns.commit,
    },
    provenance: {
      type: 'list',
      description: 'Sigstore bundles of SLSA provenance, besides those beside the artifact (file patterns)',
      pattern: patterns.path,
    },
    exceptions: {
      type: 'text',
      description: 'Path of the file of exceptions; by default krci-deploy-exceptions.yaml when it exists',
      pattern: patterns.path,
    },
    ...thresholds,
    'verdict-file': { type: 'text', description: 'File to write the verdict to, as JSON', pattern: patterns.path },
    'code-quality-file': {
      type: 'text',
      description: 'File to write what closes the gate to, as a Code Quality report of GitLab',
      pattern: patterns.path,
    },
    'junit-file': {
      type: 'text',
      description: 'File to write the checks to, as JUnit XML with a case each',
      pattern: patterns.path,
    },
    sidecars: {
      type: 'boolean',
      description:
        'Write beside each report that is bound to the gated commit by its run alone which commit that is, so that a run of another commit can use it',
      default: false,
    },
    explain: {
      type: 'boolean',
      description: 'Say which rule of which file, or which input, decided each row',
      default: false,
    },
    'what-if': {
      type: 'boolean',
      description:
        'Only ask what the gate would say: nothing is written and nothing is opened; the exit code is 0 only where it would be open',
      default: false,
    },
    policy: {
      type: 'text',
      description: 'With what-if, path of another flow file whose policy the evidence is held against',
      pattern: patterns.path,
    },
    record: {
      type: 'boolean',
      description: 'Write the verdict beside the artifact too, signed when there is a key; the flow needs "records"',
      default: false,
    },
    ...flowRepositoryInputs,
    ...common,
  },
  outputs: {
    verdict:
      'pass, warn, fail or error; only pass and warn open the gate; would-open or would-close for what-if and dry-run, which open nothing',
    'verdict-file': 'Path of the verdict that was written',
    record: 'Digest of the record of the verdict beside the artifact; empty where none was asked for',
    'break-glass': 'URL of the issue that follows an emergency up; empty where nothing was overridden',
    'failed-checks': 'Names of the checks that failed or could not be made, separated by commas',
    'line-coverage': 'Covered lines in percent, rounded down to two decimals',
    'branch-coverage': 'Covered branches in percent, rounded down to two decimals',
    errors: 'Number of SARIF results of level error',
    warnings: 'Number of SARIF results of level warning',
    notes: 'Number of SARIF results of level note',
    tests: 'Number of tests that were executed',
    'failed-tests': 'Number of failed tests',
    'critical-vulnerabilities': 'Number of known vulnerabilities of severity critical',
    'high-vulnerabilities': 'Number of known vulnerabilities of severity high',
    'medium-vulnerabilities': 'Number of known vulnerabilities of severity medium',
    'low-vulnerabilities': 'Number of known vulnerabilities of severity low',
    'flaky-tests': 'Number of tests that passed only when run again',
  },
});
