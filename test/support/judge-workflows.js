/**
 * GitHub's own language service as a judge: `node judge-workflows.js FILE...` prints `{file: [message, ...]}`. It knows
 * our actions and reusable workflows as they lie here, so that a caller's inputs, outputs and secrets are checked too.
 * A program of its own, because the library imports JSON in a way that only a loader lets Node do.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { relative, resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** Our repository's name on GitHub, as the examples use it. */
const repository = 'kuberocketci/krci-deploy';

/** Inputs of other people's actions, those that we use. */
const foreign = new Map([
  ['actions/checkout', ['fetch-depth', 'persist-credentials', 'repository', 'token', 'path']],
  ['actions/setup-node', ['node-version', 'package-manager-cache']],
  [
    'actions/create-github-app-token',
    [
      'client-id',
      'private-key',
      'owner',
      'repositories',
      'permission-contents',
      'permission-pull-requests',
      'permission-actions',
      'permission-issues',
      'permission-statuses',
      'permission-deployments',
    ],
  ],
  ['actions/download-artifact', ['name', 'path', 'repository', 'run-id', 'github-token']],
  ['actions/upload-artifact', ['name', 'path', 'retention-days', 'if-no-files-found']],
  ['actions/upload-pages-artifact', ['path']],
  ['actions/deploy-pages', []],
  ['actions/attest', ['subject-path', 'subject-checksums', 'sbom-path']],
  ['github/codeql-action', ['languages', 'config', 'sarif_file']],
  ['ossf/scorecard-action', ['results_file', 'results_format', 'publish_results']],
  ['docker/login-action', ['registry', 'username', 'password']],
  ['docker/build-push-action', ['push', 'tags', 'labels']],
  ['aws-actions/configure-aws-credentials', ['role-to-assume', 'aws-region']],
  ['aws-actions/amazon-ecr-login', []],
  ['Azure/login', ['client-id', 'tenant-id', 'subscription-id']],
  ['google-github-actions/auth', ['workload_identity_provider', 'service_account', 'token_format']],
]);

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!url.endsWith('.json')) return await nextLoad(url, context);
  return { format: 'module', source: `export default ${await readFile(new URL(url), 'utf8')}`, shortCircuit: true };
}

/** @param {readonly string[]} files */
async function judge(files) {
  const { validate } = await import('@actions/languageservice');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  /** @type {Record<string, string[]>} */
  const verdicts = {};
  for (const file of files) {
    const place = placeOf(file);
    const document = TextDocument.create(`file:///${place}`, 'yaml', 1, await readFile(file, 'utf8'));
    const diagnostics = await validate(document, { actionsMetadataProvider, fileProvider });
    verdicts[file] = diagnostics.map(
      ({ message, range }) => `${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
    );
  }
  process.stdout.write(JSON.stringify(verdicts));
}

/**
 * Where the file lies in its own repository: examples are whole repositories in a directory.
 * @param {string} file
 */
function placeOf(file) {
  const path = relative('.', resolve(file));
  return path.slice(Math.max(0, path.indexOf('.github/workflows/')));
}

const actionsMetadataProvider = {
  /** @param {import('@actions/languageservice/action').ActionReference} action */
  async fetchActionMetadata({ owner, name, path = '' }) {
    const inputs = foreign.get(`${owner}/${name}`);
    if (inputs !== undefined) {
      return { name, description: '', inputs: Object.fromEntries(inputs.map((input) => [input, { description: '' }])) };
    }
    if (`${owner}/${name}` !== repository) return undefined;
    const { parse } = await import('yaml');
    return parse(await readFile(resolve(path, 'action.yml'), 'utf8'));
  },
};

const fileProvider = {
  /** @param {import('@actions/workflow-parser/workflows/file-reference').FileReference} reference */
  async getFileContent(reference) {
    const isOurs = !('repository' in reference) || `${reference.owner}/${reference.repository}` === repository;
    if (!isOurs) throw new Error(`${reference.path} is not here`);
    return { name: reference.path, content: await readFile(reference.path, 'utf8') };
  },
};

if (isMainThread) {
  register(import.meta.url);
  await judge(process.argv.slice(2));
}
