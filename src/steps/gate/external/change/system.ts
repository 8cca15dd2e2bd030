import { type ProblemParts, EvidenceError, UsageError } from '../../../../base/errors.ts';
import type { ChangeFields, ChangePolicy } from '../../../../flow/gates/change.ts';
import { type Json, listAt, member, textAt } from '../../../../web/json.ts';
import type { Server, Web, WebAnswer } from '../../../../web/web.ts';
import { textsIn, valueAt } from './value.ts';

/** A ticket of a change system. */
export interface Ticket {
  /** Record to which the fields' paths apply. */
  readonly record: Json | undefined;
  /** The system's clock, where the answer has it. */
  readonly date: Date | undefined;
}

/** A change system, with the defaults that the flow file leaves out. */
export interface ChangeSystem {
  readonly name: string;
  readonly fields: ChangeFields & { readonly names: readonly string[]; readonly state: string };
  readonly states: readonly string[];
  /** Times without a zone are in UTC. */
  readonly isUtc: boolean;
  /** Reads a ticket. Throws RemoteError, and EvidenceError where the answer is not this one ticket. */
  ticket(id: string): Promise<Ticket>;
}

/**
 * Makes the system's client.
 * Throws UsageError for a section without the fields that the system needs.
 */
export function changeSystem(policy: ChangePolicy, web: Web, where: string): ChangeSystem {
  if (policy.system === undefined || policy.url === undefined)
    throw invalidSystem(where, { expected: '"system" and "url"' });
  const { from, to } = policy.fields;
  if (policy.system !== 'servicenow' && (from === undefined) !== (to === undefined)) {
    throw invalidSystem(where, { expected: '"fields.from" and "fields.to" together', found: 'one' });
  }
  const open = { servicenow, jira, http }[policy.system];
  return open(policy, web, where);
}

/**
 * Reads ServiceNow's Table API, `change_request`.
 * Scheduled is -2 and Implement -1; times are in UTC.
 */
function servicenow({ url, fields, states }: ChangePolicy, web: Web): ChangeSystem {
  const server = openServer(url, web, 'ServiceNow', 'to read change_request');
  const own = {
    state: 'state',
    approval: 'approval',
    from: 'start_date',
    to: 'end_date',
    names: ['correlation_id', 'short_description'],
    prose: ['description'],
    ...fields,
  };
  const columns = ['number', own.state, own.approval, own.from, own.to, ...own.names, ...own.prose];
  return {
    name: server.name,
    fields: own,
    states: states ?? ['-2', '-1'],
    isUtc: true,
    async ticket(id) {
      const answer = await server.ask({
        path: 'api/now/table/change_request',
        query: {
          sysparm_query: `number=${id}`,
          sysparm_fields: columns.join(','),
          sysparm_display_value: 'all',
          sysparm_exclude_reference_link: 'true',
          sysparm_limit: '2',
        },
        what: `change ${id}`,
      });
      const [record, ...others] = listAt(answer.body, 'result');
      // ServiceNow answers a query that it does not understand with all changes.
      if (record === undefined || others.length > 0 || !textsIn(member(record, 'number')).includes(id)) {
        throw notOne(server, id, others.length > 0 ? 'several' : 'another one, or none');
      }
      return { record, date: answer.date };
    },
  };
}

/** Reads Jira's REST API, version 2, which Jira Cloud and Data Center share. */
function jira({ url, fields, states }: ChangePolicy, web: Web, where: string): ChangeSystem {
  if (states === undefined)
    throw invalidSystem(where, { expected: '"states" in which a change may be carried out', found: 'none' });
  const server = openServer(url, web, 'Jira', '"Browse projects" of its project');
  const own = {
    state: 'status.name',
    since: ['statuscategorychangedate', 'created'],
    names: ['summary', 'fixVersions'],
    prose: ['description'],
    ...fields,
  };
  const roots = [own.state, own.approval, own.from, own.to, ...own.since, ...own.names, ...own.prose].flatMap(
    (path) => path?.split(/[.[]/)[0] ?? [],
  );
  return {
    name: server.name,
    fields: own,
    states,
    isUtc: false,
    async ticket(id) {
      const path = `rest/api/2/issue/${encodeURIComponent(id)}`;
      const answer = await server.ask({ path, query: { fields: [...new Set(roots)].join(',') }, what: `issue ${id}` });
      const key = textAt(answer.body, 'key');
      // Jira answers with the new key of an issue that was moved.
      if (key !== id) throw notOne(server, id, key ?? 'none');
      return { record: member(answer.body, 'fields'), date: answer.date };
    },
  };
}

/** Reads any server that answers with a ticket as JSON. */
function http({ url, fields, states }: ChangePolicy, web: Web, where: string): ChangeSystem {
  const { state, names, from, since } = fields;
  if (states === undefined || state === undefined || names === undefined) {
    throw invalidSystem(where, { expected: '"states", "fields.state" and "fields.names"', found: 'fewer' });
  }
  if (from === undefined && since === undefined)
    throw invalidSystem(where, {
      expected: '"fields.from" and "fields.to", or "fields.since"',
      found: 'no time, so that a ticket would never end',
    });
  if (!/^https?:\/\/[^/{}]+\/.*\{ticket\}/.test(url))
    throw invalidSystem(where, { expected: '{ticket} in the path of the "url"' });
  const server = openServer(originOf(url), web, 'The change system', 'to read the ticket');
  return {
    name: server.name,
    fields: { ...fields, state, names },
    states,
    isUtc: false,
    async ticket(id) {
      const path = url.slice(url.indexOf('/', 'https://'.length)).replaceAll('{ticket}', encodeURIComponent(id));
      const answer: WebAnswer = await server.ask({ path, what: `ticket ${id}` });
      const found = fields.id === undefined ? [id] : textsIn(valueAt(answer.body, fields.id));
      if (!found.includes(id)) throw notOne(server, id, found[0] ?? 'none');
      return { record: answer.body, date: answer.date };
    },
  };
}

function originOf(url: string): string {
  const path = url.indexOf('/', 'https://'.length);
  return url.slice(0, path);
}

function openServer(base: string, web: Web, title: string, scope: string): Server {
  return web.open({ base, service: 'change', title, scope });
}

function notOne(server: Server, id: string, found: string): EvidenceError {
  return new EvidenceError({
    code: 'change-other-ticket',
    where: server.name,
    expected: id,
    found: found.slice(0, 60),
    fix: 'see that the ticket is there',
  });
}

function invalidSystem(where: string, problem: ProblemParts): UsageError {
  return new UsageError({ code: 'change-invalid', where, ...problem });
}
