import { type ProblemParts, EvidenceError, UsageError } from '../../../base/errors.ts';
import { timeOf } from '../../../evidence/origin.ts';
import { millisecondsOf } from '../../../base/duration.ts';
import type { SonarPolicy } from '../../../flow/gates/sonar.ts';
import type { Server } from '../../../web/web.ts';
import type { Ports } from '../../ports.ts';
import { bind, bindingRules } from '../evidence/binding.ts';
import type { ExternalCheck, CheckContext } from './check.ts';
import { type Analysis, analysisOf } from './sonar/analysis.ts';
import { judgeGate } from './sonar/conditions.ts';
import { readReportTask, type ReportTask } from './sonar/report-task.ts';
import type { EvidenceItem, Check, PlannedRow, BindingRules } from '../model.ts';
import type { Ledger } from '../../../exceptions/exception.ts';

interface Sonar {
  readonly policy: SonarPolicy;
  readonly project: string;
  readonly server: Server;
  readonly commitInput: CheckContext['commitInput'];
  readonly report: string | undefined;
  readonly binding: BindingRules;
}

const cloud = 'https://sonarcloud.io';

const row: PlannedRow = {
  id: 'sonar-gate',
  title: 'SonarQube quality gate',
  required: 'OK',
  source: 'flow',
  from: 'SonarQube',
};

/** Quality gate of SonarQube Server or Cloud for the analysis of this commit. */
export const sonar: ExternalCheck = {
  kind: 'sonar',
  async plan(context, ports) {
    const policy = context.policy?.sonar;
    if (policy === undefined) return undefined;
    const one = await sonarOf(policy, context, ports);
    const rows = [policy.gate === 'required' ? row : { ...row, required: 'not gated' }];
    return {
      kind: 'sonar',
      rows,
      ask: async (asked, ledger) => ({ checks: await checks(one, asked, ledger) }),
    };
  },
};

async function sonarOf(policy: SonarPolicy, context: CheckContext, ports: Ports): Promise<Sonar> {
  const { web } = ports;
  const where = `gates.${context.environment?.name}.sonar`;
  const { application } = context.subject;
  const { organization } = policy;
  const base = policy.url ?? web.home('sonar') ?? (organization === undefined ? undefined : cloud);
  if (base === undefined) {
    throw invalidSonarPolicy(where, {
      expected: '"url", or "organization" for SonarQube Cloud',
      found: 'neither, and SONAR_HOST_URL is not set',
    });
  }
  if (policy.project === undefined)
    throw invalidSonarPolicy(where, {
      expected: 'the key of the "project"',
      found: 'none',
      fix: 'name it: any project would do',
    });
  if (policy.project.includes('{application}') && application === undefined) {
    throw invalidSonarPolicy(where, { found: 'the project has {application}', fix: 'give the input "application"' });
  }
  if (policy.gate === 'shown' && Object.keys(policy.conditions).length === 0) {
    throw invalidSonarPolicy(where, {
      found: 'the gate is only shown, and there are no "conditions"',
      fix: 'add conditions: anything would pass',
    });
  }
  return {
    policy,
    project: policy.project.replaceAll('{application}', application ?? ''),
    server: web.open({
      base,
      service: 'sonar',
      title: organization === undefined ? 'SonarQube' : 'SonarQube Cloud',
      scope: '"Execute Analysis" and "Browse" on the project',
      // A server of any version takes a token as user name; Cloud requires a bearer token.
      tokenAs: organization === undefined ? 'user' : 'bearer',
    }),
    commitInput: context.commitInput,
    report: context.inputs['sonar-report-task'],
    binding: await bindingRules(context.inputs, context.environment, context.subject.digest, where, ports),
  };
}

async function checks(one: Sonar, ports: Ports, ledger: Ledger): Promise<readonly Check[]> {
  const { policy, project, server, binding } = one;
  if (binding.commit === undefined) {
    throw new EvidenceError({
      code: 'sonar-without-commit',
      expected: 'the commit of the artifact',
      found: 'none',
      fix: `give the input "${one.commitInput}"`,
    });
  }
  const { organization, branch } = policy;
  const report = await readReportTask(one.report, { server: server.base, project, organization }, ports.files);
  const wanted = { taskId: report.taskId, project, branch, deadline: millisecondsOf(policy.deadline) };
  const analysis = await analysisOf(wanted, server, ports.clock);
  const evidence = [evidenceOf(report, analysis, binding, ports.clock.now())];
  const { body } = await server.ask({
    path: 'api/qualitygates/project_status',
    query: { analysisId: analysis.id },
    what: `the quality gate of analysis ${analysis.id}`,
  });
  const { whole, rows } = judgeGate(body, policy, ledger);
  const required = policy.gate === 'required' ? row.required : 'not gated';
  const gate: Check = { ...row, kind: 'sonar', required, ...whole, evidence };
  return [
    gate,
    ...rows.map((condition): Check => Object.assign({ kind: 'sonar', source: row.source, evidence }, condition)),
  ];
}

/**
 * Binds the analysis.
 * Throws EvidenceError for one of another commit, or one that is too old.
 */
function evidenceOf(report: ReportTask, analysis: Analysis, binding: BindingRules, now: Date): EvidenceItem {
  const { path, sha256, size } = report;
  const origin = { commits: [[analysis.revision]], digests: [], time: timeOf(analysis.date) };
  return { path, sha256, size, ...bind(`the analysis of ${path}`, origin, undefined, { ...binding, now }) };
}

function invalidSonarPolicy(where: string, problem: ProblemParts): UsageError {
  return new UsageError({ code: 'sonar-invalid', where, ...problem });
}
