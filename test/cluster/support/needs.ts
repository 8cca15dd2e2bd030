import { spawnSync } from 'node:child_process';
import { findPeer } from '../../support/peer.ts';
import { binariesDirectory, binariesVariable, missingBinaries } from './binaries.ts';

/** Programs of the system, by the package of Debian that has them. */
const system: Readonly<Record<string, string>> = {
  unshare: 'util-linux',
  ip: 'iproute2',
  'redis-server': 'redis-server',
  'docker-registry': 'docker-registry',
  git: 'git',
  jq: 'jq',
};

/**
 * Arguments of unshare: a network of its own, since Argo CD's controller listens on every address, and processes of
 * their own, which end with the run however it ends.
 */
export const namespaces = ['--net', '--pid', '--fork', '--kill-child', '--mount', '--mount-proc'];

/** Says what the machine lacks for a cluster, a sentence each. */
export function missingNeeds(): readonly string[] {
  const absent = Object.entries(system).filter(([name]) => spawnSync('which', [name]).status !== 0);
  const sentences = absent.map(([name, pack]) => `${name} is not here; apt-get install ${pack}`);
  if (sentences.length === 0) sentences.push(...namespaceFault());
  const directory = binariesDirectory();
  const programs = missingBinaries(directory).map(({ name }) => name);
  if (programs.length > 0 && findPeer('go', ['version']) === undefined) {
    sentences.push(
      `Go is not here to build ${programs.join(', ')}; install Go 1.25 or newer, or let ${binariesVariable} name a directory that has them (looked in ${directory})`,
    );
  }
  return sentences;
}

function namespaceFault(): readonly string[] {
  const { status, stderr } = spawnSync('unshare', [...namespaces, 'ip', 'link', 'set', 'lo', 'up'], {
    encoding: 'utf8',
  });
  if (status === 0) return [];
  const words = (stderr ?? '').trim().split('\n')[0] ?? '';
  return [`network namespaces are not allowed here (${words}); run it as root`];
}
