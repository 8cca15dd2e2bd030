import { expect, it } from '@jest/globals';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import { declaration } from '../../../../../src/steps/gate/declaration.ts';
import type { Platform } from '../../../../../src/platform/platform.ts';
import { externalChecks } from '../../../../../src/steps/gate/external/checks.ts';
import * as fc from '../../../../support/fast-check.ts';
import { flowOf } from '../../../../support/flow.ts';
import { gatePorts } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

const sections = {
  approval: fc.constantFrom('{ minimum: 1 }', '{ by: file }', 'none'),
  change: fc.constantFrom("{ system: servicenow, url: 'https://change.example.com' }"),
  windows: fc.constantFrom('{ timezone: UTC }'),
  provenance: fc.constantFrom('{ repository: https://github.com/acme/cart }'),
  manifests: fc.constantFrom('{}', '{ replicas: off }'),
  soak: fc.constantFrom('24h'),
  sonar: fc.constantFrom('{ project: cart }'),
  tests: fc.constantFrom('{ failed: 0 }'),
};

/** Gates of every mixture of sections, in each tier, with and without records and a platform. */
const contexts = fc.record({
  gate: fc.record(sections, { requiredKeys: [] }),
  tier: fc.constantFrom('development', 'uat', 'production'),
  promotion: fc.constantFrom('automatic', 'manual', 'controlled'),
  hasRecords: fc.boolean(),
  hasFlow: fc.boolean(),
  platform: fc.constantFrom('local', 'github'),
  inputs: fc.record(
    {
      provenance: fc.constantFrom('bundle.json'),
      'evidence-run': fc.constantFrom('https://github.com/acme/cart/actions/runs/1'),
      'what-if': fc.constantFrom('true'),
    },
    { requiredKeys: [] },
  ),
});

it('asks for nothing by a check whose section the gate does not have', async () => {
  let left = 0;
  await fc.assert(
    fc.asyncProperty(contexts, async ({ gate, tier, promotion, hasRecords, hasFlow, platform, inputs: given }) => {
      const flow = await flowOf(`apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: next, tier: ${tier}, cluster: b, model: pull, promotion: ${promotion} }
applications: [{ name: cart, image: shop/cart }]
${hasRecords ? 'records: { trusted-keys: [{ key: keys/dev.pub, environments: [dev] }] }' : ''}
gates: { next: { ${Object.entries(gate)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')} } }
`);
      const environment = hasFlow ? flow.environments[1] : undefined;
      const inputs = parseInputs(declaration, new Map(Object.entries(given)));
      const context = {
        inputs,
        flow: hasFlow ? flow : undefined,
        environment,
        policy: environment?.gate,
        subject: { application: 'cart' },
        commitInput: 'commit' as const,
      };
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no plan asks it for more
      const ports = { ...gatePorts(root), platform: { kind: platform, run: {} } as unknown as Platform };
      for (const entry of externalChecks.filter((one) => 'load' in one)) {
        if (context.policy?.[entry.section] !== undefined) continue;
        if (entry.input !== undefined && inputs[entry.input].length > 0) continue;
        left += 1;
        const check = await entry.load();
        expect(await check.plan(context, ports)).toBeUndefined();
      }
    }),
    { numRuns: 200 },
  );
  expect(left).toBeGreaterThan(200);
});
