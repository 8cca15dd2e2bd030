import { describe, expect, test } from '@jest/globals';
import { StepError } from '../../../src/base/errors.ts';
import { isRecord } from '../../../src/base/json-path.ts';
import { predicateType, type Promotion } from '../../../src/records/records.ts';
import { readStatement, writeStatement } from '../../../src/records/statement.ts';
import { readVerdict, verdictKind, type VerdictRecord, writeVerdict } from '../../../src/records/verdict.ts';
import { promotion } from '../../support/records.ts';

const digest = `sha256:${'a'.repeat(64)}` as const;
const other = `sha256:${'b'.repeat(64)}` as const;
const tool = { name: 'krci-deploy', version: '1.2.3' };

const verdict: VerdictRecord = {
  verdict: 'pass',
  flow: 'shop',
  application: 'cart',
  environment: 'prod',
  policy: digest,
  verdictDigest: other,
  time: '2026-11-23T11:00:00Z',
  expires: '2026-11-30T11:00:00Z',
  passed: ['tests', 'line-coverage'],
};

const fullVerdict: VerdictRecord = {
  ...verdict,
  verdict: 'fail',
  policyCommit: 'c'.repeat(40),
  change: 'CHG1=2',
  breakGlass: '{"a":\n1}',
  previous: digest,
  gap: other,
};

const full: Promotion = {
  ...promotion,
  source: { ...promotion.source, version: '1.2.0' },
  replaced: { digest: other, version: '1.1.0' },
  rollback: true,
  previous: digest,
  sequence: 7,
  adopts: other,
  gitops: { repository: 'https://git.example.com/a', revision: 'a'.repeat(40), branch: 'main' },
  policy: { repository: 'https://git.example.com/p', branch: 'main', commit: 'd'.repeat(40) },
};

type Json = Readonly<Record<string, unknown>>;

/** Rewrites a statement as somebody could who may push. */
function edited(bytes: Uint8Array, edit: (json: Json) => Json): Uint8Array {
  return Buffer.from(JSON.stringify(edit(objectIn(JSON.parse(new TextDecoder().decode(bytes))))));
}

function objectIn(value: unknown): Json {
  if (isRecord(value)) return value;
  throw new Error('no object');
}

function outcomeOf(read: () => object): object | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof StepError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('a verdict', () => {
  test.each([
    ['with what it must have', verdict],
    ['with all that it may have', fullVerdict],
    ['that warns', { ...verdict, verdict: 'warn', passed: [] } as const],
  ])('%s is read as it was written', (_what, record) => {
    const bytes = writeVerdict(digest, 'shop/cart', record, tool);
    expect(readVerdict(bytes)).toEqual({ subjects: [digest], record });
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'shop/cart', digest: { sha256: 'a'.repeat(64) } }],
      predicateType: verdictKind.predicateType,
      predicate: {
        verifier: { id: 'https://github.com/kuberocketci/krci-deploy/gate/v1', version: { 'krci-deploy': '1.2.3' } },
        timeCreated: record.time,
      },
    });
  });

  test('names no more than 250 checks', () => {
    const passed = Array.from({ length: 300 }, (_, at) => `check-${at}`);
    const { record } = readVerdict(writeVerdict(digest, 'cart', { ...verdict, passed }, tool));
    expect(record.passed).toEqual(passed.slice(0, 250));
  });

  const written = writeVerdict(digest, 'cart', verdict, tool);
  const withProperties = (change: (all: readonly unknown[]) => readonly unknown[]): Uint8Array =>
    edited(written, ({ predicate, ...rest }) => {
      const { properties, ...others } = objectIn(predicate);
      return { ...rest, predicate: { ...others, properties: change(Array.isArray(properties) ? properties : []) } };
    });
  const without = (name: string) =>
    withProperties((all) => all.filter((one) => !String(one).startsWith(`KRCI_DEPLOY_${name}=`)));
  const instead = (name: string, value: string) =>
    withProperties((all) => [
      ...all.filter((one) => !String(one).startsWith(`KRCI_DEPLOY_${name}=`)),
      `KRCI_DEPLOY_${name}=${value}`,
    ]);

  test.each(['VERDICT', 'FLOW', 'APPLICATION', 'ENVIRONMENT', 'POLICY', 'VERDICT_DIGEST', 'EXPIRES'])(
    'with %s missing or twice is unreadable',
    (name) => {
      const message = new RegExp(`^record-unreadable: .*one property KRCI_DEPLOY_${name}`);
      expect(outcomeOf(() => readVerdict(without(name)))).toMatch(message);
      const twice = withProperties((all) => [...all, `KRCI_DEPLOY_${name}=pass`]);
      expect(outcomeOf(() => readVerdict(twice))).toMatch(message);
    },
  );

  test.each([
    ['another word', instead('VERDICT', 'PASS'), /the verdict pass, warn or fail, found "PASS"/],
    ['a policy that is no digest', instead('POLICY', 'sha256:a'), /a digest, found "sha256:a"/],
    ['a verdict digest that is none', instead('VERDICT_DIGEST', 'x'), /a digest, found "x"/],
    ['an end that is no time', instead('EXPIRES', 'tomorrow'), /a time, found "tomorrow"/],
    ['an end that is no day', instead('EXPIRES', '2026-13-45T00:00:00Z'), /a time/],
    ['a year alone', instead('EXPIRES', '2026'), /a time/],
    ['an earlier record that is no digest', instead('PREVIOUS', 'x'), /a digest/],
    ['a gap that is no digest', instead('GAP', 'x'), /a digest/],
    ['a property that is no text', withProperties((all) => [...all, 7]), /"property"/],
    [
      'more than 500 properties',
      withProperties((all) => [...all, ...Array<string>(500).fill('X=1')]),
      /at most 500 items/,
    ],
    [
      'another verifier',
      edited(written, (json) => ({ ...json, predicate: { verifier: { id: 'x' } } })),
      /the verifier/,
    ],
    ['another predicate', edited(written, (json) => ({ ...json, predicateType: predicateType })), /the predicate/],
  ])('with %s is unreadable', (_what, bytes, message) => {
    const outcome = outcomeOf(() => readVerdict(bytes));
    expect(outcome).toMatch(/^record-unreadable: /);
    expect(outcome).toMatch(message);
  });

  test('passes over properties of others', () => {
    const foreign = withProperties((all) => ['SLSA_X=1', 'KRCI_DEPLOY_=1', 'KRCI_DEPLOY_CHANGE=', ...all]);
    expect(readVerdict(foreign).record).toEqual(verdict);
  });
});

describe('a promotion', () => {
  test.each([
    ['with what records usually have', promotion],
    ['with all that it may have', full],
    [
      'with what it must have',
      {
        flow: 'shop',
        application: 'cart',
        source: { repository: 'r/cart' },
        destination: promotion.destination,
        version: '1.0.0',
        approvers: [],
        time: promotion.time,
        tool,
      },
    ],
  ])('%s is read as it was written', (_what, record) => {
    const bytes = writeStatement(digest, 'cart', record);
    expect(readStatement(bytes)).toEqual({ subjects: [digest], promotion: record });
  });

  test.each<[string, Json, RegExp]>([
    ['flow', { flow: undefined }, /a text "flow"/],
    ['application', { application: '' }, /"application"/],
    ['source', { source: undefined }, /an object "source"/],
    ['the source repository', { source: {} }, /a text "repository"/],
    ['destination', { destination: 'uat' }, /an object "destination"/],
    ['the destination', { destination: { repository: 'r' } }, /a text "environment"/],
    ['version', { version: 7 }, /"version"/],
    ['a long version', { version: '1'.repeat(2049) }, /at most 2048 characters in "version"/],
    ['time', { time: 'yesterday' }, /a time, found "yesterday"/],
    ['tool', { tool: { name: 'x' } }, /a text "version"/],
    ['approvers', { approvers: [7] }, /"approvers"/],
    ['many approvers', { approvers: Array<string>(101).fill('a') }, /at most 100 items in "approvers"/],
    ['gate', { gate: { verdict: 'pass', digest: 'x' } }, /a digest in "gate"/],
    ['replaced', { replaced: { digest: 'x' } }, /a digest in "replaced"/],
    ['previous', { previous: 'x' }, /a digest in "previous"/],
    ['adopts', { adopts: 'x' }, /a digest in "adopts"/],
    ['sequence 0', { sequence: 0 }, /a whole number from 1 in "sequence"/],
    ['sequence 1.5', { sequence: 1.5 }, /a whole number from 1/],
    ['sequence as a text', { sequence: '1' }, /a whole number from 1/],
    ['gitops', { gitops: { repository: 'r' } }, /a text "revision"/],
    ['policy', { policy: { repository: 'r', branch: 'b' } }, /a text "commit"/],
    ['commit', { commit: 7 }, /"commit"/],
  ])('with another %s is unreadable', (_what, change, message) => {
    const bytes = edited(writeStatement(digest, 'cart', promotion), ({ predicate, ...rest }) => ({
      ...rest,
      predicate: { ...objectIn(predicate), ...change },
    }));
    const outcome = outcomeOf(() => readStatement(bytes));
    expect(outcome).toMatch(/^record-unreadable: /);
    expect(outcome).toMatch(message);
  });

  test.each<[string, Json, object | RegExp]>([
    [
      'two subjects',
      { subject: [{ digest: { sha256: 'a'.repeat(64) } }, { digest: { sha256: 'b'.repeat(64) } }] },
      [digest, other],
    ],
    ['a subject by another algorithm', { subject: [{ digest: { md5: 'a' } }] }, []],
    ['many subjects', { subject: Array.from({ length: 17 }, () => ({ digest: {} })) }, /at most 16 items in "subject"/],
    ['a subject that is none', { subject: ['x'] }, /objects in "subject"/],
    ['a subject without a digest', { subject: [{}] }, /an object "digest"/],
    ['another type', { _type: 'x' }, /an in-toto statement/],
    ['no predicate', { predicate: 1 }, /an object "predicate"/],
  ])('a statement with %s', (_what, change, expected) => {
    const bytes = edited(writeStatement(digest, 'cart', promotion), (json) => ({ ...json, ...change }));
    const outcome = outcomeOf(() => readStatement(bytes).subjects);
    if (expected instanceof RegExp) expect(outcome).toMatch(expected);
    else expect(outcome).toEqual(expected);
  });

  test.each([
    ['text', 'x', /the statement as JSON/],
    ['a list', '[]', /the statement as a JSON object/],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0x7d]), /the statement as JSON/],
  ])('%s is no statement', (_what, bytes, message) => {
    expect(outcomeOf(() => readStatement(Buffer.from(bytes)))).toMatch(message);
  });
});
