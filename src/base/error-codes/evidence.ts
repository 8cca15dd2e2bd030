import type { ErrorCodes } from './model.ts';

/** Codes of exit 3: evidence is missing, unreadable or about something else. */
export const evidenceCodes = {
  'answer-too-large': {
    meaning: "A server's answer is larger than is read",
    fix: 'Ask for less, or check the address',
  },
  'answer-unreadable': { meaning: "A server's answer is not the JSON that was expected", fix: 'Check the address' },
  'approval-task-invalid': {
    meaning: 'An ApprovalTask does not have the form that its controller gives it',
    fix: 'Export it from the cluster: `kubectl get approvaltasks -o yaml`',
  },
  'approval-task-missing': {
    meaning: 'The environment takes approval by ApprovalTasks, and none was given',
    fix: 'Set the input `approval-task` to the file of their export',
  },
  'baseline-of-itself': {
    meaning: 'The baseline is of the commit that is gated',
    fix: 'Give the baseline of an earlier commit',
  },
  'baseline-unbound': {
    meaning: 'Nothing shows which commit the baseline is of',
    fix: 'Write a sidecar beside the baseline',
  },
  'change-clock-skew': {
    meaning: 'The clocks of this machine and the change system differ too much',
    fix: 'Correct the clock that is wrong',
  },
  'change-other-ticket': {
    meaning: 'The change system gave another ticket, or the id is none of its tickets',
    fix: 'Check `change-ticket`',
  },
  'change-without-ticket': { meaning: 'A change ticket is required', fix: 'Set the input `change-ticket`' },
  'change-without-window': {
    meaning: 'The ticket has no time window that can be read',
    fix: 'Fill in its start and end',
  },
  'confirmation-missing': {
    meaning: 'The environment did not say itself that the commit runs',
    fix: 'Install the notification template of the docs, or see why it does not write the status',
  },
  'drill-result-incomplete': {
    meaning: 'The result of a drill lacks its backup, target or times',
    fix: 'Let the job of the drill write them',
  },
  'drill-result-unreadable': {
    meaning: 'The result of a drill cannot be read',
    fix: 'Let the job of the drill write one JSON document',
  },
  'evidence-all-failed': {
    meaning: 'Every request of a load test failed, so its times are of nothing',
    fix: 'Check that the test reached the application, and measure again',
  },
  'evidence-before-commit': {
    meaning: 'A report is older than the commit that it should be about',
    fix: 'Run the tool on that commit',
  },
  'evidence-empty': {
    meaning: 'A report is empty, which proves nothing',
    fix: 'Check that the tool that writes it has run',
  },
  'evidence-encoding': {
    meaning: 'A report is not text in its encoding',
    fix: 'Check that it is not binary, compressed or truncated',
  },
  'evidence-excessive': { meaning: 'A report holds more entries than are read', fix: 'Split it' },
  'evidence-external': { meaning: 'A SARIF log refers to external files', fix: 'Write one self-contained file' },
  'evidence-foreign': {
    meaning: 'A file is not a report of the expected format',
    fix: 'Give the right file, or write the report in a supported format',
  },
  'evidence-malformed': { meaning: 'A report is not well-formed', fix: 'Run the tool that writes it again' },
  'evidence-not-scanned': {
    meaning: 'A report does not show that a scan took place',
    fix: 'Check the scan; a clean one has an empty list of results',
  },
  'evidence-of-the-future': {
    meaning: "A report's time is in the future",
    fix: 'Correct the clock of the machine that wrote it',
  },
  'evidence-other-commit': {
    meaning: 'A report is about another commit',
    fix: "Give the report of the artifact's commit",
  },
  'evidence-other-digest': { meaning: 'A report is about another artifact', fix: 'Scan the artifact by its digest' },
  'evidence-scan-failed': { meaning: 'The scanner says that it failed', fix: 'See the log of the scan' },
  'evidence-stale': {
    meaning: 'A report is older than `max-age` allows, or than the step of a delivery that it should prove',
    fix: 'Run the tool that writes it again',
  },
  'evidence-tampered': {
    meaning: 'A report is not the one that its sidecar was written for',
    fix: 'Run the tool and write the sidecar again',
  },
  'evidence-too-large': { meaning: 'A report is larger than is read', fix: 'Split it' },
  'evidence-truncated': { meaning: 'A report ends in the middle', fix: 'Run the tool that writes it again' },
  'evidence-unbound': {
    meaning: 'Nothing binds a report to the gated commit or digest',
    fix: 'Set `commit`, and `evidence-run` or `evidence-commit`',
  },
  'evidence-without-time': {
    meaning: 'A report does not say when it was made, and `max-age` or the step of a delivery asks for it',
    fix: 'Write a sidecar beside it',
  },
  'file-missing': { meaning: 'A file is missing', fix: 'Check that the job that writes it has run' },
  'file-too-large': { meaning: 'A file is larger than is read', fix: 'Split it' },
  'file-unreadable': { meaning: 'A file cannot be read', fix: 'Check its permissions' },
  'gate-without-proof': {
    meaning: 'Evidence is missing or unreadable, so the gate is not open',
    fix: 'Do what the rows without proof say',
  },
  'inventory-unreadable': {
    meaning: 'An inventory of a cluster is not in its form',
    fix: 'Let the job of examples/inventory write it',
  },
  'inventory-with-secrets': {
    meaning: 'An inventory holds values of Secrets, which it never may',
    fix: 'Change those secrets, take the file out of the history, and write names alone',
  },
  'link-outside': { meaning: 'A symbolic link leads out of the working directory', fix: 'Name the file itself' },
  'manifests-elsewhere': {
    meaning:
      'The manifests of an environment lie in another repository, or on another branch, than the one checked out',
    fix: 'Run `check` in a checkout of that one',
  },
  'metric-without-proof': {
    meaning: 'A metric has no value that proves anything',
    fix: 'Check the query and its time range',
  },
  'migrations-unknown-release': {
    meaning: 'Nothing tells which release runs in an environment, with which migrations are compared',
    fix: 'Promote with records, tag the releases of the application, or give `deployed-commit`',
  },
  'migrations-unread': {
    meaning: 'The migrations of an application cannot be read, or no file of its source is one',
    fix: 'Correct `migrations.path` or `migrations.layout`, and let the job read the repository of the application',
  },
  'no-provenance': { meaning: 'There is no attestation', fix: 'Check that it was made and downloaded' },
  'no-verdict': { meaning: 'There is no verdict in the file', fix: 'Run the gate with `verdict-file` first' },
  'objects-not-rendered': {
    meaning: 'The objects of an environment cannot all be rendered or read',
    fix: 'Repair what the message names: a dependency, a program, a remote base, a file',
  },
  'protection-unseen': {
    meaning: 'The protection of an environment could not be read',
    fix: 'Give the token the permission that the message names',
  },
  'provenance-too-large': { meaning: 'An attestation is larger than is read', fix: 'Check the file' },
  'recovery-too-many-images': {
    meaning: 'Git named more images in an environment than are searched for statements of dr-verify',
    fix: 'Ask for a shorter `verified-within`, or split the flow',
  },
  'recovery-without-images': {
    meaning: 'A gate asks for a statement of dr-verify about an environment without images',
    fix: 'Leave `recovery` out of the gate until the first release is there',
  },
  'repository-unreadable': {
    meaning: "The repository's history could not be read",
    fix: 'Check the clone with `git fsck`, or clone it again',
  },
  'rotation-unread': {
    meaning: 'The evidence of rotated secrets that a gate names is missing or cannot be read',
    fix: 'Commit evidence to the branch of the flow file',
  },
  'soak-in-the-future': {
    meaning: "The record's time is in the future",
    fix: 'Correct the clocks of the machines that promote',
  },
  'soak-unreadable': {
    meaning: 'The record of the soak cannot be read',
    fix: 'Promote to the environment before again',
  },
  'soak-without-record': {
    meaning: 'There is no record that the artifact entered the environment before',
    fix: 'Promote it there first',
  },
  'sonar-report-refused': { meaning: '`report-task.txt` of the scanner cannot be used', fix: 'Run the scanner again' },
  'sonar-without-commit': {
    meaning: 'SonarQube is asked about a commit, and none is known',
    fix: 'Set the input `commit`',
  },
  'sonar-without-proof': {
    meaning: "SonarQube's analysis proves nothing about the commit",
    fix: 'Run the analysis for this commit',
  },
  'sonar-without-report': {
    meaning: '`report-task.txt` of the scanner is missing',
    fix: 'Set `sonar-report-task` to its path',
  },
  'sonar-without-status': {
    meaning: "SonarQube's answer has no quality gate status",
    fix: "Check the project's quality gate",
  },
  'tuf-target-missing': {
    meaning: 'The TUF repository lacks the target',
    fix: 'Check that it is a Sigstore repository',
  },
  'tuf-too-large': {
    meaning: 'A file of the TUF repository is larger than its metadata allow',
    fix: 'Find out whether the mirror was tampered with',
  },
  'tuf-unverified': {
    meaning: 'The TUF metadata could not be verified',
    fix: 'Find out whether the mirror was tampered with or is outdated',
  },
} as const satisfies ErrorCodes;
