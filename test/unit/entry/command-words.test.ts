import { expect, test } from '@jest/globals';
import { runCli } from '../../../src/entry/cli.ts';
import { commands } from '../../../src/entry/commands.ts';
import { recordingHost } from '../../support/host.ts';

const openPorts = () => Promise.reject(new Error('help needs no world'));

async function said(
  typed: string,
): Promise<{ readonly exit: number; readonly stdout: string; readonly stderr: string }> {
  const host = recordingHost(typed.split(' '), {}, '/');
  const exit = await runCli(host, { commands, openPorts });
  return { exit, ...host.said };
}

test.each(['drill record --help', 'drill-record --help', 'help drill record', 'help drill-record'])(
  '%s shows the command in two words',
  async (typed) => {
    const { exit, stdout } = await said(typed);
    expect(exit).toBe(0);
    expect(stdout).toContain('Usage: krci-deploy drill record --environment VALUE');
  },
);

test('the overview shows commands in the words that people type', async () => {
  const { stdout } = await said('--help');
  expect(stdout).toMatch(/^ {2}drill record {2}/m);
  expect(stdout).toMatch(/^ {2}records adopt {2}/m);
  expect(stdout).not.toContain('drill-record');
});

test.each([
  ['drill', 'drill record'],
  ['drill --result r.json', 'drill record'],
  ['drill recrod', 'drill record'],
  ['dril record', 'drill record'],
  ['drill-recrod', 'drill record'],
  ['drillrecord', 'drill record'],
  ['help drill', 'drill record'],
  ['records', 'records adopt'],
  ['record adopt', 'records adopt'],
  ['promte cart', 'promote'],
  ['dr-verfy', 'dr-verify'],
  ['recovery', 'dr-verify'],
  ['deploy cart', 'promotion'],
])('%s: did you mean %s', async (typed, expected) => {
  const { exit, stderr } = await said(typed);
  expect(exit).toBe(2);
  expect(stderr).toContain(`did you mean ${expected}?\n`);
});

test('what is near to nothing gets the list', async () => {
  const { stderr } = await said('xyzzy plugh');
  expect(stderr).toContain('use one of version, gate, promote,');
  expect(stderr).toContain(', drill record, ');
});
