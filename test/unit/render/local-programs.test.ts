import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { localPrograms } from '../../../src/render/local-programs.ts';
import type { ProgramResult } from '../../../src/render/programs.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();

/** Runs a program of this script, called helm, in a workspace. */
async function run(script: string, name: 'helm' | 'kustomize' = 'helm'): Promise<ProgramResult> {
  const bin = join(root, `bin-${readdirSync(root).length}`);
  mkdirSync(bin);
  writeFileSync(join(bin, 'helm'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'helm'), 0o755);
  const programs = localPrograms({ temporaryDirectory: root, variables: { PATH: `${bin}:/usr/bin:/bin` } });
  const files = [['a/b.txt', new TextEncoder().encode('content')]] as const;
  return programs.within(files, (workspace) => workspace.run(name, ['template', '$(touch x)']));
}

const textOf = (result: ProgramResult): string =>
  'stdout' in result ? new TextDecoder().decode(result.stdout) : result.failure;

describe('programs of the runner', () => {
  test('run beside the files, without a shell, and with no variable but their own', async () => {
    process.env['KRCI_DEPLOY_SECRET_OF_TEST'] = 'hidden';
    const text = textOf(await run('cat a/b.txt; echo "$2"; env'));
    expect(text).toContain('content$(touch x)');
    expect(text).not.toContain('hidden');
    expect(text).toContain('HTTPS_PROXY=http://127.0.0.1:9');
  });

  test('say why they failed in a line', async () => {
    expect(textOf(await run('echo first >&2; echo "Error: no chart" >&2; exit 1'))).toBe(
      'helm failed: Error: no chart',
    );
    expect(textOf(await run('exit 1', 'kustomize'))).toBe('there is no kustomize on PATH');
  });

  test('are stopped when they print without end', async () => {
    expect(textOf(await run('while :; do head -c 1000000 /dev/zero; done'))).toContain('printed more than');
  });

  test('leave no directory behind', async () => {
    const before = readdirSync(root).filter((name) => name.startsWith('krci-deploy-render-'));
    expect(before).toEqual([]);
    const programs = localPrograms({ temporaryDirectory: root, variables: {} });
    await expect(programs.within([], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(readdirSync(root).filter((name) => name.startsWith('krci-deploy-render-'))).toEqual([]);
  });

  test.each(['../escape', '/etc/escape', 'a/../../escape', '.git/config'])('write no file at %s', async (path) => {
    const programs = localPrograms({ temporaryDirectory: root, variables: {} });
    const files = [[path, new Uint8Array()]] as const;
    await expect(programs.within(files, () => Promise.resolve())).rejects.toMatchObject({ code: 'invalid-path' });
    expect(existsSync(join(root, 'escape'))).toBe(false);
  });
});
