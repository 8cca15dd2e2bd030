import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../../support/fast-check.ts';
import { StepError } from '../../../../../src/base/errors.ts';
import type { Registries } from '../../../../../src/registry/registry.ts';
import { createLedger } from '../../../../../src/exceptions/ledger.ts';
import { judgeSubject, judgeValue, judgeWindow } from '../../../../../src/steps/gate/external/change/judge.ts';
import { changeSystem, type ChangeSystem } from '../../../../../src/steps/gate/external/change/system.ts';
import { sampleOf } from '../../../../../src/steps/gate/external/prometheus.ts';
import { analysisOf } from '../../../../../src/steps/gate/external/sonar/analysis.ts';
import { judgeGate } from '../../../../../src/steps/gate/external/sonar/conditions.ts';
import type { Json } from '../../../../../src/web/json.ts';
import type { Server, Web } from '../../../../../src/web/web.ts';
import { fakeClock } from '../../../../support/clock.ts';
import { goodChange } from '../../../../support/change-gate.ts';
import { goodSonar } from '../../../../support/sonar-server.ts';

const runs = { numRuns: 400 };
const now = Date.parse('2026-11-23T12:00:00Z') / 1000;
const clock = fakeClock();
const noRegistries: Pick<Registries, 'open'> = {
  open: () => {
    throw new Error('nobody asks a registry here');
  },
};

/** A server that gives one answer after the other, whatever it is asked. */
function answering(...bodies: readonly Json[]): Server {
  let next = 0;
  return {
    name: 'The server',
    base: new URL('https://server.example.com'),
    ask: () => {
      const body = bodies[Math.min(next, bodies.length - 1)] ?? null;
      next += 1;
      return Promise.resolve({ status: 200, body, date: undefined });
    },
    read: () => Promise.reject(new Error('nobody wants bytes here')),
  };
}

/** Nothing but a StepError may come out of it. */
async function settled<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StepError) return undefined;
    throw error;
  }
}

function ledger() {
  return createLedger([], { environment: 'staging', now: clock.now(), maxTermMs: 0, whyNot: () => undefined });
}

/** JSON that is like `good` but for one value somewhere in it. */
function spoilt(good: Json): fc.Arbitrary<Json> {
  const paths = pathsIn(good);
  return fc
    .tuple(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }))
    .map(([path, value]) => replaced(good, path, value as Json));
}

function pathsIn(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one ?? null, [...path, key]))];
}

function replaced(value: Json, [key, ...rest]: readonly string[], by: Json): Json {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((one: Json, index) => (String(index) === key ? replaced(one, rest, by) : one));
  const entries = Object.entries(value).map(([name, one]): [string, Json] => {
    const old = one ?? null;
    return [name, name === key ? replaced(old, rest, by) : old];
  });
  return Object.fromEntries(entries);
}

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json);

describe('any answer', () => {
  test('of Prometheus is one finite number, or refused', async () => {
    const good: Json = {
      status: 'success',
      data: { resultType: 'vector', result: [{ metric: {}, value: [now, '1'] }] },
    };
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, spoilt(good)), async (body) => {
        const sample = await settled(() => sampleOf(answering(body), 'up', clock));
        expect(sample === undefined || Number.isFinite(sample.value)).toBe(true);
      }),
      runs,
    );
  });

  test('of a quality gate passes only where it says OK', async () => {
    const good: Json = JSON.parse(JSON.stringify({ projectStatus: goodSonar().gate }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, spoilt(good)), async (body) => {
        const judged = await settled(() => judgeGate(body, { gate: 'required', conditions: {} }, ledger()));
        if (judged?.whole.status === 'pass') expect(body).toMatchObject({ projectStatus: { status: 'OK' } });
        for (const { status, found } of judged?.rows ?? []) {
          if (status === 'pass') expect(JSON.stringify(body)).toContain('"OK"');
          expect(found.length).toBeLessThan(200);
        }
      }),
      runs,
    );
  });

  test('about a task and its analysis is of the project and the branch, or refused', async () => {
    const { task, analyses } = goodSonar();
    const answers: Json = JSON.parse(
      JSON.stringify([{ task: { ...task, status: 'SUCCESS', analysisId: 'AZanalysis' } }, { analyses: analyses[''] }]),
    );
    const wanted = { taskId: 'AZtask-1_x', project: 'shop_cart', branch: undefined, deadline: 60_000 };
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.tuple(json, json), spoilt(answers)), async (bodies) => {
        const list = Array.isArray(bodies) ? [...bodies] : [bodies];
        const analysis = await settled(() => analysisOf(wanted, answering(...list), fakeClock()));
        if (analysis === undefined) return;
        expect(list[0]).toMatchObject({
          task: { status: 'SUCCESS', componentKey: 'shop_cart', type: 'REPORT', analysisId: analysis.id },
        });
        expect(typeof analysis.revision).toBe('string');
      }),
      runs,
    );
  });

  test('about a ticket is judged, or refused', async () => {
    const subject = { application: 'cart', version: '1.2.3-rc.1' };
    const good: Json = JSON.parse(JSON.stringify({ result: [goodChange] }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, spoilt(good)), async (body) => {
        const system = servicenow(answering(body));
        const ticket = await settled(() => system.ticket('CHG0030001'));
        if (ticket === undefined) return;
        expect(JSON.stringify(body)).toContain('"CHG0030001"');
        const state = await settled(() => judgeValue(ticket, 'state', ['-1'], 'advice'));
        if (state?.status === 'pass') expect(JSON.stringify(body)).toContain('-1');
        await settled(() => judgeWindow(ticket, system, ['start_date', 'end_date'], clock));
        const about = await settled(() =>
          judgeSubject(ticket, system, { subject, flow: undefined, environment: undefined }, noRegistries),
        );
        if (about?.status === 'pass') expect(JSON.stringify(body)).toContain('1.2.3-rc.1');
      }),
      runs,
    );
  });
});

function servicenow(server: Server): ChangeSystem {
  const web: Web = { home: () => undefined, open: () => server };
  const policy = {
    system: 'servicenow',
    url: 'https://x.example.com',
    approvals: ['approved'],
    'max-age': '30d',
    fields: {},
  } as const;
  return changeSystem(policy, web, 'gates.staging.change');
}

describe('the shapes that SonarQube publishes', () => {
  test('conditions without a threshold, and ones that the server ignored', () => {
    const body: Json = {
      projectStatus: {
        status: 'ERROR',
        ignoredConditions: true,
        caycStatus: 'non-compliant',
        conditions: [
          { status: 'OK', metricKey: 'reopened_issues', comparator: 'GT', actualValue: '0' },
          { status: 'ERROR', metricKey: 'open_issues', comparator: 'GT', actualValue: '17' },
          { status: 'OK', metricKey: 'new_coverage', comparator: 'LT', errorThreshold: '80' },
        ],
        period: { mode: 'last_version', date: '2000-04-27T00:45:23+0200', parameter: '2015-12-07' },
      },
    };
    const { rows } = judgeGate(body, { gate: 'required', conditions: {} }, ledger());
    expect(rows.map(({ id, status, required, found }) => [id, status, required, found])).toEqual([
      ['sonar:reopened_issues', 'pass', 'as the server judges', '0'],
      ['sonar:open_issues', 'fail', 'as the server judges', '17'],
      ['sonar:new_coverage', 'pass', 'at least 80', 'nothing'],
    ]);
  });
});
