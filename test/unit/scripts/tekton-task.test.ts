import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { releasedFile } from '../../../scripts/generators/released-file.ts';
import { tektonTask } from '../../../scripts/generators/tekton-task.ts';
import { commands, isActionCommand } from '../../../src/entry/commands.ts';
import type { Task } from '../../support/tekton.ts';

const file = { url: 'https://example.com/krci-deploy.mjs', checksum: 'a'.repeat(64) };
const declarations = commands.filter(isActionCommand).map(({ declaration }) => declaration);
const schema = JSON.parse(readFileSync('test/support/openapi/tekton.json', 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

describe.each(declarations.map((one) => [one.name, one] as const))('the Task of %s', (_name, declaration) => {
  const task: Task = parse(tektonTask(declaration, file));

  test('is one by Tekton’s description', () => {
    expect(validate(task) ? [] : validate.errors).toEqual([]);
  });

  test('has a param for each input, a result for each output', () => {
    const params = task.spec.params.map(({ name }) => name);
    for (const input of Object.keys(declaration.inputs)) if (input !== 'output') expect(params).toContain(input);
    expect(task.spec.results.map(({ name }) => name)).toEqual(Object.keys(declaration.outputs));
  });

  test('puts nothing that a pipeline says into its script', () => {
    for (const { script } of task.spec.steps) expect(script).not.toMatch(/\$\((?:params|results|workspaces|tasks)\./);
  });
});

test('a wrong Task is none', () => {
  const [first] = declarations;
  if (first === undefined) throw new Error('there is no declaration');
  const task = parse(tektonTask(first, file));
  expect(validate({ ...task, spec: { ...task.spec, inputs: [] } })).toBe(false);
});

test('the file of a release is fetched by its checksum; a tree that is no release has none', () => {
  const sums = `${'b'.repeat(64)}  krci-deploy-0.2.0.mjs\n`;
  expect(releasedFile('0.2.0', sums)).toEqual({
    url: 'https://github.com/kuberocketci/krci-deploy/releases/download/v0.2.0/krci-deploy.mjs',
    checksum: 'b'.repeat(64),
  });
  expect(releasedFile('0.3.0', sums).checksum).toBe('');
});

const examples = readdirSync('examples/tekton').filter((name) => name.endsWith('.yaml'));

test.each(examples)('%s names params and results that its Tasks have', (name) => {
  const text = readFileSync(`examples/tekton/${name}`, 'utf8');
  const pipeline = parse(text);
  const tasks = new Map(declarations.map((one) => [`krci-deploy-${one.name}`, parse(tektonTask(one, file))]));
  for (const { name: step, taskRef, params, matrix } of pipeline.spec.tasks) {
    const task: Task | undefined = tasks.get(taskRef?.name);
    if (task === undefined) continue;
    const given = [...params, ...(matrix?.params ?? [])].map((one: { name: string }) => one.name);
    const known = new Set(task.spec.params.map((one) => one.name));
    expect({ step, unknown: given.filter((one) => !known.has(one)) }).toEqual({ step, unknown: [] });
    const required = task.spec.params.filter((one) => one.default === undefined).map((one) => one.name);
    expect({ step, missing: required.filter((one) => !given.includes(one)) }).toEqual({ step, missing: [] });
  }
  for (const [, task = '', result] of text.matchAll(/\$\(tasks\.([\w-]+)\.results\.([\w-]+)\)/g)) {
    const { taskRef } = pipeline.spec.tasks.find((one: { name: string }) => one.name === task);
    expect(tasks.get(taskRef.name).spec.results.map((one: { name: string }) => one.name)).toContain(result);
  }
});
