import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { parseFlowDocument } from '../../../src/flow/document.ts';
import { parseFlow } from '../../../src/flow/load.ts';
import { validatePolicy } from '../../../src/flow/validate.ts';
import { parseApproval } from '../../../src/steps/gate/external/approval-document.ts';
import { wrongIncludes } from '../../support/docs/components.ts';
import { exampleFlow, withPart } from '../../support/docs/flow-parts.ts';
import { blocksOf, markdownFiles } from '../../support/docs/page.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const pages = markdownFiles().filter((path) => /^(?:docs|actions)\/|^README/.test(path));
const marked = pages.flatMap((path) => blocksOf(path).map((block) => [`${path}:${block.line}`, block] as const));

function blocksMarked(...kinds: readonly string[]): typeof marked {
  return marked.filter(([, { kind }]) => kinds.includes(kind));
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('flow files', () => {
  test.each(blocksMarked('flow'))('%s is one', async (_place, { text }) => {
    await expect(parseFlow(bytes(text), 'krci-deploy.yaml')).resolves.toBeDefined();
  });

  test.each(blocksMarked('part'))('%s is a part of one', async (_place, { text }) => {
    await expect(parseFlow(bytes(withPart(exampleFlow, text)), 'krci-deploy.yaml')).resolves.toBeDefined();
  });

  test.each(blocksMarked('gate'))('%s is a section of a gate', async (_place, { text, argument }) => {
    const part = stringify({ gates: { [argument]: parse(text) } });
    await expect(parseFlow(bytes(withPart(exampleFlow, part)), 'krci-deploy.yaml')).resolves.toBeDefined();
  });

  test('a wrong part is seen', async () => {
    const text = withPart(exampleFlow, 'gates: { dev: { coverage: { line: 80 } } }');
    await expect(parseFlow(bytes(text), 'krci-deploy.yaml')).rejects.toThrow('line');
  });

  test.each(blocksMarked('policy'))('%s is a central policy', async (_place, { text }) => {
    await expect(validatePolicy(parseFlowDocument(bytes(text), 'policy.yaml'))).resolves.toBeDefined();
  });

  test.each(blocksMarked('approval'))('%s is an approval', (_place, { text }) => {
    expect(parseApproval(bytes(text), 'approvals/prod/cart.yaml')).toBeDefined();
  });
});

describe('GitHub’s language service', () => {
  const directory = join(temporaryDirectory(), '.github/workflows');
  const blocks = blocksMarked('workflow', 'steps');
  const files = blocks.map(([place, { kind, text }], index) => {
    const file = join(directory, `${index}-${place.replaceAll(/\W/g, '-')}.yml`);
    mkdirSync(directory, { recursive: true });
    writeFileSync(file, kind === 'workflow' ? text : aroundSteps(text));
    return [place, file] as const;
  });
  const program = ['test/support/judge-workflows.js', ...files.map(([, file]) => file)];
  const verdicts: Record<string, readonly string[]> = JSON.parse(
    execFileSync(process.execPath, program, { encoding: 'utf8' }),
  );

  test.each(files)('finds nothing to say about %s', (_place, file) => {
    expect(verdicts[file]).toEqual([]);
  });
});

/** A workflow around steps, so that they can be judged. */
function aroundSteps(text: string): string {
  const steps = text
    .split('\n')
    .map((line) => (line === '' ? '' : `      ${line}`))
    .join('\n');
  return `on: push\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
}

describe('GitLab pipelines', () => {
  test.each(blocksMarked('pipeline'))('%s gives our components inputs that they take', (_place, { text }) => {
    expect(wrongIncludes(text)).toEqual([]);
  });

  test('the page of GitLab has every input that shapes the job', () => {
    const { spec } = parse(readFileSync('gitlab-components/shared-inputs.yml', 'utf8'));
    const page = readFileSync('docs/how-to/self-managed-gitlab.md', 'utf8');
    const missing = [...Object.keys(spec.inputs), 'component-ref'].filter((name) => !page.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  test('a wrong input is seen', () => {
    expect(wrongIncludes(include('{ chanel: dev }'))).toEqual(['version: there is no input chanel']);
    expect(wrongIncludes(include('{ channel: beta }'))).toEqual(['version: channel does not take "beta"']);
  });
});

function include(inputs: string): string {
  return `include: [{ component: $CI_SERVER_FQDN/kuberocketci/krci-deploy/version@1, inputs: ${inputs} }]`;
}
