import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { silentLog } from '../../../src/base/log.ts';
import { scenes } from '../../../src/demo/scenes.ts';
import { runCli } from '../../../src/entry/cli.ts';
import { commands } from '../../../src/entry/commands.ts';
import { openPorts } from '../../../src/entry/ports.ts';
import { createGit } from '../../../src/git/binary.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import { plainGitEnvironment } from '../../support/bare-repository.ts';
import { gitopsRepositories } from '../../support/gitops.ts';
import { recordingHost } from '../../support/host.ts';
import { kept } from '../../support/kept.ts';
import { localPorts } from '../../support/local-ports.ts';
import { steadyNames, terminalPicture } from '../../support/picture.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const parent = temporaryDirectory();

/** Ports whose Git refuses bare repositories that it finds by their directory, as some people's does. */
function strictPorts(root: string): Ports {
  const setting = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.bareRepository', GIT_CONFIG_VALUE_0: 'explicit' };
  const environment = { ...plainGitEnvironment, ...setting };
  const git = createGit({ cwd: root, credentials: [], log: silentLog, environment });
  return { ...localPorts(root), git, gitops: gitopsRepositories({ directory: root, environment: setting }) };
}

async function tour(show: object): Promise<{ readonly root: string; readonly text: string }> {
  const root = mkdtempSync(join(parent, 'demo-'));
  const lines: string[] = [];
  const play = await scenes.tour.load();
  await play({ root, ports: strictPorts(root), print: (line) => void lines.push(line), ...show });
  return { root, text: lines.join('\n') };
}

test('the tour is short: a line for each step, one table of a gate, and an end that says what comes next', async () => {
  const { text } = await tour({ columns: 80 });
  const lines = text.split('\n');
  expect(lines.length).toBeLessThan(120);
  // A digest or an address alone may be longer than the terminal is wide.
  expect(lines.filter((line) => line.length > 80 && line.trim().includes(' '))).toEqual([]);
  expect(text.match(/Line coverage/g)).toHaveLength(1);
  expect(text.match(/✓ refused:/g)).toHaveLength(9);
  expect(lines.at(-1)).toBe('  next, in yours  krci-deploy init');
  expect(text).not.toContain('✗');
});

/** The board without how long ago an artifact came, which is of the day of the run. */
function withoutAges(text: string): string {
  const lines = text.split('\n');
  const ruled = lines.findIndex((line) => /^-+(?:  -+)+$/.test(line));
  const starts = [...(lines[ruled] ?? '').matchAll(/-+/g)].map(({ index }) => index);
  const end = lines.indexOf('', ruled);
  const rows = [lines[ruled - 1] ?? '', ...lines.slice(ruled + 1, end)].map((line) =>
    starts.map((start, at) =>
      line
        .slice(start, starts[at + 1])
        .trim()
        .replace(/ (?:now|\d+ (?:min|h|d))$/, ''),
    ),
  );
  const widths = starts.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const laid = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  const rule = widths.map((count) => '-'.repeat(count)).join('  ');
  return [...lines.slice(0, ruled - 1), laid[0] ?? '', rule, ...laid.slice(1), ...lines.slice(end)]
    .map((line) => line.trimEnd())
    .join('\n');
}

test('a directory that is kept has the key, and the printed commands work in it', async () => {
  const { root, text } = await tour({ columns: 80, keep: true, program: 'krci-deploy' });
  expect(text).toContain(`cd ${root}`);
  expect(statSync(join(root, 'promotion.key')).mode & 0o777).toBe(0o600);
  const variables = {
    PATH: plainGitEnvironment.PATH ?? '',
    HOME: '/nonexistent',
    KRCI_DEPLOY_SIGNING_KEY: readFileSync(join(root, 'promotion.key'), 'utf8'),
  };
  const shown = [...text.matchAll(/krci-deploy (status)$/gm)].map(([, words = '']) => words.split(' '));
  const again = ['promote', '--application', 'cart', '--to', 'test', '--version', '1.3.0-dev.20261120.2.41ba97e'];
  expect(shown).toHaveLength(1);
  const board = recordingHost(['status'], { ...variables, COLUMNS: '160' }, root);
  expect(await runCli(board, { commands, openPorts })).toBe(0);
  const picture = terminalPicture('krci-deploy status', withoutAges(board.said.stdout.replaceAll(`${root}/`, '')));
  expect(kept('docs/pictures/board.svg', steadyNames(picture))).toBe(steadyNames(picture));
  for (const words of [...shown, again]) {
    const host = recordingHost(words, variables, root);
    expect([await runCli(host, { commands, openPorts }), host.said.stderr]).toEqual([
      0,
      expect.not.stringContaining('error:'),
    ]);
  }
});
