import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const shell = '/bin/sh';
let number = 0;

/** Runs the preparation where only these programs are on PATH, each as a shell script. */
function prepare(programs: Readonly<Record<string, string>>) {
  number += 1;
  const bin = join(root, String(number));
  mkdirSync(bin);
  symlinkSync(shell, join(bin, 'sh'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!${shell}\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = { PATH: bin };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/prepare-tests.js'], { env, encoding: 'utf8' });
  return { status, said: stderr };
}

const git = 'echo git version 2.39.5';
const registry = { 'docker-registry': 'true', skopeo: 'true', rsync: 'true' };

/** Elsewhere the real sudo would be asked. */
const asRoot = process.getuid?.() === 0 ? test : test.skip;

describe('prepare-tests', () => {
  test('says nothing when everything is there', () => {
    expect(prepare({ git, ...registry })).toMatchObject({ status: 0, said: '' });
  });

  test.each<[string, Record<string, string>, string]>([
    ['no git', registry, 'the tests need git 2.34 or newer, and there is none: install git'],
    [
      'an old git',
      { ...registry, git: 'echo git version 2.20.1' },
      'the tests need git 2.34 or newer, this is git version 2.20.1',
    ],
    [
      'a program missing where there is no apt',
      { git, rsync: 'true' },
      'the tests need docker-registry, skopeo and may not install here: have an administrator run apt-get install docker-registry skopeo',
    ],
  ])('%s is one sentence', (_what, programs, sentence) => {
    const { status, said } = prepare(programs);
    expect(status).toBe(1);
    expect(said).toBe(`prepare-tests: ${sentence}\n`);
  });

  asRoot('installs what is missing, and updates the lists when that alone does not do', () => {
    const apt = `echo "$@" >> ${join(root, 'apt.log')}; [ "$1" = update ] || [ -e ${join(root, 'updated')} ] || { : > ${join(root, 'updated')}; exit 1; }`;
    const { status, said } = prepare({ git, 'apt-get': apt, skopeo: 'true', rsync: 'true' });
    expect({ status, said }).toEqual({ status: 0, said: 'prepare-tests: installing docker-registry\n' });
    const calls = readFileSync(join(root, 'apt.log'), 'utf8').trim().split('\n');
    expect(calls.map((call) => call.split(' ')[0])).toEqual(['install', 'update', 'install']);
  });

  asRoot('says what to run when installing fails', () => {
    const { status, said } = prepare({ git, 'apt-get': 'exit 1', skopeo: 'true', rsync: 'true' });
    expect(status).toBe(1);
    expect(said).toContain('installing them failed: run apt-get install docker-registry and see what it says\n');
  });
});
