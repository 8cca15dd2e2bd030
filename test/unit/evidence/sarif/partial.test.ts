import { describe, expect, test } from '@jest/globals';
import { readSarif } from '../../../../src/evidence/sarif/report.ts';
import { sourceOf } from '../../../support/evidence.ts';

async function reasonsOf(invocation: object, results: readonly object[] = []): Promise<readonly string[]> {
  const run = { tool: { driver: { name: 'lint', version: '1' } }, invocations: [invocation], results };
  const { partial } = await readSarif(sourceOf(JSON.stringify({ version: '2.1.0', runs: [run] })));
  return partial.map(({ tool, reason }) => `${tool}: ${reason}`);
}

const notification = (level: string, id: string, text: string): object => ({
  toolExecutionNotifications: [{ level, descriptor: { id }, message: { text } }],
});
const finding = { ruleId: 'r', message: { text: 'x' } };

describe('a scan that did not look everywhere', () => {
  const cases: readonly (readonly [string, object, readonly string[]])[] = [
    ['nothing said', { executionSuccessful: true }, []],
    ['an error', notification('error', 'E1', 'no configuration'), ['lint: E1: no configuration']],
    [
      'an error of the configuration',
      { toolConfigurationNotifications: [{ level: 'error', message: { text: 'bad rule' } }] },
      ['lint: bad rule'],
    ],
    [
      'semgrep, of a file that it could not parse',
      notification('warning', 'Syntax error', 'Syntax error at line a.py:1'),
      ['lint: Syntax error: Syntax error at line a.py:1'],
    ],
    [
      'CodeQL, of a file that it could not extract',
      notification('warning', 'go/diagnostics/extraction-errors', 'a.go'),
      ['lint: go/diagnostics/extraction-errors: a.go'],
    ],
    ['a note', notification('note', 'N1', 'could not parse'), []],
    ['a warning of something else', notification('warning', 'W1', 'a new version is out'), []],
    ['an exit code', { exitCode: 2 }, ['lint: it ended with exit code 2']],
    ['an exit code of 1 without results', { exitCode: 1 }, ['lint: it ended with exit code 1']],
    ['a signal', { exitSignalName: 'SIGKILL' }, ['lint: it was ended by SIGKILL']],
    ['no start', { processStartFailureMessage: 'not found' }, ['lint: it did not start: not found']],
  ];
  test.each(cases)('%s', async (_what, invocation, reasons) => {
    expect(await reasonsOf({ executionSuccessful: true, ...invocation })).toEqual(reasons);
  });

  test('a linter ends with 1 where it finds something', async () => {
    expect(await reasonsOf({ executionSuccessful: true, exitCode: 1 }, [finding])).toEqual([]);
    expect(await reasonsOf({ executionSuccessful: true, exitCode: 3 }, [finding])).toEqual([
      'lint: it ended with exit code 3',
    ]);
  });
});
