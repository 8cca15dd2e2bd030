import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Log } from '../../../src/base/log.ts';
import { runCli } from '../../../src/entry/cli.ts';
import { keepReportAsNote } from '../../../src/entry/merge-request-note.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { details, heading, paragraph, table } from '../../../src/report/report.ts';
import { greetCommand, logOnly } from '../../support/greeting.ts';
import { recordingHost } from '../../support/host.ts';
import { temporaryDirectory } from '../../support/temporary.ts';
import { type GitlabServer, startGitlabServer } from '../../support/gitlab-server.ts';
import { gitlabProject, mergeRequest, type MergeRequest } from '../../support/gitlab-state.ts';

const root = temporaryDirectory();
let server: GitlabServer;
let request: MergeRequest;
let said: string[];

beforeEach(async () => {
  server = await startGitlabServer();
  const project = gitlabProject('shop/cart', { main: 'a'.repeat(40) });
  server.projects.set(project.path, project);
  request = mergeRequest(project, { head: 'gift-cards', base: 'main', title: 'Gift cards', description: '' });
  said = [];
});
afterEach(async () => {
  await server.close();
  expect(server.violations).toEqual([]);
});

const log: Log = {
  debug: () => {},
  info: (line) => void said.push(line),
  warn: (line) => void said.push(`warning: ${line}`),
  group: (_title, work) => work(),
};

/** A job of the merge request's pipeline, with a token for its notes. */
function job(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    GITLAB_CI: 'true',
    CI_SERVER_URL: server.serverUrl,
    CI_JOB_TOKEN: 'the token of the job',
    GITLAB_TOKEN: 'the token of something else',
    KRCI_DEPLOY_API_TOKEN: server.token,
    CI_MERGE_REQUEST_IID: '1',
    CI_MERGE_REQUEST_PROJECT_PATH: 'shop/cart',
    CI_MERGE_REQUEST_PROJECT_ID: '42',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '42',
    CI_JOB_NAME: 'krci-deploy-gate',
    CI_JOB_URL: 'https://gitlab.example.com/shop/cart/-/jobs/7',
    ...more,
  };
}

const note = (markdown: string, more: Readonly<Record<string, string>> = {}): Promise<void> =>
  keepReportAsNote({ variables: job(more), markdown, log });

const link = '\n- [The job](<https://gitlab.example.com/shop/cart/-/jobs/7>)\n';

describe('the report of a job in a merge request', () => {
  test('is one note, which later runs write anew', async () => {
    request.notes.push('A word of somebody about <!-- krci-deploy: krci-deploy-gate -->');
    await note('first\n');
    await note('second\n');
    expect(request.notes.slice(1)).toEqual([`<!-- krci-deploy: krci-deploy-gate -->\nsecond\n${link}`]);
    const before = server.requests.length;
    await note('second\n');
    expect(server.requests.slice(before)).toEqual([expect.stringMatching(/^GET /)]);
    expect(said).toEqual([]);
  });

  test('is kept by the command line where it writes a summary', async () => {
    const args = ['greet', '--environment', 'dev', '--summary', 'krci-deploy.md'];
    const host = recordingHost(args, job(), root);
    expect(await runCli(host, { commands: [greetCommand], openPorts: logOnly([]) })).toBe(0);
    expect(request.notes).toEqual([expect.stringContaining('Said hello dev')]);
    expect(host.said.stdout + host.said.stderr).not.toContain(server.token);
  });

  test('is a note of each job', async () => {
    await note('gate\n');
    await note('check\n', { CI_JOB_NAME: 'check: [a, b] --> <script>' });
    expect(request.notes.map((text) => text.split('\n')[0])).toEqual([
      '<!-- krci-deploy: krci-deploy-gate -->',
      '<!-- krci-deploy: check: [a, b] - -script- -->',
    ]);
  });

  test.each([
    [
      'without a token',
      { KRCI_DEPLOY_API_TOKEN: '' },
      'KRCI_DEPLOY_API_TOKEN is not set; give it a token with the scope api to have one',
    ],
    ['of a fork', { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '43' }, 'it comes from a fork'],
    ['of an unknown source', { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '' }, 'it comes from a fork'],
  ])('%s is none, and the job says so once', async (_what, more, because) => {
    await note('report\n', more);
    expect(said).toEqual([`no note in merge request !1: ${because}`]);
    expect(server.requests).toEqual([]);
  });

  test('is none outside of a merge request', async () => {
    await note('report\n', { CI_MERGE_REQUEST_IID: '' });
    expect([said, server.requests]).toEqual([[], []]);
  });

  test.each([
    ['a wrong token', { KRCI_DEPLOY_API_TOKEN: 'glpat-another-token' }, 'the token was refused'],
    ['a request that is not there', { CI_MERGE_REQUEST_IID: '9' }, 'expected to find it'],
    ['another server', { CI_SERVER_URL: 'not a URL' }, 'CI_SERVER_URL'],
    ['plain HTTP', { CI_SERVER_URL: 'http://gitlab.example.com' }, 'http'],
  ])('fails no job: %s', async (_what, more, says) => {
    await note('report\n', more);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^warning: no note in merge request !\d: /);
    expect(said[0]).toContain(says);
    expect(said[0]).not.toContain('glpat-');
  });

  test('bypass: what a report holds is text', async () => {
    const hostile =
      '<!-- krci-deploy: x --> </details> @all ![x](https://evil.example.com/x.png) /merge\n/approve\n<img src=x>';
    const report = [
      heading(hostile),
      paragraph(hostile),
      table([hostile], [[hostile]]),
      details(hostile, [paragraph(hostile)]),
    ].flat();
    await note(renderMarkdown(report));
    const [, ...lines] = (request.notes[0] ?? '').split('\n');
    const rest = lines.join('\n');
    expect(rest).not.toMatch(/^\s*\//m);
    expect(rest).not.toMatch(/<!--|<img|!\[|@all/);
    expect(rest.match(/<\/?(?:details|summary)>/g)).toEqual(['<details>', '<summary>', '</summary>', '</details>']);
  });

  test('that is too long is said to be', async () => {
    await note('x'.repeat(300_000));
    expect(request.notes[0]).toContain('The report is too long for a note.');
  });
});
