import { describe, expect, test } from '@jest/globals';
import { createPlatform } from '../../../support/create-platform.ts';
import { silentLog } from '../../../../src/base/log.ts';
import { diagnose } from '../../../../src/steps/protect/doctor.ts';
import { fakeClock } from '../../../support/clock.ts';
import { emptyDirectory, gatePorts, lay } from '../../../support/gate.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const platform = createPlatform({ kind: 'local', run: {} }, { clock: fakeClock(), log: silentLog });

async function codes(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const directory = emptyDirectory(root);
  lay(directory, files);
  const { findings, unseen } = await diagnose({ ...gatePorts(directory), platform });
  return [...findings.map(({ code, at }) => `${code} ${at.replace(/^.*?:/, '')}`), ...unseen.map(({ why }) => why)];
}

const workflow = (job: string, top = 'permissions: {}') => ({
  '.github/workflows/promote.yml': `on: workflow_dispatch\n${top}\njobs:\n  promote:\n${job.replaceAll(/^/gm, '    ')}\n`,
});
const step = 'steps: [{ uses: kuberocketci/krci-deploy@v1 }]';

describe('workflows of GitHub', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['as it should be', workflow(`environment: prod\nconcurrency: { group: prod, queue: max }\n${step}`), []],
    ['no environment', workflow(`concurrency: { group: prod, queue: max }\n${step}`), ['no-environment 4:3']],
    ['no queue', workflow(`environment: prod\n${step}`), ['no-queue 4:3']],
    ['a queue that drops', workflow(`environment: prod\nconcurrency: prod\n${step}`), ['queue-drops 4:3']],
    [
      'a queue that cancels',
      workflow(`environment: prod\nconcurrency: { group: prod, queue: max, cancel-in-progress: true }\n${step}`),
      ['queue-cancels 4:3'],
    ],
    [
      'every permission',
      workflow(`environment: prod\npermissions: write-all\nconcurrency: { group: prod, queue: max }\n${step}`),
      ['permissions 4:3'],
    ],
    [
      'the default permissions',
      workflow(`environment: prod\nconcurrency: { group: prod, queue: max }\n${step}`, 'name: promote'),
      ['permissions 4:3'],
    ],
    [
      'the command line',
      workflow('steps: [{ run: npx krci-deploy promote --to prod }]'),
      ['no-environment 4:3', 'no-queue 4:3'],
    ],
    [
      'every secret for a called workflow',
      workflow('uses: kuberocketci/krci-deploy/.github/workflows/promote.yml@v1\nsecrets: inherit'),
      ['secrets-inherit 4:3'],
    ],
    ['another job', workflow('steps: [{ uses: actions/checkout@v4 }]'), []],
    ['a gate alone', workflow('steps: [{ uses: kuberocketci/krci-deploy/actions/gate@v1 }]'), []],
    ['no jobs', { '.github/workflows/a.yaml': 'on: push\n' }, []],
  ])('%s', async (_, files, expected) => {
    expect(await codes(files)).toEqual(expected);
  });

  test('a file that cannot be read is said, and the others are read', async () => {
    const found = await codes({ ...workflow(`environment: prod\n${step}`), '.github/workflows/broken.yml': '{' });
    expect(found).toEqual([expect.stringContaining('no-queue'), expect.stringContaining('broken.yml')]);
  });
});

test('a pipeline below the spec of its inputs is read', async () => {
  const files = {
    '.gitlab-ci.yml': 'spec: { inputs: {} }\n---\npromote:\n  script: [krci-deploy promote --to prod]\n',
  };
  expect(await codes(files)).toEqual(['no-environment 3:1', 'no-queue 3:1']);
});

const pipeline = (job: string) => ({ '.gitlab-ci.yml': `promote:\n${job.replaceAll(/^/gm, '  ')}\n` });

describe('pipelines of GitLab', () => {
  const script = 'script: [krci-deploy promote --to prod]';
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['as it should be', pipeline(`environment: prod\nresource_group: prod\n${script}`), []],
    ['nothing of it', pipeline(script), ['no-environment 1:1', 'no-queue 1:1']],
    [
      'a manual job that may fail',
      pipeline(`environment: prod\nresource_group: prod\nwhen: manual\n${script}`),
      ['may-fail 1:1'],
    ],
    [
      'a job that extends a template of elsewhere',
      pipeline(`extends: .promote\n${script}`),
      ['.gitlab-ci.yml:1:1 extends .promote, which the files of the project do not have'],
    ],
    ['another job', pipeline('script: [make]'), []],
  ])('%s', async (_, files, expected) => {
    expect(await codes(files)).toEqual(expected);
  });
});
