import { expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { runStep } from '../../../src/entry/run-step.ts';
import type { Report } from '../../../src/report/report.ts';
import { check } from '../../../src/steps/check/check.ts';
import { emptyDirectory, lay } from '../../support/gate.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();

test('a dry run whose plan is the finding shows it once, with the exit code of the finding', async () => {
  const directory = emptyDirectory(root);
  lay(directory, { 'krci-deploy.yaml': 'flow: shop\n' });
  const shown: Report[] = [];
  const inputs = parseInputs(check.declaration, new Map([['dry-run', 'true']]));
  const outcome = await runStep(check, inputs, localPorts(directory), (report) => shown.push(report));
  expect(outcome.failure).toMatchObject({ exitCode: 2, code: 'flow-invalid' });
  expect(shown).toHaveLength(1);
  expect(JSON.stringify(shown)).toContain('flow');
});
