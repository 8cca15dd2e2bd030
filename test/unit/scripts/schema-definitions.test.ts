import { describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { withDefinitions } from '../../../scripts/schema-definitions.ts';
import { validatorOptions } from '../../../src/flow/compiled.ts';
import { flowSchema } from '../../../src/flow/schema.ts';

const environment = { name: 'dev', tier: 'development', cluster: 'nonprod', model: 'push', promotion: 'automatic' };
const application = { name: 'cart', image: 'shop/cart', manifests: { layout: 'krci' } };
const flow = {
  apiVersion: 'krci-deploy/v1',
  flow: 'shop',
  registry: 'registry.example.com',
  environments: [environment],
  applications: [application],
};

describe('withDefinitions', () => {
  const whole = new Ajv(validatorOptions).compile(flowSchema);
  const parted = new Ajv({ ...validatorOptions, inlineRefs: false }).compile(withDefinitions(flowSchema));

  it.each<[string, unknown]>([
    ['a flow', flow],
    ['an unknown key at the top', { ...flow, stages: [] }],
    ['a wrong tier', { ...flow, environments: [{ ...environment, tier: 'prod' }] }],
    ['a missing key', { ...flow, environments: [{ name: 'dev' }] }],
    ['an unknown layout', { ...flow, applications: [{ ...application, manifests: { layout: 'helm' } }] }],
    [
      'an unknown key of a layout',
      { ...flow, applications: [{ ...application, manifests: { layout: 'krci', a: 1 } }] },
    ],
    ['gates', { ...flow, gates: { dev: { coverage: { lines: 80 }, tests: { failed: 0 } } } }],
    ['a wrong gate', { ...flow, gates: { dev: { coverage: { lines: 'many' }, sast: { max: { fatal: 0 } } } } }],
    ['no mapping', []],
    ['nothing', null],
  ])('gives the same errors about %s', (_name, document) => {
    expect(errorsOf(parted, document)).toEqual(errorsOf(whole, document));
  });

  it('keeps a property that is called as a keyword is', () => {
    const schema = { type: 'object', properties: { enum: { type: 'array', items: { type: 'string' } } } };
    expect(withDefinitions(schema)).toEqual({
      type: 'object',
      properties: { enum: { $ref: '#/definitions/part0' } },
      definitions: { part0: { type: 'array', items: { type: 'string' } } },
    });
  });

  it('defines equal parts once', () => {
    const names = { type: 'array', items: { type: 'string' } };
    const schema = { properties: { a: names, b: { ...names } } };
    expect(Object.keys(Object(withDefinitions(schema)['definitions']))).toEqual(['part0']);
  });
});

function errorsOf(validate: ValidateFunction, document: unknown): readonly string[] {
  void validate(document);
  return (validate.errors ?? [])
    .map(({ instancePath, keyword, params }) => `${instancePath} ${keyword} ${JSON.stringify(params)}`)
    .toSorted();
}
