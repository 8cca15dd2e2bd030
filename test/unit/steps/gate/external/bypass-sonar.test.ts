import { describe, expect, test } from '@jest/globals';
import { askSonar, type SonarGiven, sonarRows } from '../../../../support/sonar-gate.ts';
import { condition, goodSonar } from '../../../../support/sonar-server.ts';

describe('analyses of something else', () => {
  const other = [{ key: 'AZanalysis', date: '2026-11-23T12:57:59+0100', revision: 'e'.repeat(40) }];

  test.each<[string, SonarGiven, RegExp]>([
    [
      'bypass: the analysis of another commit',
      { state: { analyses: { '': other } } },
      /expected a report about commit 0123456789abcdef.*found one about e{40}/,
    ],
    [
      'bypass: an analysis without a commit',
      { state: { analyses: { '': [{ key: 'AZanalysis' }] } } },
      /names no commit/,
    ],
    [
      'bypass: the wrong Sonar branch, as the task says',
      { section: 'branch: main', task: { branch: 'playground' }, state: { analyses: { main: [] } } },
      /expected an analysis of branch main, found one of playground/,
    ],
    [
      'bypass: the wrong Sonar branch, whatever the task says',
      { state: { analyses: { '': [], playground: goodSonar().analyses[''] ?? [] } } },
      /expected analysis AZanalysis among those of the main branch of shop_cart, found it is none of them/,
    ],
    [
      'bypass: the analysis of a pull request',
      { task: { pullRequest: '7' } },
      /found one of pull request 7; analyse the branch/,
    ],
    [
      'bypass: a task of another project',
      { task: { componentKey: 'clean_project' } },
      /expected an analysis of shop_cart, found one of clean_project/,
    ],
    [
      'bypass: a report of another project',
      { report: { projectKey: 'clean_project' } },
      /expected projectKey shop_cart, found clean_project/,
    ],
    [
      'bypass: a report that names another server',
      { report: { serverUrl: 'https://evil.example.com' } },
      /found one by evil.example.com/,
    ],
    [
      'bypass: a report whose task is on another server',
      { report: { ceTaskUrl: 'https://evil.example.com/api/ce/task?id=AZtask-1_x' } },
      /found one of evil.example.com/,
    ],
    ['two tasks', { report: { ceTaskId: 'AZother' } }, /expected one task .* found AZother and AZtask-1_x/],
    ['an id that is none', { report: { ceTaskId: '../../x', ceTaskUrl: undefined } }, /expected the id of a task/],
    ['another organization', { section: 'organization: acme' }, /expected organization acme, found none/],
    ['a key that is there twice', { report: 'ceTaskId=a\nceTaskId=b\n' }, /ceTaskId is there twice/],
    ['no properties', { report: '{"a": 1}' }, /expected key=value/],
    ['too much', { report: `#${'x'.repeat(70_000)}` }, /expected at most 65536 bytes/],
    ['nothing', { report: '' }, /expected the id of a task in ceTaskId, found ""/],
    ['no file', { inputs: { 'sonar-report-task': 'elsewhere.txt' } }, /there is no file elsewhere.txt/],
    [
      'bypass: no report-task.txt at all',
      { inputs: { 'sonar-report-task': '' } },
      /give its path with the input "sonar-report-task"/,
    ],
    ['no commit', { inputs: { commit: '' } }, /give the input "commit"/],
    [
      'bypass: an analysis that is too old',
      { inputs: { 'max-evidence-age': '1m' } },
      /the analysis of report-task.txt: expected a report of the last 1m, found one of 2026-11-23T11:57:59/,
    ],
  ])('%s', async (_title, given, sentence) => {
    const run = await askSonar(given);
    expect(run.rows('sonar')[0]).toMatch(/^sonar-gate error: /);
    expect(run.rows('sonar')[0]).toMatch(sentence);
    expect(run.exit).toBe(3);
  });
});

describe('conditions of our own', () => {
  test.each(['NaN', '', '9e', '0x10', '-1e999'])(
    'bypass: a value that is no number (%s) meets no bound',
    async (actual) => {
      const gate = { status: 'OK', conditions: [condition('open_issues', 'OK', 'GT', '20', actual)] };
      const found = await sonarRows({ gate, section: 'gate: shown, conditions: { open_issues: { max: 20 } }' });
      expect(found[1]).toMatch(/^sonar:open_issues error: /);
    },
  );
});
