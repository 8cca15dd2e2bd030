import { spawnSync } from 'node:child_process';
import { findPeer } from '../support/peer.ts';
import { binariesDirectory, binariesVariable, buildBinary, missingBinaries } from './support/binaries.ts';
import { missingNeeds, namespaces } from './support/needs.ts';

/**
 * Runs the tests of test/cluster in a network of their own; arguments are jest's. Programs that are not cached are
 * built first, while the outside can be reached.
 */
function main(args: readonly string[]): number {
  const needs = missingNeeds();
  for (const sentence of needs) process.stderr.write(`skipped: ${sentence}\n`);
  if (needs.length > 0) {
    process.stderr.write('no test ran: a run that proves nothing does not pass\n');
    return 1;
  }
  const directory = binariesDirectory();
  build(directory);
  const jest = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  // The shell stays: the first process of a namespace of processes gets no signal that it does not handle.
  const inside = ['sh', '-c', 'ip link set lo up && "$@"; exit $?', 'sh', process.execPath, ...jest];
  const { status } = spawnSync('unshare', [...namespaces, ...inside, '--config', 'jest.cluster.config.js', ...args], {
    stdio: 'inherit',
    env: { ...process.env, [binariesVariable]: directory },
  });
  return status ?? 1;
}

function build(directory: string): void {
  const go = findPeer('go', ['version']);
  for (const program of missingBinaries(directory)) {
    if (go === undefined) throw new Error('Go was looked for before');
    const begin = Date.now();
    process.stderr.write(`building ${program.name} into ${directory}\n`);
    buildBinary(program, directory, go);
    process.stderr.write(`built ${program.name} in ${Math.round((Date.now() - begin) / 1000)} s\n`);
  }
}

process.exitCode = main(process.argv.slice(2));
