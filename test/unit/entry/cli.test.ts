import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../../src/entry/cli.ts';
import { readCredentials, scrubber } from '../../../src/entry/credentials.ts';
import type { PortSources } from '../../../src/entry/ports.ts';
import { columnsOf } from '../../../src/entry/terminal.ts';
import { greetCommand, logOnly } from '../../support/greeting.ts';
import { recordingHost } from '../../support/host.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  args: readonly string[],
  variables: Record<string, string> = {},
  directory = '/',
  seen: PortSources[] = [],
): Promise<Ran> {
  const host = recordingHost(args, variables, directory);
  const code = await runCli(host, { commands: [greetCommand], openPorts: logOnly(seen) });
  return { code, ...host.said };
}

describe('a run', () => {
  test('shows the plan, then the outcome; progress goes to stderr', async () => {
    expect(await run(['greet', '--environment', 'dev'])).toEqual({
      code: 0,
      stdout: 'Will say hello dev\n\nGreeted.\n',
      stderr: 'greeting\nsaying hello dev with secret-token\n',
    });
  });

  test('a dry run shows the plan and stops', async () => {
    const { stdout, stderr, code } = await run(['greet', '--environment', 'dev', '--dry-run']);
    expect(stdout).toBe('Will say hello dev\n\nDry run of greet: nothing was changed.\n');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  test('with --output json, standard output is one document', async () => {
    const { stdout, stderr } = await run(['greet', '--environment=dev', '--output=json']);
    expect(stdout).toBe('{"schemaVersion":"1","data":{"plan":"hello dev"}}\n');
    expect(stderr).toContain('Greeted');
  });

  test('hands the environment and the working directory on', async () => {
    const seen: PortSources[] = [];
    await run(['greet', '--environment', 'dev', '--working-directory', 'app'], {}, '/srv', seen);
    expect(seen).toMatchObject([{ directory: '/srv', workingDirectory: 'app', timeout: '10m' }]);
    await run(['greet', '--environment', 'dev', '--timeout', '2h'], {}, '/srv', seen);
    expect(seen[1]).toMatchObject({ workingDirectory: '.', timeout: '2h' });
  });
});

test('--to says the environment where a command has no input of that name', async () => {
  expect((await run(['greet', '--to', 'dev'])).stdout).toContain('hello dev');
  expect((await run(['greet', '--to=dev', '--environment=qa'])).stderr).toContain('given twice');
});

describe('columns', () => {
  test.each([
    ['80', 80],
    ['200', 200],
    ['1', 40],
    ['99999', 400],
    ['', 100],
    ['wide', 100],
    ['-5', 100],
  ])('COLUMNS=%s', (asked, columns) => {
    expect(columnsOf(recordingHost([], { COLUMNS: asked }, '/'), 100)).toBe(columns);
  });
});

describe('what goes wrong', () => {
  test.each<[string, string[], number, string]>([
    ['an unknown command', ['greeet'], 2, 'error: there is no command "greeet"; did you mean greet?\n'],
    ['no such command', ['sing'], 2, 'error: there is no command "sing"; use one of greet\n'],
    ['an unknown flag', ['greet', '--enviroment', 'x'], 2, 'did you mean --environment?\n'],
    ['a missing input', ['greet'], 2, 'error: --environment: expected a value (Whom to greet), found none\n'],
    ['a bad value', ['greet', '--environment', 'a b'], 2, 'error: --environment: expected a name'],
    [
      'a flag without value',
      ['greet', '--environment'],
      2,
      '--environment: expected a value, found nothing; write --environment=VALUE',
    ],
    ['a flag as value', ['greet', '--environment', '--loud'], 2, '--environment: expected a value, found --loud'],
    ['a flag given twice', ['greet', '--environment=a', '--environment=b'], 2, '--environment: given twice'],
    ['a stray word', ['greet', 'dev'], 2, 'unexpected argument "dev"; write inputs as --name value'],
    ['a value after a boolean', ['greet', '--loud', 'true'], 2, 'unexpected argument "true"; write --loud=true'],
    ['a boolean that is none', ['greet', '--environment=a', '--loud=1'], 2, '--loud: expected true or false'],
    ['a short flag', ['greet', '-x'], 2, 'greet has no input'],
    ['a prototype key', ['greet', '--__proto__=x', '--environment=a'], 2, 'greet has no input'],
    [
      'a refusal',
      ['greet', '--environment=a', '--mood=failing'],
      1,
      'error: greet: expected a greeting, found nobody; greet somebody\ncaused by:',
    ],
    ['a failed verdict', ['greet', '--environment=a', '--mood=refusing'], 1, 'error: the greeting was refused\n'],
  ])('%s is one sentence, never a stack', async (_what, args, code, said) => {
    const ran = await run(args);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(said);
    expect(ran.stderr).not.toMatch(/^\s+at /m);
  });

  test('a bug shows its stack and where to go with it', async () => {
    const { code, stderr } = await run(['greet', '--environment=a', '--mood=broken']);
    expect(code).toBe(5);
    expect(stderr).toMatch(/^error: undefined is not a greeting\nTypeError: .*\n\s+at [^]*Please report it/);
  });

  test.each([
    [['greet', '--environment=a', '--mood=failing', '--output', 'json'], 'push-refused'],
    [['greeet', '--output=json'], 'unknown-command'],
    [['greet', '--enviroment=a', '--output=json'], 'unknown-input'],
    [['greet', '--output=json'], 'missing-input'],
    [['greet', '--environment=a b', '--output=json'], 'invalid-input'],
    [['greet', '--environment', '--output=json'], 'missing-value'],
    [['greet', '--environment=a', '--environment=b', '--output=json'], 'repeated-flag'],
    [['greet', 'dev', '--output=json'], 'unexpected-argument'],
    [['greet', '--environment=a', '--dotenv-prefix=a', '--output=json'], 'invalid-input'],
    [['greet', '--environment=a', '--dotenv=/', '--output=json'], 'unwritable-file'],
    [['greet', '--environment=a', '--mood=broken', '--output=json'], 'bug'],
  ])('%j is JSON too', async (args, code) => {
    const { stdout } = await run(args);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: '1', error: { code } });
    expect(stdout.trimEnd()).not.toContain('\n');
  });

  test('an error is data: its sentence and the parts of it', async () => {
    const { stdout } = await run(['greet', '--environment=a', '--mood=failing', '--output=json']);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: '1',
      error: {
        code: 'push-refused',
        where: 'greet',
        expected: 'a greeting',
        found: 'nobody',
        fix: 'greet somebody',
        message: 'greet: expected a greeting, found nobody; greet somebody',
      },
    });
  });

  test('a failed verdict keeps its data', async () => {
    const { stdout } = await run(['greet', '--environment=a', '--mood=refusing', '--output=json']);
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: '1',
      data: { plan: 'hello a?' },
      error: { code: 'gate-failed', message: 'the greeting was refused', found: 'the greeting was refused' },
    });
  });
});

describe('secrets', () => {
  const variables = { KRCI_DEPLOY_GIT_TOKEN: 'secret-token', KRCI_DEPLOY_GIT_HOST: 'https://git.example.com' };

  test('appear nowhere, causes included', async () => {
    for (const mood of ['kind', 'failing']) {
      const { stdout, stderr } = await run(['greet', '--environment=a', `--mood=${mood}`], variables);
      expect(stdout + stderr).toContain('***');
      expect(stdout + stderr).not.toContain('secret-token');
    }
  });

  test.each([['quo"ted'], ['back\\slash'], ['tab\tbed']])('do not appear in JSON either: %j', async (secret) => {
    const { stdout } = await run(['greet', `--environment=a`, '--mood=failing', '--output=json'], {
      ...variables,
      KRCI_DEPLOY_GIT_TOKEN: secret,
    });
    expect(stdout).not.toContain(JSON.stringify(secret).slice(1, -1));
    const scrub = scrubber(readCredentials({ ...variables, KRCI_DEPLOY_GIT_TOKEN: secret }).secrets);
    expect(scrub(JSON.stringify({ found: `answered ${secret}` }))).toBe('{"found":"answered ***"}');
  });

  test('a token for nobody is refused', async () => {
    const args = ['greet', '--environment=a', '--output=json'];
    const { code, stderr, stdout } = await run(args, { KRCI_DEPLOY_GIT_TOKEN: 'secret-token' });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'missing-git-host', where: 'KRCI_DEPLOY_GIT_TOKEN' } });
    expect(stderr).toContain('set KRCI_DEPLOY_GIT_HOST');
    expect(stderr).not.toContain('secret-token');
  });
});

describe('files', () => {
  const directory = temporaryDirectory();

  test('--dotenv and --summary, made where there is no directory yet', async () => {
    const args = ['greet', '--environment=a', '--mood=refusing', '--dotenv', 'out/d.env', '--summary=out/s.md'];
    expect(await run(args, {}, directory)).toMatchObject({ code: 1 });
    expect(readFileSync(join(directory, 'out/d.env'), 'utf8')).toBe('GREETING=hello a? and goodbye\nLINE_COUNT=2\n');
    const summary = readFileSync(join(directory, 'out/s.md'), 'utf8');
    expect(summary).toContain('Said hello a?');
    expect(summary).toContain('the greeting was refused');
  });

  test('--dotenv-prefix keeps two jobs apart; a strange one is refused', async () => {
    const args = ['greet', '--environment=a', '--dotenv=p.env', '--dotenv-prefix'];
    expect(await run([...args, 'RC_'], {}, directory)).toMatchObject({ code: 0 });
    expect(readFileSync(join(directory, 'p.env'), 'utf8')).toBe('RC_GREETING=hello a and goodbye\nRC_LINE_COUNT=2\n');
    expect(await run([...args, 'a b'], {}, directory)).toMatchObject({ code: 2 });
  });

  test('one that cannot be written is the caller’s to correct', async () => {
    const { code, stderr } = await run(['greet', '--environment=a', '--dotenv=/dev/null/x']);
    expect(code).toBe(2);
    expect(stderr).toContain('--dotenv: expected a file that can be written');
  });
});

describe('a GitLab job', () => {
  const job = { GITLAB_CI: 'true', CI_SERVER_URL: 'https://gitlab.example.com', CI_JOB_TOKEN: 'secret-token' };

  test('logs in sections that no message can open or close', async () => {
    const { stderr } = await run(['greet', '--environment=dev'], job);
    expect(stderr).toMatch(
      // eslint-disable-next-line no-control-regex
      /^\u001B\[0Ksection_start:\d+:krci_deploy_1\r\u001B\[0Kgreeting\nsaying .*\n\u001B\[0Ksection_end:\d+:krci_deploy_1\r\u001B\[0K\n$/,
    );
  });

  test('may not enter another environment than GitLab guards', async () => {
    expect(await run(['greet', '--environment=dev'], { ...job, CI_ENVIRONMENT_NAME: 'dev' })).toMatchObject({
      code: 0,
    });
    const { code, stderr } = await run(['greet', '--environment=prod'], { ...job, CI_ENVIRONMENT_NAME: 'dev' });
    expect(code).toBe(1);
    expect(stderr).toContain('--environment: expected dev, the environment that GitLab guards this job as, found prod');
  });
});

describe('variables as values', () => {
  const job = { GITLAB_CI: 'true', TARGET: 'dev', EMPTY: '', HOSTILE: 'a; reboot' };

  test.each(['$TARGET', '${TARGET}', '$TARGET$TARGET', '${TARGET}-eu'])(
    '%s is what an earlier job said',
    async (value) => {
      expect((await run(['greet', `--environment=${value}`], job)).stdout).toContain('Greeted');
    },
  );

  test.each([
    ['$ABSENT', '--environment: the job has no variable $ABSENT'],
    ['$EMPTY', '--environment: the job has no variable $EMPTY'],
    ['$HOSTILE', 'found "a; reboot"'],
    ['$TARGET$HOSTILE', 'found "deva; reboot"'],
    ['$TARGET-$ABSENT', '--environment: the job has no variable $ABSENT'],
    ['$(TARGET)', 'found "$(TARGET)"'],
  ])('%s is refused', async (value, message) => {
    const { code, stderr } = await run(['greet', `--environment=${value}`], job);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('are none outside of GitLab', async () => {
    expect((await run(['greet', '--environment=$TARGET'], { TARGET: 'dev' })).code).toBe(2);
  });
});

describe('help', () => {
  test.each([[[]], [['--help']], [['help']], [['-h']]])('%j lists the commands', async (args) => {
    const { code, stdout } = await run(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Commands\n {2}greet {2}Greet an environment\n/);
  });

  test.each([[['greet', '--help']], [['help', 'greet']], [['greet', '-h', '--environment=x']]])(
    '%j says all that is declared, within 80 columns',
    async (args) => {
      const { code, stdout } = await run(args);
      expect(code).toBe(0);
      expect(stdout).toContain('Usage: krci-deploy greet --environment VALUE');
      expect(stdout).toMatch(/--times N +How often \(1 to 3, default 1\)/);
      expect(stdout).toMatch(/--mood kind\|refusing\|failing\|broken\n? +In which way/);
      expect(stdout).toMatch(/greeting +What was said/);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    },
  );

  test('--version is a version', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  });
});
