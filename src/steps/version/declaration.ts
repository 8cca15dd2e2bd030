import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

const tagPrefix = '[A-Za-z0-9_@][A-Za-z0-9_./@+-]{0,99}';
const commitType = '[A-Za-z][A-Za-z0-9_-]{0,63}';
/** A regular expression of characters that are harmless between single quotes. */
const expression = '[A-Za-z0-9_#(^[][A-Za-z0-9_#()^[\\]:/|?*+{},. -]{0,199}';
const branchPattern = '[A-Za-z0-9_{][A-Za-z0-9_./@+{}#-]{0,254}';
const remote = '[A-Za-z0-9_./~][A-Za-z0-9_./~:@+%-]{0,999}';

export const declaration = declare({
  name: 'version',
  summary: 'Next version of a commit, from tags and Conventional Commits; can reserve its Git tag',
  inputs: {
    repository: {
      type: 'text',
      description: 'Path of the Git repository',
      pattern: patterns.path,
      default: '.',
    },
    channel: {
      type: 'choice',
      description: 'dev gives 1.2.3-dev.20230315.14.abc123f, rc gives 1.2.3-rc.1, release gives 1.2.3',
      options: ['dev', 'rc', 'release'],
      default: 'dev',
    },
    'tag-prefix': {
      type: 'text',
      description: 'What stands before the version in tag names, such as v, cart/v or @acme/cart@; none for nothing',
      pattern: tagPrefix,
      default: 'v',
    },
    paths: {
      type: 'list',
      description: 'Count only commits that touch these paths',
      pattern: patterns.path,
    },
    'initial-version': {
      type: 'text',
      description:
        'First version of a repository without release tags; with krci also startFrom of a codebase, such as 0.1.0-SNAPSHOT',
      pattern: patterns.version,
      default: '0.1.0',
    },
    'create-tag': {
      type: 'boolean',
      description: 'Make the tag on the remote if it is absent; a tag is never moved',
      default: false,
    },
    'tag-by': {
      type: 'choice',
      description: "How create-tag makes the tag: by a push, or by the platform's API with the run's token",
      options: ['git', 'api'],
      default: 'git',
    },
    remote: {
      type: 'text',
      description: 'Remote, by name or URL, that holds the tags',
      pattern: remote,
      default: 'origin',
    },
    'ask-remote': {
      type: 'choice',
      description:
        'When the tags of the remote are asked for; auto does so for rc, release, create-tag and clones without tags or full history',
      options: ['auto', 'always', 'never'],
      default: 'auto',
    },
    tags: {
      type: 'choice',
      description: 'Tags that the core is counted from: those that the commit can reach, or all',
      options: ['reachable', 'all'],
      default: 'reachable',
    },
    set: {
      type: 'text',
      description: 'Take this core instead of counting, such as 2.0.0',
      pattern: patterns.version,
    },
    'unstable-breaking': {
      type: 'choice',
      description: 'What a breaking change raises below 1.0.0',
      options: ['minor', 'major'],
      default: 'minor',
    },
    'minor-types': {
      type: 'list',
      description: 'Commit types besides feat that raise a minor, such as deprecate',
      pattern: commitType,
    },
    'patch-types': {
      type: 'list',
      description: 'Commit types besides fix that raise a patch, such as perf',
      pattern: commitType,
    },
    'scope-rules': {
      type: 'list',
      description: 'What a type raises in one scope, such as build(deps)=patch or *(docs)=none; a break stays one',
      pattern: '([A-Za-z][A-Za-z0-9_-]{0,63}|[*])[(][^()=,]{1,64}[)]=(none|patch|minor|major)',
    },
    'header-pattern': {
      type: 'text',
      description:
        'Regular expression for what stands before the type of a commit; krci takes tickets such as EPMDEDP-17271: away',
      pattern: expression,
    },
    'release-as': {
      type: 'choice',
      description:
        'Which Release-As footers count: those among the trailers at the end of a message, those of them in signed commits, or none',
      options: ['trailers', 'signed', 'off'],
      default: 'trailers',
    },
    'release-as-keys': {
      type: 'text',
      description: 'File of SSH public keys, one a line, whose signature lets a Release-As count',
      pattern: patterns.path,
    },
    'squash-lists': {
      type: 'boolean',
      description: 'Read the lists of commits that GitHub writes into squash merges',
      default: false,
    },
    height: {
      type: 'boolean',
      description:
        'Put the number of commits since the last release before the sha of a dev version, so that versions of a day sort',
      default: true,
    },
    'dev-raise': {
      type: 'choice',
      description:
        'What a dev build raises when no commit since the release does: patch makes it sort above the release',
      options: ['none', 'patch'],
      default: 'none',
    },
    'require-rc': {
      type: 'boolean',
      description: 'Give a release only to a commit that carries a release candidate of it',
      default: true,
    },
    branch: {
      type: 'text',
      description: 'Branch that the commit is on; by default the one that is checked out',
      pattern: patterns.ref,
    },
    maintenance: {
      type: 'list',
      description:
        'Names of maintenance branches with {range} for 1, 1.x, 1.2, 1.2.x or 1.2.3; by default release/{range}, support/{range}, hotfix/{range} and {range} ending in x',
      pattern: branchPattern,
    },
    range: {
      type: 'text',
      description: 'Versions that the branch may give, such as 1.2.x, whatever its name',
      pattern: 'v?[0-9]{1,9}(\\.([0-9]{1,9}|x)){0,2}',
    },
    build: {
      type: 'text',
      description: 'Build metadata to append after a plus sign',
      pattern: '[0-9A-Za-z][0-9A-Za-z-]{0,63}(\\.[0-9A-Za-z-]{1,64}){0,7}',
    },
    image: {
      type: 'text',
      description: 'Image repository whose tags count as given versions, such as registry.example.com/shop/cart',
      pattern: patterns.reference,
    },
    chart: {
      type: 'text',
      description: 'Directory of a Helm chart to version on its own line, from the commits that touch it',
      pattern: patterns.path,
    },
    'app-version': {
      type: 'text',
      description: 'The application version for the chart, written to appVersion, which is added where it is missing',
      pattern: patterns.version,
    },
    write: {
      type: 'boolean',
      description: 'Write the version to the chart, every other byte of Chart.yaml as it was',
      default: false,
    },
    scheme: {
      type: 'choice',
      description: 'semver, or krci for the 0.1.0-SNAPSHOT.4 of KubeRocketCI with tags build/0.1.0-SNAPSHOT.4',
      options: ['semver', 'krci'],
      default: 'semver',
    },
    'read-dotenv': {
      type: 'text',
      description:
        'KubeRocketCI dotenv file whose BUILD_VERSION or VCS_TAG, and IMAGE_TAG, are the version; where it is not there, the variables of the job that its report has become',
      pattern: patterns.path,
    },
    'write-dotenv': {
      type: 'text',
      description:
        'File to write BUILD_VERSION, BUILD_NUMBER, BUILD_DATE, VCS_TAG and IMAGE_TAG to, as KubeRocketCI names them',
      pattern: patterns.path,
    },
    explain: {
      type: 'boolean',
      description: 'Show how each commit was read and which one decided',
      default: true,
    },
    ...common,
  },
  outputs: {
    version: 'The version',
    channel: 'The channel that was asked for',
    core: 'The version without prerelease and build metadata',
    changed: 'Whether there is something to release since the last release',
    bump: 'What the commits raise: none, patch, minor or major',
    previous: 'The release that the version was counted from',
    'git-tag': 'Name of the Git tag of the version',
    'oci-tag': 'The version as an image tag, with _ for +',
    'oci-tags': 'The image tag and the floating ones that this release may move, separated by commas',
    'helm-version': 'The version for a Helm chart; Helm itself writes _ for + in a registry',
    labels:
      'The OCI annotations version, revision, source and created, a key=value a line, as docker/build-push-action takes labels; in a dotenv report separated by blanks',
    'kubernetes-label': 'The version as a value for app.kubernetes.io/version',
    'decided-by': 'The commit and line that decided',
    commit: 'The commit that was versioned',
    reserved: 'Whether the tag stands on the remote, or here, and points at the commit',
  },
});
