import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import { renderText } from '../../../../../src/report/text.ts';
import { gate } from '../../../../../src/steps/gate/gate.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { shopFlow } from '../../../../support/flow.ts';
import { checkout, gatePorts, goodInputs, lay, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

describe('explain', () => {
  test('names the place in the flow file, the environment it is from, or the input', async () => {
    const directory = checkout(root);
    const inputs = { ...goodInputs, explain: 'true', 'max-notes': '3' };
    const { outcome } = await runGate(directory, inputs);
    expect(outcome.data).toMatchObject({
      verdict: 'pass',
      decisions: [
        { id: 'failed-tests', by: 'krci-deploy.yaml:14:73', inheritedFrom: 'dev' },
        { id: 'executed-tests', by: 'default below krci-deploy.yaml:14:64', inheritedFrom: 'dev' },
        { id: 'line-coverage', by: 'krci-deploy.yaml:15:26', required: 'at least 85 %' },
        { id: 'sast-errors', by: 'krci-deploy.yaml:14:50', inheritedFrom: 'dev' },
        { id: 'sast-warnings', by: 'implied by input max-notes' },
        { id: 'sast-notes', by: 'input max-notes' },
      ],
    });
    expect(renderText(outcome.report)).toMatch(/Who decided[^]*Line coverage .*krci-deploy\.yaml:15:26/);
  });

  test('does so in a dry run, too', async () => {
    const ports = gatePorts(checkout(root));
    const asked = { ...goodInputs, 'max-notes': '3', 'dry-run': 'true' };
    const wanted = parseInputs(gate.declaration, new Map(Object.entries({ ...asked, explain: 'true' })));
    const plan = await gate.plan(wanted, ports);
    const executed = await gate.execute(plan, ports);
    expect(gate.data?.(plan)).toEqual({ decisions: Object(executed.data).decisions });
    expect(renderText(gate.describe(plan))).toMatch(/Who decided[^]*Line coverage .*krci-deploy\.yaml:15:26/);
    const silent = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(asked))), ports);
    expect(gate.data?.(silent)).toBeUndefined();
    expect(renderText(gate.describe(silent))).not.toContain('Who decided');
  });

  test('names the default by which a controlled environment asks for a proof of change', async () => {
    const { outcome } = await runGate(checkout(root), { ...goodInputs, environment: 'prod', explain: 'true' });
    expect(outcome.data).toHaveProperty(
      'decisions',
      expect.arrayContaining([expect.objectContaining({ id: 'change', by: 'default of change' })]),
    );
  });

  test('works without a flow file', async () => {
    const directory = checkout(root, { 'krci-deploy.yaml': shopFlow });
    lay(directory, { 'elsewhere/junit.xml': reports.junit(1) });
    const { outcome } = await runGate(join(directory, 'elsewhere'), {
      junit: 'junit.xml',
      'min-tests': '1',
      explain: 'true',
    });
    expect(outcome.data).toMatchObject({
      decisions: [
        { id: 'failed-tests', by: 'default of tests.failed' },
        { id: 'executed-tests', by: 'input min-tests' },
      ],
    });
  });
});

describe('what-if', () => {
  const wanted = { ...goodInputs, 'what-if': 'true', 'verdict-file': 'verdict.json', 'junit-file': 'checks.xml' };

  test('asks another environment, writes nothing, opens nothing and says so', async () => {
    const directory = checkout(root, { 'out/lcov.info': reports.lcov(82, 100) });
    const { outcome, outputs, exit } = await runGate(directory, wanted);
    expect(exit).toBe(1);
    const { verdict, ...others } = outputs;
    expect([verdict, ...new Set(Object.values(others))]).toEqual(['would-close', '']);
    expect(outcome).toMatchObject({
      changed: false,
      headline: 'What if: The gate into staging would be closed: 1 of 4 checks; this was a question and opens nothing',
      data: { whatIf: true, opens: false, would: { verdict: 'would-close', environment: 'staging' } },
    });
    expect(outcome.data).not.toHaveProperty('verdict');
    expect(outcome.data).not.toHaveProperty('decisions');
    expect(renderText(outcome.report)).toContain('What if: this opens nothing');
    expect([existsSync(join(directory, 'verdict.json')), existsSync(join(directory, 'checks.xml'))]).toEqual([
      false,
      false,
    ]);
  });

  test('bypass: the answer about a gate that would be open holds no word that opens one', async () => {
    const { outcome, outputs, exit } = await runGate(checkout(root), { ...wanted, environment: 'dev' });
    expect([exit, outputs['verdict'], outputs['record']]).toEqual([0, 'would-open', '']);
    expect(outcome.headline).toMatch(/^What if: The gate into dev would be open: \d checks; this was a question/);
    expect(JSON.stringify(outcome.data)).not.toMatch(/"verdict":"(?:pass|warn)"|"opens":true/);
    expect(renderText(outcome.report)).toMatch(/Gate into dev: would-open/);
  });

  test('asks another policy', async () => {
    const directory = checkout(root, { 'other.yaml': shopFlow.replace('lines: 85', 'lines: 95') });
    const { outcome } = await runGate(directory, { ...wanted, policy: 'other.yaml' });
    expect(outcome.data).toMatchObject({ would: { verdict: 'would-close', policy: { path: 'other.yaml' } } });
  });

  test('bypass: another policy does not decide a gate that opens', async () => {
    const directory = checkout(root, { 'lax.yaml': shopFlow.replace(/gates:[^]*/, 'gates: { dev: { tests: {} } }\n') });
    expect(await refusalOf(runGate(directory, { ...goodInputs, policy: 'lax.yaml' }))).toMatch(
      /^policy-without-what-if: policy: expected what-if beside it/,
    );
  });
});
