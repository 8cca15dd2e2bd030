import { afterEach } from '@jest/globals';
import type { Ports } from '../../src/steps/ports.ts';
import { shopFlow } from './flow.ts';
import { type AskedGate, type AskedOptions, askGate } from './gate-web.ts';
import { checkout, digest, goodInputs } from './gate.ts';
import { type JsonReply, type JsonServer, startJsonServer } from './json-server.ts';
import { temporaryDirectory } from './temporary.ts';

const root = temporaryDirectory();
const servers: JsonServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A field as ServiceNow gives it with `sysparm_display_value=all`. */
function field(value: string, display = value): object {
  return { value, display_value: display };
}

/** A change that is approved, open from 11 to 13 UTC, and about cart 1.2.3-rc.1. */
export const goodChange: Readonly<Record<string, object | undefined>> = {
  number: field('CHG0030001'),
  state: field('-1', 'Implement'),
  approval: field('approved', 'Approved'),
  start_date: field('2026-11-23 11:00:00', '2026-11-23 03:00:00'),
  end_date: field('2026-11-23 13:00:00', '2026-11-23 05:00:00'),
  correlation_id: field(''),
  short_description: field('Release cart 1.2.3-rc.1 to staging'),
  description: field('As discussed.'),
};

export { field };

/** An issue of the same kind. */
export const goodIssue = {
  id: '10007',
  key: 'OPS-7',
  fields: {
    summary: 'Release cart 1.2.3-rc.1',
    description: null,
    fixVersions: [],
    status: { name: 'Approved' },
    statuscategorychangedate: '2026-11-20T10:00:00.000+0100',
    created: '2025-11-20T10:00:00.000+0100',
  },
};

export interface ChangeGiven extends AskedOptions {
  readonly system?: 'servicenow' | 'jira' | 'http';
  /** Instead of `…: approved` and so on: more of the flow file's section. */
  readonly section?: string;
  readonly reply?: JsonReply;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly flow?: (text: string) => string;
  /** What the registry knows as tag 1.2.3-rc.1: the artifact when absent, nothing when empty. */
  readonly tagged?: string;
}

export interface ChangeAsked extends AskedGate {
  readonly server: JsonServer;
}

const usual = {
  servicenow: { path: '', section: '', ticket: 'CHG0030001', body: { result: [goodChange] } as object },
  jira: { path: '', section: 'states: [Approved], prefix: OPS-', ticket: 'OPS-7', body: goodIssue },
  http: {
    path: '/changes?id={ticket}',
    section:
      'states: [open], fields: { id: "data[0].id", state: "data[0].state", since: ["data[0].at"], names: ["data[0].about"] }',
    ticket: 'c-9',
    body: { data: [{ id: 'c-9', state: 'open', at: '2026-11-20T09:00:00Z', about: ['cart:1.2.3-rc.1'] }] },
  },
};

/** Runs the gate of staging, which asks a loopback system of tickets. */
export async function askChange(given: ChangeGiven = {}): Promise<ChangeAsked> {
  const { system = 'servicenow', section, reply, inputs, flow = (text) => text, tagged = digest, ...options } = given;
  const { path, body, ticket, section: own } = usual[system];
  const server = await startJsonServer(() => reply ?? { body });
  servers.push(server);
  const more = section ?? own;
  const change = `change: { system: ${system}, url: "${server.origin}${path}"${more === '' ? '' : `, ${more}`} }`;
  const directory = checkout(root, {
    'krci-deploy.yaml': flow(shopFlow.replace('staging: { coverage', `staging: { ${change}, coverage`)),
  });
  const registries = {
    open: () => ({ resolve: () => Promise.resolve(tagged === '' ? undefined : { digest: tagged }) }),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked of it
  const ports = { registries: registries as unknown as Ports['registries'] };
  const run = await askGate(directory, { ...goodInputs, 'change-ticket': ticket, ...inputs }, { ports, ...options });
  return { ...run, server };
}

/** A ServiceNow change that differs in some fields. */
export function changed(fields: Readonly<Record<string, object | undefined>>): JsonReply {
  return { body: { result: [{ ...goodChange, ...fields }] } };
}

export function issue(fields: Readonly<Record<string, unknown>>): JsonReply {
  return { body: { ...goodIssue, fields: { ...goodIssue.fields, ...fields } } };
}

export { digest };
