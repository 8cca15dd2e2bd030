import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common, gitopsInputs } from '../common.ts';

const personName = '[^-<>\'"\\\\`$;\\n\\r\\0][^<>\'"\\\\`$;\\n\\r\\0]{0,99}';
const emailAddress = '[A-Za-z0-9_.+\\[\\]-]+@[A-Za-z0-9.-]+';

export const declaration = declare({
  name: 'manifest-bump',
  summary: 'Write a version and digest into the GitOps repository: the bytes that name the image, and no other',
  inputs: {
    application: { type: 'text', description: 'Application of the flow', pattern: patterns.name },
    set: {
      type: 'text',
      description:
        'JSON file with the images of several applications, which travel in one commit: {"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}',
      pattern: patterns.path,
    },
    environment: { type: 'text', description: 'Environment whose manifests are changed', pattern: patterns.name },
    version: { type: 'text', description: 'Version to write, as the image tag', pattern: patterns.artifactVersion },
    digest: {
      type: 'text',
      description:
        'Digest to write; where it is left out, the one that the environment before has for the same version',
      pattern: patterns.digest,
    },
    file: { type: 'text', description: 'File to change, instead of an application of a flow', pattern: patterns.path },
    path: {
      type: 'text',
      description: 'Path of the value in the file, such as image.tag or spec.containers[name=app].image',
      pattern: "[^-\\s'\\\\`$;&|<>\\0][^'\\\\`$;&|<>\\n\\r\\t\\0]{0,511}",
    },
    value: {
      type: 'text',
      description: 'Value to write at the path',
      pattern: '[A-Za-z0-9_./:@+=][A-Za-z0-9_./:@+=-]{0,511}',
    },
    discover: {
      type: 'text',
      description:
        'Directory whose files are searched for the image, instead of the layout; {flow}, {environment} and {application} stand for the names',
      pattern: patterns.path,
    },
    ...gitopsInputs,
    commit: {
      type: 'choice',
      description:
        'Push a commit, have the platform make and sign it, open a change request, or only edit the files of a directory',
      options: ['git', 'api', 'change-request', 'none'],
      default: 'git',
    },
    anchors: {
      type: 'choice',
      description: 'What to do where a value is shared by a YAML anchor',
      options: ['refuse', 'edit-anchor', 'break-alias'],
      default: 'refuse',
    },
    create: {
      type: 'boolean',
      description: 'Create the file of the layout where neither it nor its directory is there yet',
      default: false,
    },
    'check-registry': {
      type: 'choice',
      description:
        "Ask the environment's registry for the digest before the commit; one that does not hold it is refused, with warn one that does not answer is not",
      options: ['required', 'warn', 'off'],
      default: 'warn',
    },
    'allow-other-image': {
      type: 'boolean',
      description: "Write over an image that is not the application's",
      default: false,
    },
    'allow-downgrade': {
      type: 'boolean',
      description: 'Allow a version that is lower than the one that is there',
      default: false,
    },
    message: {
      type: 'text',
      description: 'First line of the commit message and title of the change request',
      pattern: '[^-\\s\'"\\\\`$][^\'"\\\\`$\\n\\r\\0]{0,199}',
    },
    'skip-ci': {
      type: 'boolean',
      description: 'Say [skip ci] in the commit, so that it starts no pipeline',
      default: false,
    },
    'author-name': { type: 'text', description: 'Author of the commit', pattern: personName },
    'author-email': { type: 'text', description: 'E-mail address of the author', pattern: emailAddress },
    'committer-name': {
      type: 'text',
      description: 'Committer of the commit; krci-deploy where it is left out',
      pattern: personName,
    },
    'committer-email': { type: 'text', description: 'E-mail address of the committer', pattern: emailAddress },
    labels: {
      type: 'list',
      description: 'Labels of the change request',
      pattern: '[^-\'"\\\\`$,\\n\\r\\0][^\'"\\\\`$,\\n\\r\\0]{0,99}',
    },
    reviewers: {
      type: 'list',
      description: 'Who is asked to review the change request: user names, on GitHub organisation/team too',
      pattern: '[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}',
    },
    reopen: {
      type: 'boolean',
      description: 'Open the change request although one that proposed the same change was closed without being merged',
      default: false,
    },
    'auto-merge': {
      type: 'choice',
      description: 'Merge the change request as soon as the rules of the platform allow it',
      options: ['off', 'merge', 'squash', 'rebase'],
      default: 'off',
    },
    wait: {
      type: 'text',
      description:
        'Longest wait for the commit to run, healthy, by what the environment declares (sync, confirm); without it the commit is the end',
      pattern: patterns.duration,
    },
    ...common,
  },
  outputs: {
    changed: 'true when something was written, false when it was there already',
    commit: 'Commit that holds the change',
    files: 'Files that were changed, comma-separated',
    version: 'Version that is there now',
    digest: 'Digest that is there now',
    effective:
      'proven where the rules of Kubernetes, Kustomize, Flux or Argo CD make the digest what would run, else unproven',
    'effective-reason': 'Why it is proven or unproven',
    'previous-version': 'Version that was there before',
    'previous-digest': 'Digest that was there before',
    'change-request': 'URL of the change request',
    payload: 'Images that are there now, by application, in the form that the input set has',
    attempts: 'Pushes that were tried',
    'lost-races': 'Pushes that another writer was faster than',
    'synced-at': 'When the environment had the commit, by its controller; set by a wait',
    'healthy-at': 'When everything of it was healthy, running the images of the commit; set by a wait',
  },
});
