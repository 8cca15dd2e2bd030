import { afterEach } from '@jest/globals';
import { shopFlow } from './flow.ts';
import { type AskedGate, type AskedOptions, askGate } from './gate-web.ts';
import { checkout, goodInputs } from './gate.ts';
import type { JsonServer } from './json-server.ts';
import { condition, goodSonar, reportTask, type SonarState, startSonarServer } from './sonar-server.ts';
import { temporaryDirectory } from './temporary.ts';

type ReportChanges = Readonly<Record<string, string | undefined>>;

const root = temporaryDirectory();
const servers: JsonServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

export interface SonarGiven extends AskedOptions {
  readonly state?: Partial<SonarState>;
  readonly task?: Readonly<Record<string, unknown>>;
  readonly gate?: Readonly<Record<string, unknown>>;
  /** Changes of the scanner's file, or the whole of it. */
  readonly report?: string | ReportChanges | ((origin: string) => ReportChanges);
  /** More of the flow file's section. */
  readonly section?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

export interface SonarAsked extends AskedGate {
  readonly server: JsonServer;
}

/** Runs the gate of staging, which asks a loopback server. */
export async function askSonar({
  state,
  task,
  gate,
  report = {},
  section = '',
  inputs,
  files,
  ...options
}: SonarGiven = {}): Promise<SonarAsked> {
  const good = goodSonar();
  const server = await startSonarServer({
    ...good,
    ...state,
    task: { ...good.task, ...task },
    gate: { ...good.gate, ...gate },
  });
  servers.push(server);
  const more = section === '' ? '' : `, ${section}`;
  const sonar = `sonar: { url: "${server.origin}", project: "{flow}_cart"${more} }`.replace('{flow}', 'shop');
  const directory = checkout(root, {
    'krci-deploy.yaml': shopFlow.replace('staging: { coverage', `staging: { ${sonar}, coverage`),
    'report-task.txt':
      typeof report === 'string' ? report : reportTask(server.origin, changesOf(report, server.origin)),
    ...files,
  });
  const run = await askGate(directory, { ...goodInputs, 'sonar-report-task': 'report-task.txt', ...inputs }, options);
  return { ...run, server };
}

export async function sonarRows(given: SonarGiven): Promise<readonly string[]> {
  return (await askSonar(given)).rows('sonar');
}

function changesOf(report: Exclude<SonarGiven['report'], string | undefined>, origin: string): ReportChanges {
  return typeof report === 'function' ? report(origin) : report;
}

export const failing = {
  status: 'ERROR',
  conditions: [
    condition('new_coverage', 'ERROR', 'LT', '85', '82.5'),
    condition('open_issues', 'OK', 'GT', '20', '17'),
  ],
};
