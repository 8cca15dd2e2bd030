import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { runCli } from '../../../src/entry/cli.ts';
import { commands } from '../../../src/entry/commands.ts';
import { completionOf } from '../../../src/entry/completion.ts';
import { recordingHost } from '../../support/host.ts';

const openPorts = () => Promise.reject(new Error('completion needs no world'));

/** What bash offers after the words, of which the last is being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `${completionOf('bash', commands)}
COMP_WORDS=(krci-deploy "$@"); COMP_CWORD=$#
_krci_deploy
printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

describe('completion in bash', () => {
  test.each([
    ['commands', ['mani'], ['manifest-bump']],
    ['inputs of a command', ['promote', '--target'], ['--target-version']],
    ['options of every command', ['promote', '--dotenv-'], ['--dotenv-prefix']],
    ['words of a choice', ['version', '--channel', 'r'], ['rc', 'release']],
    ['words of a choice after an equals sign', ['version', '--channel', '=', 'r'], ['rc', 'release']],
    ['every word of a choice after an equals sign', ['version', '--channel', '='], ['dev', 'rc', 'release']],
    ['the first word of two', ['dri'], ['drill']],
    ['the second word of two', ['drill', ''], ['record']],
    ['inputs behind two words', ['records', 'adopt', '--old-f'], ['--old-flow']],
    ['words of a choice behind two words', ['drill', 'record', '--output', 'j'], ['json']],
    ['inputs behind the name of a command of two words', ['drill-record', '--res'], ['--result', '--results']],
    ['nothing for a value that it does not know', ['promote', '--to', 'x'], ['']],
    ['nothing after an unknown command', ['deploy', '--t'], ['']],
  ])('offers %s', (_what, words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });
});

test('fish gets commands, inputs and choices', () => {
  const script = completionOf('fish', commands);
  expect(script).toContain('complete -c krci-deploy -n __fish_use_subcommand -f -a promote -d ');
  expect(script).toContain("-n '__fish_seen_subcommand_from version' -l channel -x -a 'dev rc release' -d ");
  expect(script).toContain('complete -c krci-deploy -n __fish_use_subcommand -f -a drill -d ');
  expect(script).toContain("drill; and not __fish_seen_subcommand_from record' -f -a record -d ");
  expect(script).toContain("-n '__fish_seen_subcommand_from drill-record drill' -l result -r -d ");
  // A quote that is not escaped would end the word of a description: there are two for each word.
  const open = script.split('\n').filter((line) => (line.match(/(?<!\\)'/g) ?? []).length % 2 === 1);
  expect(open).toEqual([]);
});

test('the shell is a bare word', async () => {
  const host = recordingHost(['completion', 'zsh'], {}, '/');
  expect(await runCli(host, { commands, openPorts })).toBe(0);
  expect(host.said.stdout).toMatch(/^autoload -U \+X bashcompinit && bashcompinit\n_krci_deploy\(\) \{/);
  const odd = recordingHost(['completion', 'powershell'], {}, '/');
  expect(await runCli(odd, { commands, openPorts })).toBe(2);
  expect(odd.said.stderr).toContain('expected bash, zsh or fish, found "powershell"');
});
