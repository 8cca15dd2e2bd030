import { dirname, posix } from 'node:path';
import { RefusedError, type StepError, UsageError } from '../../base/errors.ts';
import type { Values } from '../../declaration/declare.ts';
import type { Files } from '../../files/files.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import { homeOfFlow, originOf } from '../../flow/home.ts';
import { parseFlow } from '../../flow/load.ts';
import { noHistory, placeHistories, type PlaceHistory } from '../../flow/place-history.ts';
import { applicationOf, environmentOf } from '../../flow/questions.ts';
import { gitopsBranchesOf, type GitopsBranches } from '../../flow/repository.ts';
import type { GitopsRepository, Snapshot } from '../../git/gitops.ts';
import type { EntryProof } from '../../records/chain.ts';
import { type Ledger, openLedger } from '../../records/ledger.ts';
import { periodOf, standingOf } from '../../records/standing.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import { formatRepository, parseLocation } from '../../registry/reference.ts';
import { heading, listing, paragraph, type Report, table } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';
import type { AdoptPlan, Adoption } from './model.ts';

type Inputs = Values<(typeof declaration)['inputs']>;

/** The flow at one time, with the records that count by it. */
interface FlowState {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly ledger: Ledger;
}

interface Adopting {
  readonly now: FlowState;
  readonly old: FlowState;
  readonly gitops: GitopsBranches;
  /** Those of the old flow. */
  readonly oldGitops: GitopsBranches;
  readonly ports: Ports;
  readonly isDryRun: boolean;
}

/**
 * Finds for each application the record that counted under the old flow and is of the image that Git names now.
 *
 * @throws UsageError for a flow without records or a commit that is not on the branch, RemoteError
 */
export async function plan(inputs: Inputs, ports: Ports): Promise<AdoptPlan> {
  const flow = await requiredFlow(inputs, ports, 'records adopt');
  const environment = environmentOf(flow, inputs.environment);
  const choice = { repository: inputs.repository, branch: inputs.branch };
  const gitops = await gitopsBranchesOf(flow, choice, ports);
  const now = { flow, environment, ledger: await openLedger(requireRecords(flow), ports) };
  const old = await oldState(inputs, flow, gitops.home, ports);
  // The repository stays the one of today: the old flow may name one that is gone.
  const oldGitops = await gitopsBranchesOf({ ...old.flow, file: flow.file, gitops: flow.gitops }, choice, ports);
  const names = inputs.application.length === 0 ? flow.applications.map(({ name }) => name) : inputs.application;
  const adopting = { now, old, gitops, oldGitops, ports, isDryRun: inputs['dry-run'] };
  const adoptions: Adoption[] = [];
  const current: string[] = [];
  const refused: { application: string; error: StepError }[] = [];
  for (const application of names.map((name) => applicationOf(flow, name))) {
    try {
      const adoption = await adoptionOf(application, adopting);
      if (adoption === undefined) current.push(application.name);
      else adoptions.push(adoption);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refused.push({ application: application.name, error });
    }
  }
  return { environment, adoptions, current, refused };
}

function requireRecords(flow: Flow): Flow {
  if (flow.records !== undefined) return flow;
  throw new UsageError({ code: 'flow-no-records', where: flow.file, expected: '"records"', found: 'none' });
}

/**
 * Returns the flow file as it was at a commit of the branch: a commit from elsewhere would bring its own trusted keys.
 */
async function oldState(inputs: Inputs, flow: Flow, gitops: GitopsRepository, ports: Ports): Promise<FlowState> {
  const commit = inputs['old-flow'];
  const home = await homeOfFlow(flow.file, ports);
  const path = home?.path ?? flow.file;
  const history = await gitops.history([path]);
  if (history.position(commit) === undefined) {
    throw new UsageError({
      code: 'old-flow-not-on-branch',
      where: 'old-flow',
      expected: `a whole commit of ${gitops.name}`,
      found: commit,
      fix: 'give a commit of the branch from before the change, with all its digits',
    });
  }
  const origin = home === undefined ? undefined : await originOf(home, ports.git);
  const directory = dirname(ports.files.resolve(flow.file));
  const location = inputs.repository ?? flow.gitops.repository ?? origin ?? directory;
  const snapshot = await ports.gitops.at(location, commit);
  const bytes = await snapshot.read(path);
  if (bytes === undefined) {
    throw new UsageError({ code: 'flow-missing', where: `${commit.slice(0, 12)}:${path}`, found: 'no flow file' });
  }
  const old = requireRecords(await parseFlow(bytes, path));
  const files = filesAt(snapshot, ports.files);
  const name = inputs['old-environment'] ?? inputs.environment;
  return { flow: old, environment: environmentOf(old, name), ledger: await openLedger(old, { ...ports, files }) };
}

/** Trusted keys that are files are those of the commit. */
function filesAt(snapshot: Snapshot, files: Files): Files {
  return { ...files, read: (path) => snapshot.read(posix.normalize(path)) };
}

/** Plans an adoption; undefined where the record of Git's image counts already, or Git names none. */
async function adoptionOf(application: Application, adopting: Adopting): Promise<Adoption | undefined> {
  const { now, old, gitops, ports, isDryRun } = adopting;
  const [history, oldHistory] = await historiesOf(application, adopting);
  const image = history.states[0]?.image;
  const digest = image?.digest;
  if (image?.tag === undefined && digest === undefined) return undefined;
  if (digest === undefined) throw notAdopted(application, now.environment, `Git names ${image?.tag} without a digest`);
  const place = parseLocation(now.environment.registry, application.image);
  const entry = { digest, application: application.name, environment: now.environment.name };
  const [known] = await now.ledger.entries(entry, place);
  if (known !== undefined && standingOf(known, digest, history) !== 'past') return undefined;
  const oldPlace = parseLocation(old.environment.registry, application.image);
  const [proof] = await old.ledger.entries({ ...entry, environment: old.environment.name }, oldPlace);
  if (proof === undefined) {
    const where = `${formatRepository(oldPlace)} has no record of ${shortDigest(digest)} that counted by the old flow`;
    throw notAdopted(application, now.environment, where);
  }
  requireUnbroken(application, { proof, digest, history, oldHistory }, adopting);
  const branch = gitops.of(now.environment);
  const snapshot = await branch.snapshot();
  const { source, version, replaced, rollback, commit, gate } = proof.promotion;
  const { actor, url } = ports.platform.run;
  return {
    application: application.name,
    digest,
    place,
    adopts: proof.digest,
    signer: isDryRun ? undefined : now.ledger.signer(ports.recording, now.environment.name),
    draft: {
      flow: now.flow.name,
      application: application.name,
      source,
      destination: { environment: now.environment.name, repository: formatRepository(place) },
      version,
      ...(replaced !== undefined && { replaced }),
      ...(rollback !== undefined && { rollback }),
      ...(commit !== undefined && { commit }),
      ...(gate !== undefined && { gate }),
      adopts: proof.digest,
      previous: known?.digest ?? proof.digest,
      sequence: (known?.promotion.sequence ?? proof.promotion.sequence ?? 0) + 1,
      ...(snapshot.commit !== undefined && { gitops: { repository: branch.name, revision: snapshot.commit } }),
      ...(actor !== undefined && { actor }),
      ...(url !== undefined && { run: url }),
    },
  };
}

async function historiesOf(
  application: Application,
  { now, old, gitops, oldGitops }: Adopting,
): Promise<readonly [PlaceHistory, PlaceHistory]> {
  const [history] = await placeHistories(now.flow, [{ application, environment: now.environment }], gitops);
  const known = old.flow.applications.find(({ name }) => name === application.name) ?? application;
  const [oldHistory] = await placeHistories(
    old.flow,
    [{ application: known, environment: old.environment }],
    oldGitops,
  );
  return [history ?? noHistory, oldHistory ?? noHistory];
}

interface RecordedPlace {
  readonly proof: EntryProof;
  readonly digest: Digest;
  readonly history: PlaceHistory;
  readonly oldHistory: PlaceHistory;
}

/**
 * Refuses an edit by hand, which must become no record. Where the name stayed, Git still names the artifact because of
 * its record; where it changed, Git did so until the end, and has named nothing else under the new name.
 */
function requireUnbroken(
  application: Application,
  { proof, digest, history, oldHistory }: RecordedPlace,
  { now, old }: Adopting,
): void {
  const standing = standingOf(proof, digest, oldHistory);
  const isSamePlace = now.environment.name === old.environment.name && now.flow.name === old.flow.name;
  const isOnly = history.states.every(({ image }) => image.digest === undefined || image.digest === digest);
  const isStanding = standing === 'present' || (!isSamePlace && endedLast(proof, digest, oldHistory));
  if (isStanding && (isSamePlace || isOnly)) return;
  const found = `${shortDigest(digest)} is there by a change that its record does not account for`;
  throw notAdopted(application, now.environment, found);
}

/** Whether Git named nothing more in the place after the artifact that the record stands for. */
function endedLast(proof: EntryProof, digest: Digest, history: PlaceHistory): boolean {
  const end = periodOf(proof, digest, history)?.end;
  const isNothing = end?.image.digest === undefined && end?.image.tag === undefined;
  return end !== undefined && isNothing && end.commit === history.states[0]?.commit;
}

function notAdopted(application: Application, environment: Environment, found: string): RefusedError {
  return new RefusedError({
    code: 'record-not-adopted',
    where: `${application.name} in ${environment.name}`,
    expected: 'a record that counted by the old flow, of what Git names now',
    found,
    fix: `promote it into ${environment.name} again`,
  });
}

export function describe({ environment, adoptions, current, refused }: AdoptPlan): Report {
  const rows = adoptions.map(({ application, digest, adopts, draft }) => [
    application,
    draft.version,
    shortDigest(digest),
    shortDigest(adopts),
  ]);
  return [
    heading('records adopt: plan'),
    paragraph(`${adoptions.length} records of ${environment.name} will be re-stated; ${current.length} count already.`),
    ...(rows.length === 0 ? [] : [table(['application', 'version', 'digest', 'record'], rows)]),
    ...(refused.length === 0 ? [] : [listing(refused.map(({ error }) => error.message))]),
  ];
}
