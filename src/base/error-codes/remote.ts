import type { ErrorCodes } from './model.ts';

/** Codes of exit 4: a registry, Git server or platform failed after retries. */
export const remoteCodes = {
  'access-denied': {
    meaning: 'The registry does not let these credentials read',
    fix: 'Give credentials that may read the repository',
  },
  'artifact-incomplete': { meaning: 'The registry lacks a part of the artifact', fix: 'Push the artifact again' },
  'artifact-missing': {
    meaning: 'The registry has no such manifest',
    fix: 'Check the reference, and push the artifact first',
  },
  'authentication-failed': {
    meaning: 'The Git server does not accept the credentials',
    fix: 'Check the token or SSH key for this host',
  },
  'auto-merge-off': {
    meaning: 'The repository does not allow auto-merge',
    fix: "Turn on 'Allow auto-merge', or merge by hand",
  },
  'blob-missing': { meaning: 'The registry or layout lacks a layer of the image', fix: 'Push the image again' },
  'branch-moved': { meaning: 'Another writer changed the branch first', fix: 'Run again' },
  'branch-too-busy': {
    meaning: 'Other writers changed the branch at each attempt',
    fix: 'Run again, or let fewer jobs write to it at once',
  },
  'broken-referrers': {
    meaning: 'The registry continues its list of referrers on another server',
    fix: "Report it to the registry's operator",
  },
  'broken-tag-list': {
    meaning: "The registry's list of tags cannot be read",
    fix: "Report it to the registry's operator",
  },
  'broken-token': { meaning: 'The token server answered without a token', fix: "Check the registry's authentication" },
  'certificate-refused': {
    meaning: "The certificate authority does not take the job's OIDC token",
    fix: 'Configure it for the issuer of this platform, or correct `records.sigstore.fulcio`',
  },
  'change-replaced': {
    meaning: 'A concurrent commit was replaced and could not be restored',
    fix: 'Compare both commits and repeat what is missing, or use `commit: git`',
  },
  'checks-not-required': {
    meaning: 'A check of the pull request fails or runs and is not required',
    fix: 'Require the check, or merge by hand',
  },
  'credential-helper-failed': {
    meaning: 'The credential helper gave no credentials',
    fix: 'Log in again with `docker login`',
  },
  'credentials-needed': {
    meaning: 'The registry asks for a login, and no credentials are known for it',
    fix: "Run `docker login`, or set the registry's environment variables",
  },
  'deadline-passed': { meaning: 'The timeout passed', fix: 'Rerun to resume, or raise `timeout`' },
  'destination-incomplete': {
    meaning: 'The destination accepted all parts of the artifact and now lacks some',
    fix: "Run again, and check the registry's garbage collection",
  },
  'gate-unanswered': {
    meaning: 'A server that the gate asks did not answer',
    fix: 'Run again when the server answers',
  },
  'git-failed': { meaning: 'Git failed while it talked to the server', fix: 'See the message of Git' },
  'git-timeout': { meaning: 'A Git command did not end in time', fix: 'Run again, or check the network' },
  'history-incomplete': {
    meaning: 'A registry did not answer, so its records are not in the history',
    fix: 'Run again when it answers',
  },
  'history-not-fetched': {
    meaning: 'The history that the clone lacks could not be fetched',
    fix: 'Check the network and the token, or check out the whole history',
  },
  'identity-unreadable': {
    meaning: "The platform's OIDC token of the job, or its keys, could not be read",
    fix: 'Check whether the job reaches the server that the message names',
  },
  'layout-failed': { meaning: 'The OCI image layout cannot be used', fix: 'Check the directory and its permissions' },
  'layout-locked': {
    meaning: 'Another process holds the lock of the layout',
    fix: 'Remove the lock file if no process runs',
  },
  'lost-race': { meaning: 'Another writer changed the branch first', fix: 'Run again' },
  'manifest-rewritten': {
    meaning: 'The registry stored another manifest than it was given',
    fix: 'Turn off what rewrites manifests in the registry',
  },
  'manifest-too-large': { meaning: 'A manifest is larger than is read', fix: 'Check the image' },
  'no-permission': {
    meaning: 'The credentials may not write to the repository',
    fix: 'Give the token write permission',
  },
  'no-upload-location': {
    meaning: 'The registry accepts an upload and does not say where to send it',
    fix: "Report it to the registry's operator",
  },
  'not-accepted': { meaning: 'The platform did not accept the request', fix: 'Correct what the message names' },
  'not-authenticated': {
    meaning: 'The platform does not accept the token',
    fix: 'Replace the token, which is wrong or expired',
  },
  'not-found': {
    meaning: 'The server does not have it, or the token may not see it',
    fix: "Check the name and the token's scope",
  },
  'not-permitted': { meaning: 'The token may not do this', fix: 'Give it the permission that the message names' },
  'platform-answer': {
    meaning: 'The platform answered something else than its description says',
    fix: 'See that the address is that of the platform',
  },
  'platform-unavailable': {
    meaning: 'The platform answered with a server error several times',
    fix: 'Run again later',
  },
  'platform-unreachable': { meaning: 'The platform did not answer', fix: 'Check the network and the address' },
  'proxy-credentials': {
    meaning: 'The proxy asks for a user name and password',
    fix: "Put them into the proxy's address",
  },
  'proxy-failed': { meaning: 'The proxy failed', fix: 'Run again, or check the proxy' },
  'proxy-refused': {
    meaning: 'The proxy refused the connection',
    fix: 'Allow the host in the proxy, or name it in `NO_PROXY`',
  },
  'rate-limited': { meaning: "The platform's rate limit is reached", fix: 'Run again later' },
  'record-gone': {
    meaning: 'A record that was listed can no longer be read',
    fix: "Run again, and check the registry's retention",
  },
  redirected: {
    meaning: 'The Git server redirects to another address, which a token must not follow',
    fix: 'Give the final URL',
  },
  'referrers-contested': { meaning: 'Other writers keep overwriting the list of referrers', fix: 'Run again' },
  'registry-refused': { meaning: 'The registry refused the request', fix: "See the registry's message" },
  'registry-unavailable': { meaning: 'The registry failed or limits the rate', fix: 'Run again later' },
  'remote-unreachable': {
    meaning: 'The Git server did not answer as one',
    fix: 'Check the address and the network, then run again',
  },
  'repository-missing': { meaning: 'The registry has no such repository', fix: 'Create the repository first' },
  'repository-not-found': {
    meaning: 'The Git repository was not found, or the credentials do not show it',
    fix: "Check the location and the token's access",
  },
  'server-refused': { meaning: 'A server refused the request', fix: "See the server's message" },
  'server-unavailable': { meaning: 'A server failed or limits the rate', fix: 'Run again later' },
  'sigstore-answer': {
    meaning: "Sigstore's certificate authority or log answered with something else",
    fix: 'Check the addresses in `records.sigstore`',
  },
  'sonar-too-slow': {
    meaning: 'SonarQube did not finish the analysis in time',
    fix: 'Run again, or raise the timeout',
  },
  'sync-controller-silent': {
    meaning: 'The API of Argo CD or Kubernetes answers, and the controller behind it does nothing',
    fix: 'See that the controller that the message names runs',
  },
  'sync-unfinished': {
    meaning: 'The commit does not run yet, and the time of `wait` is over',
    fix: 'See the state that the message names, then run again: it waits for the same commit',
  },
  'tag-contended': { meaning: 'Another run took the tag first each time', fix: 'Run again' },
  'tag-not-made': { meaning: 'The tag could not be pushed', fix: "Check the remote's URL, the network and the token" },
  'tag-not-ours': {
    meaning: 'A concurrent writer moved the tag',
    fix: 'Do not deploy until you know which job set it',
  },
  'tag-refused': { meaning: "The server's rules refuse the tag", fix: 'Let this identity create tags' },
  'token-expired': { meaning: "The registry's token expired during the transfer", fix: 'Run again' },
  'token-missing': {
    meaning: 'The server asks for a token, and none is set',
    fix: 'Set the variable that the message names',
  },
  'token-refused': {
    meaning: 'The server does not accept the token',
    fix: 'Replace the token, which is wrong, expired or revoked',
  },
  'token-too-narrow': { meaning: 'The token lacks a scope', fix: 'Give it the scope that the message names' },
  'too-large': {
    meaning: 'The registry does not take content of this size',
    fix: 'Raise the limit of the registry or its proxy',
  },
  'too-many-redirects': { meaning: 'A server redirects too many times', fix: 'Name its final address' },
  'too-many-referrers': {
    meaning: 'The registry lists more referrers than are read',
    fix: 'Remove those that are not needed',
  },
  'too-many-tags': { meaning: 'The registry lists more tags than are read', fix: 'Remove tags that are not needed' },
  'unexpected-redirect': { meaning: 'A server redirects where no redirect is followed', fix: 'Name its final address' },
  'unknown-challenge': {
    meaning: 'The registry asks for an unknown authentication',
    fix: 'Use a registry with Basic or Bearer authentication',
  },
  unreachable: { meaning: 'No connection to the server', fix: 'Check the address, the network and the proxy' },
  'untrusted-certificate': {
    meaning: "The Git server's certificate is not trusted",
    fix: 'Set `GIT_SSL_CAINFO` to its authority',
  },
  'upload-lost': { meaning: 'The registry forgot the upload that it offered', fix: 'Run again' },
  'write-denied': {
    meaning: 'The registry does not let these credentials write',
    fix: 'Give credentials that may write, or check that it is not read-only',
  },
  'wrong-credentials': {
    meaning: 'The registry does not accept the credentials',
    fix: 'Log in again, or correct the variables',
  },
} as const satisfies ErrorCodes;
