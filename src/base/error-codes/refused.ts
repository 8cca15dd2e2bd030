import type { ErrorCodes } from './model.ts';

/** Codes of exit 1: a rule refuses. */
export const refusedCodes = {
  'ambiguous-image': {
    meaning: 'Several places could be the one of the image: entries of a kustomization, parameters, elements',
    fix: 'Remove all but one, or name the one that counts',
  },
  'ambiguous-path': { meaning: 'A path leads to several places', fix: 'Write a path that leads to one' },
  'artifact-missing': { meaning: "The verdict's artifact is not in the registry", fix: 'Push the artifact first' },
  'artifact-too-large': {
    meaning: 'The artifact has more manifests, bytes or levels than are copied',
    fix: 'Split the artifact',
  },
  'backward-move': { meaning: 'The promotion would go back in the flow', fix: 'Promote forward, or use `rollback`' },
  'block-scalar': {
    meaning: 'The value is in a text block that cannot be edited safely',
    fix: 'Write the value on one line',
  },
  'board-not-clean': {
    meaning: 'A place drifts, has no record that counts, or cannot be read',
    fix: 'Look at the board, then promote or put Git back',
  },
  'branch-checked-out': {
    meaning: 'The branch is checked out in a work tree, which a push would contradict',
    fix: 'Give the URL that it was cloned from, or use `commit: none`',
  },
  'branch-edited': {
    meaning: 'Somebody else has committed to the branch of the change request',
    fix: 'Merge or close the request, or delete the branch, then run again',
  },
  'branch-left': {
    meaning: 'The input `branch` names another branch than that of a flow with records or gates',
    fix: 'Leave `branch` out, or name it in `gitops.branch` of the flow file on the default branch',
  },
  'break-glass-alone': {
    meaning: 'An emergency needs an approval, and the environment asks for none',
    fix: 'Require an approval in the flow file',
  },
  'break-glass-not-allowed': {
    meaning: 'The flow allows no emergency for the environment',
    fix: 'List the environment under `break-glass.environments`',
  },
  'break-glass-without-record': {
    meaning: 'An emergency would leave no record',
    fix: 'Give a flow with `records`, and the application and artifact by digest',
  },
  'bundle-unverified': {
    meaning: 'The attestation could not be verified',
    fix: 'Attest the artifact again, and check who signed it',
  },
  'channel-closed': {
    meaning: 'The environment does not take artifacts of this channel',
    fix: 'Give the same digest the name that the environment takes',
  },
  'chart-would-fall': {
    meaning: 'Chart.yaml has a higher version than the one that would be written',
    fix: 'Release the version of the chart with set, or lower it by hand',
  },
  'cluster-credential-writes': {
    meaning: 'What a pull environment has lets its Argo CD write to Git, where production is decided',
    fix: 'Remove the credential, or list one for commit statuses or an inventory in `clusters.<name>.credentials`',
  },
  'cluster-destination-unread': {
    meaning:
      'Destinations are not known from Git: a generator that only a running Argo CD can read, or manifests that are not rendered',
    fix: 'List the clusters in the ApplicationSet, or see to it yourself',
  },
  'cluster-leaves': {
    meaning: 'The Argo CD of a pull environment has a destination that is not its own cluster',
    fix: 'Set the destination to `in-cluster`',
  },
  'cluster-pushed-into': {
    meaning: 'A file of the repository lets an Argo CD or KubeRocketCI reach a cluster whose only way in is Git',
    fix: 'Remove the destination, registration or Stage; production has an Argo CD of its own',
  },
  'commit-date-out-of-range': {
    meaning: "The commit's date has no year of four digits",
    fix: "Amend the commit's date",
  },
  'commit-too-large': { meaning: "The commit is larger than the platform's API takes", fix: 'Use `commit: git`' },
  'delivery-not-confirmed': {
    meaning: 'The environment says that the step before has failed',
    fix: 'See what it reports, then abort with `advance --abort`',
  },
  'delivery-off-ladder': {
    meaning: 'Git holds a state that no step of the delivery leads to',
    fix: 'Put the values back, or abort with `advance --abort`',
  },
  'delivery-over': {
    meaning: 'There is nothing left to abort: the delivery has ended',
    fix: 'Go back with `rollback`',
  },
  'delivery-rolled-back': {
    meaning: 'A metric failed, and the delivery was taken back',
    fix: 'See what the metric says before the next try',
  },
  'delivery-under-way': {
    meaning: 'Another digest is on its way into the environment',
    fix: 'Advance it to its end, or abort it',
  },
  'digest-mismatch': {
    meaning: 'The digest is not the one that was expected',
    fix: 'Approve what is there now, or promote what was approved',
  },
  'digest-needed': {
    meaning: 'The manifest pins a digest, which would win over the new tag',
    fix: 'Give the digest of the new version',
  },
  downgrade: { meaning: 'The environment runs a higher version', fix: 'Set `allow-downgrade` to go back' },
  'drill-failed': { meaning: 'The restore that was recorded failed', fix: 'Find out why, and restore again' },
  'drill-file-taken': {
    meaning: 'The file for the record of a drill holds something else',
    fix: 'Give each drill a file of its own',
  },
  'duplicate-key': { meaning: 'The manifest has a key twice', fix: 'Remove one' },
  'edit-not-proven': {
    meaning: 'The edit could not be proven to change the image alone',
    fix: 'Make this edit by hand',
  },
  'element-ambiguous': {
    meaning: 'Several elements of an ApplicationSet have the same stage and codebase',
    fix: 'Remove all but one',
  },
  'element-inexact': {
    meaning: 'An ApplicationSet holds a number that reading and writing it would change',
    fix: 'Quote the number, or set the element by the Kubernetes API',
  },
  'element-missing': {
    meaning: 'An ApplicationSet has no element of the environment and application, or is not there',
    fix: 'Correct `sync.applicationset`, or add the element: KubeRocketCI does so by itself',
  },
  'element-overtaken': {
    meaning: 'Somebody else changed an ApplicationSet at the same time',
    fix: 'See who else sets it, look at its other elements, then run again',
  },
  'environment-mismatch': {
    meaning: "The job's environment is not the one that the step is about",
    fix: 'Make `environment:name` and the input the same',
  },
  'environment-skipped': {
    meaning: 'The promotion would skip an environment',
    fix: 'Promote to the environment between first',
  },
  'environment-unguarded': {
    meaning: 'The platform has no environment of that name, so nothing guards it',
    fix: 'Make it, and see `krci-deploy protect`',
  },
  'file-exists': {
    meaning: 'A file that would be written is there already',
    fix: 'Compare them, and move the old one away',
  },
  'file-too-large': {
    meaning: 'A file is larger than is read or edited',
    fix: 'Make it smaller, or keep the image in a file of its own',
  },
  'floating-unproven': {
    meaning: 'Nothing shows that the new version is higher than the one under the floating tag',
    fix: 'Set the tag by hand once',
  },
  'forbidden-address': {
    meaning: 'The address is link-local or a metadata service',
    fix: "Use the server's own address",
  },
  'forbidden-location': {
    meaning: 'A registry names an address that is not followed',
    fix: 'Check the registry and its proxy',
  },
  'forbidden-redirect': {
    meaning: 'A server redirects to an address that is not followed',
    fix: "Name the server's new address",
  },
  'gate-failed': { meaning: 'The gate is closed', fix: 'Do what the failed rows of the verdict say' },
  'gate-not-open': {
    meaning: 'The verdict file does not say that the gate opened',
    fix: 'Run the gate again, and promote when it opens',
  },
  'git-lfs-pointer': { meaning: 'The manifest is a Git LFS pointer', fix: 'Keep the manifest in Git itself' },
  'git-output-too-large': { meaning: 'Git printed more than is read', fix: 'Make the repository or the range smaller' },
  'global-registry': {
    meaning: 'The chart sets one registry for all images',
    fix: 'Change `global.imageRegistry` first',
  },
  'helm-template': {
    meaning: 'The manifest is a Helm template',
    fix: 'Change the values file that the template reads',
  },
  'identity-not-good': {
    meaning: "The job's OIDC token was not signed by the platform, is for somebody else or has expired",
    fix: "Leave the variables of the job's tokens as the platform sets them",
  },
  'image-by-file': {
    meaning: 'A value of a file would change the image of an environment that requires records',
    fix: 'Give application, environment and version instead of file and path',
  },
  'invalid-tag': { meaning: 'The manifest names a tag that is none', fix: 'Correct the manifest' },
  'job-of-another': {
    meaning: 'The platform says another repository, branch, run or environment than the variables of the job',
    fix: "Leave the platform's variables as it sets them",
  },
  'key-without-scope': {
    meaning: 'A trusted key does not say which environments it speaks of',
    fix: 'Write `{ key: KEY, environments: [prod] }` in `records.trusted-keys`',
  },
  'lone-carriage-return': {
    meaning: 'The manifest has a carriage return without a line feed',
    fix: 'Convert its line ends',
  },
  'malformed-manifest': {
    meaning: 'An image manifest does not follow the specification',
    fix: 'Build and push the image again',
  },
  'manifest-missing': {
    meaning: 'The GitOps repository has no such manifest',
    fix: 'Check the path or layout, and the branch',
  },
  'manifests-exception': {
    meaning: 'An exception about manifests is expired, about to expire, not approved, or about nothing',
    fix: 'Renew it, have it approved, or remove it',
  },
  'manifests-finding': {
    meaning: 'A rule about manifests found something in a checkout',
    fix: 'Do what the message says, or except the finding',
  },
  'manifests-known': {
    meaning: 'Findings about manifests that the target of the change has as well, which `new-only` leaves out',
    fix: 'Nothing has to be done; take `new-only` away to see them',
  },
  'manifests-uncompared': {
    meaning: '`new-only` has nothing to compare with, so that every finding counts',
    fix: 'See why the target of the change cannot be read or rendered',
  },
  'mode-not-kept': { meaning: 'The API would take the executable bit from a file', fix: 'Use `commit: git`' },
  'no-place': { meaning: 'The manifest leaves no place for the value', fix: 'Write the key by hand once' },
  'no-release-candidate': {
    meaning: 'The release has no release candidate on this commit',
    fix: 'Run the channel `rc` with `create-tag`, or set `require-rc` to false',
  },
  'no-such-commit': {
    meaning: 'The server does not give the commit',
    fix: 'Check the id, and that the commit is on a branch',
  },
  'not-a-commit': { meaning: 'The branch does not point at a commit', fix: 'Correct the branch' },
  'not-a-file': { meaning: 'The path cannot be written as a file', fix: 'Correct the path' },
  'not-a-kustomization': { meaning: 'The file is not a kustomization with a list of images', fix: 'Check the path' },
  'not-a-literal-block': {
    meaning: 'The path goes on inside a text that is no literal block',
    fix: 'Write the text after a `|`, or edit it by hand',
  },
  'not-a-number': {
    meaning: 'The path leads to something that is not a whole number',
    fix: 'Write a path that leads to a weight or a count',
  },
  'not-a-scalar': { meaning: 'The path leads to a list or a mapping', fix: 'Write a path that leads to one value' },
  'not-an-image': { meaning: 'The value is not an image reference', fix: 'Correct the path or the value' },
  'not-automatic': {
    meaning: 'The environment is not entered automatically',
    fix: 'Name the application and leave `auto` out, or set `promotion: automatic`',
  },
  'not-promoted': {
    meaning: 'The application is not among those that leave the first environment',
    fix: 'Add it to `applicationsToPromote` of the CDPipeline',
  },
  'not-recoverable': {
    meaning: 'A required part of the recovery is missing or unproven',
    fix: 'Do what the failed rows of the report say',
  },
  'not-toml': { meaning: 'The file is not valid TOML 1.0', fix: 'Repair the line that the message names' },
  'not-utf8': { meaning: 'The file is not UTF-8', fix: 'Convert the file' },
  'not-yaml': { meaning: 'The file is not valid YAML', fix: 'Repair the line that the message names' },
  'nothing-found': { meaning: 'No manifest names the image', fix: 'Check the directory and the image' },
  'order-unproven': {
    meaning: 'Neither their names nor the times of their builds say which image is the newest',
    fix: 'Name the version, or let the build write `org.opencontainers.image.created`',
  },
  'other-image': {
    meaning: 'The place to be written names the image of something else',
    fix: 'Correct the path, or set `allow-other-image`',
  },
  'other-repository': {
    meaning: 'The manifest names another image repository, without a digest',
    fix: 'Bump it with the digest first',
  },
  'other-version': {
    meaning: "A target version has another core than the artifact's version",
    fix: 'Build that version; only the part after the dash may change on the way',
  },
  'out-of-range': {
    meaning: 'The version lies outside the range of the branch',
    fix: 'Release from another branch, or ask for a version inside the range',
  },
  overtaken: {
    meaning: 'Another writer changed the value after this run read it',
    fix: 'Decide which value is right, and run again',
  },
  'page-audience': {
    meaning: 'More people could see the page than was asked for, or the platform does not tell',
    fix: 'Restrict the pages of the repository, publish an artifact alone, or ask for the wider audience',
  },
  'path-not-found': {
    meaning: 'The path leads to nothing in the manifest',
    fix: 'Check the path, or add the key by hand once',
  },
  'place-missing': {
    meaning: 'An environment lacks the file that names the image of an application',
    fix: 'Commit it before the first promotion there',
  },
  'platform-of-another-server': {
    meaning: "A job's variables name another GitHub or GitLab than the flow does",
    fix: 'Unset the variable, or write `platform.url` into the flow',
  },
  'platform-project': {
    meaning: 'The run is in a project that the flow does not list',
    fix: 'Run it in a listed project, or add the project to `platform.projects`',
  },
  'policy-edited': {
    meaning: 'The change request changes the policy that it is held to',
    fix: 'Merge the change of the policy on its own first',
  },
  'policy-unproven': {
    meaning: 'The policy of the target branch, or of the default branch, could not be read',
    fix: 'Merge the flow file on its own first',
  },
  'policy-weakened': {
    meaning: 'The flow asks for less than the central policy',
    fix: 'Leave the key out, or change the central policy',
  },
  'protection-differs': {
    meaning: 'A protected environment differs from the flow',
    fix: 'Run `krci-deploy protect --apply`',
  },
  'push-refused': {
    meaning: "The server's rules refuse the push",
    fix: 'Let this identity push there, or use `commit: change-request`',
  },
  'ratchet-lowered': {
    meaning: 'A limit that the ratchet holds was lowered',
    fix: 'Put it back, or take it out of `ratchet` first',
  },
  'ratchet-unproven': {
    meaning: 'The history that the ratchet is held to could not be read',
    fix: 'Check out the whole history (`fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab)',
  },
  'record-altered': {
    meaning: "The record's signature does not fit its content",
    fix: 'Find out who wrote it, then promote again with a trusted key',
  },
  'record-future': {
    meaning: "A record's time lies more than 15 minutes ahead of this machine's clock",
    fix: 'Correct the clock that is wrong, then promote again',
  },
  'record-key-retired': {
    meaning: 'The record is signed with a key that is revoked, or later than the `not-after` of its key',
    fix: 'Find out who wrote it, then promote again with the key that came after it',
  },
  'record-key-scope': {
    meaning: 'The record is signed with a key whose scope does not hold this environment and kind of statement',
    fix: "Promote again with the environment's own key, or add the environment to the scope of the key",
  },
  'record-missing': {
    meaning: 'There is no record that the artifact entered the environment',
    fix: 'Promote it to that environment first',
  },
  'record-not-adopted': {
    meaning: 'No record that counted by the old flow is of what Git names now',
    fix: 'Promote it into the environment again',
  },
  'record-other-application': {
    meaning: 'The record is about another application',
    fix: 'Promote this application to the environment first',
  },
  'record-other-digest': {
    meaning: 'The record is about another digest',
    fix: 'Promote this digest to the environment first',
  },
  'record-other-flow': {
    meaning: 'The record is of another flow',
    fix: 'Promote it to the environment in this flow first',
  },
  'record-unknown-identity': {
    meaning: 'The record is signed by a job that the flow does not trust',
    fix: 'Find out who wrote it, then promote again in the job that `records.trusted-identities` names',
  },
  'record-unknown-key': {
    meaning: 'The record is signed with a key that the flow does not trust',
    fix: 'Find out who wrote it, then promote again with a trusted key',
  },
  'record-unreadable': { meaning: 'The record cannot be read', fix: 'Promote it to the environment again' },
  'record-unsigned': {
    meaning: 'The record is not signed, and the flow trusts signed ones only',
    fix: 'Promote it again with `KRCI_DEPLOY_SIGNING_KEY`',
  },
  'record-unverified': {
    meaning: 'The Sigstore bundle of the record proves nothing: certificate, log entry, time or signature do not fit',
    fix: 'Find out who wrote it, then promote again',
  },
  'registry-expected': {
    meaning: 'The manifest keeps the registry in a key of its own, and the new image has none',
    fix: 'Give registry and repository',
  },
  'request-closed': {
    meaning: 'A change request that proposed the same change was closed without being merged',
    fix: 'Ask who closed it, then set `reopen` to propose it again',
  },
  'reviewers-not-a-group': { meaning: 'GitLab would ask each of the named users', fix: 'Name a group' },
  'rollback-incomplete': {
    meaning: 'The registry no longer holds all of the artifact',
    fix: 'Copy it there again, then roll back',
  },
  'rollback-never-ran': {
    meaning: 'A record shows a promotion whose change never landed in Git',
    fix: 'Name a version that ran there, or promote this one',
  },
  'run-not-running': {
    meaning: 'A variable names a run or a job that has ended',
    fix: "Leave the platform's variables as it sets them",
  },
  'run-of-another-commit': {
    meaning: 'A variable names a run of another commit than this one',
    fix: "Leave the platform's variables as it sets them",
  },
  'sealed-secret': { meaning: 'The file holds a SealedSecret', fix: 'Change it with `kubeseal`' },
  'secrets-in-ci': {
    meaning: '`with-secrets` of `render` was given in a job, whose files others can read',
    fix: 'Leave it out, or render on a machine of your own',
  },
  'shared-value': {
    meaning: 'Several places share the value through an anchor',
    fix: 'Set `anchors` to `edit-anchor` or `break-alias`',
  },
  'signing-identity-untrusted': {
    meaning: 'The certificate of this job is not of one that the flow trusts for this statement',
    fix: 'Run it in the job that `records.trusted-identities` names, with its deployment environment',
  },
  'signing-key-absent': {
    meaning: 'The run has no key that records could be signed with',
    fix: 'Set `KRCI_DEPLOY_SIGNING_KEY` in jobs that promote',
  },
  'sops-encrypted': { meaning: 'The file is encrypted by SOPS', fix: 'Keep the image in a file of its own' },
  'source-ambiguous': {
    meaning: 'The environment names several artifacts at once',
    fix: 'Make its manifests name one',
  },
  submodule: { meaning: 'The path leads into a submodule', fix: 'Name a file of the GitOps repository itself' },
  'symbolic-link': { meaning: 'The path is a symbolic link', fix: 'Name the file that it leads to' },
  'sync-failed': {
    meaning: 'The controller says that the commit cannot run: the sync failed, or it is Degraded in two comparisons',
    fix: 'Correct what the message names, or take the commit back',
  },
  'sync-overtaken': {
    meaning: 'A later commit names another image, so that this one will not run',
    fix: 'See who made the later commit; wait for that one instead',
  },
  'tag-would-move': {
    meaning: 'A tag would move to another digest',
    fix: 'Use another version, or find out who set the tag',
  },
  'tagged-value': { meaning: 'A YAML tag gives the value another meaning than its text', fix: 'Remove the tag' },
  'tags-of-another-prefix': {
    meaning:
      'Release tags stand under another prefix than the one asked for, and a first version would start again beside them',
    fix: 'Set tag-prefix to the prefix of these tags, or name the first version with set',
  },
  'templated-value': { meaning: 'Another program fills in the value', fix: 'Change the value that the program reads' },
  'token-of-another-server': {
    meaning: 'The token is for another server than the one that would be asked',
    fix: 'Correct the address or the token',
  },
  'too-deep': { meaning: 'The manifest is nested too deeply', fix: 'Flatten it' },
  'too-many-bundles': {
    meaning: 'The artifact has more attestations than are read',
    fix: 'Remove those that are not needed',
  },
  'too-many-files': {
    meaning: 'The directory or repository holds more files than are listed',
    fix: 'Name a directory',
  },
  'too-many-nodes': { meaning: 'The manifest has too many YAML tokens', fix: 'Split the file' },
  'too-many-records': {
    meaning: 'The artifact has more records than are read',
    fix: 'Remove the ones that krci-deploy did not write',
  },
  'too-many-referrers': {
    meaning: 'The artifact has more things attached than are copied',
    fix: 'Remove those that are not needed',
  },
  'too-many-reviewers': { meaning: 'GitHub takes at most six reviewers', fix: 'Make a team of them' },
  'unknown-manifest': {
    meaning: 'The manifest is neither OCI nor Docker schema 2',
    fix: 'Push the image with a current tool',
  },
  'verdict-altered': {
    meaning: "The verdict's signature does not fit its content",
    fix: 'Find out who wrote it, then run the gate again with a trusted key',
  },
  'verdict-closed': { meaning: 'The newest verdict says fail', fix: 'Do what that gate asks for, and run it again' },
  'verdict-expired': { meaning: 'The verdict has expired', fix: 'Run the gate again' },
  'verdict-future': {
    meaning: "The verdict's time is in the future",
    fix: 'Correct the clocks, then run the gate again',
  },
  'verdict-gap': {
    meaning: 'An earlier verdict that the newest ones name is gone',
    fix: 'Find out who deleted it, then run the gate again',
  },
  'verdict-key-retired': {
    meaning: 'The verdict is signed with a key that is revoked, or later than the `not-after` of its key',
    fix: 'Find out who wrote it, then run the gate again with the key that came after it',
  },
  'verdict-key-scope': {
    meaning: 'The verdict is signed with a key whose scope does not hold this environment and kind of statement',
    fix: "Run the gate again with the environment's own key, or add the environment to the scope of the key",
  },
  'verdict-missing': { meaning: 'There is no verdict of the gate', fix: 'Run the gate for the environment first' },
  'verdict-other-application': {
    meaning: 'The verdict is about another application',
    fix: 'Run the gate for this application',
  },
  'verdict-other-commit': {
    meaning: 'The verdict is about another commit',
    fix: 'Run the gate with the commit that the artifact was built from',
  },
  'verdict-other-digest': { meaning: 'The verdict is about another digest', fix: 'Run the gate for this artifact' },
  'verdict-other-environment': {
    meaning: 'The verdict is for another environment',
    fix: 'Run the gate for this environment',
  },
  'verdict-other-flow': { meaning: 'The verdict is of another flow', fix: 'Run the gate in this flow' },
  'verdict-other-policy': {
    meaning: 'The verdict is by another policy than the flow has now',
    fix: 'Run the gate again',
  },
  'verdict-unknown-identity': {
    meaning: 'The verdict is signed by a job that the flow does not trust',
    fix: 'Find out who wrote it, then run the gate in the job that `records.trusted-identities` names',
  },
  'verdict-unknown-key': {
    meaning: 'The verdict is signed with a key that the flow does not trust',
    fix: 'Find out who wrote it, then run the gate again with a trusted key',
  },
  'verdict-unreadable': { meaning: 'The verdict cannot be read', fix: 'Run the gate again' },
  'verdict-unsigned': {
    meaning: 'The verdict is not signed, and the flow trusts signed ones only',
    fix: 'Run the gate again with `KRCI_DEPLOY_SIGNING_KEY`',
  },
  'verdict-unverified': {
    meaning: 'The Sigstore bundle of the verdict proves nothing: certificate, log entry, time or signature do not fit',
    fix: 'Find out who wrote it, then run the gate again',
  },
  'version-mismatch': {
    meaning: 'The version is not the one that was expected',
    fix: 'Approve what is there now, or promote what was approved',
  },
  'version-not-higher': {
    meaning: 'The version is not higher than the one that exists',
    fix: 'Ask for a higher version',
  },
  'wrong-bytes': {
    meaning: 'The bytes do not have the expected digest',
    fix: 'Find out what altered or damaged them there',
  },
  'wrong-size': { meaning: 'The content does not have the expected size', fix: 'Push the artifact again' },
} as const satisfies ErrorCodes;
