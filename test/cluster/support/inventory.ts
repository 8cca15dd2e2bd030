import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listIn, textIn } from '../../../src/base/json-path.ts';
import { objectsIn } from '../../support/objects.ts';
import { type BareRepository, createBareRepository } from '../../support/bare-repository.ts';
import { binariesDirectory } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { gitToken } from './shop.ts';

/** The inventory of a cluster as the job of examples/inventory writes it: its own script, on the real API server. */
export interface Inventory {
  readonly repository: BareRepository;
  readonly url: string;
  /** Runs the job, and returns the names of what lives: `Secret/shop-prod/cart-db`, without what another object owns. */
  write(): Promise<ReadonlySet<string>>;
}

export function createInventory(open: () => Cluster): Inventory {
  const { directory, repositories, git } = open();
  const repository = createBareRepository(join(repositories, 'inventory.git'), { 'README.md': 'inventory\n' });
  const home = join(directory, 'inventory');
  mkdirSync(home, { recursive: true });
  const job = objectsIn(readFileSync('examples/inventory/inventory.yaml', 'utf8'));
  const scripts = job.find(({ kind }) => kind === 'ConfigMap')?.body;
  const filter = join(home, 'object.jq');
  writeFileSync(filter, textIn(scripts, 'data', 'object.jq') ?? '');
  const script = (textIn(scripts, 'data', 'inventory.sh') ?? '').replace('/etc/inventory/object.jq', filter);
  return {
    repository,
    url: git.url('inventory.git'),
    async write() {
      await promisify(execFile)('sh', ['-c', script], {
        env: {
          PATH: `${binariesDirectory()}:${process.env['PATH']}`,
          HOME: home,
          GIT_CONFIG_NOSYSTEM: '1',
          KUBECONFIG: open().kubernetes.kubeconfig('inventory', 'admin'),
          CLUSTER: 'prod',
          REPOSITORY: git.url('inventory.git').replace('://', `://inventory:${gitToken}@`),
        },
      });
      const written: unknown = JSON.parse(repository.read('prod.json'));
      return new Set(
        listIn(written, 'objects')
          .filter((one) => !isOwned(one))
          .map(nameOfListed),
      );
    },
  };
}

/** Tells whether a controller made an object for another one; an ApplicationSet's Applications are wanted. */
function isOwned(listed: unknown): boolean {
  const owners = listIn(listed, 'metadata', 'ownerReferences');
  return owners.length > 0 && owners.every((owner) => textIn(owner, 'kind') !== 'ApplicationSet');
}

function nameOfListed(listed: unknown): string {
  const parts = [textIn(listed, 'kind'), textIn(listed, 'metadata', 'namespace'), textIn(listed, 'metadata', 'name')];
  return parts.filter((part) => part !== undefined).join('/');
}
