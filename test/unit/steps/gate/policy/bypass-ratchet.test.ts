import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import { gate } from '../../../../../src/steps/gate/gate.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { plainGitEnvironment } from '../../../../support/bare-repository.ts';
import { type CheckedOut, checkedOut } from '../../../../support/checked-out.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { lay } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import { verdictFlow } from '../../../../support/verdict.ts';

const root = temporaryDirectory();
let worlds = 0;

function world(gates: string, more = ''): CheckedOut {
  return checkedOut(mkdirIn('world'), { 'deploy/flow.yaml': verdictFlow(more, gates) });
}

async function open(ports: Ports, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const inputs = {
    flow: 'deploy/flow.yaml',
    environment: 'test',
    junit: 'junit.xml',
    coverage: 'lcov.info',
    ...more,
  };
  const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(inputs))), ports);
  return (await gate.execute(plan, ports)).headline;
}

const strict = 'test: { tests: { minimum: 10 }, coverage: { lines: 80 } }';
const lax = strict.replace('80', '70');
const stricter = strict.replace('80', '90');

function mkdirIn(name: string): string {
  const parent = join(root, `${name}${(worlds += 1)}`);
  mkdirSync(parent);
  return parent;
}

/** A gate with both parts of coverage. */
const part = (lines: number, branches: number): string =>
  `test: { tests: { minimum: 10 }, coverage: { lines: ${lines}, branches: ${branches} } }`;

/** A clone of depth 1 and the gate's inputs for it. */
function shallowClone(repository: CheckedOut): Readonly<Record<string, string>> {
  const shallow = join(repository.directory, '..', 'shallow');
  const origin = `file://${join(repository.directory, '../acme/gitops.git')}`;
  execFileSync('git', ['clone', '--quiet', '--depth=1', origin, shallow], {
    env: plainGitEnvironment,
    stdio: 'pipe',
  });
  return { flow: join(shallow, 'deploy/flow.yaml') };
}

describe('bypass: a threshold is lowered that may only rise', () => {
  const ratchet = 'ratchet: [coverage, tests.minimum]\n';

  test('in the work tree, in the newest commit, and commits later', async () => {
    const repository = world(strict, ratchet);
    expect(await open(repository.ports)).toMatch(/open/);
    const lowered = { 'deploy/flow.yaml': verdictFlow(ratchet, lax) };
    const commit = repository.git('rev-parse', '--short=12', 'HEAD');
    lay(repository.directory, lowered);
    const refusal = new RegExp(
      `^ratchet-lowered: deploy/flow\\.yaml: expected coverage\\.lines of test no laxer than 80 .${commit}., .*take it out of "ratchet" by a change of its own`,
    );
    expect(await refusalOf(open(repository.ports))).toMatch(refusal);
    repository.commit(lowered);
    expect(await refusalOf(open(repository.ports))).toMatch(refusal);
    repository.commit({ 'deploy/flow.yaml': `${verdictFlow(ratchet, lax)}# an edit\n`, 'other.txt': '1' });
    expect(await refusalOf(open(repository.ports))).toMatch(refusal);
    repository.git('mv', 'deploy/flow.yaml', 'deploy/moved.yaml');
    repository.commit({});
    expect(await refusalOf(open(repository.ports, { flow: 'deploy/moved.yaml' }))).toMatch(/^ratchet-lowered: /);
  });

  test.each([
    ['with the ratchet taken out by the same change', '', lax],
    ['with its entry taken out by the same change', 'ratchet: [tests.minimum]\n', lax],
    ['by taking the section out', ratchet, 'test: { tests: { minimum: 10 } }'],
    ['by a default', ratchet, 'test: { tests: {}, coverage: { lines: 80 } }'],
  ])('%s', async (_what, more, gates) => {
    const repository = world(strict, ratchet);
    repository.commit({ 'deploy/flow.yaml': verdictFlow(more, gates) });
    expect(await refusalOf(open(repository.ports))).toMatch(/^ratchet-lowered: /);
  });

  test('what rises, what is not held, and what was let go by a change of its own, passes', async () => {
    const repository = world(strict, ratchet);
    repository.commit({ 'deploy/flow.yaml': verdictFlow(ratchet, stricter) });
    expect(await open(repository.ports)).toMatch(/open/);
    repository.commit({ 'deploy/flow.yaml': verdictFlow('ratchet: [tests.minimum]\n', stricter) });
    expect(await open(repository.ports)).toMatch(/open/);
    repository.commit({ 'deploy/flow.yaml': verdictFlow('ratchet: [tests.minimum]\n', lax) });
    expect(await open(repository.ports)).toMatch(/open/);
  });

  test.each([
    ['a bump on top', 1],
    ['bumps and edits on top', 4],
  ])('taken out of the ratchet by the same change, with %s', async (_what, commits) => {
    const repository = world(strict, ratchet);
    repository.commit({ 'deploy/flow.yaml': verdictFlow('', lax) });
    for (let at = 0; at < commits; at += 1) {
      repository.commit({ 'deploy/flow.yaml': `${verdictFlow('', lax)}# edit ${at}\n`, 'deploy/app.yaml': `${at}` });
    }
    expect(await refusalOf(open(repository.ports))).toMatch(/^ratchet-lowered: .*no laxer than 80/);
    repository.commit({ 'deploy/flow.yaml': verdictFlow('', strict) });
    expect(await open(repository.ports)).toMatch(/open/);
    repository.commit({ 'deploy/flow.yaml': verdictFlow('', lax) });
    expect(await open(repository.ports)).toMatch(/open/);
  });

  test('by a file that is removed and written anew', async () => {
    const repository = world(strict, ratchet);
    repository.git('rm', '--quiet', 'deploy/flow.yaml');
    repository.commit({ 'a.txt': '1' });
    repository.commit({ 'deploy/flow.yaml': verdictFlow('', lax) });
    expect(await refusalOf(open(repository.ports))).toMatch(/^ratchet-lowered: /);
  });

  test('below the strictest value of long ago, part by part', async () => {
    const repository = world(part(90, 10), ratchet);
    // Refused when they are committed; later ones are held to the strictest of each part all the same.
    for (const gates of [part(80, 60), part(70, 20)])
      repository.commit({ 'deploy/flow.yaml': verdictFlow(ratchet, gates) });
    repository.commit({ 'deploy/flow.yaml': verdictFlow(ratchet, part(90, 59)) });
    expect(await refusalOf(open(repository.ports))).toMatch(/coverage\.branches of test no laxer than 60/);
    repository.commit({ 'deploy/flow.yaml': verdictFlow(ratchet, part(89, 60)) });
    expect(await refusalOf(open(repository.ports))).toMatch(/coverage\.lines of test no laxer than 90/);
    repository.commit({ 'deploy/flow.yaml': verdictFlow(ratchet, part(99, 60)) });
    expect(await open(repository.ports)).toMatch(/^The gate into test is /);
  });

  test.each([
    ['a section is taken out that holds the value', strict, 'test: { tests: { minimum: 10 } }', /^ratchet-lowered: /],
    ['another section is lowered', strict, strict.replace('10', '5'), 'open'],
    ['another section is taken out', strict, 'test: { coverage: { lines: 80 } }', 'open'],
    [
      'a section is taken out that never had the value',
      'test: { tests: {}, coverage: { branches: 9 } }',
      'test: { tests: {} }',
      'open',
    ],
  ])('of one value: %s', async (_what, before, after, outcome) => {
    const held = 'ratchet: [coverage.lines]\n';
    const repository = world(before, held);
    repository.commit({ 'deploy/flow.yaml': verdictFlow(held, after) });
    if (outcome instanceof RegExp) expect(await refusalOf(open(repository.ports))).toMatch(outcome);
    else expect(await open(repository.ports)).toContain(outcome);
  });

  test('in a shallow clone the history comes from the origin', async () => {
    const repository = world(strict, ratchet);
    repository.commit({ 'a.txt': '1' });
    const inputs = shallowClone(repository);
    expect(await open(repository.ports, inputs)).toMatch(/open/);
    lay(join(repository.directory, '../shallow'), { 'deploy/flow.yaml': verdictFlow('', lax) });
    expect(await refusalOf(open(repository.ports, inputs))).toMatch(/^ratchet-lowered: .*no laxer than 80/);
  });

  test.each([
    ['moved', (text: string) => text],
    ['moved and rewritten', (text: string) => text.replace(/^flow:/m, `${'# other words\n'.repeat(200)}flow:`)],
  ])('by a file that is %s with the change, in a whole clone and in a shallow one', async (_what, rewrite) => {
    const repository = world(strict, ratchet);
    repository.commit({
      'deploy/flow.yaml': `${verdictFlow(ratchet, strict)}# an edit\n`,
      'deploy/other.yaml': 'a: 1\n',
    });
    repository.git('rm', '--quiet', 'deploy/flow.yaml', 'deploy/other.yaml');
    repository.commit({ 'deploy/moved.yaml': rewrite(verdictFlow('', lax)) });
    repository.commit({ 'b.txt': '1' });
    const lowered = /^ratchet-lowered: .*no laxer than 80/;
    expect(await refusalOf(open(repository.ports, { flow: 'deploy/moved.yaml' }))).toMatch(lowered);
    const moved = shallowClone(repository).flow?.replace('flow.yaml', 'moved.yaml') ?? '';
    expect(await refusalOf(open(repository.ports, { flow: moved }))).toMatch(lowered);
  });

  test('without its history it proves nothing', async () => {
    const repository = world(strict, ratchet);
    repository.commit({ 'a.txt': '1' });
    const inputs = shallowClone(repository);
    renameSync(join(repository.directory, '../acme'), join(repository.directory, '../gone'));
    expect(await refusalOf(open(repository.ports, inputs))).toMatch(
      /^ratchet-unproven: .*found a clone without it, and .*fetch-depth: 0/,
    );
    const said: string[] = [];
    const ports = {
      ...repository.ports,
      log: { ...repository.ports.log, warn: (line: string) => void said.push(line) },
    };
    lay(join(repository.directory, '../shallow'), { 'deploy/flow.yaml': verdictFlow('', lax) });
    expect(await open(ports, inputs)).toMatch(/open/);
    expect(said.join()).toMatch(/nobody knows whether an earlier version had a ratchet: a clone without it, and /);
  });

  test('an entry that names nothing is a usage error', async () => {
    expect(await refusalOf(open(world(strict, 'ratchet: [coverge.lines]\n').ports))).toMatch(
      /^flow-unknown-ratchet: deploy\/flow\.yaml:\d+:11: .*did you mean "coverage"/,
    );
    expect(await refusalOf(open(world(strict, 'ratchet: [windows]\n').ports))).toMatch(/^flow-unknown-ratchet: /);
    expect(await refusalOf(open(world(strict, 'ratchet: [coverage.line]\n').ports))).toMatch(
      /^flow-unknown-ratchet: .*"coverage.line" names no value of a gate; did you mean "lines"/,
    );
    expect(await refusalOf(open(world(strict, 'ratchet: [sast.max.eror]\n').ports))).toMatch(
      /^flow-unknown-ratchet: .*names no value of a gate; did you mean "error"/,
    );
  });
});
