import { expect, test } from '@jest/globals';
import { reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import { judged, notAffected, openVex, other, vexFree, vexInputs, withVex } from '../../../../support/vex.ts';

const root = temporaryDirectory();
const elsewhere = { ...notAffected, products: [{ '@id': other }] };
test('what another statement says, and what is said of other artifacts, is no mistake', async () => {
  expect(await judged(root, { 'vex/a.json': openVex([notAffected, notAffected, elsewhere]) })).toEqual([vexFree]);
  const more = { ...elsewhere, vulnerability: { name: 'CVE-1' } };
  expect(await judged(root, { 'vex/a.json': openVex([notAffected, more]) })).toEqual([vexFree]);
});

test('many statements that apply to nothing are five lines and a sum', async () => {
  const old = Array.from({ length: 9 }, (_, index) => ({ ...notAffected, vulnerability: { name: `CVE-9${index}` } }));
  const [found, ...said] = await judged(root, { 'vex/a.json': openVex([notAffected, ...old]) });
  expect([found, said.length, said[0], said[5]]).toEqual([
    vexFree,
    6,
    'statement 2 of vex/a.json, about CVE-90, is about nothing that was found: remove it',
    '4 more of the VEX statements apply to nothing that was found',
  ]);
});

test('a scan without findings cannot say that a statement is not needed', async () => {
  const directory = withVex(root, { 'vex/a.json': openVex([notAffected]), 'out/trivy.json': reports.trivy([]) });
  expect((await runGate(directory, vexInputs)).outputs.verdict).toBe('pass');
});
