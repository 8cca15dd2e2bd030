import { type JsonReply, type JsonServer, startJsonServer } from './json-server.ts';

/** What a SonarQube server holds; its answers have the shape of the examples that the server itself publishes. */
export interface SonarState {
  /** Statuses of the task, one for each time it is asked; the last one stays. */
  statuses: readonly string[];
  task: Readonly<Record<string, unknown>>;
  /** Analyses by branch; '' is the main branch. */
  analyses: Readonly<Record<string, readonly object[]>>;
  gate: Readonly<Record<string, unknown>>;
  /** Instead of an answer, by path. */
  faults: Readonly<Record<string, JsonReply>>;
}

export const sonarCommit = '0123456789abcdef0123456789abcdef01234567';

export function condition(
  metricKey: string,
  status: string,
  comparator: string,
  errorThreshold: string,
  actualValue: string,
) {
  return { status, metricKey, comparator, errorThreshold, actualValue };
}

export function goodSonar(): SonarState {
  return {
    statuses: ['PENDING', 'IN_PROGRESS', 'SUCCESS'],
    task: {
      id: 'AZtask-1_x',
      type: 'REPORT',
      componentId: 'AZcomponent',
      componentKey: 'shop_cart',
      componentName: 'cart',
      componentQualifier: 'TRK',
      submittedAt: '2026-11-23T11:58:00+0000',
      startedAt: '2026-11-23T11:58:01+0000',
      executedAt: '2026-11-23T11:58:04+0000',
      executionTimeMs: 2840,
      hasScannerContext: true,
      warningCount: 0,
      warnings: [],
    },
    analyses: {
      '': [
        {
          key: 'AZanalysis',
          date: '2026-11-23T12:57:59+0100',
          projectVersion: '1.3.0',
          revision: sonarCommit,
          events: [],
        },
        {
          key: 'AZearlier',
          date: '2026-11-20T10:00:00+0100',
          projectVersion: '1.2.0',
          revision: 'f'.repeat(40),
          events: [],
        },
      ],
    },
    gate: {
      status: 'OK',
      ignoredConditions: false,
      caycStatus: 'compliant',
      conditions: [
        condition('new_coverage', 'OK', 'LT', '85', '91.25'),
        condition('new_blocker_violations', 'OK', 'GT', '0', '0'),
      ],
      period: { mode: 'previous_version', date: '2026-11-20T10:00:00+0100' },
    },
    faults: {},
  };
}

export async function startSonarServer(state: SonarState): Promise<JsonServer> {
  let asked = 0;
  return startJsonServer(({ path, query }) => {
    const fault = state.faults[path];
    if (fault !== undefined) return fault;
    if (path === '/api/ce/task') {
      if (query.get('id') !== 'AZtask-1_x')
        return { status: 404, body: { errors: [{ msg: 'No activity found for task' }] } };
      const status = state.statuses[Math.min(asked, state.statuses.length - 1)];
      asked += 1;
      return { body: { task: { ...(status === 'SUCCESS' && { analysisId: 'AZanalysis' }), ...state.task, status } } };
    }
    if (path === '/api/project_analyses/search') {
      const analyses = query.get('project') === 'shop_cart' ? state.analyses[query.get('branch') ?? ''] : undefined;
      if (analyses === undefined) return { status: 404, body: { errors: [{ msg: 'Component or branch not found' }] } };
      return {
        body: { paging: { pageIndex: 1, pageSize: Number(query.get('ps')), total: analyses.length }, analyses },
      };
    }
    if (path === '/api/qualitygates/project_status' && query.get('analysisId') === 'AZanalysis') {
      return { body: { projectStatus: state.gate } };
    }
    return { status: 404, body: { errors: [{ msg: `Unknown url : ${path}` }] } };
  });
}

/** What the scanner leaves behind. */
export function reportTask(origin: string, changes: Readonly<Record<string, string | undefined>> = {}): string {
  const values = {
    projectKey: 'shop_cart',
    serverUrl: origin,
    serverVersion: '10.6.0.92116',
    dashboardUrl: `${origin}/dashboard?id=shop_cart`,
    ceTaskId: 'AZtask-1_x',
    ceTaskUrl: `${origin}/api/ce/task?id=AZtask-1_x`,
    ...changes,
  };
  const lines = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  return `${lines.join('\n')}\n`;
}
