import { Document, Scalar, visit } from 'yaml';
import type { Declaration, InputDeclaration } from '../../src/declaration/declare.ts';
import { dotenvName } from '../../src/declaration/names.ts';
import { isRequired } from '../../src/declaration/parse.ts';
import { actionInputs, described } from './input.ts';
import { notice } from './notice.ts';

/** The single file of a release. Without a checksum nothing is fetched: the image brings the CLI then. */
export interface ReleasedFile {
  readonly url: string;
  /** SHA-256 in hexadecimal; empty in a tree that is no release. */
  readonly checksum: string;
}

/**
 * A step as a Task of Tekton (`tekton.dev/v1`): inputs are params, short outputs are results.
 * Params reach the script as variables of the environment alone. In a script they would be code.
 */
export function tektonTask(declaration: Declaration, file: ReleasedFile): string {
  const { name, summary, inputs, outputs } = declaration;
  const declared = Object.entries(actionInputs(inputs));
  const document = new Document({
    apiVersion: 'tekton.dev/v1',
    kind: 'Task',
    metadata: {
      name: `krci-deploy-${name}`,
      labels: { 'app.kubernetes.io/name': 'krci-deploy' },
      annotations: { 'tekton.dev/pipelines.minVersion': '0.44.0', 'tekton.dev/tags': 'gitops, promotion' },
    },
    spec: {
      description: summary,
      params: [...ownParams(file), ...(takesSet(declaration) ? [payloadParam] : []), ...declared.map(paramOf)],
      results: Object.entries(outputs).map(([output, description]) => ({ name: output, type: 'string', description })),
      workspaces: [
        { name: 'source', description: 'Where paths begin: the checkout, reports, the flow file. Gets krci-deploy.md' },
      ],
      steps: [
        {
          name,
          image: '$(params.image)',
          workingDir: '$(workspaces.source.path)',
          env: [
            ...ownVariables(Object.keys(outputs)[0] ?? ''),
            ...(takesSet(declaration) ? [{ name: 'PAYLOAD', value: '$(params.payload)' }] : []),
            ...declared.map(variableOf),
          ],
          // Kubernetes expands $(NAME) in values of `env`, by names of `env` alone: secrets are none of these.
          envFrom: [{ secretRef: { name: '$(params.credentials)', optional: true } }],
          securityContext: {
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'] },
            seccompProfile: { type: 'RuntimeDefault' },
          },
          script: scriptOf(declaration),
        },
      ],
    },
  });
  visit(document, { Scalar: (_key, node) => styled(node) });
  return `# ${notice}\n${document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' })}`;
}

function styled(node: Scalar): void {
  if (typeof node.value === 'string' && node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
}

interface Param {
  readonly name: string;
  readonly type: 'string';
  readonly description: string;
  readonly default?: string;
}

function ownParams({ url, checksum }: ReleasedFile): readonly Param[] {
  return [
    { name: 'image', type: 'string', description: 'Image of the step: Node 20 or newer, and Git', default: 'node:24' },
    {
      name: 'credentials',
      type: 'string',
      description: 'Secret whose keys are the variables of the credentials, such as KRCI_DEPLOY_GIT_TOKEN',
      default: 'krci-deploy',
    },
    { name: 'cli-url', type: 'string', description: 'Address of krci-deploy.mjs of a release', default: url },
    {
      name: 'cli-sha256',
      type: 'string',
      description:
        'SHA-256 of that file, without which it is not run; empty where the image has the command krci-deploy',
      default: checksum,
    },
  ];
}

/** Tekton has no optional param without a default: the empty string is the absent value. */
function paramOf([name, input]: [string, InputDeclaration]): Param {
  const description = described(input);
  if (isRequired(input)) return { name, type: 'string', description };
  const preset = 'default' in input ? String(input.default ?? '') : '';
  return { name, type: 'string', description, default: preset };
}

interface Variable {
  readonly name: string;
  readonly value: string;
}

function ownVariables(output: string): readonly Variable[] {
  return [
    { name: 'CLI_URL', value: '$(params.cli-url)' },
    { name: 'CLI_SHA256', value: '$(params.cli-sha256)' },
    { name: 'RESULT', value: `$(results.${output}.path)` },
  ];
}

function variableOf([name]: [string, InputDeclaration]): Variable {
  return { name: `INPUT_${dotenvName(name)}`, value: `$(params.${name})` };
}

/** A pipeline of KubeRocketCI has its payload as a param, where `set` names a file. */
function takesSet({ inputs }: Declaration): boolean {
  return Object.hasOwn(inputs, 'set');
}

const payloadParam: Param = {
  name: 'payload',
  type: 'string',
  description: 'Content of the file that set names, such as {"cart":{"imageTag":"1.3.0"}}; in the place of set',
  default: '',
};

function scriptOf(declaration: Declaration): string {
  const flags = Object.keys(actionInputs(declaration.inputs)).map((name) => `--${name}="$INPUT_${dotenvName(name)}"`);
  const call = [`exec "$@" ${declaration.name}`, ...flags, '--results="${RESULT%/*}"', '--summary=krci-deploy.md'];
  return `${fetching}${takesSet(declaration) ? writingPayload : ''}${call.join(' \\\n  ')}\n`;
}

const writingPayload = `if [ -n "$PAYLOAD" ]; then
  INPUT_SET=krci-deploy.payload.json
  printf '%s' "$PAYLOAD" > "$INPUT_SET"
fi
`;

/** Fetches what runs, through the proxy that the environment names, and compares it before it runs. */
const fetching = `#!/bin/sh
set -eu
set -- krci-deploy
if [ -n "$CLI_SHA256" ]; then
  cli="$(mktemp -d)/krci-deploy.mjs"
  CLI="$cli" NODE_USE_ENV_PROXY=1 node --input-type=module -e '
    import { createHash } from "node:crypto";
    import { writeFileSync } from "node:fs";
    const { CLI, CLI_URL, CLI_SHA256 } = process.env;
    const answer = await fetch(CLI_URL, { signal: AbortSignal.timeout(120_000) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const found = createHash("sha256").update(bytes).digest("hex");
    if (found !== CLI_SHA256) {
      console.error(\`expected a file with SHA-256 \${CLI_SHA256}, found \${answer.status} and \${found}; set cli-url and cli-sha256\`);
      process.exit(4);
    }
    writeFileSync(CLI, bytes);
  '
  set -- node "$cli"
fi
`;
