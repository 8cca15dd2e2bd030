import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { KubernetesObject } from '../../../src/objects/model.ts';
import { nameOf } from '../../../src/objects/model.ts';
import { readAllObjects } from '../../../src/objects/read.ts';
import { scalesOf } from '../../../src/objects/scale.ts';
import { indexObjects } from '../../../src/objects/object-index.ts';
import { askedRules } from '../../../src/policy/assess.ts';
import { judgeObjects, type LocatedFinding } from '../../../src/policy/judge.ts';
import type { EnvironmentFacts, Level } from '../../../src/policy/model.ts';
import { newFindings } from '../../../src/policy/newness.ts';
import { ruleNames } from '../../../src/policy/rules.ts';
import { unpackedCorpus } from '../../support/evidence.ts';
import { loadedRules, production } from '../../support/policy.ts';

const directory = unpackedCorpus('objects.tar.gz');
const corpus = directory === undefined ? test.skip : test;
const root = join(directory ?? '', 'objects', 'policy', 'rendered');

const development: EnvironmentFacts = { ...production, environment: 'dev', tier: 'development' };
const platform: EnvironmentFacts = { ...development, isPlatform: true };

/** Text of each rendered environment, by its path. */
function environments(): readonly (readonly [string, string])[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]);
}

const objectsOf = (path: string, text: string): readonly KubernetesObject[] =>
  readAllObjects([{ path, bytes: new TextEncoder().encode(text) }]).objects;

/** Judges an environment as development, where its gate names every rule with one level. */
function judged(
  objects: readonly KubernetesObject[],
  { level = 'warn', facts = development }: { readonly level?: Level; readonly facts?: EnvironmentFacts } = {},
): readonly LocatedFinding[] {
  const entries = Object.fromEntries(ruleNames.map((name) => [name, level]));
  return judgeObjects(objects, askedRules(loadedRules, entries, facts), facts).flatMap(({ findings }) => findings);
}

/** Places of the numbers of replicas that files say, of workloads that nothing else scales. */
function countsIn(objects: readonly KubernetesObject[]): readonly { readonly name: string; readonly line: number }[] {
  const scales = scalesOf(indexObjects(objects));
  return objects
    .filter(({ kind, body }) => ['Deployment', 'StatefulSet'].includes(kind) && 'replicas' in Object(body['spec']))
    .filter((object) => scales.scalersOf(object).length === 0)
    .map((object) => ({ name: nameOf(object), line: object.lineOf(['spec', 'replicas']) }));
}

/** Writes another number of replicas on a line, which is too small as well. */
function withOtherCount(text: string, line: number): string {
  const lines = text.split('\n');
  const now = lines[line - 1] ?? '';
  const other = now.replace(/(?<=^ *replicas: )\d+/, (count) => (count === '1' ? '2' : '1'));
  if (other === now) throw new Error(`no number of replicas on line ${line}: ${now}`);
  return lines.with(line - 1, other).join('\n');
}

describe('the rendered environments, judged as development where every rule warns', () => {
  corpus.each([
    ['an environment', development, 10],
    ['the cluster of the platform', platform, 11],
  ])('%s: warnings and no failure', (_, facts, kinds) => {
    const warned = new Set<string>();
    let wouldFail = 0;
    const failed = environments().flatMap(([path, text]) => {
      const objects = objectsOf(path, text);
      wouldFail += judged(objects, { level: 'required', facts }).filter(({ grade }) => grade === 'fail').length;
      const findings = judged(objects, { facts });
      for (const { rule, grade } of findings) if (grade === 'warn') warned.add(rule);
      return findings.filter(({ grade }) => grade === 'fail').map(({ rule, object }) => `${path} ${rule} ${object}`);
    });
    expect(failed).toEqual([]);
    // The rules were asked, and had much to say: no failure is not the silence of rules that are off.
    expect(warned.size).toBeGreaterThanOrEqual(kinds);
    expect(wouldFail).toBeGreaterThan(1_000);
  });

  corpus('a pull request that moves files, lines and objects and changes nothing has no finding', () => {
    const all = environments();
    expect(all.length).toBeGreaterThan(129);
    let known = 0;
    const noise = all.flatMap(([path, text]) => {
      const before = judged(objectsOf(path, text), { facts: platform });
      known += before.length;
      const moved = objectsOf(`moved/${path}`, `# A comment.\n\n${text}`).toReversed();
      return newFindings(judged(moved, { facts: platform }), before);
    });
    expect(noise).toEqual([]);
    expect(known).toBeGreaterThan(1_000);
  });

  corpus('one changed number of replicas has one finding, at its line', () => {
    let changes = 0;
    for (const [path, text] of environments()) {
      const objects = objectsOf(path, text);
      const before = judged(objects);
      for (const { name, line } of countsIn(objects)) {
        const found = newFindings(judged(objectsOf(path, withOtherCount(text, line))), before);
        const expected = { rule: 'replicas', object: name, file: path, line, grade: 'warn' };
        expect([path, name, found]).toMatchObject([path, name, [expected]]);
        changes += 1;
      }
    }
    expect(changes).toBeGreaterThan(100);
  });
});
