import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actionInputs } from './generators/input.ts';
import { declaration as promotion } from '../src/pipeline/declaration.ts';
import { root } from './root.ts';

type Reasons = Readonly<Record<string, string>>;

/** A reusable workflow, and the inputs of what it calls that it does not hand over. */
export interface Caller {
  readonly path: string;
  /** What it calls, as `uses` has it. */
  readonly callee: string;
  /** Inputs of the callee. */
  readonly offered: (project: string) => readonly string[];
  /** Inputs that it leaves out, each with its reason. */
  readonly leftOut: Reasons;
}

const promote = '.github/workflows/promote.yml';
const ownConcern = 'the workflow says itself how its one promotion runs';

/** Reusable workflows. A new input of the gate or a promotion is handed over, or has its reason here. */
export const callers: readonly Caller[] = [
  {
    path: promote,
    callee: '$/actions/promotion',
    offered: () => Object.keys(actionInputs(promotion.inputs)),
    leftOut: {
      'max-parallel': 'a wave is a matrix of calls, one environment each',
      source: 'the first environment is entered by the pipeline that builds',
      'expect-version': 'expect-digest fixes what is promoted',
      attachments: 'what travels with an artifact is not a caller’s choice',
      'verdict-file': 'the verdict is a record beside the artifact',
      repository: 'the checkout is the GitOps repository',
      branch: 'the checkout is the GitOps repository',
      'dry-run': 'the job is guarded: a rehearsal is a job without an environment',
      'working-directory': ownConcern,
      timeout: ownConcern,
      'changed-since':
        'lines that changed are those of the application’s repository, which this job has no checkout of',
      'source-directory': 'the repository of the application is asked, of which this job has no checkout',
      'evidence-roots': 'reports are files of a downloaded artifact, which has no links',
      sidecars: 'its step “sidecars” writes them, for the run that made the reports',
      'code-quality-file': 'a format of GitLab',
      'junit-file': 'the summary of the job says it',
      explain: 'a question for a terminal',
      set: 'the payload of a KubeRocketCI pipeline, which runs as Tekton Tasks',
      'approval-task': 'an ApprovalTask of Tekton: GitHub’s protected environment approves here',
      create: 'a new file of a GitOps repository is a change of its own',
      'check-registry': ownConcern,
      'allow-other-image': 'an override for a person at a terminal',
      'allow-downgrade': 'an override for a person at a terminal',
      labels: 'a rule of the repository labels its pull requests',
      reviewers: 'CODEOWNERS asks them',
      'auto-merge': 'a setting of the repository',
    },
  },
  {
    path: '.github/workflows/promote-next.yml',
    callee: './.github/workflows/promote.yml',
    offered: (project) => inputsOf(documentOf(project, promote)),
    leftOut: {
      version: 'what runs in the environment before is promoted',
      reopen: 'a person asks for what a person closed',
      rollback: 'a push goes forward: a person goes back',
      'target-version': 'what runs in the environment before keeps its name',
      'expect-digest': 'nobody approved one before the push',
      'evidence-commit': 'the record of the artifact says it',
      'deployed-commit': 'nobody approves an automatic promotion',
      'change-ticket': 'an environment of change management is not entered by a push',
      'break-glass': 'an emergency is started by a person',
      'break-glass-ticket': 'an emergency is started by a person',
    },
  },
];

interface WorkflowDocument {
  readonly on?: { readonly workflow_call?: { readonly inputs?: Readonly<Record<string, unknown>> } };
  readonly jobs?: Readonly<Record<string, Call & { readonly steps?: readonly Call[] }>>;
}

interface Call {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

function documentOf(project: string, path: string): WorkflowDocument {
  const document: WorkflowDocument | null = parse(readFileSync(join(project, path), 'utf8'));
  return document ?? {};
}

function inputsOf({ on }: WorkflowDocument): readonly string[] {
  return Object.keys(on?.workflow_call?.inputs ?? {});
}

/** Returns a sentence for each input that a workflow neither hands over nor leaves out with a reason, or does both. */
export function workflowFindings(project = root, all: readonly Caller[] = callers): readonly string[] {
  return all.flatMap(({ path, callee, offered, leftOut }) => {
    const document = documentOf(project, path);
    const calls = Object.values(document.jobs ?? {}).flatMap((job) => [job].concat(job.steps ?? []));
    const given = Object.keys(calls.find(({ uses }) => uses === callee)?.with ?? {});
    const known = offered(project);
    const own = inputsOf(document);
    const lost = known.filter((name) => !given.includes(name) && !Object.hasOwn(leftOut, name));
    const stale = Object.keys(leftOut).filter((name) => given.includes(name) || !known.includes(name));
    const deaf = own.filter((name) => known.includes(name) && !given.includes(name));
    return [
      ...lost.map(
        (name) => `${path} does not hand ${name} to ${callee}; add it, or a reason to scripts/workflow-inputs.ts`,
      ),
      ...stale.map(
        (name) => `${name} is left out of ${path} in scripts/workflow-inputs.ts, and is handed over or unknown`,
      ),
      ...deaf.map((name) => `${path} takes ${name} and does not hand it to ${callee}`),
    ];
  });
}
