import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../../support/fast-check.ts';
import { namedIn } from '../../../../../src/steps/gate/external/change/naming.ts';
import { textsIn, valueAt } from '../../../../../src/steps/gate/external/change/value.ts';
import { flowOf, shopFlow } from '../../../../support/flow.ts';
import { askChange, changed, digest, field, issue } from '../../../../support/change-gate.ts';

const first = 'change-first-use warn: no records, so nothing shows whether it let another artifact in';

describe('ServiceNow', () => {
  test('a change that is approved, open and about this version', async () => {
    const pair = { secret: 'pass-word', username: 'robot', variable: 'KRCI_DEPLOY_CHANGE_PASSWORD' };
    const run = await askChange({ credentials: { change: { token: pair } } });
    expect(run.rows('change')).toEqual([
      'change-state pass: Implement, -1',
      'change-approval pass: Approved, approved',
      'change-window pass: 2026-11-23T11:00:00.000Z to 2026-11-23T13:00:00.000Z',
      'change-subject pass: cart 1.2.3-rc.1',
      first,
    ]);
    expect(run.exit).toBe(0);
    expect(run.verdict.change).toBe('CHG0030001');
    const [request] = run.server.requests;
    expect(request?.path).toBe('/api/now/table/change_request');
    expect(request?.query.get('sysparm_query')).toBe('number=CHG0030001');
    expect(request?.query.get('sysparm_fields')).toMatch(/^number,state,approval,start_date,end_date,correlation_id,/);
    expect(request?.headers.authorization).toBe(`Basic ${btoa('robot:pass-word')}`);
  });

  test.each([
    ['-2', 0],
    ['-1', 0],
    ['-3', 1],
    ['0', 1],
    ['', 1],
  ])('in the state %s', async (state, exit) => {
    expect((await askChange({ reply: changed({ state: field(state, 'A word') }) })).exit).toBe(exit);
  });

  test('states of our own take the place of Scheduled and Implement', async () => {
    const section = 'states: ["7"]';
    expect((await askChange({ section })).exit).toBe(1);
    expect((await askChange({ section, reply: changed({ state: field('7', 'Deploying') }) })).exit).toBe(0);
  });

  test('states and fields of our own', async () => {
    const section = 'states: ["7"], approvals: [yes], fields: { approval: u_go, names: [u_release.version] }';
    const reply = changed({
      state: field('7', 'Deploying'),
      u_go: field('yes'),
      'u_release.version': field('cart v1.2.3-rc.1'),
    });
    expect((await askChange({ section, reply })).exit).toBe(0);
  });
});

describe('Jira', () => {
  test('an issue in the right state, about this version', async () => {
    const token = { secret: 'jira-token', variable: 'KRCI_DEPLOY_CHANGE_TOKEN' };
    const run = await askChange({ system: 'jira', credentials: { change: { token } } });
    expect(run.rows('change')).toEqual([
      'change-state pass: Approved',
      'change-age pass: since 2026-11-20T09:00:00.000Z',
      'change-subject pass: cart 1.2.3-rc.1',
      first,
    ]);
    const [request] = run.server.requests;
    expect(`${request?.path}?${request?.query.toString()}`).toBe(
      '/rest/api/2/issue/OPS-7?fields=status%2Cstatuscategorychangedate%2Ccreated%2Csummary%2CfixVersions%2Cdescription',
    );
    expect(request?.headers.authorization).toBe('Bearer jira-token');
  });

  test('with a window, and a description of paragraphs', async () => {
    const section = 'states: [Approved], fields: { from: customfield_1, to: customfield_2, names: [description] }';
    const description = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: `cart ${digest}` }] }],
    };
    const reply = issue({
      customfield_1: '2026-11-23T12:00:00.000+0100',
      customfield_2: '2026-11-23T12:00:00.000Z',
      description,
    });
    expect((await askChange({ system: 'jira', section, reply })).rows('change')).toEqual([
      'change-state pass: Approved',
      'change-window pass: 2026-11-23T11:00:00.000Z to 2026-11-23T12:00:00.000Z',
      `change-subject pass: ${digest}`,
      first,
    ]);
  });
});

describe('any other system', () => {
  test('a query, and paths in its answer', async () => {
    const run = await askChange({ system: 'http' });
    expect(run.rows('change')).toEqual([
      'change-state pass: open',
      'change-age pass: since 2026-11-20T09:00:00.000Z',
      'change-subject pass: cart 1.2.3-rc.1',
      first,
    ]);
    expect(run.server.requests[0]?.query.get('id')).toBe('c-9');
  });

  test.each<[string, unknown, unknown]>([
    ['a.b', { a: { b: 1 } }, 1],
    ['a[1].b', { a: [{}, { b: 'x' }] }, 'x'],
    ['a.b', { 'a.b': 2, a: { b: 1 } }, 2],
    ['a.c', { a: { b: 1 } }, undefined],
    ['a[0]', { a: { 0: 1 } }, undefined],
    ['constructor', {}, undefined],
    ['a.__proto__', { a: {} }, undefined],
    ['a', null, undefined],
  ])('%s of %j is %j', (path, record, expected) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON by the table above
    expect(valueAt(record as never, path)).toBe(expected);
  });

  test('texts are found however they are nested', () => {
    expect(textsIn({ a: ['x', { b: 2, c: null }], d: true }).toSorted()).toEqual(['2', 'x']);
    expect(textsIn(Array.from({ length: 5000 }, String))).toHaveLength(1000);
  });
});

describe('what a ticket names', () => {
  const subject = { application: 'cart', version: '1.2.3', digest };
  const negation = (text: string): string | undefined => namedIn({ names: [text] }, subject, false)?.negation;

  test.each([
    [`Deploy registry.example.com/shop/cart@${digest}.`, 'digest'],
    [digest.slice('sha256:'.length), 'digest'],
    ['Release cart 1.2.3.', 'version'],
    ['Release Cart v1.2.3 (QA)', 'version'],
    ['cart:1.2.3', 'version'],
    ['cart version 1.2.3', 'version'],
    ['shop/cart-1.2.3', 'version'],
    ['cart_v1.2.3', 'version'],
    ['Release cart 1.2.30', undefined],
    ['Release cart 11.2.3', undefined],
    ['Release cart 1.2.3-rc.1', undefined],
    ['Release cart 1.2.3+build', undefined],
    ['Release 1.2.3', undefined],
    ['Release shop 1.2.3', undefined],
    ['Release my-cart 1.2.3', undefined],
    ['cart 2.0.0, shop 1.2.3', undefined],
    ['cart is not 1.2.3', undefined],
    [digest.slice(0, -1), undefined],
    [`${digest}0`, undefined],
  ])('%s: %s', (text, expected) => {
    expect(namedIn({ names: [text] }, subject, false)?.by).toBe(expected);
  });

  test.each([
    ['version', 'version'],
    ['release', 'version'],
    ['tag', 'version'],
    ['v', 'version'],
    ['to', 'version'],
    ['at', undefined],
    ['from', undefined],
  ])('cart %s 1.2.3: %s', (word, expected) => {
    expect(namedIn({ names: [`cart ${word} 1.2.3`] }, subject, false)?.by).toBe(expected);
  });

  test('without a digest or a version none of them is named', () => {
    expect(namedIn({ names: [digest, 'cart 1.2.3'] }, { application: 'cart' }, false)).toBeUndefined();
    expect(namedIn({ names: ['mutant', ''] }, { application: '', version: '', digest: '' }, true)).toBeUndefined();
    expect(namedIn({ names: [' 1.2.3'] }, { version: '1.2.3' }, false)).toBeUndefined();
  });

  test('the digest goes before the version, and what forbids before both', () => {
    const names = ['cart 1.2.3', digest];
    expect(namedIn({ names }, subject, false)).toEqual({ by: 'digest', text: digest });
    expect(namedIn({ names: [...names, 'Do not deploy cart 1.2.3'] }, subject, false)).toEqual({
      by: 'version',
      text: 'cart 1.2.3',
      negation: 'not',
    });
    expect(namedIn({ names: [], prose: ['cart 1.2.3'] }, subject, false)).toBeUndefined();
    expect(namedIn({ names: [], prose: [digest] }, subject, false)?.by).toBe('digest');
    expect(namedIn({ names, prose: ['never deploy cart 1.2.3'] }, subject, false)?.negation).toBe('never');
  });

  test('a negation is of its sentence and near', () => {
    expect(negation('Do not stop. Deploy cart 1.2.3')).toBeUndefined();
    expect(negation('not a b c cart 1.2.3')).toBe('not');
    expect(negation('not a b c d e cart 1.2.3')).toBeUndefined();
    expect(negation("Don't deploy cart 1.2.3")).toBe('dont');
  });

  test('a version alone is enough where there is no other application, and + is _ in a tag', () => {
    expect(namedIn({ names: ['Release 1.2.3'] }, subject, true)?.by).toBe('version');
    expect(namedIn({ names: ['cart 1.2.3_b7'] }, { ...subject, version: '1.2.3+b7' }, false)?.by).toBe('version');
    expect(namedIn({ names: ['anything'] }, {}, true)).toBeUndefined();
  });

  test('no text that names another version names this one', () => {
    const number = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(number, number, number, (major, minor, patch) => {
        const version = `${major}.${minor}.${patch}`;
        const found = namedIn({ names: [`Release cart ${version} soon`] }, subject, false);
        expect(found !== undefined).toBe(version === '1.2.3');
      }),
    );
  });
});

test('another system inherits nothing of the one before it', async () => {
  const flow = await flowOf(
    shopFlow
      .replace(
        'dev: {',
        'dev: { change: { system: http, url: "https://a.example.com/{ticket}", states: [open], fields: { state: s, names: [n] } },',
      )
      .replace('staging: {', 'staging: { change: { system: jira, url: "https://b.example.com", states: [Approved] },'),
  );
  const [, testing, , staging, prod] = flow.environments.map(({ gate }) => gate.change);
  expect(testing).toEqual({
    system: 'http',
    url: 'https://a.example.com/{ticket}',
    states: ['open'],
    'max-age': '30d',
    approvals: ['approved'],
    fields: { state: 's', names: ['n'] },
  });
  expect(staging).toEqual({
    system: 'jira',
    url: 'https://b.example.com',
    'max-age': '30d',
    states: ['Approved'],
    approvals: ['approved'],
    fields: {},
  });
  expect(prod).toEqual(staging);
});

describe('a section that leaves out too much', () => {
  test.each<[string, Parameters<typeof askChange>[0], RegExp]>([
    ['Jira without states', { system: 'jira', section: 'prefix: OPS-' }, /expected "states"/],
    ['HTTP without fields', { system: 'http', section: 'states: [open]' }, /"fields.state" and "fields.names"/],
    ['half a window', { system: 'jira', section: 'states: [a], fields: { from: x }' }, /together, found one/],
    ['no address', { flow: (text) => text.replace(/url: "[^"]+"/, 'prefix: CHG') }, /expected "system" and "url"/],
    ['no TLS', { flow: (text) => text.replace(/127\.0\.0\.1:\d+/, 'change.example.com') }, /expected https/],
    [
      'no ticket in the address',
      {
        flow: (text) => text.replace('servicenow', 'http'),
        section: 'states: [a], fields: { state: a, since: [c], names: [b] }',
      },
      /expected \{ticket\}/,
    ],
    [
      'HTTP without a time',
      { system: 'http', section: 'states: [a], fields: { state: a, names: [b] }' },
      /expected "fields.from" and "fields.to", or "fields.since", found no time/,
    ],
    ['a path that is none', { section: 'fields: { state: "a b" }' }, /expected .*found "a b"|does not match/],
  ])('%s', async (_title, given, sentence) => {
    await expect(askChange(given)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:change-invalid|insecure-address|flow-invalid)$/),
      exitCode: 2,
      message: expect.stringMatching(sentence),
    });
  });
});
