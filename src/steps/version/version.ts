import { EvidenceError } from '../../base/errors.ts';
import { GitError } from '../../git/git.ts';
import { heading, paragraph } from '../../report/report.ts';
import type { Report } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome, Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { basis, explain, rowData, titleOf } from './explain.ts';
import { outputsOf } from './outputs.ts';
import { planVersion } from './plan.ts';
import type { VersionPlan } from './model.ts';
import type { VersionInputs } from './model.ts';
import { reserve } from './reserve.ts';
import { writeFiles } from './write.ts';
import type { Reservation } from './reserve.ts';
import { reasonOf } from './tags.ts';

type Inputs = (typeof declaration)['inputs'];
type Outputs = (typeof declaration)['outputs'];

export const version: Step<Inputs, Outputs, VersionPlan> = {
  declaration,
  shows: 'finding',
  plan: planned,
  describe: (plan) => (plan.inputs['dry-run'] ? reportOf(plan, plan.decision) : briefly(plan)),
  execute,
};

/** Plans. A repository that Git cannot read, broken or of an unknown kind, is an error of evidence. */
async function planned(inputs: VersionInputs, ports: Ports): Promise<VersionPlan> {
  try {
    return await planVersion(inputs, ports);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const found = `its history could not be read: ${reasonOf(error)}`;
    const fix = 'check the clone with git fsck, or make it anew';
    const problem = { code: 'repository-unreadable', where: inputs.repository, found, fix } as const;
    throw new EvidenceError(problem, { cause: error });
  }
}

async function execute(plan: VersionPlan, ports: Ports): Promise<Outcome<Outputs>> {
  const reservation = await reserved(plan, ports);
  const { decision } = reservation;
  const outputs = outputsOf(plan, decision);
  const written = await writeFiles(plan, decision, outputs, ports.files);
  return {
    changed: reservation.made || written.length > 0,
    headline: [headlineOf(plan, reservation), ...written.map((file) => `wrote ${file}`)].join('; '),
    outputs,
    data: {
      ...outputs,
      attempts: reservation.lost + 1,
      commits: rowData(decision),
      notes: [...decision.notes, ...plan.notes],
    },
    report: reportOf(plan, decision),
  };
}

async function reserved(plan: VersionPlan, ports: Ports): Promise<Reservation> {
  const { decision, inputs } = plan;
  const wanted = inputs['create-tag'] && decision.changed && !decision.tagged;
  return wanted ? reserve(plan, ports) : { decision, made: false, lost: 0 };
}

function headlineOf(plan: VersionPlan, { decision, made }: Reservation): string {
  const title = titleOf(decision);
  if (made) return `${title}, reserved as tag ${decision.tag} on ${plan.inputs.remote}`;
  if (decision.tagged) return `${title}, tag ${decision.tag} is there already`;
  return title;
}

/** Returns one line for the plan: the whole explanation comes with the outcome. */
function briefly({ facts, decision }: VersionPlan): Report {
  return [paragraph(`${titleOf(decision)}. ${basis(facts, decision)}`)];
}

function reportOf(plan: VersionPlan, decision: VersionPlan['decision']): Report {
  const title = heading(`Version ${titleOf(decision)}`);
  return plan.inputs.explain ? [title, ...explain(plan.facts, decision, plan.notes)] : [title];
}
