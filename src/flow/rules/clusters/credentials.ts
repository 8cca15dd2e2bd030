import { UsageError } from '../../../base/errors.ts';
import { type ClusterEntry, clustersOf, type WriteCredential } from '../../clusters.ts';
import type { FlowDocument } from '../../document.ts';
import type { FlowFile } from '../../flow-file.ts';
import { repositoryIdentity } from '../../repository-identity.ts';
import type { FlowRule } from '../rule.ts';

/** What an Argo CD that pulls from Git may do there: read, and report elsewhere. */
export const clusterCredentials: FlowRule = {
  codes: ['cluster-credential-writes', 'cluster-egress-open'],
  holds:
    'The Argo CD of a pull environment reads Git with a read-only credential; another one writes commit statuses or an inventory repository alone, never the GitOps repository, and `egress.reports` has its addresses',
  *breaches(entry, document) {
    const clusters = clustersOf(entry.clusters);
    for (const { model, name, cluster: on } of entry.environments) {
      const cluster = clusters.get(on);
      if (model !== 'pull' || cluster === undefined) continue;
      yield* checkSource(name, on, cluster, document);
      for (const [index, one] of (cluster.credentials?.write ?? []).entries()) {
        yield* checkWrite(one, entry, document.position(['clusters', on, 'credentials', 'write', index], 'repository'));
      }
      yield* checkEgress(on, cluster, document);
    }
  },
};

function* checkSource(
  name: string,
  on: string,
  { credentials }: ClusterEntry,
  document: FlowDocument,
): Iterable<UsageError> {
  if (credentials?.source !== 'read-write') return;
  yield new UsageError({
    code: 'cluster-credential-writes',
    where: document.position(['clusters', on, 'credentials', 'source']),
    expected: `a read-only credential with which the Argo CD of "${name}" reads Git`,
    found: 'read-write',
    fix: 'give it a deploy key or token that may only read, and write "source: read-only"',
  });
}

function* checkWrite(
  { for: purpose, repository }: WriteCredential,
  { gitops, render }: FlowFile,
  where: string,
): Iterable<UsageError> {
  const own = [gitops?.repository, ...(render?.repositories ?? [])].flatMap((one) =>
    one === undefined ? [] : [repositoryIdentity(one)],
  );
  if (purpose !== 'inventory' || !own.includes(repositoryIdentity(repository))) return;
  yield new UsageError({
    code: 'cluster-credential-writes',
    where,
    expected: 'a repository for the inventory alone',
    found: 'the GitOps repository, from which production is deployed',
    fix: 'write the inventory into a repository of its own',
  });
}

function* checkEgress(on: string, { credentials, egress }: ClusterEntry, document: FlowDocument): Iterable<UsageError> {
  if ((credentials?.write ?? []).length === 0 || (egress?.reports ?? []).length > 0) return;
  yield new UsageError({
    code: 'cluster-egress-open',
    where: document.position(['clusters', on, 'credentials']),
    expected: `the addresses that "${on}" writes to, as egress: { reports: ["10.9.0.10/32:443"] }`,
    found: 'none',
    fix: 'list them: a credential that writes is a way out of production',
  });
}
