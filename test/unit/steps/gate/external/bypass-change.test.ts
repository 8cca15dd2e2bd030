import { describe, expect, test } from '@jest/globals';
import { shopFlow } from '../../../../support/flow.ts';
import { askChange, changed, type ChangeGiven, digest, field, issue } from '../../../../support/change-gate.ts';
import { fakeClock } from '../../../../support/clock.ts';
import { askGate } from '../../../../support/gate-web.ts';
import { checkout, goodInputs } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

describe('tickets that do not let this artifact in', () => {
  test.each<[string, ChangeGiven, RegExp, number]>([
    [
      'bypass: the ticket of another version',
      { reply: changed({ short_description: field('Release cart 1.2.2') }) },
      /^change-subject fail: neither in correlation_id, short_description, description \(digest alone\)/,
      1,
    ],
    [
      'bypass: the ticket of the final version for a candidate',
      { reply: changed({ short_description: field('Release cart 1.2.3') }) },
      /^change-subject fail: neither/,
      1,
    ],
    [
      'bypass: the ticket of another application that has the same version',
      {
        reply: changed({ short_description: field('Release billing 1.2.3-rc.1') }),
        flow: (text) =>
          text.replace(
            '- { name: cart, image: shop/cart }',
            '- { name: cart, image: shop/cart }\n  - { name: billing, image: shop/billing }',
          ),
      },
      /^change-subject fail: neither/,
      1,
    ],
    [
      'bypass: an approved version said of another artifact',
      { tagged: `sha256:${'b'.repeat(64)}` },
      /^change-subject fail: cart 1.2.3-rc.1, which is sha256:b{12}, not this artifact/,
      1,
    ],
    [
      'bypass: a ticket about something else whose description mentions the artifact',
      {
        reply: changed({
          short_description: field('Deploy billing 2.0.0'),
          description: field('Mends what cart 1.2.3-rc.1 broke.'),
        }),
      },
      /^change-subject fail: neither/,
      1,
    ],
    [
      'bypass: an approved version that nothing was built for yet, said of this artifact',
      { tagged: '' },
      /^change-subject fail: cart 1.2.3-rc.1, which no registry on the way knows/,
      1,
    ],
    [
      'bypass: a ticket whose times are not shown, so that it never ends',
      { system: 'jira', reply: issue({ statuscategorychangedate: null, created: null }) },
      /^change-age error: no time in statuscategorychangedate or created, so it never ends/,
      3,
    ],
    [
      'bypass: a ticket that is not approved',
      { reply: changed({ approval: field('requested', 'Requested') }) },
      /^change-approval fail: Requested, requested/,
      1,
    ],
    [
      'bypass: a ticket that is closed',
      { reply: changed({ state: field('3', 'Closed') }) },
      /^change-state fail: Closed, 3/,
      1,
    ],
    [
      'bypass: a rejected ticket that is shown as approved',
      { reply: changed({ approval: field('rejected', 'approved') }) },
      /^change-approval fail: /,
      1,
    ],
    [
      'bypass: a closed ticket that is shown as the number of an open state',
      { reply: changed({ state: field('3', '-1') }) },
      /^change-state fail: /,
      1,
    ],
    [
      'bypass: the ticket of last year, which nobody closed',
      { system: 'jira', reply: issue({ statuscategorychangedate: '2025-11-20T10:00:00.000+0100' }) },
      /^change-age fail: since 2025-11-20T09:00:00/,
      1,
    ],
    [
      'bypass: a ticket without a window that is of the future',
      { system: 'jira', reply: issue({ statuscategorychangedate: '2027-11-20T10:00:00.000+0100' }) },
      /^change-age fail: since 2027-11-20T09:00:00/,
      1,
    ],
    [
      'bypass: a ticket that forbids it',
      { reply: changed({ short_description: field('Do NOT deploy cart 1.2.3-rc.1, it is broken; roll back') }) },
      /^change-subject fail: "not" before cart 1\.2\.3-rc\.1/,
      1,
    ],
    [
      'bypass: a ticket whose description forbids what its title names',
      { reply: changed({ description: field('See above.\nDon’t release cart 1.2.3-rc.1 before Monday.') }) },
      /^change-subject fail: "dont" before cart 1\.2\.3-rc\.1/,
      1,
    ],
    [
      'bypass: a window that never ends',
      { reply: changed({ end_date: field('9999-12-31 00:00:00') }) },
      /^change-window fail: .*9999-12-31/,
      1,
    ],
    [
      'bypass: a ticket not yet in its window',
      { reply: changed({ start_date: field('2026-11-23 12:00:01') }) },
      /^change-window fail: 2026-11-23T12:00:01/,
      1,
    ],
    [
      'bypass: a ticket whose window is over',
      { reply: changed({ end_date: field('2026-11-23 11:59:59') }) },
      /^change-window fail: .*11:59:59/,
      1,
    ],
    [
      'bypass: a ticket without a window',
      { reply: changed({ end_date: field('') }) },
      /^change-window error: .*expected a time with its zone in end_date, found none/,
      3,
    ],
    [
      'bypass: a machine whose clock is set into the window',
      {
        clock: fakeClock('2026-11-24T12:00:00Z'),
        reply: changed({ start_date: field('2026-11-24 11:00:00'), end_date: field('2026-11-24 13:00:00') }),
      },
      /^change-window error: .*says that it is 2026-11-23T12:00:00.000Z, this machine 2026-11-24T12:00:00.000Z/,
      3,
    ],
    [
      'bypass: no ticket',
      { inputs: { 'change-ticket': '' } },
      /^change-state error: .*give the input "change-ticket"/,
      3,
    ],
    [
      'bypass: a ticket of another project',
      { system: 'jira', inputs: { 'change-ticket': 'PLAY-7' } },
      /^change-state error: .*Jira ticket that begins with OPS-, found PLAY-7/,
      3,
    ],
    [
      'bypass: a query in the ticket’s id',
      { inputs: { 'change-ticket': 'CHG0030001-ORstate' } },
      /^change-state error: .*expected the id of a ServiceNow ticket, found CHG0030001-ORstate/,
      3,
    ],
    [
      'bypass: an issue that was moved',
      { system: 'jira', reply: { body: { ...JSON.parse('{"key":"PLAY-1"}'), fields: {} } } },
      /^change-state error: .*expected OPS-7, found PLAY-1/,
      3,
    ],
    [
      'bypass: all changes there are',
      { reply: { body: { result: [{}, {}] } } },
      /^change-state error: .*expected CHG0030001, found several/,
      3,
    ],
    [
      'bypass: another change than the one that was asked for',
      { reply: changed({ number: field('CHG0099999') }) },
      /^change-state error: .*found another one, or none/,
      3,
    ],
    ['no such change', { reply: { body: { result: [] } } }, /^change-state error: .*found another one, or none/, 3],
    [
      'a ticket of another system, by its own id',
      { system: 'http', reply: { body: { data: [{ id: 'c-8' }] } } },
      /^change-state error: .*expected c-9, found c-8/,
      3,
    ],
    [
      'a field that is not there',
      { system: 'jira', reply: issue({ status: {} }) },
      /^change-state error: nothing in status.name/,
      3,
    ],
    [
      'a time without a zone',
      {
        system: 'jira',
        section: 'states: [Approved], fields: { from: a, to: b }',
        reply: issue({ a: '2026-11-23T11:00:00', b: '2026-11-23T13:00:00' }),
      },
      /^change-window error: .*with its zone in a, found 2026-11-23T11:00:00/,
      3,
    ],
    ['a day', { reply: changed({ start_date: field('2026-11-23') }) }, /^change-window error: .*found 2026-11-23/, 3],
    [
      'a token that is too narrow',
      { reply: { status: 403, body: {} } },
      /^change-state error: .*status 403: .*needs to read change_request/,
      4,
    ],
    [
      'no token',
      { reply: { status: 401, body: {} } },
      /^change-state error: .*set KRCI_DEPLOY_CHANGE_TOKEN, or KRCI_DEPLOY_CHANGE_USERNAME/,
      4,
    ],
  ])('%s', async (_title, given, sentence, exit) => {
    const run = await askChange(given);
    const closing = run.rows('change').filter((row) => !/ pass: |^change-first-use warn: /.test(row));
    expect(closing).toEqual([expect.stringMatching(sentence)]);
    expect(run.exit).toBe(exit);
  });

  test('the digest that is approved lets in, whatever the version', async () => {
    const reply = changed({ short_description: field(`Deploy ${digest}`) });
    const run = await askChange({ reply, tagged: `sha256:${'b'.repeat(64)}`, inputs: { version: '9.9.9' } });
    expect(run.rows('change-subject')).toEqual([`change-subject pass: ${digest}`]);
  });
});

describe('a controlled environment', () => {
  const inputs = { ...goodInputs, environment: 'prod' };

  test('bypass: nothing in the flow file says how its control is proven', async () => {
    const run = await askGate(checkout(root), inputs);
    expect(run.rows('change')).toEqual([
      'change error: nothing: prod is entered under control, and the flow file does not say how that is proven',
    ]);
    expect(run.verdict.checks.find(({ id }) => id === 'change')?.kind).toBe('change');
    expect(run.exit).toBe(3);
  });

  test.each<[string, RegExp | undefined]>([
    ['{ minimum: 0 }', /^change error: nothing: prod is entered under control/],
    ['{ minimum: 1 }', undefined],
    ['{ minimum: 0, groups: { release: { members: [bob] } } }', undefined],
  ])('bypass: approvals of nobody are no proof: %s', async (approval, row) => {
    const flow = `${shopFlow}  prod: { approval: ${approval} }\n`;
    const [found] = (await askGate(checkout(root, { 'krci-deploy.yaml': flow }), inputs)).rows('change');
    expect(found).toEqual(row === undefined ? undefined : expect.stringMatching(row));
  });

  test('approvals prove it, too; a manual one needs no proof of change', async () => {
    const manual = shopFlow.replace('promotion: controlled', 'promotion: manual');
    expect((await askGate(checkout(root, { 'krci-deploy.yaml': manual }), inputs)).rows('change')).toEqual([]);
  });
});
