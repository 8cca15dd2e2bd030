import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { approversAsked } from '../../../src/flow/approval.ts';
import {
  ancestorsOf,
  beforeOf,
  circleIn,
  inPromotionOrder,
  leadsTo,
  namesBefore,
  pathsTo,
  predecessorsOf,
  type Stop,
  successorsOf,
} from '../../../src/flow/graph.ts';
import { gatePositionsIn } from '../../../src/flow/gate-positions.ts';
import { flowOf } from '../../support/flow.ts';

/** Two productions behind staging, a performance test beside uat, and a way for hotfixes. */
const graph = `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev,     tier: development, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod-us, tier: production,  cluster: us,      model: pull, promotion: controlled, after: [staging] }
  - { name: uat,     tier: uat,         cluster: nonprod, model: push, promotion: manual, after: [dev] }
  - { name: perf,    tier: testing,     cluster: nonprod, model: push, promotion: manual, after: [dev] }
  - { name: hotfix,  tier: testing,     cluster: nonprod, model: push, promotion: manual, after: [dev] }
  - { name: staging, tier: staging,     cluster: staging, model: pull, promotion: manual, after: [uat, perf] }
  - { name: prod-eu, tier: production,  cluster: eu,      model: pull, promotion: controlled, after-any: [staging, hotfix] }
applications: [{ name: cart, image: shop/cart }]
`;
const names = (environments: readonly { readonly name: string }[]) => environments.map(({ name }) => name);

/** The gate of staging, behind uat and perf. */
async function gatesOf(gates: string) {
  const flow = await flowOf(`${graph}gates:\n${gates}`);
  return flow.environments.find(({ name }) => name === 'staging')?.gate;
}

async function authors(uat: string, perf: string) {
  const gate = await gatesOf(`  uat: { approval: { ${uat} } }\n  perf: { approval: { ${perf} } }\n`);
  return approversAsked(gate?.approval)?.authors;
}

function emergency(hours: number, checks: string) {
  return `break-glass: { environments: [staging], may-override: [${checks}], hours: ${hours} }`;
}

describe('a flow whose environments form a graph', () => {
  test('has them in promotion order, whatever their order in the list', async () => {
    const flow = await flowOf(graph);
    expect(names(flow.environments)).toEqual(['dev', 'uat', 'perf', 'hotfix', 'staging', 'prod-us', 'prod-eu']);
  });

  test('knows what comes before, behind and over which ways', async () => {
    const flow = await flowOf(graph);
    expect(names(predecessorsOf(flow, 'staging'))).toEqual(['uat', 'perf']);
    expect(names(predecessorsOf(flow, 'prod-eu'))).toEqual(['staging', 'hotfix']);
    expect(names(successorsOf(flow, 'staging'))).toEqual(['prod-us', 'prod-eu']);
    expect(names(ancestorsOf(flow, 'prod-us'))).toEqual(['dev', 'uat', 'perf', 'staging']);
    expect(leadsTo(flow, 'hotfix', 'prod-eu')).toBe(true);
    expect(leadsTo(flow, 'hotfix', 'prod-us')).toBe(false);
    expect([...pathsTo(flow, 'prod-eu')].map(names)).toEqual([
      ['dev', 'uat', 'staging', 'prod-eu'],
      ['dev', 'perf', 'staging', 'prod-eu'],
      ['dev', 'hotfix', 'prod-eu'],
    ]);
    const eu = beforeOf(flow, 'prod-eu');
    expect([names(eu.all), names(eu.any)]).toEqual([[], ['staging', 'hotfix']]);
    expect(predecessorsOf(flow, 'dev')).toEqual([]);
  });

  test('tells all of them from any of them', async () => {
    const [staging, eu] = ['staging', 'prod-eu'].map((name) => ({ name }));
    const flow = await flowOf(graph);
    expect(flow.environments.find(({ name }) => name === staging?.name)).toMatchObject({
      after: ['uat', 'perf'],
      afterAny: [],
    });
    expect(flow.environments.find(({ name }) => name === eu?.name)).toMatchObject({
      after: [],
      afterAny: ['staging', 'hotfix'],
    });
  });

  test('requires records everywhere but in the first environment', async () => {
    const flow = await flowOf(`${graph}records: {}\n`);
    expect(names(flow.environments.filter(({ requireRecord }) => requireRecord))).toEqual([
      'uat',
      'perf',
      'hotfix',
      'staging',
      'prod-us',
      'prod-eu',
    ]);
  });

  test('is refused where it makes a circle, names nobody, or leaves an environment without a way', async () => {
    const cases = [
      [graph.replace('after: [uat, perf]', 'after: [uat, prod-us]'), 'flow-cycle', 'prod-us → staging → prod-us'],
      [graph.replace('after: [uat, perf]', 'after: [staging]'), 'flow-cycle', 'staging → staging'],
      [graph.replace('promotion: automatic }', 'promotion: automatic, after: [prod-us] }'), 'flow-cycle', '→'],
      [graph.replace('after: [uat, perf]', 'after: [uta]'), 'flow-unknown-predecessor', 'did you mean "uat"?'],
      [graph.replace('after: [uat, perf]', 'after: []'), 'flow-unreachable', 'no environment leads to "staging"'],
    ] as const;
    for (const [text, code, words] of cases) {
      // oxlint-disable-next-line no-await-in-loop -- one case after the other, so that the first wrong one is named
      await expect(flowOf(text)).rejects.toMatchObject({ code, exitCode: 2, message: expect.stringContaining(words) });
    }
  });
});

describe('gates of an environment behind several', () => {
  test('inherit the strictest value of each key', async () => {
    const gate = await gatesOf(`  dev: { coverage: { lines: 50 }, tests: { failed: 0 } }
  uat: { coverage: { lines: 80 }, soak: 1d, sast: { max: { high: 0 } } }
  perf: { coverage: { branches: 30, may-fall: 1 }, soak: 25h, tests: { failed: 2 }, sast: { max: { critical: 3, note: 9 } }, vulnerabilities: { max: { medium: 4 } } }
`);
    expect(gate).toEqual({
      coverage: { lines: 80, branches: 30, 'may-fall': 1 },
      soak: '25h',
      tests: { failed: 0, minimum: 1 },
      sast: { max: { high: 0, critical: 0, note: 9 } },
      vulnerabilities: { max: { medium: 4 } },
    });
  });

  test('take a permission only where all have it, and no more than all have', async () => {
    const one = await gatesOf(`  uat: { ${emergency(4, 'soak')} }\n`);
    expect(one?.['break-glass']).toBeUndefined();
    const both = await gatesOf(
      `  uat: { ${emergency(8, 'soak, sast')} }\n  perf: { ${emergency(2, 'sast, tests')} }\n`,
    );
    expect(both?.['break-glass']).toEqual({ environments: ['staging'], 'may-override': ['sast'], hours: 2 });
  });

  test('take the strictest word where one side leaves it to its tier', async () => {
    expect(await authors('authors: warn', 'authors: off')).toBe('warn');
    expect(await authors('authors: warn', 'minimum: 1')).toBe('required');
    expect(await authors('authors: off', 'minimum: 1')).toBeUndefined();
  });

  test('are refused where they differ in what has no stricter side, until the environment states it', async () => {
    const differing = `  uat: { windows: { allow: [{ days: [mon] }] } }\n  perf: { windows: { allow: [{ days: [tue] }] } }\n`;
    await expect(gatesOf(differing)).rejects.toMatchObject({
      code: 'flow-gates-differ',
      message: expect.stringContaining('"staging" comes after uat, perf, whose gates differ in windows'),
    });
    const stated = await gatesOf(`${differing}  staging: { windows: { allow: [{ days: [wed] }] } }\n`);
    expect(stated?.windows).toEqual({ timezone: 'UTC', allow: [{ days: ['wed'] }] });
    const same = await gatesOf(differing.replace('[tue]', '[mon]'));
    expect(same?.windows?.allow).toEqual([{ days: ['mon'] }]);
  });

  test('are found at the line of the entry that counts', () => {
    const text = `${graph}gates:\n  uat: { coverage: { lines: 80 } }\n  perf: { coverage: { lines: 85 }, tests: {} }\n`;
    const find = gatePositionsIn(new TextEncoder().encode(text), 'f.yaml');
    expect(find('prod-us', ['coverage', 'lines'])).toMatchObject({ environment: 'perf', whole: true });
    expect(find('uat', ['coverage', 'lines'])).toMatchObject({ environment: 'uat' });
    expect(find('hotfix', ['coverage', 'lines'])).toBeUndefined();
    expect(find('staging', ['tests', 'failed'])).toMatchObject({ environment: 'perf', whole: false });
  });
});

describe('order', () => {
  const anyStops = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 }).map((edges) =>
    edges.map((before, index): Stop => ({
      name: `e${index}`,
      after: [...new Set(before.filter((one) => one < edges.length).map((one) => `e${one}`))],
      afterAny: [],
    })),
  );

  test('has each stop behind all that come before it, or there is a circle', () => {
    fc.assert(
      fc.property(anyStops, (stops) => {
        const ordered = inPromotionOrder(stops);
        const circle = circleIn(stops);
        expect(ordered.length === stops.length).toBe(circle === undefined);
        for (const [index, stop] of ordered.entries()) {
          const placed = ordered.slice(0, index).map(({ name }) => name);
          expect(placed).toEqual(expect.arrayContaining([...namesBefore(stop)]));
        }
        for (const [index, name] of (circle ?? []).slice(1).entries()) {
          const stop = stops.find((one) => one.name === name);
          expect(stop && namesBefore(stop)).toContain(circle?.[index]);
        }
        if (circle !== undefined) expect(circle[0]).toBe(circle.at(-1));
      }),
    );
  });
});
