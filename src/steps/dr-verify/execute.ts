import { join } from 'node:path';
import { RefusedError } from '../../base/errors.ts';
import type { OutputValues } from '../../declaration/declare.ts';
import { runCheck } from '../../recovery/checks.ts';
import { reviewFiles } from '../../recovery/inventory/krci.ts';
import type { RecoveryFinding } from '../../recovery/model.ts';
import { planData, planMarkdown } from '../../recovery/plan/documents.ts';
import { plansOf } from '../../recovery/plan/plans.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import type { Ports } from '../ports.ts';
import type { Annotation, Outcome } from '../step.ts';
import type { declaration } from './declaration.ts';
import type { Verification, VerifyPlan } from './model.ts';
import { junitOf } from './outputs/junit.ts';
import { planPicture } from './outputs/plan-picture.ts';
import { pageOf } from './outputs/page.ts';
import { sarifOf } from './outputs/sarif.ts';
import { verificationReport } from './report.ts';
import { countsOf, verificationOf } from './verification.ts';
import { findingText } from './words.ts';

type Outputs = (typeof declaration)['outputs'];

/** Runs the checks one after the other: each bounds its own questions to registries and servers. */
export async function execute(plan: VerifyPlan, ports: Ports): Promise<Outcome<Outputs>> {
  const findings: RecoveryFinding[] = [];
  for (const name of plan.asked) findings.push(...(await runCheck(name, plan.scene)));
  const verification = verificationOf(plan, findings, ports.clock.now().toISOString());
  const written =
    (await writeFiles(verification, plan, ports)) + (await writePlans(plan, ports)) + (await writeReview(plan, ports));
  const recorded = await recordsWritten(verification, plan, ports);
  const outcome = {
    changed: written + recorded > 0,
    headline: verification.headline,
    outputs: { ...outputsOf(verification, plan), recorded: String(recorded) },
    data: dataOf(verification, plan),
    report: verificationReport(verification),
    annotations: verification.fatal.flatMap(annotationOf).slice(0, maxAnnotations),
  };
  const [first] = verification.fatal;
  return first === undefined ? outcome : { ...outcome, failure: notRecoverable(first, verification.fatal.length) };
}

const maxAnnotations = 50;

function annotationOf({ check, subject, file, line, ...rest }: RecoveryFinding): readonly Annotation[] {
  if (file === undefined) return [];
  const title = `dr-verify: ${check}`;
  const message = `${subject}: ${findingText(rest)}`;
  return [{ level: 'error', title, message, file, ...(line !== undefined && { line }) }];
}

async function recordsWritten(verification: Verification, plan: VerifyPlan, ports: Ports): Promise<number> {
  if (plan.signers === undefined) return 0;
  return (await import('./record.ts')).writeRecords(verification, plan, plan.signers, ports);
}

function outputsOf(
  { isProven, findings }: Verification,
  { scene }: VerifyPlan,
): Omit<OutputValues<Outputs>, 'recorded'> {
  const counts = countsOf(findings);
  return {
    verdict: isProven ? 'pass' : 'fail',
    commit: scene.branches[0]?.commit ?? '',
    passed: String(counts.PASS),
    failed: String(counts.FAIL),
    unproven: String(counts.UNPROVEN),
  };
}

function dataOf(verification: Verification, { scene }: VerifyPlan): object {
  const { isProven, at, required, asked, findings, sums, objectives, absent, notLookedAt } = verification;
  const { branches } = scene;
  return {
    verdict: isProven ? 'pass' : 'fail',
    at,
    commit: branches[0]?.commit ?? '',
    ...(branches.length > 1 && { branches }),
    required,
    checks: asked,
    environments: sums,
    objectives,
    findings,
    absent,
    notLookedAt,
  };
}

function notRecoverable({ check, subject, verdict, because, fix }: RecoveryFinding, count: number): RefusedError {
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  return new RefusedError({
    code: 'not-recoverable',
    where: `${check} of ${subject}`,
    found: `${verdict}: ${because}${more}`,
    ...(fix !== undefined && { fix }),
  });
}

/** Writes the report in the forms that are asked for; returns how many. */
async function writeFiles(verification: Verification, { outputs }: VerifyPlan, { files }: Ports): Promise<number> {
  const made: readonly (readonly [string | undefined, () => string])[] = [
    [outputs.markdown, () => renderMarkdown(verificationReport(verification))],
    [outputs.junit, () => junitOf(verification)],
    [outputs.sarif, () => sarifOf(verification)],
    [outputs.html, () => pageOf(verification)],
  ];
  const wanted = made.flatMap(([path, make]) => (path === undefined ? [] : [[path, make] as const]));
  for (const [path, make] of wanted) await files.write(path, new TextEncoder().encode(make()));
  return wanted.length;
}

/** Writes the plan of each cluster; returns how many. */
async function writePlans({ scene, outputs }: VerifyPlan, { files }: Ports): Promise<number> {
  if (outputs.plans === undefined) return 0;
  const made = await plansOf(scene);
  for (const one of made) {
    const path = join(outputs.plans, one.plan.cluster);
    await files.write(`${path}.md`, new TextEncoder().encode(planMarkdown(one.plan)));
    await files.write(`${path}.svg`, new TextEncoder().encode(planPicture(one.plan)));
    await files.write(`${path}.json`, new TextEncoder().encode(`${JSON.stringify(planData(one), null, 2)}\n`));
  }
  return made.length;
}

/** Writes state that only lives, for review; returns how many files. */
async function writeReview({ scene, outputs }: VerifyPlan, { files }: Ports): Promise<number> {
  if (outputs.write === undefined) return 0;
  const made = await reviewFiles(scene);
  for (const { path, text } of made) await files.write(join(outputs.write, path), new TextEncoder().encode(text));
  return made.length;
}
