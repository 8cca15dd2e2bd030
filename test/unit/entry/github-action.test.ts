import { describe, expect, test } from '@jest/globals';
import { runAction } from '../../../src/entry/github-action.ts';
import type { StepCommand } from '../../../src/entry/commands.ts';
import type { Core } from '../../../src/entry/github-action.ts';
import type { Step } from '../../../src/steps/step.ts';
import { inputVariable } from '../../../src/declaration/names.ts';
import { greetCommand, logOnly } from '../../support/greeting.ts';
import { recordingHost } from '../../support/host.ts';

/** What a runner would have been told, in order. */
interface ActionLog {
  readonly lines: string[];
  summary: string;
}

function recordingCore(inputs: Record<string, string>, told: ActionLog): Core {
  const variables = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value]));
  const summary = {
    addRaw: (text: string) => {
      told.summary += text;
      return { write: () => Promise.resolve() };
    },
  };
  return {
    getInput: (name) => variables[inputVariable(name)] ?? '',
    setOutput: (name, value) => told.lines.push(`output ${name}=${String(value)}`),
    setSecret: (secret) => told.lines.push(`mask ${secret}`),
    debug: (message) => told.lines.push(`debug ${message}`),
    info: (message) => told.lines.push(`info ${message}`),
    warning: (message) => told.lines.push(`warning ${String(message)}`),
    error: (message, properties) => told.lines.push(`error ${properties?.title}: ${String(message)}`),
    group: (title, work) => {
      told.lines.push(`group ${title}`);
      return work();
    },
    summary,
  };
}

async function run(inputs: Record<string, string>, variables: Record<string, string> = {}) {
  const told: ActionLog = { lines: [], summary: '' };
  const host = recordingHost([], { GITHUB_STEP_SUMMARY: '/summary', ...variables });
  const code = await runAction(greetCommand, host, recordingCore(inputs, told), logOnly());
  return { code, ...told };
}

describe('an action', () => {
  test('reads its inputs; sets outputs and summary', async () => {
    const { code, lines, summary } = await run({ environment: 'dev', mood: '' });
    expect(code).toBe(0);
    expect(lines).toContain('output greeting=hello dev\nand goodbye');
    expect(lines).toContain('output line-count=2');
    expect(lines).toContain('group greeting');
    expect(lines.at(-1)).toBe('info Greeted.');
    expect(summary).toContain('Said hello dev');
  });

  test.each([
    ['github-token', { 'github-token': 'own-token' }, 'mask own-token'],
    [
      'its older name, before the default of the new one',
      { token: 'older-token', 'github-token': 'preset-token' },
      'mask older-token',
    ],
  ])('takes the token from %s', async (_what, tokens, line) => {
    const { lines } = await run({ environment: 'dev', ...tokens });
    expect(lines).toContain(line);
  });

  test('masks the token before anything else and never says it', async () => {
    const { lines, summary } = await run(
      { environment: 'dev', token: 'secret-token', mood: 'failing' },
      { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.example.com' },
    );
    expect(lines[0]).toBe('mask secret-token');
    const rest = lines.filter((line) => !line.startsWith('mask ')).join('\n') + summary;
    expect(rest).not.toContain('secret-token');
    expect(rest).toContain('caused by: *** said so');
  });

  test.each<[Record<string, string>, number, string]>([
    [{}, 2, 'error krci-deploy greet: missing-input: environment: expected a value (Whom to greet), found none'],
    [{ environment: 'A' }, 2, 'error krci-deploy greet: invalid-input: environment: expected a name'],
    [
      { environment: 'a', mood: 'failing' },
      1,
      'error krci-deploy greet: push-refused: greet: expected a greeting, found nobody; greet somebody',
    ],
    [{ environment: 'a', mood: 'refusing' }, 1, 'error krci-deploy greet: gate-failed: the greeting was refused'],
    [{ environment: 'a', mood: 'broken' }, 5, 'error krci-deploy greet: bug: undefined is not a greeting'],
  ])('%j ends with an annotation', async (inputs, code, annotation) => {
    const ran = await run(inputs);
    expect(ran.code).toBe(code);
    expect(ran.lines.at(-1)).toContain(annotation);
    expect(ran.summary).not.toBe('');
  });

  test('what a step found is shown at its place, without secrets', async () => {
    const told: ActionLog = { lines: [], summary: '' };
    const place = { file: 'src/a.ts', line: 7 };
    const annotated: StepCommand = {
      ...greetCommand,
      load: async () => {
        const step = await greetCommand.load();
        const execute: Step['execute'] = async (plan, ports) => ({
          ...(await step.execute(plan, ports)),
          annotations: [
            { level: 'error', title: 'Coverage', message: 'too little, secret-token' },
            { level: 'error', title: 'S1', message: 'bad', ...place },
            { level: 'warning', title: 'Warning', message: 'wobbles' },
          ],
        });
        return { ...step, execute };
      },
    };
    const core = recordingCore({ environment: 'a', token: 'secret-token' }, told);
    const shown: unknown[] = [];
    const watched = { ...core, error: (message: string | Error, at: unknown) => void shown.push([message, at]) };
    const host = recordingHost([], { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.example.com' });
    expect(await runAction(annotated, host, watched, logOnly())).toBe(0);
    expect(shown).toEqual([
      ['too little, ***', { title: 'Coverage' }],
      ['bad', { title: 'S1', file: 'src/a.ts', startLine: 7 }],
    ]);
    expect(told.lines).toContain('warning wobbles');
  });

  test('a failed verdict sets its outputs all the same', async () => {
    expect((await run({ environment: 'a', mood: 'refusing' })).lines).toContain('output line-count=2');
  });

  test('a dry run leaves every output empty', async () => {
    const { lines } = await run({ environment: 'a', 'dry-run': 'true' });
    expect(lines.filter((line) => line.startsWith('output'))).toEqual(['output greeting=', 'output line-count=']);
  });
});
