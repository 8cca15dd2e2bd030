import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

const configuration = 'commitlint.config.js';

/**
 * Checks every non-merge commit after the one that added the configuration. Without that commit, as in a shallow
 * clone or an unpacked archive, it says that nothing was checked.
 */
function main(): number {
  const first = git('log', '--diff-filter=A', '--format=%H', '--', configuration).trim().split('\n').at(-1) ?? '';
  if (first === '') {
    process.stdout.write(`commits: not checked: the commit that added ${configuration} is not in this clone\n`);
    return 0;
  }
  const count = git('rev-list', '--no-merges', '--count', `${first}..HEAD`).trim();
  if (count !== '0') {
    const program = join(root, 'node_modules/@commitlint/cli/cli.js');
    const args = [program, '--from', first, '--to', 'HEAD', '--git-log-args=--no-merges'];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) return 1;
  }
  process.stdout.write(`commits: ${count} follow Conventional Commits\n`);
  return 0;
}

function git(...args: readonly string[]): string {
  const { stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return stdout ?? '';
}

process.exitCode = main();
