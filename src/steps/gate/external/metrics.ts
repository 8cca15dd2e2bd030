import { type ProblemParts, UsageError } from '../../../base/errors.ts';
import type { MetricPolicy } from '../../../flow/gates/metrics.ts';
import { type Before, beforeOf } from '../../../flow/graph.ts';
import type { Server, Web } from '../../../web/web.ts';
import type { Ports } from '../../ports.ts';
import { warningOf } from '../verdict/verdict.ts';
import { askBefore, namesOfBefore } from './before.ts';
import { type Sample, sampleOf } from './prometheus.ts';
import type { ExternalCheck, CheckContext } from './check.ts';
import { judgedRow, type RowResult } from './row.ts';
import type { Check, PlannedRow } from '../model.ts';

/** A metric with its names filled into the queries. */
interface Metric {
  readonly policy: MetricPolicy;
  readonly row: PlannedRow;
  readonly server: Server;
  /** The environments before, where the query names one of them or is compared with it; else one question is enough. */
  readonly before: Before | undefined;
  /** By the name of the environment before, or undefined. */
  readonly questions: ReadonlyMap<string | undefined, MetricQuestion>;
}

interface MetricQuestion {
  readonly query: string;
  /** The same query for the environment before, where both are compared. */
  readonly source: { readonly environment: string; readonly query: string } | undefined;
}

/** Values of Prometheus for the environments, before an artifact enters. */
export const metrics: ExternalCheck = {
  kind: 'metrics',
  plan(context, { web }) {
    const { policy } = context;
    if (policy?.metrics === undefined) return Promise.resolve(undefined);
    const all = policy.metrics.map((metric) => metricOf(metric, context, web));
    return Promise.resolve({ kind: 'metrics', rows: all.map(({ row }) => row), ask: (ports) => askAll(all, ports) });
  },
};

async function askAll(all: readonly Metric[], ports: Ports): Promise<{ readonly checks: readonly Check[] }> {
  const checks: Check[] = [];
  for (const metric of all) {
    const warnings: string[] = [];
    checks.push(await judgedRow('metrics', metric.row, () => resultOf(metric, warnings, ports)));
    const said = [...new Set(warnings)].map((one) => `${metric.server.name}, ${metric.policy.name}: ${one}`);
    checks.push(...said.map((one) => warningOf('metrics', one, [])));
  }
  return { checks };
}

function resultOf(metric: Metric, warnings: string[], ports: Ports): Promise<RowResult> {
  const { before, questions } = metric;
  const ask = (name: string | undefined) => {
    const question = questions.get(name);
    if (question === undefined) throw new Error('every environment before has a question');
    return metricResult({ ...metric, ...question }, warnings, ports);
  };
  return before === undefined ? ask(undefined) : askBefore(before, ({ name }) => ask(name));
}

async function metricResult(
  { policy, server, query, source }: Metric & MetricQuestion,
  warnings: string[],
  ports: Ports,
): Promise<RowResult> {
  const ask = async (text: string): Promise<Sample> => {
    const sample = await sampleOf(server, text, ports.clock);
    warnings.push(...sample.warnings);
    return sample;
  };
  const { value } = await ask(query);
  const { min = -Infinity, max = Infinity } = policy;
  const reference = source === undefined ? undefined : (await ask(source.query)).value;
  const beside = reference === undefined ? '' : `, ${source?.environment} has ${reference}`;
  const isMet = value >= min && value <= max && (reference === undefined || isWithin(value, reference, policy));
  if (isMet) return { status: 'pass', found: `${value}${beside}` };
  return {
    status: 'fail',
    found: `${value}${beside}`,
    advice: 'See what has changed, or wait until it is over',
    details: [query],
  };
}

/** Compares with a percentage of the source's value; of 0 it is 0. */
function isWithin(value: number, reference: number, { within }: MetricPolicy): boolean {
  const room = (Math.abs(reference) * (within?.percent ?? 0)) / 100;
  const isTooHigh = value - reference > room;
  const isTooLow = reference - value > room;
  if (within?.worse === 'higher') return !isTooHigh;
  return within?.worse === 'lower' ? !isTooLow : !isTooHigh && !isTooLow;
}

function metricOf(policy: MetricPolicy, context: CheckContext, web: Web): Metric {
  const { environment, flow, subject } = context;
  const where = `gates.${environment?.name}.metrics, ${policy.name}`;
  const before = flow && environment && beforeOf(flow, environment.name);
  const sources = before === undefined ? [] : [...before.all, ...before.any].map(({ name }) => name);
  checkPolicy(policy, sources[0], where);
  const isBySource = sources.length > 0 && (policy.within !== undefined || policy.query.includes('{source}'));
  const names = { environment: environment?.name, application: subject.application, flow: flow?.name };
  const questionOf = (source: string | undefined): MetricQuestion => ({
    query: written(policy.query, { ...names, source }, where),
    source:
      policy.within === undefined || source === undefined
        ? undefined
        : { environment: source, query: written(policy.query, { ...names, source, environment: source }, where) },
  });
  const compared = policy.within === undefined || before === undefined ? undefined : namesOfBefore(before);
  const asked = isBySource ? sources : [undefined];
  return {
    policy,
    row: {
      id: `metric:${policy.name}`,
      title: `Metric ${policy.name}`,
      required: requiredOf(policy, compared),
      source: 'flow',
      from: 'Prometheus',
    },
    server: serverOf(policy, web, where),
    before: isBySource ? before : undefined,
    questions: new Map(asked.map((source) => [source, questionOf(source)])),
  };
}

function checkPolicy({ query, min, max, within }: MetricPolicy, source: string | undefined, where: string): void {
  if (min === undefined && max === undefined && within === undefined) {
    throw invalidMetric(where, {
      expected: '"min", "max" or "within"',
      found: 'none',
      fix: 'add one: any value would pass',
    });
  }
  if (within === undefined) return;
  if (source === undefined) throw invalidMetric(where, { found: 'there is no environment before it to compare with' });
  if (!query.includes('{environment}')) {
    throw invalidMetric(where, {
      expected: '{environment} in a query that is compared',
      found: 'none',
      fix: 'add it: the query would be compared with itself',
    });
  }
}

function serverOf({ server }: MetricPolicy, web: Web, where: string): Server {
  const base = server ?? web.home('prometheus');
  if (base === undefined)
    throw invalidMetric(where, { expected: 'a "server"', found: 'none, and KRCI_DEPLOY_PROMETHEUS_HOST is not set' });
  return web.open({ base, service: 'prometheus', title: 'Prometheus', scope: 'to query it' });
}

/**
 * Fills names into a query.
 * Names are DNS labels, so they cannot end a string or a selector of PromQL.
 */
function written(query: string, names: Readonly<Record<string, string | undefined>>, where: string): string {
  return query.replaceAll(/\{(environment|source|application|flow)\}/g, (_all, name: string) => {
    const value = names[name];
    if (value !== undefined) return value;
    const why = name === 'source' ? 'there is no environment before it' : `give the input "${name}"`;
    throw invalidMetric(where, { found: `the query has {${name}}, and ${why}` });
  });
}

function requiredOf({ min, max, within }: MetricPolicy, source: string | undefined): string {
  const parts = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(within === undefined ? [] : [differenceOf(within, source)]),
  ];
  return parts.join(', ');
}

function differenceOf({ percent, worse }: NonNullable<MetricPolicy['within']>, source = ''): string {
  if (worse === 'higher') return `at most ${percent} % above that of ${source}`;
  return worse === 'lower'
    ? `at most ${percent} % below that of ${source}`
    : `within ${percent} % of that of ${source}`;
}

function invalidMetric(where: string, problem: ProblemParts): UsageError {
  return new UsageError({ code: 'metric-invalid', where, ...problem });
}
