import type { EvidenceRun } from '../../../platform/evidence-run.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Ports } from '../../ports.ts';
import { bindingLevel } from '../evidence/binding.ts';
import { reportChecks } from '../evidence/checks/kinds.ts';
import { platformName } from './approval-policy.ts';
import { artifactFacts } from './artifact-facts.ts';
import type { CheckContext, ExternalCheck } from './check.ts';
import { judgedRow, type RowResult } from './row.ts';

const kind = 'evidence-run';

/**
 * Events that run what the repository's own writers have pushed; a pull request runs what anybody proposes. Those of
 * GitLab are the `source` of a pipeline.
 */
const events: ReadonlySet<string> = new Set(
  'push schedule merge_group workflow_dispatch release web api trigger pipeline parent_pipeline'.split(' '),
);

/**
 * Judges the run that the reports were downloaded from, by the platform's own answer.
 * A URL comes from an input or the message of a commit, and anybody can have a run: its repository must be in the flow,
 * its branch guarded, its commit that of the artifact.
 */
export const evidenceRun: ExternalCheck = {
  kind,
  plan(context, { platform }) {
    const url = context.inputs['evidence-run'];
    if (url === undefined && !isDemanded(context, platform)) return Promise.resolve(undefined);
    const row = {
      id: kind,
      title: 'Run of the evidence',
      required: `a good run of ${repositoriesOf(context, platform.run.repository).join(' or ')} on a guarded branch or tag, of the artifact's commit`,
      source: 'default',
      from: platformName(platform),
      rule: [],
    } as const;
    return Promise.resolve({
      kind,
      rows: [row],
      ask: async (ports) => ({
        checks: [
          await judgedRow(kind, row, () => (url === undefined ? Promise.resolve(missing) : judge(url, context, ports))),
        ],
      }),
    });
  },
};

/**
 * Tells whether the reports must come from a run that is named: where the flow says whose runs make evidence, unless
 * this is such a run, of the gated commit.
 */
function isDemanded({ inputs, policy }: CheckContext, { kind: platform, run }: Platform): boolean {
  const repositories = policy?.evidence?.repositories;
  if (repositories === undefined || platform === 'local') return false;
  if (reportChecks.every(({ input }) => inputs[input].length === 0)) return false;
  const isOwn = run.commit !== undefined && run.commit === inputs.commit;
  return !isOwn || !repositories.some((one) => isSame(one, run.repository ?? ''));
}

/** What a gate finds that reads reports of no run. */
const missing: RowResult = {
  status: 'error',
  found: 'reports of no run',
  advice: 'Give the input "evidence-run": the URL of the run that the reports were downloaded from',
};

function repositoriesOf({ flow, policy }: CheckContext, own: string | undefined): readonly string[] {
  return policy?.evidence?.repositories ?? flow?.platform?.projects ?? (own === undefined ? [] : [own]);
}

async function judge(url: string, context: CheckContext, ports: Ports): Promise<RowResult> {
  const { platform } = ports;
  const run = await platform.evidenceRun(url);
  const own = platform.run.repository;
  const allowed = repositoriesOf(context, own);
  const found = `${run.event} of ${run.ref} in ${run.repository} at ${run.commit.slice(0, 12)}: ${run.result ?? 'still running'}`;
  const flaw = flawOf(run, allowed);
  if (flaw !== undefined) return { status: 'fail', found: `${found}; ${flaw}`, advice: adviceFor(run) };
  const commit = context.subject.commit ?? (await commitOf(context, ports));
  if (commit !== undefined && isSameCommit(run.commit, commit)) return { status: 'pass', found };
  // A promotion hands reports on to the next one: its own commit is that of the GitOps repository.
  if (own !== undefined && isSame(run.repository, own)) return handedOn(found, context);
  if (commit === undefined)
    return {
      status: 'error',
      found: `${found}; the artifact's commit is not known`,
      advice: 'Give the input "commit"',
    };
  return { status: 'fail', found: `${found}; the artifact is of ${commit.slice(0, 12)}`, advice: adviceFor(run) };
}

/**
 * Judges a run that handed reports on: it proves who guards them, and each report has to say by itself, or by the sidecar
 * that its first run wrote, what it is about. The gate sees to that where binding is required and no word of a caller
 * stands in for it.
 */
function handedOn(found: string, { inputs, environment }: CheckContext): RowResult {
  const saysItself = bindingLevel(environment) === 'required' && inputs['evidence-commit'] === undefined;
  if (saysItself) return { status: 'pass', found: `${found}; handed on, and each report names its commit or digest` };
  const advice = 'Give reports that name their commit or digest: this run has handed them on';
  return { status: 'warn', found: `${found}; of the GitOps repository, not of the artifact's commit`, advice };
}

function flawOf(run: EvidenceRun, allowed: readonly string[]): string | undefined {
  if (!allowed.some((one) => isSame(one, run.repository))) return `not one of ${allowed.join(', ')}`;
  if (run.headRepository === undefined || !isSame(run.headRepository, run.repository)) {
    return `it ran the code of ${run.headRepository ?? 'a deleted fork'}`;
  }
  if (!events.has(run.event)) return 'anybody may start such a run';
  if (run.result !== 'success') return 'it did not succeed';
  if (run.isGuarded) return undefined;
  return run.refKind === undefined ? 'that branch or tag is gone' : `nothing guards that ${run.refKind}`;
}

/** Returns the artifact's commit, by its record or its own label. */
async function commitOf(context: CheckContext, ports: Ports): Promise<string | undefined> {
  return context.subject.artifact === undefined ? undefined : (await artifactFacts(context, ports)).revision;
}

function adviceFor({ repository }: EvidenceRun): string {
  return `Give the run that built this artifact; its repository is listed in evidence.repositories of the flow (${repository} is asked about)`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A commit may be given by its first digits. */
function isSameCommit(whole: string, given: string): boolean {
  return given.length >= 7 && whole.startsWith(given.toLowerCase());
}
