import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { attachRecord } from '../../../../../src/records/attach.ts';
import { formatRepository, parseReference } from '../../../../../src/registry/reference.ts';
import { environmentOf } from '../../../../../src/flow/questions.ts';
import { artifactFacts } from '../../../../../src/steps/gate/external/artifact-facts.ts';
import { judgeSubject } from '../../../../../src/steps/gate/external/change/judge.ts';
import type { ChangeSystem } from '../../../../../src/steps/gate/external/change/system.ts';
import type { CheckContext } from '../../../../../src/steps/gate/external/check.ts';
import { provenance } from '../../../../../src/steps/gate/external/provenance.ts';
import { requiredFlow } from '../../../../../src/steps/flow.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { imageOf, store } from '../../../../support/artifacts.ts';
import { type BareRepository, createBareRepository } from '../../../../support/bare-repository.ts';
import { lay } from '../../../../support/gate.ts';
import { localPorts } from '../../../../support/local-ports.ts';
import { newPair, promotion } from '../../../../support/records.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const cart = imageOf('cart');
const { digest } = cart.manifest.descriptor;
const { publicPem } = newPair();
let worlds = 0;

/** Production behind uat and perf, each with a registry of its own. */
interface World {
  readonly ports: Ports;
  readonly gitops: BareRepository;
  readonly context: CheckContext;
  entered(environment: string, time: string): Promise<void>;
}

const line = (name: string, tier: string, more: string) =>
  `  - { name: ${name}, tier: ${tier}, cluster: ${name}, promotion: manual, registry: "oci:${name}", ${more} }\n`;

async function worldOf(edges: 'after' | 'after-any'): Promise<World> {
  const directory = join(root, `world${(worlds += 1)}`);
  lay(directory, {
    'built.pub': publicPem,
    'krci-deploy.yaml': `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
environments:
${line('dev', 'development', 'model: push')}${line('uat', 'uat', 'model: push')}${line('perf', 'uat', 'model: push, after: [dev]')}${line('prod', 'production', `model: pull, ${edges}: [uat, perf]`)}applications:
  - { name: cart, image: shop/cart }
gates: { prod: { provenance: { repository: "https://git.example.com/shop/cart", key: built.pub } } }
records: {}
`,
  });
  const named = Object.fromEntries(
    ['uat', 'perf'].map((name) => [`shop/${name}/cart-values.yaml`, `image:\n  tag: 1.3.0\n  digest: ${digest}\n`]),
  );
  const gitops = createBareRepository(join(directory, 'gitops.git'), named);
  const ports = localPorts(directory);
  const flow = await requiredFlow({}, ports, 'tests');
  const place = (name: string) => ports.registries.open(parseReference(`oci:${name}/shop/cart`));
  for (const name of ['uat', 'perf']) await store(cart, place(name), '1.3.0');
  const environment = environmentOf(flow, 'prod');
  const subject = { application: 'cart', artifact: `oci:uat/shop/cart@${digest}`, digest, version: '1.3.0' };
  return {
    ports,
    gitops,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the inputs only provenance is read
    context: {
      flow,
      environment,
      subject,
      policy: environment.gate,
      inputs: { provenance: [] },
    } as unknown as CheckContext,
    entered: async (name, time) => {
      const record = { ...promotion, destination: { environment: name, repository: name }, time };
      await attachRecord(place(name), cart.manifest.descriptor, record, undefined);
    },
  };
}

const [early, late] = ['2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z'];

describe.each([
  ['after', late, 'perf'],
  ['after-any', early, 'uat'],
] as const)('behind %s two environments', (edges, time, environment) => {
  let here: World;
  beforeEach(async () => {
    here = await worldOf(edges);
  });
  const facts = () => artifactFacts(here.context, here.ports);

  test('an artifact is fixed since the entry that counts', async () => {
    await here.entered('uat', early);
    await here.entered('perf', late);
    const { fixed } = await facts();
    expect([fixed?.at.toISOString(), fixed?.by]).toEqual([time, `the record of its entry into ${environment}`]);
  });

  test('of which one has no record, it is fixed where one is enough', async () => {
    await here.entered('uat', early);
    expect((await facts()).fixed?.at.toISOString()).toBe(edges === 'after' ? undefined : early);
  });

  test('of which one has come to name something else, it is fixed where another is enough', async () => {
    await here.entered('uat', early);
    await here.entered('perf', late);
    here.gitops.commit({ 'shop/uat/cart-values.yaml': 'image:\n  tag: 1.4.0\n' });
    const { fixed, moved } = await facts();
    expect([fixed?.at.toISOString(), moved?.includes('uat')]).toEqual(
      edges === 'after' ? [undefined, true] : [late, undefined],
    );
  });

  test('provenance is looked for in the registries of both', async () => {
    const asked: string[] = [];
    const registries: Ports['registries'] = {
      ...here.ports.registries,
      open: (reference) => {
        asked.push(formatRepository(reference));
        return here.ports.registries.open(reference);
      },
    };
    const plan = await provenance.plan(here.context, here.ports);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing is found whose signature a ledger would judge
    await plan?.ask({ ...here.ports, registries }, {} as never);
    expect(asked.map((name) => name.replace('oci:', '').split('/', 1)[0])).toEqual(['uat', 'uat', 'perf']);
  });

  test('a ticket’s version that one of their registries knows as another artifact names none', async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the system only the fields are read
    const system = { fields: { names: ['title'] } } as unknown as ChangeSystem;
    const judged = () =>
      judgeSubject({ record: { title: 'cart 1.3.0' }, date: undefined }, system, here.context, here.ports.registries);
    expect(await judged()).toMatchObject({ status: 'pass' });
    const other = imageOf('another cart');
    await store(other, here.ports.registries.open(parseReference('oci:perf/shop/cart')), '1.3.0');
    expect(await judged()).toMatchObject({ status: 'fail', found: expect.stringContaining('not this artifact') });
  });
});
