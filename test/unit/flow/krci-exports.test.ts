import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { stringify } from 'yaml';
import { StepError, UsageError } from '../../../src/base/errors.ts';
import { applicationOf, environmentOf, requirePromoted } from '../../../src/flow/questions.ts';
import { flowOf } from '../../support/flow.ts';

const pipeline = `apiVersion: v2.edp.epam.com/v1
kind: CDPipeline
metadata: { name: shop, namespace: krci, resourceVersion: "12" }
spec:
  name: shop
  deploymentType: container
  inputDockerStreams: [cart-main, pay-main]
  applications: [cart, pay]
  applicationsToPromote: [cart]
status: { available: true }
`;

function stage(name: string, order: number | string, triggerType: string, rest = ''): string {
  return `apiVersion: v2.edp.epam.com/v1
kind: Stage
metadata: { name: shop-${name} }
spec: { name: ${name}, cdPipeline: shop, description: "", order: ${order}, triggerType: ${triggerType}, qualityGates: [{ qualityGateType: Manual, stepName: approve }], namespace: krci-shop-${name}${rest} }
`;
}

const stages = [
  stage('qa', 1, 'Auto-stable'),
  stage('dev', 0, 'Auto'),
  stage('prod', 2, 'Manual', ', clusterName: prod'),
];
const overlay = `apiVersion: krci-deploy/v1
registry: registry.example.com/krci
environments:
  - { name: dev,  tier: development, model: push }
  - { name: qa,   tier: testing,     model: push }
  - { name: prod, tier: production,  model: pull, registry: prod.example.com/krci }
gates:
  dev: { tests: { failed: 0 } }
`;
const whole = (...documents: readonly string[]) => documents.join('---\n');
const shop = whole(overlay, pipeline, ...stages);

function resource(kind: string, spec: unknown): string {
  return stringify({ apiVersion: 'v2.edp.epam.com/v1', kind, spec });
}

async function refusal(text: string): Promise<StepError> {
  const error: unknown = await flowOf(text).then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof StepError) return error;
  throw error;
}

describe('exports of KubeRocketCI', () => {
  test('are a flow, with what they cannot say beside them', async () => {
    const flow = await flowOf(shop);
    expect(flow).toMatchObject({ name: 'shop', file: 'krci-deploy.yaml', gitops: {} });
    expect(
      flow.environments.map(({ name, tier, cluster, model, promotion, registry }) => [
        name,
        tier,
        cluster,
        model,
        promotion,
        registry,
      ]),
    ).toEqual([
      ['dev', 'development', 'in-cluster', 'push', 'automatic', 'registry.example.com/krci'],
      ['qa', 'testing', 'in-cluster', 'push', 'automatic', 'registry.example.com/krci'],
      ['prod', 'production', 'prod', 'pull', 'manual', 'prod.example.com/krci'],
    ]);
    expect(flow.environments[2]?.gate).toEqual({ tests: { failed: 0, minimum: 1 } });
    expect(flow.applications).toEqual([
      { name: 'cart', image: 'cart', manifests: { layout: 'krci', applicationset: 'cluster' } },
      { name: 'pay', image: 'pay', manifests: { layout: 'krci', applicationset: 'cluster' }, promoted: false },
    ]);
  });

  test('leave it to the overlay where the image is named', async () => {
    const { applications } = await flowOf(
      `${overlay}manifests: { layout: krci, applicationset: none }\n---\n${whole(pipeline, ...stages)}`,
    );
    expect(applications[0]?.manifests).toEqual({ layout: 'krci', applicationset: 'none' });
  });

  test('are read from a list as kubectl prints it, in any order of documents', async () => {
    const items = [pipeline, ...stages].map((text) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`).join('');
    const list = `apiVersion: v1\nkind: List\nitems:\n${items}metadata: { resourceVersion: "" }\n`;
    const direct = await flowOf(shop);
    expect(await flowOf(whole(list, overlay))).toEqual(direct);
    expect(await flowOf(whole(...stages, pipeline, overlay))).toEqual(direct);
  });

  test('applications may have images and manifests of their own', async () => {
    const flow = await flowOf(
      shop.replace(
        'gates:',
        'applications:\n  - { name: pay, image: bank/pay, manifests: { layout: file, file: "{environment}/pay.yaml", path: image } }\ngates:',
      ),
    );
    expect(flow.applications.map(({ name, image }) => [name, image])).toEqual([
      ['cart', 'cart'],
      ['pay', 'bank/pay'],
    ]);
  });

  test('an environment that Git alone reaches comes after the stages', async () => {
    const flow = await flowOf(
      whole(
        overlay.replace('name: prod, tier', 'name: live, promotion: controlled, cluster: live, tier'),
        pipeline,
        ...stages.slice(0, 2),
      ),
    );
    expect(flow.environments.map(({ name }) => name)).toEqual(['dev', 'qa', 'live']);
  });

  test('our document may be stricter than a stage, not looser', async () => {
    const controlled = shop.replace('name: prod, tier', 'name: prod, promotion: controlled, tier');
    expect((await flowOf(controlled)).environments[2]?.promotion).toBe('controlled');
    const looser = await refusal(shop.replace('name: prod, tier', 'name: prod, promotion: automatic, tier'));
    expect(looser).toMatchObject({ code: 'flow-export-contradiction', exitCode: 2 });
  });

  test('one of several flows is named', async () => {
    const both = whole(overlay, pipeline, pipeline.replaceAll('name: shop', 'name: bank'), ...stages);
    expect(await refusal(both)).toMatchObject({ code: 'flow-export-incomplete' });
    expect((await refusal(both)).message).toContain('expected one CDPipeline, found shop, bank; name one with "flow"');
    expect((await flowOf(both.replace('registry:', 'flow: shop\nregistry:'))).name).toBe('shop');
    expect((await refusal(both.replace('registry:', 'flow: shops\nregistry:'))).message).toContain(
      'krci-deploy.yaml:2:',
    );
  });

  test('an application that is not promoted stays in the first environment', async () => {
    const flow = await flowOf(shop);
    const [cart, pay] = [applicationOf(flow, 'cart'), applicationOf(flow, 'pay')];
    for (const { name } of flow.environments) requirePromoted(flow, cart, environmentOf(flow, name));
    requirePromoted(flow, pay, environmentOf(flow, 'dev'));
    expect(() => requirePromoted(flow, pay, environmentOf(flow, 'qa'))).toThrow(
      expect.objectContaining({
        code: 'not-promoted',
        message: expect.stringContaining('applicationsToPromote of shop'),
      }),
    );
  });

  test.each<[string, string, RegExp]>([
    ['exports alone', whole(pipeline, ...stages), /hold no registry, tiers and models; add a document/],
    ['no stages', whole(overlay, pipeline), /krci-deploy\.yaml:\d+:1: the CDPipeline shop has no Stage/],
    ['no pipeline', whole(overlay, ...stages), /expected one CDPipeline, found none/],
    [
      'a gap in the order',
      whole(overlay, pipeline, stages[1] ?? '', stages[2] ?? ''),
      /the orders 0 to 1, .*found 0, 2/,
    ],
    ['an order twice', whole(overlay, pipeline, ...stages, stage('x', 1, 'Auto')), /found 0, 1, 1, 2/],
    ['an order that is none', shop.replace('order: 1', 'order: first'), /Stage\.spec\.order: expected a whole number/],
    ['a stage without a tier', shop.replace(/ {2}- \{ name: qa.*\n/, ''), /the Stage "qa" has neither tier nor model/],
    [
      'a trigger that is none',
      shop.replace('Auto-stable', 'Sometimes'),
      /expected Manual, Auto or Auto-stable, found "Sometimes"/,
    ],
    [
      'another cluster',
      shop.replace('name: qa, ', 'name: qa, cluster: other, '),
      /cluster "other" here and "in-cluster" in its Stage/,
    ],
    [
      'production in the platform’s cluster',
      shop.replace(', clusterName: prod', ''),
      /production and shares the cluster "in-cluster"/,
    ],
    [
      'production by push',
      shop.replace('model: pull', 'model: push'),
      /krci-deploy\.yaml:6:\d+: "prod" is production with model push/,
    ],
    [
      'an application that is none',
      shop.replace('gates:', 'applications: [{ name: web, image: web }]\ngates:'),
      /"web" is no application of the CDPipeline/,
    ],
    [
      'promoting what is not there',
      shop.replace('Promote: [cart]', 'Promote: [web]'),
      /applicationsToPromote: expected only applications/,
    ],
    [
      'applications that are no list',
      shop.replace('applications: [cart, pay]', 'applications: cart'),
      /expected a list of at most/,
    ],
    ['two documents of ours', whole(overlay, overlay, pipeline, ...stages), /expected one document of krci-deploy\/v1/],
    [
      'an unknown key',
      shop.replace('registry: registry', 'registri: registry'),
      /krci-deploy\.yaml:2:1: unknown key "registri"; did you mean "registry"/,
    ],
    ['no registry', shop.replace(/^registry: .*\n/m, ''), /environments? "dev".* ha(?:s|ve) no registry/],
    [
      'an unknown key of an environment',
      shop.replace('model: pull', 'modell: pull, model: pull'),
      /krci-deploy\.yaml:6:\d+: unknown key "modell"/,
    ],
    ['a document that is no YAML', `${shop}---\na: [\n`, /not valid YAML/],
  ])('%s is refused', async (_, text, message) => {
    const error = await refusal(
      text.replaceAll('name: qa,   ', 'name: qa, ').replaceAll('name: prod,  ', 'name: prod, '),
    );
    expect(error).toBeInstanceOf(UsageError);
    expect(error.code).toMatch(/^(flow|production)-/);
    expect(error.message).toMatch(message);
  });

  test('stages stay in a line: only environments without one may come after others', async () => {
    const crossed = shop.replace('name: prod, tier', 'name: prod, after: [dev], tier');
    expect(await refusal(crossed)).toMatchObject({ code: 'flow-export-contradiction' });
    const two = shop.replace(
      'gates:',
      '  - { name: eu, tier: production, cluster: eu, model: pull, promotion: controlled, after: [qa] }\ngates:',
    );
    const flow = await flowOf(two);
    expect(flow.environments.map(({ name, after }) => [name, after])).toEqual([
      ['dev', []],
      ['qa', ['dev']],
      ['prod', ['qa']],
      ['eu', ['qa']],
    ]);
  });

  test('a wrong value and a missing stage have codes of their own', async () => {
    expect((await refusal(shop.replace('order: 1', 'order: first'))).code).toBe('flow-export-invalid');
    expect((await refusal(whole(overlay, pipeline))).code).toBe('flow-export-incomplete');
  });

  test('a flow file that only mentions the group is one still', async () => {
    const { shopFlow } = await import('../../support/flow.ts');
    expect((await flowOf(`# made from v2.edp.epam.com/v1\n${shopFlow}`)).name).toBe('shop');
  });

  test('whatever a spec holds, the answer is a flow or a sentence', async () => {
    const spec = fc.dictionary(
      fc.constantFrom(
        'name',
        'cdPipeline',
        'order',
        'triggerType',
        'clusterName',
        'applications',
        'applicationsToPromote',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('shop', 'dev', 0, ['cart'], 'Auto')),
    );
    await fc.assert(
      fc.asyncProperty(spec, spec, async (one, other) => {
        const text = whole(overlay, resource('CDPipeline', one), resource('Stage', other));
        await flowOf(text).catch((error: unknown) => expect(error).toBeInstanceOf(UsageError));
      }),
      { numRuns: 60 },
    );
  });
});

const stream = (name: string, codebase: string, imageName: string) =>
  `apiVersion: v2.edp.epam.com/v1\nkind: CodebaseImageStream\nmetadata: { name: ${name} }\nspec: { codebase: ${codebase}, imageName: ${imageName}, tags: [] }\n`;
const images = async (text: string) => (await flowOf(text)).applications.map(({ image }) => image);

describe('image streams', () => {
  test('name the image: that of the branch that the CDPipeline deploys', async () => {
    const cart = stream('cart-main', 'cart', 'registry.example.com/krci/team/cart');
    const old = stream('cart-old', 'cart', 'registry.example.com/krci/old');
    expect(await images(whole(overlay, pipeline, ...stages, old, cart))).toEqual(['team/cart', 'pay']);
    expect(
      await images(whole(overlay, pipeline, ...stages, stream('x', 'pay', 'registry.example.com/krci/p'))),
    ).toEqual(['cart', 'p']);
  });

  test('of another registry are refused, unless an image of ours says otherwise', async () => {
    const other = stream('cart-main', 'cart', 'docker.io/krci/cart');
    expect(await refusal(whole(overlay, pipeline, ...stages, other))).toMatchObject({
      code: 'flow-export-contradiction',
      message: expect.stringContaining('docker.io/krci/cart'),
    });
    const own = `${overlay}applications: [{ name: cart, image: c }]\n`;
    expect(await images(whole(own, pipeline, ...stages, other))).toEqual(['c', 'pay']);
  });
});
