import { EvidenceError, RefusedError, StepError } from '../../../base/errors.ts';
import { counted } from '../../../base/counted.ts';
import { ledgerOf, longestTermMs } from '../../../exceptions/approved.ts';
import type { ExceptionsFile } from '../../../exceptions/exception.ts';
import { environmentFacts } from '../../../flow/environment-facts.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { environmentOf, isPlatformPlace } from '../../../flow/questions.ts';
import type { KubernetesObject } from '../../../objects/model.ts';
import { type AskedRule, askedRules } from '../../../policy/assess.ts';
import { judgeObjects, type LocatedFinding } from '../../../policy/judge.ts';
import type { EnvironmentFacts } from '../../../policy/model.ts';
import { newFindings } from '../../../policy/newness.ts';
import { loadRules } from '../../../policy/rules.ts';
import { givenObjects } from '../../../render/given.ts';
import { environmentState } from '../../../render/environment.ts';
import { platformState } from '../../../render/platform.ts';
import { exceptableOf } from '../../manifest-findings.ts';
import { parityFindings } from '../../parity.ts';
import { rotationOf } from '../../../rotation/evidence.ts';
import type { Ports } from '../../ports.ts';
import type { CheckInputs, Found, Renderings } from '../model.ts';
import type { Base } from './base.ts';
import { checkoutRoot, elsewhere } from './checkout.ts';

/** One environment of a checkout, with the rules that count for it. */
export interface EnvironmentCheck {
  readonly flow: Flow;
  readonly environment: Environment;
  readonly inputs: CheckInputs;
  readonly exceptions: ExceptionsFile | undefined;
  /** Compared with where the gate says `new-only`. */
  readonly base: Base | undefined;
  readonly renderings: Renderings;
}

/** Objects of an environment; with a problem, only a part of them. */
interface CheckedObjects {
  readonly objects: readonly KubernetesObject[];
  readonly problems: readonly string[];
}

/** Judges the manifests of one environment as they lie here. */
export async function judgedEnvironment(check: EnvironmentCheck, ports: Ports): Promise<readonly Found[]> {
  const { flow, environment, inputs } = check;
  const policy = environment.gate.manifests ?? {};
  const ofObjects = environmentFacts(flow, environment);
  const asked = askedRules(await loadRules(), policy, ofObjects).filter(({ level }) => level !== 'off');
  const hasParity = policy.parity !== undefined && policy.parity.level !== 'off';
  if (asked.length === 0 && !hasParity) return [];
  const isRequired = asked.some(({ level }) => level === 'required') || hasParity;
  const away = inputs.rendered.length > 0 ? undefined : await elsewhere(flow, environment, ports);
  if (away !== undefined) return [notHere(environment, away, inputs.environment.includes(environment.name))];
  const own =
    inputs.rendered.length > 0
      ? await givenObjects(inputs.rendered, ports.files)
      : await check.renderings.of(environment);
  if (own.problems.length > 0) return [unrendered(environment, own.problems, isRequired)];
  const rotations = await rotationOf(
    environment,
    async () => ports.gitops.directory(await checkoutRoot(flow, ports)).snapshot(),
    ports.clock.now(),
  );
  const facts = { ...ofObjects, ...(rotations !== undefined && { rotation: rotations.facts }) };
  const judged = judgeObjects(own.objects, asked, facts).flatMap(({ findings }) => findings);
  const { found, notes } = await withoutKnown(judged, asked, facts, check, ports);
  const parity = await parityOf(check, own, ports);
  const unread = (rotations?.problems ?? []).map((problem) => unreadRotation(environment, problem, asked));
  const left = await withoutExcepted([...found, ...parity.findings], check, ports);
  return [...left, ...notes, ...parity.problems, ...unread];
}

/** With `new-only`, leaves out what the target of the change has as well. */
async function withoutKnown(
  judged: readonly LocatedFinding[],
  asked: readonly AskedRule[],
  facts: EnvironmentFacts,
  { flow, environment, inputs, base }: EnvironmentCheck,
  ports: Ports,
): Promise<{ readonly found: readonly LocatedFinding[]; readonly notes: readonly Found[] }> {
  if (environment.gate.manifests?.['new-only'] !== true || base === undefined) return { found: judged, notes: [] };
  if ('because' in base) return { found: judged, notes: [uncompared(environment, base.because)] };
  const { commit, repository } = base;
  const choice = { commit, repository, isOffline: inputs.offline };
  const before = await orProblem(() =>
    isPlatformPlace(flow, environment)
      ? platformState(flow, environment.cluster, choice, ports)
      : environmentState(flow, environment, choice, ports),
  );
  const [problem] = before.problems;
  if (problem !== undefined) return { found: judged, notes: [uncompared(environment, `${base.name}: ${problem}`)] };
  const earlier = judgeObjects(before.objects, asked, facts).flatMap(({ findings }) => findings);
  const found = newFindings(judged, earlier);
  const known = judged.length - found.length;
  return { found, notes: known === 0 ? [] : [leftOut(environment, known, base.name)] };
}

async function orProblem(read: () => Promise<CheckedObjects>): Promise<CheckedObjects> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { objects: [], problems: [error.message] };
  }
}

async function parityOf(
  check: EnvironmentCheck,
  own: CheckedObjects,
  ports: Ports,
): Promise<{ readonly findings: readonly LocatedFinding[]; readonly problems: readonly Found[] }> {
  const { flow, environment } = check;
  const { parity } = environment.gate.manifests ?? {};
  if (parity === undefined || parity.level === 'off') return { findings: [], problems: [] };
  const other = environmentOf(flow, parity.with);
  const away = await elsewhere(flow, other, ports);
  if (away !== undefined) return { findings: [], problems: [notHere(other, away, false)] };
  const beside = await check.renderings.of(other);
  if (beside.problems.length > 0) return { findings: [], problems: [unrendered(other, beside.problems, true)] };
  const findings = parityFindings(flow, environment, parity, { own: own.objects, other: beside.objects });
  return { findings, problems: [] };
}

async function withoutExcepted(
  findings: readonly LocatedFinding[],
  { environment, exceptions }: EnvironmentCheck,
  ports: Ports,
): Promise<readonly Found[]> {
  const circumstances = {
    environment: environment.name,
    now: ports.clock.now(),
    maxTermMs: longestTermMs(environment),
  };
  const ledger = await ledgerOf(exceptions, circumstances, ports);
  const left = findings.filter(({ grade }) => grade !== 'note').filter((one) => !ledger.excepts(exceptableOf(one)));
  const warnings = ledger.warnings().map((found): Found => {
    const error = new RefusedError({ code: 'manifests-exception', where: exceptions?.path ?? '', found });
    return { level: 'warning', error };
  });
  return [...left.map((one) => foundOf(one, environment)), ...warnings];
}

function foundOf(
  { grade, rule, file, line, object, expected, found, fix }: LocatedFinding,
  { name }: Environment,
): Found {
  const error = new RefusedError({
    code: 'manifests-finding',
    where: `${file}:${line}:1`,
    expected: `${expected} (${object} in ${name}, rule ${rule})`,
    found,
    fix,
  });
  const about = { rule, environment: name, subject: object, file, line };
  return { level: grade === 'fail' ? 'fault' : 'warning', error, about };
}

function unrendered({ name }: Environment, problems: readonly string[], isRequired: boolean): Found {
  const more = problems.length > 5 ? `; and ${problems.length - 5} more` : '';
  return {
    level: isRequired ? 'fault' : 'warning',
    error: new EvidenceError({
      code: 'objects-not-rendered',
      where: name,
      expected: 'every object of the environment',
      found: `${problems.slice(0, 5).join('; ')}${more}`,
      fix: 'repair it, or give rendered files with "environment" and "rendered"',
    }),
  };
}

function unreadRotation({ name }: Environment, found: string, asked: readonly AskedRule[]): Found {
  const isRequired = asked.some((rule) => rule.name === 'secrets' && rule.level === 'required');
  return {
    level: isRequired ? 'fault' : 'warning',
    error: new EvidenceError({
      code: 'rotation-unread',
      where: name,
      expected: 'evidence of rotations',
      found,
      fix: 'commit evidence that can be read, see the page of the rule secrets',
    }),
  };
}

function notHere({ name }: Environment, found: string, isAsked: boolean): Found {
  return {
    level: isAsked ? 'fault' : 'warning',
    error: new EvidenceError({
      code: 'manifests-elsewhere',
      where: name,
      expected: 'its manifests in this checkout',
      found,
      fix: 'check that repository or branch out and run check there',
    }),
  };
}

function uncompared({ name }: Environment, found: string): Found {
  return {
    level: 'warning',
    error: new RefusedError({
      code: 'manifests-uncompared',
      where: `${name}: new-only`,
      expected: 'the target of the change, to compare with',
      found,
      fix: 'see why: until then every finding counts',
    }),
  };
}

function leftOut({ name }: Environment, known: number, base: string): Found {
  const found = `${counted(known, 'finding')} that ${base} has as well, left out by new-only`;
  return { level: 'note', error: new RefusedError({ code: 'manifests-known', where: name, found }) };
}
