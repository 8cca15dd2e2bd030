import type { ErrorCodes } from './model.ts';

/** Codes of exit 2: the input or the configuration is wrong. */
export const usageCodes = {
  'address-with-credentials': {
    meaning: 'The address of a server contains a user name or password',
    fix: 'Remove the credentials from the address and set the token in its environment variable',
  },
  'allow-move-not-free': {
    meaning: 'The input `allow-move` was given in a promotion along a flow, whose file declares it',
    fix: 'Put `tags: { allow-move: [...] }` into the flow file',
  },
  'ambiguous-credentials': {
    meaning: 'Two ways to log in to the same server are set',
    fix: 'Unset one of the two variables',
  },
  'application-missing': {
    meaning: 'A promotion along the flow names no application',
    fix: 'Set the input `application`',
  },
  'application-twice': { meaning: 'A set names the same application twice', fix: 'Remove one of the two entries' },
  'apply-and-check': {
    meaning: '`apply` and `check` of `protect` were given together',
    fix: 'Give one of them: `check` changes nothing',
  },
  'approval-invalid': {
    meaning: 'An approval file does not have the documented form',
    fix: 'Correct the line that the message names',
  },
  'approval-without-application': {
    meaning: 'The environment takes approval by a file of the application, and no application was given',
    fix: 'Set the input `application`',
  },
  'approval-without-artifact': {
    meaning: 'An approval is required, and the artifact that it is about is unknown',
    fix: 'Set the input `artifact` to the reference by digest',
  },
  'approval-without-commit': {
    meaning: 'An approval is required, and the commit of the artifact is unknown',
    fix: 'Set the input `commit`',
  },
  'artifact-missing': {
    meaning: 'The registry does not hold the artifact under its digest',
    fix: 'Check the reference, and push the artifact first',
  },
  'artifact-of-another-application': {
    meaning: 'The artifact is not an image of the application',
    fix: "Give an artifact of the application's image repository",
  },
  'artifact-without-digest': {
    meaning: 'The artifact is named by a tag, which can move',
    fix: 'Give it by digest: `repository@sha256:...`',
  },
  'author-not-possible': {
    meaning: "GitHub's API takes no author for a commit other than the token's owner",
    fix: 'Leave out `author-name` and `author-email`, or use `commit: git`',
  },
  'baseline-not-asked': {
    meaning: 'A SARIF baseline was given, and the policy counts all findings',
    fix: 'Remove `sarif-baseline`, or set `sast.new-only` in the flow file',
  },
  'branch-not-found': {
    meaning: 'The repository has no such branch',
    fix: 'Correct the name of the branch, or create it',
  },
  'break-glass-half': {
    meaning: 'An emergency names a reason without a ticket, or a ticket without a reason',
    fix: 'Set both `break-glass` and `break-glass-ticket`',
  },
  'broken-docker-config': {
    meaning: "Docker's `config.json` is too large or does not have the form that `docker login` writes",
    fix: 'Run `docker login` again, or correct the file',
  },
  'broken-layout': {
    meaning: 'A file of an OCI image layout is not the JSON that the specification asks for',
    fix: 'Write the layout again with the tool that made it',
  },
  'change-invalid': {
    meaning:
      'The answer of a change-management system, or the configuration that reads it, has another form than expected',
    fix: 'Correct the mapping under `gates.<environment>.change`',
  },
  'cluster-allocation': {
    meaning: 'The environments are not spread over the clusters as `allocation` says',
    fix: 'Move the environment to another cluster, or declare the allocation that the message names',
  },
  'cluster-credential-writes': {
    meaning: 'The Argo CD of a pull environment could write to the GitOps repository',
    fix: 'Give it a credential that only reads; reports go to commit statuses or to a repository of their own',
  },
  'cluster-egress-open': {
    meaning:
      'The `egress` of a production cluster leaves a destination open: the patterns name Git and registry alone, and elsewhere identity, secrets and DNS',
    fix: 'List its addresses, or write an empty list where production reaches none',
  },
  'cluster-model': {
    meaning: 'The Argo CD of a cluster, or who reaches it, contradicts the model of an environment on it',
    fix: 'Correct `model`, `argocd` or `reached-by`',
  },
  'cluster-network-shared': {
    meaning: 'The network of a production cluster is shared or peered',
    fix: 'Give production a network of its own',
  },
  'cluster-provider': {
    meaning: "A network or a registry is named as another provider than the cluster's names it",
    fix: 'Correct the provider, the network or the registry',
  },
  'cluster-reach-circle': {
    meaning: 'Clusters reach each other in a circle',
    fix: 'Let the platform reach the others, and nothing the platform',
  },
  'cluster-reaches-production': {
    meaning: 'A cluster is said to reach production',
    fix: 'Remove it from `reached-by`: Git is the only way into production',
  },
  'cluster-uat-beside-development': {
    meaning: 'UAT shares a cluster with development, and no isolation is declared',
    fix: 'Give UAT another cluster, or declare `isolation: namespaces`',
  },
  'cluster-without-environment': {
    meaning: '`clusters` names a cluster on which no environment runs',
    fix: 'Remove it, or give it `role: platform`',
  },
  'committer-not-possible': {
    meaning: 'A commit by the API has the platform as its committer',
    fix: 'Leave out `committer-name` and `committer-email`, or use `commit: git`',
  },
  'confirm-without-words': {
    meaning: 'Deployments of GitLab have no text, so that none can name the images that run',
    fix: 'Use `kind: status`, or `about: commit` where the writer waits for what the commit applies',
  },
  'credential-helper-missing': {
    meaning: "The credential helper that Docker's configuration names cannot be started",
    fix: 'Install the helper, or remove it from the file',
  },
  'credentials-in-reference': {
    meaning: 'An image reference contains a user name or password',
    fix: "Remove them, and log in with `docker login` or the registry's environment variables",
  },
  'credentials-in-url': {
    meaning: 'The URL of a repository contains a user name or password',
    fix: 'Remove them, and give the token in the environment',
  },
  'credentials-without-host': {
    meaning: 'Registry credentials are set without the registry that they are for',
    fix: "Set the registry's host beside them",
  },
  'delivery-invalid': {
    meaning: 'A delivery of the flow file cannot be carried out',
    fix: 'Correct the place that the message names',
  },
  'delivery-missing': {
    meaning: 'The application enters the environment at once, without steps',
    fix: 'Declare `delivery` in the flow file, or name another environment',
  },
  'destination-missing': {
    meaning: 'A copy has a source and no destination',
    fix: 'Set `destination`, or name an environment in `to`',
  },
  'destination-not-free': {
    meaning: '`to` and `destination` were given together',
    fix: 'Leave out `destination`: the flow says where the environment has its images',
  },
  'destination-twice': { meaning: 'The same destination was given twice', fix: 'Remove one of the two' },
  'digest-missing': {
    meaning: 'A version was given without its digest, and a tag alone can move',
    fix: 'Set the input `digest`, which `promote` and the build print',
  },
  'directory-not-found': { meaning: 'The directory does not exist, or is a file', fix: 'Correct the path' },
  'drill-unknown-source': {
    meaning: 'A drill names a source of backups that the flow does not have',
    fix: 'Correct `source`, or add it to `recovery.backups.sources`',
  },
  'dubious-ownership': {
    meaning: 'Git does not read the repository because another user owns it',
    fix: 'Run `git config --global --add safe.directory` with its path',
  },
  'empty-repository': { meaning: 'The GitOps repository has no commit yet', fix: 'Commit the manifests first' },
  'exceptions-invalid': {
    meaning: 'The exceptions file does not have the documented form',
    fix: 'Correct the line that the message names',
  },
  'exceptions-missing': {
    meaning: 'The exceptions file does not exist',
    fix: 'Correct its path in the flow file or the input, or create it',
  },
  'expect-digest-missing': {
    meaning: "A target version cannot be compared with the artifact's name",
    fix: 'Add `expect-digest` with the digest that was approved',
  },
  'export-without-artifact': {
    meaning: 'OpenVEX is about a product, and no artifact was given',
    fix: 'Set the input `artifact` by digest',
  },
  'file-not-found': { meaning: 'A file that an input names does not exist', fix: 'Correct the path' },
  'file-unwritable': { meaning: 'A file could not be written or removed', fix: 'Check its permissions' },
  'flow-aliases': { meaning: 'YAML aliases of the flow file expand beyond the limit', fix: 'Write the values out' },
  'flow-approvals-unmet': {
    meaning: 'A group asks for more approvals than it has members',
    fix: 'Lower the minimum, or add members',
  },
  'flow-confirm-says': {
    meaning: 'A status about the commit has no `says`, or `says` stands where it has no meaning',
    fix: 'Give both `about: commit` and `says`, or neither',
  },
  'flow-cycle': {
    meaning: 'Environments come after each other in a circle',
    fix: 'Remove one of the names in after or after-any',
  },
  'flow-duplicate': { meaning: 'Two entries of the flow file have the same name', fix: 'Rename or remove one' },
  'flow-empty': { meaning: 'The flow file is empty', fix: 'Write a flow, beginning with `apiVersion: krci-deploy/v1`' },
  'flow-export-contradiction': {
    meaning: 'The flow file and an export of KubeRocketCI contradict each other',
    fix: 'Correct one of the two',
  },
  'flow-export-incomplete': {
    meaning: 'Exports of KubeRocketCI lack something that a flow needs',
    fix: 'Add it as the message says, or export all of it',
  },
  'flow-export-invalid': {
    meaning: 'An exported resource of KubeRocketCI has another form than its definition',
    fix: 'Export it again',
  },
  'flow-gates-differ': {
    meaning: 'An environment inherits from several, whose gates differ in a value that has no stricter side',
    fix: 'State the value under the gates of the environment itself',
  },
  'flow-image-registry': {
    meaning: 'An image of the flow begins with the registry that it is in',
    fix: 'Write its path in the registry alone, such as `shop/cart`',
  },
  'flow-invalid': {
    meaning: 'The flow file does not match its schema',
    fix: 'Correct the line that the message names',
  },
  'flow-missing': { meaning: 'There is no flow file', fix: 'Set the input `flow`, or check the working directory' },
  'flow-no-records': {
    meaning: 'An environment requires records that nothing in the flow would make',
    fix: 'Add `records` to the flow, or remove `require-record`',
  },
  'flow-no-registry': {
    meaning: 'An environment has no registry',
    fix: 'Name one for the environment or for the flow',
  },
  'flow-not-utf8': { meaning: 'The flow file is not UTF-8', fix: 'Save it as UTF-8' },
  'flow-not-yaml': { meaning: 'The flow file is not valid YAML', fix: 'Correct the line that the message names' },
  'flow-sigstore-incomplete': {
    meaning: '`records.sigstore` lacks what its signatures need, or nothing uses it',
    fix: 'Add what the message names',
  },
  'flow-sync-in-pull': {
    meaning: '`sync` stands in an environment of `model: pull`, whose controller nobody asks',
    fix: 'Use `confirm: { context, creator }`',
  },
  'flow-sync-incomplete': {
    meaning: '`sync` does not name what carries the commit: Argo CD and an Application, or Flux and an object of it',
    fix: 'Add what the message names',
  },
  'flow-sync-twice': {
    meaning: '`sync` and `confirm` both say what knows that a commit runs',
    fix: 'Remove one of them',
  },
  'flow-too-deep': { meaning: 'The flow file is nested too deeply', fix: 'Flatten it' },
  'flow-too-large': { meaning: 'The flow file is larger than 1 MiB', fix: 'Make it smaller' },
  'flow-too-many-nodes': { meaning: 'The flow file has too many YAML tokens', fix: 'Make it smaller' },
  'flow-two-documents': { meaning: 'The flow file holds a second YAML document', fix: 'Remove the second document' },
  'flow-unknown-cluster': {
    meaning: 'An environment or `reached-by` names a cluster that `clusters` does not have',
    fix: 'Correct the name, or add the cluster',
  },
  'flow-unknown-gate': { meaning: '`gates` names an environment that the flow does not have', fix: 'Correct the name' },
  'flow-unknown-key-environment': {
    meaning: 'A trusted key names an environment that the flow does not have',
    fix: 'Correct the name',
  },
  'flow-unknown-predecessor': {
    meaning: 'after or after-any names an environment that the flow does not have',
    fix: 'Name an environment of environments[]',
  },
  'flow-unknown-ratchet': { meaning: '`ratchet` names a limit that does not exist', fix: 'Correct the path' },
  'flow-unreachable': {
    meaning: 'No environment leads to this one',
    fix: 'Name the environments that come before it in after',
  },
  'gate-without-checks': {
    meaning: 'Nothing is required, so the gate would open for anything',
    fix: 'Declare thresholds in the flow file, or give one as an input',
  },
  'git-not-found': { meaning: 'Git could not be started', fix: 'Install Git 2.34 or newer, or correct the directory' },
  'history-too-thin': {
    meaning: 'The clone holds too little history to find the last release',
    fix: 'Check out the whole history (`fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab)',
  },
  'identity-token-missing': {
    meaning: 'The flow trusts identities of jobs, and this job has no OIDC token',
    fix: 'Grant `id-token: write` on GitHub, or add `id_tokens` with `SIGSTORE_ID_TOKEN` on GitLab',
  },
  'image-elsewhere': {
    meaning: 'The manifests name another image repository than the flow, which does not hold the digest',
    fix: 'Correct `image` or `registry` in the flow file',
  },
  'incomplete-credentials': { meaning: 'Only one of a user name and a password is set', fix: 'Set both, or neither' },
  'incomplete-registry-credentials': {
    meaning: "Only some of the registry's credentials are set",
    fix: 'Set all the variables that the message names, or use `docker login`',
  },
  'input-conflict': { meaning: 'Two inputs exclude each other', fix: 'Leave one of them out' },
  'input-missing': {
    meaning: 'An input that another one needs is missing',
    fix: 'Set the input that the message names',
  },
  'input-of-one': {
    meaning: 'An input about one artifact was given for several',
    fix: 'Leave the input out, or promote one artifact',
  },
  'insecure-address': {
    meaning: 'A server is named by `http`',
    fix: 'Use `https`, or list the host in `KRCI_DEPLOY_INSECURE_HOSTS`',
  },
  'insecure-platform': {
    meaning: 'A token would be sent to the platform without TLS',
    fix: 'Serve the platform over https',
  },
  'invalid-address': { meaning: 'An address is not a URL with a host', fix: 'Write it like `https://host`' },
  'invalid-branch': {
    meaning: 'The name is not one that Git or a change request can use for a branch',
    fix: 'Choose another name',
  },
  'invalid-chart': { meaning: "The chart's name or version cannot be used", fix: 'Correct `Chart.yaml`' },
  'invalid-credential-helper': {
    meaning: "Docker's configuration names a credential helper that is no program name",
    fix: 'Correct `credsStore` or `credHelpers`',
  },
  'invalid-credential-host': {
    meaning: 'The server of a Git credential is not an origin',
    fix: 'Write it like `https://git.example.com`',
  },
  'invalid-digest': {
    meaning: 'A digest is not `sha256:` and 64 lower-case hexadecimal digits',
    fix: 'Copy the digest that the build or `promote` printed',
  },
  'invalid-docker-auth-config': {
    meaning: '`DOCKER_AUTH_CONFIG` is not the text of a Docker `config.json`',
    fix: 'Set it to the whole text of `config.json`',
  },
  'invalid-floating-tag': {
    meaning: 'A floating tag is no tag, is a version, or has an unknown placeholder',
    fix: 'Use names such as `latest` or `{major}.{minor}`',
  },
  'invalid-header-pattern': {
    meaning: 'header-pattern is no regular expression',
    fix: 'Correct the expression, or use krci',
  },
  'invalid-identity-token': {
    meaning: 'The OIDC token of the job is not a JSON Web Token',
    fix: "Leave the platform's variables as it sets them",
  },
  'invalid-input': {
    meaning: 'An input does not have its type, pattern or one of its options',
    fix: 'Correct the value as the message says',
  },
  'invalid-label': { meaning: 'GitLab takes no empty label and none with a comma', fix: 'Rename the label' },
  'invalid-path': { meaning: 'A path is not one that can be used here', fix: 'Write it as the message shows' },
  'invalid-paths': { meaning: '`paths` leaves the repository', fix: 'Give paths inside the repository' },
  'invalid-platform-url': {
    meaning: 'A variable of the CI platform holds no URL that can be used',
    fix: 'Unset or correct the variable',
  },
  'invalid-provenance-key': {
    meaning: 'The key of a provenance policy is not a public key in PEM',
    fix: 'Give the public key in PEM',
  },
  'invalid-range': { meaning: 'A range of versions has another form', fix: 'Write it like `1.x`, `1.2.x` or `1.2.3`' },
  'invalid-reference': {
    meaning: 'An image reference cannot be read',
    fix: 'Write it like `registry.example.com/shop/cart:1.2.3`',
  },
  'invalid-registry': {
    meaning: 'A registry is not a host with an optional port',
    fix: 'Write it like `registry.example.com:5000`',
  },
  'invalid-repository': {
    meaning: 'The name or location of a repository cannot be used',
    fix: 'Correct it as the message says',
  },
  'invalid-set': {
    meaning: 'The file of a set does not have the documented form',
    fix: 'Write it as the message shows',
  },
  'invalid-signing-key': {
    meaning: '`KRCI_DEPLOY_SIGNING_KEY` is not an ECDSA P-256 private key in PEM',
    fix: 'Make one with `openssl ecparam -name prime256v1 -genkey -noout`',
  },
  'invalid-tag': { meaning: 'The text cannot be a tag', fix: 'Use at most 128 letters, digits, `_`, `.` and `-`' },
  'invalid-tag-prefix': {
    meaning: 'The tag prefix cannot begin the name of a Git tag',
    fix: 'Use one such as `v` or `cart/v`',
  },
  'invalid-trusted-key': {
    meaning: 'A trusted key is not an ECDSA P-256 public key in PEM',
    fix: 'Give the public key in PEM',
  },
  'invalid-trusted-root': {
    meaning: "The trusted root is not the JSON that Sigstore's tools write",
    fix: 'Write it with `gh attestation trusted-root` or `cosign trusted-root create`',
  },
  'invalid-tuf-root': {
    meaning: 'The file is not the `root.json` of a TUF repository',
    fix: "Give the repository's first `root.json`",
  },
  'invalid-value': { meaning: 'The value is not one line of printable text', fix: 'Give a value of one line' },
  'invalid-version': { meaning: 'The text is not a version of the form 1.2.3', fix: 'Correct the version' },
  'job-token': {
    meaning: "GitLab's job token may not do this",
    fix: 'Set `GITLAB_TOKEN` to a project access token with the scope `api`',
  },
  'layout-too-large': {
    meaning: 'A file of an OCI image layout is larger than the limit',
    fix: 'Use a layout with fewer entries',
  },
  'manifests-unjudged': {
    meaning: 'A production has no rules about its manifests (a warning of `check`)',
    fix: 'Add `manifests: {}` to its gate, or to the gate of an environment before it',
  },
  'metric-invalid': {
    meaning: 'A metric of the gate is declared in a form that cannot be asked',
    fix: 'Correct it in the flow file',
  },
  'migrations-without-application': {
    meaning: 'A gate asks for migrations, and nobody says of which application',
    fix: 'Give the input `application`',
  },
  'migrations-without-commit': {
    meaning: 'Nothing tells the commit that the artifact was built from, whose migrations enter',
    fix: 'Label the image with `org.opencontainers.image.revision`, or give `commit`',
  },
  'migrations-without-path': {
    meaning: 'A gate asks for migrations and does not say where they lie',
    fix: 'Add `path: "db/migrations/*.sql"` to the section `migrations`',
  },
  'migrations-without-source': {
    meaning: 'A gate asks for migrations of an application whose repository the flow does not name',
    fix: 'Add `source: { repository: … }` to the application',
  },
  'missing-environment': {
    meaning: 'The flow has thresholds by environment, and none was named',
    fix: 'Set the input `environment`',
  },
  'missing-git-host': {
    meaning: '`KRCI_DEPLOY_GIT_TOKEN` is set without the server that it is for',
    fix: 'Set `KRCI_DEPLOY_GIT_HOST`',
  },
  'missing-input': { meaning: 'A required input is missing', fix: 'Set the input' },
  'missing-token': {
    meaning: "The platform's API needs a token, and none is set",
    fix: 'Set the variable that the message names',
  },
  'missing-value': { meaning: 'A flag of the command line has no value', fix: 'Write `--flag=VALUE`' },
  'missing-variable': {
    meaning: 'An input refers to a variable that the job does not have',
    fix: 'Set it by the dotenv report of an earlier job',
  },
  'no-branch': { meaning: 'A plain directory has no branch for a change request', fix: 'Give a repository' },
  'no-commits': { meaning: 'The repository has no commit to version', fix: 'Commit first' },
  'no-default-branch': { meaning: 'The repository names no default branch', fix: 'Set the input `branch`' },
  'no-platform': {
    meaning: 'The step needs GitHub or GitLab, and this run is on neither',
    fix: 'Run it in a job of the platform, or do what the message says',
  },
  'no-remote': { meaning: 'There is no remote to make the tag on', fix: 'Add the remote, or set the input `remote`' },
  'no-repository': {
    meaning: 'The platform does not say which repository this run belongs to',
    fix: 'Run the step in a job of the platform',
  },
  'no-run': { meaning: 'The platform does not say which run this is', fix: 'Run the step in a job of the platform' },
  'no-such-version': {
    meaning: 'The repository holds no artifact of this version',
    fix: 'Check the version, or build and push it first',
  },
  'no-tar': { meaning: 'The demo needs `tar`', fix: 'Install `tar`' },
  'no-version-in-dotenv': {
    meaning: 'The dotenv file of the build names no version',
    fix: 'Let the job that writes it set `VCS_TAG` or `IMAGE_TAG`',
  },
  'no-working-directory': { meaning: 'The working directory does not exist', fix: 'Correct `working-directory`' },
  'not-a-file': { meaning: 'The path leads to a directory or a special file', fix: 'Name a file' },
  'not-a-repository': {
    meaning: 'There is no Git repository in the directory',
    fix: 'Check the input `repository`, and that the job checks out the code',
  },
  'not-a-run': {
    meaning: 'The input `evidence-run` is not the URL of a run on this platform',
    fix: 'Give the address of the run that made the reports',
  },
  'not-utf-8': { meaning: 'A file is not UTF-8', fix: 'Save it as UTF-8' },
  'nothing-to-propose': {
    meaning: 'The repository shows no application in an environment',
    fix: 'Run it in the GitOps repository, or write the flow file by hand',
  },
  'old-flow-not-on-branch': {
    meaning: 'The commit of the old flow is not on the branch of the GitOps repository',
    fix: 'Give a whole commit of the branch from before the change',
  },
  'other-platform': {
    meaning: 'The repository is not on the platform that runs this job',
    fix: 'Run the step on the platform that hosts the repository',
  },
  'path-outside': { meaning: 'A path leaves the GitOps repository', fix: 'Give a path inside the repository' },
  'pattern-too-wide': {
    meaning: 'A file pattern has too many alternatives in braces',
    fix: 'Make the pattern narrower',
  },
  'performance-unbounded': {
    meaning: 'A limit of `performance` has neither `min` nor `max`',
    fix: 'Add one: any value would pass',
  },
  'places-missing': {
    meaning: 'No environment has a file that names the image of an application',
    fix: 'Correct `manifests` of the application, or commit the files',
  },
  'platform-gate': {
    meaning: 'The gate of a platform cluster has a section about promotions',
    fix: 'Keep `manifests` and `exceptions`: nothing is promoted into a platform',
  },
  'platform-without-manifests': {
    meaning: 'A cluster that is to be rendered says nowhere where its manifests lie',
    fix: 'Give it `manifests` in the section `clusters`',
  },
  'policy-invalid': {
    meaning: 'The central policy file does not match its schema',
    fix: 'Correct the line that the message names',
  },
  'policy-missing': {
    meaning: 'The commit does not hold the central policy file',
    fix: 'Correct `policy` in the flow file',
  },
  'policy-without-what-if': {
    meaning: 'Another policy was given without `what-if`',
    fix: 'Set `what-if: true`, or remove the input `policy`',
  },
  'prefix-too-short': {
    meaning: 'The prefix of superseded change requests is too short to be safe',
    fix: 'Use at least three characters',
  },
  'production-push': { meaning: 'A production environment has the model `push`', fix: 'Set `model: pull`' },
  'production-shared': {
    meaning: 'A production environment shares its cluster with another tier',
    fix: 'Give production a cluster of its own',
  },
  'provenance-without-artifact': {
    meaning: 'Provenance is about a digest, and no artifact was given',
    fix: 'Set the input `artifact` by digest',
  },
  'provenance-without-policy': {
    meaning: 'Attestations were given, and the policy does not say who must have built the artifact',
    fix: 'Add `provenance` to the gates of the environment',
  },
  'provenance-without-repository': {
    meaning: 'The provenance policy names no source repository',
    fix: 'Set `repository`, and the input `application` where it stands in it',
  },
  'provenance-without-signer': {
    meaning: 'The provenance policy accepts any signer',
    fix: 'Set `issuer`, and `identity` or `workflow`',
  },
  'provenance-without-trust': {
    meaning: 'The provenance policy names no trusted root and no key, or both',
    fix: 'Set one of `trusted-root` and `key`',
  },
  'record-without-subject': {
    meaning: 'A verdict cannot be recorded, because it is about nothing in particular',
    fix: 'Give a flow with `records`, and `environment`, `application` and `artifact` by digest',
  },
  'recovery-record-of-some': {
    meaning: 'A statement of dr-verify would be about less than the flow requires',
    fix: 'Leave `required` out where `record` is set',
  },
  'recovery-unknown-name': {
    meaning: 'A key of `recovery` names no environment, application, cluster or place that there is',
    fix: 'Correct the name',
  },
  'recovery-without-keys': {
    meaning: 'A gate asks for a signed statement of dr-verify, and the flow trusts no signer',
    fix: 'Add `records.trusted-keys` or `records.trusted-identities`',
  },
  'reference-is-url': {
    meaning: 'An image reference begins with a scheme such as `https://`',
    fix: 'Remove the scheme',
  },
  'reference-points-nowhere': { meaning: 'An image reference has no tag and no digest', fix: 'Add one' },
  'reference-points-twice': { meaning: 'An image reference has both a tag and a digest', fix: 'Keep the digest' },
  'reference-without-registry': {
    meaning: "An image reference does not begin with a registry's host",
    fix: 'Write it like `registry.example.com/shop/cart`',
  },
  'rendered-of-many': {
    meaning: 'Rendered files are given, and more than one environment is looked at',
    fix: 'Name the environment that they are of',
  },
  'repeated-flag': { meaning: 'A flag was given twice', fix: 'Give it once' },
  'reports-not-asked': {
    meaning: 'Reports of tests were given to `advance`, and the delivery asks for none',
    fix: 'Remove `junit`, or add `validate` to the delivery in the flow file',
  },
  'repository-missing': {
    meaning: 'No GitOps repository was named',
    fix: 'Set the input `repository`, or name it in the flow file',
  },
  'repository-not-trusted': {
    meaning: 'Git does not read the repository because another user owns it',
    fix: 'Add it to `safe.directory`',
  },
  'rollback-not-from-elsewhere': {
    meaning: 'A rollback was given a source, and it only goes back to what ran in the environment itself',
    fix: 'Leave the input out',
  },
  'rollback-to-nothing': {
    meaning: 'A rollback does not say what to go back to',
    fix: 'Set `version` or `expect-digest`',
  },
  'rollback-without-records': {
    meaning: 'The flow has no records, so nothing shows what ran in the environment',
    fix: 'Promote the version forward again, or add `records`',
  },
  'signing-key-missing': {
    meaning: 'The flow trusts signed records only, and this run has no key',
    fix: 'Set `KRCI_DEPLOY_SIGNING_KEY`',
  },
  'signing-key-retired': {
    meaning: 'The signing key is revoked, or past its `not-after`',
    fix: 'Use the key that came after it',
  },
  'signing-key-scope': {
    meaning: 'The scope of the signing key does not hold this environment and kind of statement',
    fix: "Use the environment's own key, or add the environment to the key's `environments` in `records.trusted-keys`",
  },
  'signing-key-untrusted': {
    meaning: 'The signing key is not one that the flow trusts',
    fix: 'Use a trusted key, or add its public key to `records.trusted-keys`',
  },
  'soak-without-artifact': {
    meaning: 'A soak time is required, and the artifact is unknown',
    fix: 'Set `application` and `artifact` by digest',
  },
  'soak-without-records': {
    meaning: 'A soak time is read from promotion records, and the flow has none',
    fix: 'Add `records` to the flow file',
  },
  'soak-without-source': {
    meaning: 'The first environment has no environment before it to soak in',
    fix: 'Remove the soak time from it',
  },
  'sonar-invalid': {
    meaning: 'The SonarQube settings of the gate cannot be used',
    fix: 'Correct them in the flow file',
  },
  'source-missing': { meaning: 'A promotion or copy does not say what to take', fix: 'Set `version` or `source`' },
  'source-not-free': {
    meaning: '`source` names something else than what runs in the environment before',
    fix: 'Leave `source` out, or set `expect-digest`',
  },
  'sync-undeclared': {
    meaning: 'Nothing is declared that knows whether a commit runs in the environment',
    fix: 'Declare `sync` (push) or `confirm` in the flow, or leave `wait` out',
  },
  'threshold-weakened': {
    meaning: 'An input asks for less than the flow file',
    fix: 'Leave the input out, or change the flow file',
  },
  'to-missing': { meaning: 'The input `to` is missing', fix: 'Set `to` to an environment of the flow' },
  'too-many-files': {
    meaning: 'A directory holds more manifests than are searched',
    fix: 'Name the directory of one environment',
  },
  'too-many-matches': { meaning: 'A file pattern matches more files than are read', fix: 'Make the pattern narrower' },
  'too-many-places': {
    meaning: 'A directory names the image in more places than are changed at once',
    fix: 'Name the directory of one environment',
  },
  'transport-not-allowed': {
    meaning: 'The URL of a repository has a scheme that is not used',
    fix: 'Use `https`, `http`, `ssh` or a path',
  },
  'trust-missing': { meaning: 'A trusted root or key that the flow names does not exist', fix: 'Correct the path' },
  'trusted-key-missing': {
    meaning: 'A file that `records.trusted-keys` names does not exist',
    fix: 'Correct the path',
  },
  'tuf-without-root': {
    meaning: 'The first root of a TUF repository is unknown',
    fix: "Set `root` to a file with the repository's first `root.json`",
  },
  'two-versions': { meaning: '`destination` and `version` name two tags', fix: 'Give one of them' },
  'unexpected-argument': {
    meaning: 'The command line has an argument that is no flag',
    fix: 'Remove it, or write it as a flag',
  },
  'unexpected-digest': { meaning: 'A reference has a digest where none may be', fix: 'Remove the digest' },
  'unexpected-tag': { meaning: 'A reference has a tag where a repository is expected', fix: 'Remove the tag' },
  'unknown-application': { meaning: 'The flow has no such application', fix: 'Correct the name' },
  'unknown-command': { meaning: 'There is no such command', fix: 'Run `krci-deploy --help`' },
  'unknown-environment': { meaning: 'The flow has no such environment', fix: 'Correct the name' },
  'unknown-input': { meaning: 'The step has no such input', fix: 'Correct the name as the message suggests' },
  'unknown-layout': {
    meaning: 'The OCI image layout has another version than 1.0.0',
    fix: 'Write the layout with a current tool',
  },
  'unknown-placeholder': {
    meaning: 'A path has a placeholder other than `{flow}`, `{environment}` and `{application}`',
    fix: 'Correct the placeholder',
  },
  'unknown-proxy': {
    meaning: 'A proxy variable holds an address that cannot be used',
    fix: 'Write it like `http://host:port`',
  },
  'unknown-pusher': {
    meaning: 'The input `pushers` names something that cannot push past a guard on this platform',
    fix: 'Name `app:NUMBER` or `deploy-keys` on GitHub, `deploy-key:NUMBER` on GitLab',
  },
  'unknown-reviewer': { meaning: 'GitLab knows no such user', fix: 'Correct the user name' },
  'unknown-timezone': { meaning: 'The time zone is unknown', fix: 'Use a name such as `Europe/Berlin`' },
  'unwritable-file': { meaning: 'An output file cannot be written', fix: 'Check its path and permissions' },
  'uppercase-repository': {
    meaning: 'A repository name has upper-case letters, which registries refuse',
    fix: 'Write it in lower case',
  },
  'verdict-over-evidence': {
    meaning: 'An output file would overwrite an input, or is named twice',
    fix: 'Name another file',
  },
  'version-missing': { meaning: 'The artifact has no tag that it could keep', fix: 'Set the input `version`' },
  'vex-missing': { meaning: 'A VEX file does not exist', fix: 'Correct the path' },
  'wave-in-one-job': {
    meaning: 'A job of a platform stands under the protection of one environment, and a pattern names several',
    fix: 'Plan the jobs with `plan-matrix`, and run each under its environment',
  },
  'window-invalid': {
    meaning: 'A deployment window cannot be read',
    fix: 'Correct it in the flow file as the message says',
  },
} as const satisfies ErrorCodes;
