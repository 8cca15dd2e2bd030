import { environmentOf } from '../../../flow/questions.ts';
import { environmentFacts } from '../../../flow/environment-facts.ts';
import { type AskedRule, askedRules } from '../../../policy/assess.ts';
import { loadRules } from '../../../policy/rules.ts';
import { findingLine, judgeObjects, type LocatedFinding, type RuleVerdict } from '../../../policy/judge.ts';
import { newFindings } from '../../../policy/newness.ts';
import { amount, firstOf } from '../verdict/amount.ts';
import type { CheckContext, ExternalCheck } from '../external/check.ts';
import type { Check, CheckResult, ObjectFinding, PlannedRow } from '../model.ts';
import type { Ledger } from '../../../exceptions/exception.ts';
import { exceptableOf } from '../../manifest-findings.ts';
import { parityFindings } from '../../parity.ts';
import { type Baseline, baselineOf } from './new-only.ts';
import { type EnvironmentObjects, readRendered } from './rendered.ts';
import { renderObjects } from './rendering.ts';
import { rotationsOf, withUnreadRotations } from './rotations.ts';

/** Rules about the objects that the environment would have. */
export const manifests: ExternalCheck = {
  kind: 'manifests',
  async plan({ inputs, flow, environment, policy, subject }) {
    if (flow === undefined || environment === undefined || policy?.manifests === undefined) return undefined;
    const isRendered = inputs.rendered.length > 0;
    // What this tool renders names the artifact already.
    const ofObjects = environmentFacts(flow, environment, enteringOf(subject), { isWritten: !isRendered });
    const asked = askedRules(await loadRules(), policy.manifests, ofObjects).filter(({ level }) => level !== 'off');
    const { parity } = policy.manifests;
    const other = parity === undefined || parity.level === 'off' ? undefined : environmentOf(flow, parity.with);
    if (asked.length === 0 && other === undefined) return undefined;
    return {
      kind: 'manifests',
      rows: [...asked.map(rowOfRule), ...(other === undefined ? [] : [parityRow(other.name)])],
      ask: async (ports, ledger) => {
        const read = isRendered
          ? await readRendered(inputs.rendered, ports.files)
          : await renderObjects(flow, environment, subject, ports);
        if (read.problems.length > 0) return { checks: [unread(read, environment.name)] };
        const rotations = await rotationsOf(flow, { ...environment, gate: policy }, ports);
        const facts = { ...ofObjects, ...(rotations !== undefined && { rotation: rotations.facts }) };
        const isNewOnly = policy.manifests?.['new-only'] === true && asked.length > 0;
        const { application } = subject;
        const baseline = isNewOnly
          ? await baselineOf({ flow, environment, application, asked, facts }, ports)
          : undefined;
        const verdicts = judgeObjects(read.objects, asked, facts).map((one) => rowFindings(one, baseline));
        const answered = (all: readonly RowFindings[]): CheckResult => {
          const result = answer(all, read, ledger);
          return { ...result, checks: withUnreadRotations(result.checks, rotations, asked) };
        };
        if (parity === undefined || other === undefined) return answered(verdicts);
        const beside = await renderObjects(flow, other, {}, ports);
        if (beside.problems.length > 0) return { checks: [unread(beside, other.name)] };
        const findings = parityFindings(flow, environment, parity, { own: read.objects, other: beside.objects });
        return answered([...verdicts, { row: parityRow(other.name), findings }]);
      },
    };
  },
};

function enteringOf({
  application,
  digest,
}: CheckContext['subject']): { application: string; digest: string } | undefined {
  return application === undefined || digest === undefined ? undefined : { application, digest };
}

function rowOfRule({ name, title, required, level, isNamed }: AskedRule): PlannedRow {
  return {
    id: `manifests-${name}`,
    title: `Manifests: ${title.toLowerCase()}`,
    required: level === 'warn' ? `${required} (a warning here)` : required,
    source: isNamed ? 'flow' : 'default',
    rule: ['manifests', name],
    from: 'the objects of the environment',
  };
}

function parityRow(other: string): PlannedRow {
  return {
    id: 'manifests-parity',
    title: 'Manifests: parity',
    required: `the objects of ${other}, namespaces and own images aside`,
    source: 'flow',
    rule: ['manifests', 'parity'],
    from: 'the objects of both environments',
  };
}

/** Findings of a row. */
interface RowFindings {
  readonly row: PlannedRow;
  readonly findings: readonly LocatedFinding[];
  /** What `new-only` left out, or why it did not: a clause. */
  readonly known?: string;
}

/** With `new-only`, leaves out what the environment had at its last recorded entry. */
function rowFindings({ rule, findings }: RuleVerdict, baseline: Baseline | undefined): RowFindings {
  const row = rowOfRule(rule);
  if (baseline === undefined || findings.length === 0) return { row, findings };
  if ('because' in baseline)
    return { row, findings, known: `new-only: every finding counts, because ${baseline.because}` };
  const left = newFindings(findings, baseline.findings);
  const count = findings.length - left.length;
  if (count === 0) return { row, findings };
  return { row, findings: left, known: `${count} known at ${baseline.commit.slice(0, 12)}, the last recorded entry` };
}

/** Makes the only row where the objects are not known: a part of them proves nothing. */
function unread({ problems, evidence, from }: EnvironmentObjects, environment: string): Check {
  const [first = '', ...others] = problems;
  return {
    id: 'manifests',
    kind: 'manifests',
    title: 'Manifests',
    status: 'error',
    required: `every object of ${environment}`,
    source: 'flow',
    found: others.length === 0 ? first : `${first} (and ${others.length} more)`,
    advice: 'Repair it, or give files that hold every object of the environment with the input "rendered"',
    details: problems.slice(0, 50),
    ...(from !== undefined && { from }),
    evidence,
  };
}

function answer(
  verdicts: readonly RowFindings[],
  { evidence, objects, from }: EnvironmentObjects,
  ledger: Ledger,
): CheckResult {
  const counted = verdicts.map(({ findings, ...rest }) => {
    const left = findings.filter((one) => !ledger.excepts(exceptableOf(one)));
    return { ...rest, findings: left, excepted: findings.length - left.length };
  });
  return {
    checks: counted.map((one) => ({ ...checkOf(one, objects.length), ...(from !== undefined && { from }), evidence })),
    findings: counted.flatMap(({ findings }) => findings.map(findingOf)),
  };
}

const maxPlaces = 50;

interface CountedRow extends RowFindings {
  readonly excepted: number;
}

function checkOf({ row, findings, excepted, known }: CountedRow, objects: number): Omit<Check, 'evidence'> {
  const counting = findings.filter(({ grade }) => grade !== 'note');
  const failures = counting.filter(({ grade }) => grade === 'fail');
  const notes = findings.filter(({ grade }) => grade === 'note').map(({ found }) => found);
  const { id, title, required, source } = row;
  const shown = failures.length > 0 ? failures : counting;
  const more = [...(excepted === 0 ? [] : [`${excepted} excepted`]), ...(known === undefined ? [] : [known]), ...notes];
  const sum = counting.length === 0 ? `no finding in ${amount(objects, 'object')}` : summary(shown);
  return {
    id,
    kind: 'manifests',
    title,
    required,
    source,
    status: failures.length > 0 ? 'fail' : counting.length > 0 ? 'warn' : 'pass',
    found: [sum, ...more].join('; '),
    ...(counting.length > 0 && {
      advice: `${sentenceStart(shown[0]?.fix ?? '')}${row.rule?.[1] === 'parity' ? '' : `, see the page of the rule ${row.rule?.[1] ?? ''}`}`,
      details: firstOf(counting, findingLine),
      findings: counting
        .slice(0, maxPlaces)
        .map((one) => ({ path: one.file, line: one.line, message: messageOf(one) })),
    }),
  };
}

function summary(findings: readonly LocatedFinding[]): string {
  const [first] = findings;
  const rest = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`;
  return first === undefined ? '' : `${first.object}: ${first.found}${rest}`;
}

function messageOf({ rule, object, expected, found, fix }: LocatedFinding): string {
  return `${rule}: ${object}: expected ${expected}, found ${found}; ${fix}`;
}

function findingOf(finding: LocatedFinding): ObjectFinding {
  const { rule, grade, object, file, line, expected, found, fix } = finding;
  const because = `expected ${expected}, found ${found}; ${fix}`;
  return { rule, verdict: grade, subject: object, because, file, line };
}

function sentenceStart(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
