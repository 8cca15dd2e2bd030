import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import type { EntryProof } from '../../records/chain.ts';
import { type Ledger, openLedger } from '../../records/ledger.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { type Block, heading, links, table, type Link } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import { maxReads } from './bump.ts';
import type { ImageRequest, Part } from './model.ts';

/** An image of the run, and the newest record that it entered its environment, for reviewers. */
export interface Proof {
  readonly request: ImageRequest;
  readonly entry: EntryProof | undefined;
}

/** Reads the records of the images of a run. Only what is shown depends on them: a registry that fails shows none. */
export async function proofsOf(parts: readonly Part[], ports: Ports): Promise<readonly Proof[]> {
  const requests = parts.flatMap(({ request }) =>
    request.kind === 'image' && request.flow.records !== undefined ? [request] : [],
  );
  const [first] = requests;
  if (first === undefined) return [];
  const ledger = await openLedger(first.flow, ports);
  return mapBounded(requests, maxReads, async (request) => ({ request, entry: await entryOf(request, ledger) }));
}

async function entryOf(
  { application, environment, digest }: ImageRequest,
  ledger: Ledger,
): Promise<EntryProof | undefined> {
  if (digest === undefined) return undefined;
  const entry = { digest, application: application.name, environment: environment.name };
  try {
    const [newest] = await ledger.entries(entry, parseLocation(environment.registry, application.image));
    return newest;
  } catch (error) {
    if (error instanceof StepError) return undefined;
    throw error;
  }
}

/** Blocks for the body of a change request: where each digest is from, and who and what let it in. */
export function proofBlocks(proofs: readonly Proof[], kind: Ports['platform']['kind']): readonly Block[] {
  const found = proofs.flatMap(({ request, entry }) => (entry === undefined ? [] : [{ request, entry }]));
  if (found.length === 0) return [];
  const rows = found.map(({ request, entry: { digest, promotion } }) => {
    const { application, environment } = request;
    const record = `${formatRepository(parseLocation(environment.registry, application.image))}@${digest}`;
    return [
      application.name,
      promotion.source.environment ?? 'build',
      promotion.commit ?? '',
      verdictOf(promotion),
      record,
    ];
  });
  const pages = found.flatMap(({ request, entry }) => linksOf(request.application.name, entry, kind));
  return [
    heading('What let it in'),
    table(['application', 'from', 'built from commit', 'verdict', 'record'], rows),
    ...(pages.length === 0 ? [] : [links(pages)]),
  ];
}

function verdictOf({ gate, approvers, rollback }: EntryProof['promotion']): string {
  const approved = approvers.length === 0 ? undefined : `approved by ${approvers.join(', ')}`;
  const said = [gate?.verdict ?? 'none', approved, rollback === true ? 'rollback' : undefined];
  return said.filter((one) => one !== undefined).join(', ');
}

function linksOf(application: string, { promotion }: EntryProof, kind: Ports['platform']['kind']): readonly Link[] {
  const { run, gitops, source } = promotion;
  const state = gitops === undefined ? undefined : commitPage(gitops.repository, gitops.revision, kind);
  return [
    ...(run === undefined ? [] : [{ text: `${application}: run of its promotion`, url: run }]),
    ...(state === undefined
      ? []
      : [{ text: `${application}: commit that named it for ${source.environment ?? 'its source'}`, url: state }]),
  ];
}

/** Address of a commit's page; undefined for a repository that is not on the web. */
function commitPage(repository: string, commit: string, kind: Ports['platform']['kind']): string | undefined {
  if (!/^https?:\/\//.test(repository)) return undefined;
  return `${repository.replace(/(?:\.git)?\/*$/, '')}/${kind === 'gitlab' ? '-/' : ''}commit/${commit}`;
}
