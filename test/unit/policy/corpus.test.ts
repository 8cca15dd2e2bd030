import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../../src/objects/model.ts';
import { readAllObjects } from '../../../src/objects/read.ts';
import { askedRules, worldOf } from '../../../src/policy/assess.ts';
import type { Finding } from '../../../src/policy/model.ts';
import type { RuleName } from '../../../src/policy/rules.ts';
import { ruleNames } from '../../../src/policy/rules.ts';
import { unpackedCorpus } from '../../support/evidence.ts';
import { findingsOf, loadedRules, production } from '../../support/policy.ts';
import { assertedDifferences, type Difference, oracleDifferences } from './differences.ts';

const directory = unpackedCorpus('objects.tar.gz');
const corpus = directory === undefined ? test.skip : test;
const root = join(directory ?? '', 'objects', 'policy');

interface Line {
  readonly file: string;
  readonly files?: readonly string[];
  readonly check: string;
  readonly object: string;
  readonly verdict: string;
  readonly count?: unknown;
  readonly messages?: readonly string[];
  readonly config?: string;
}

interface Mapping {
  readonly source: string;
  readonly check: string;
  readonly rule: string | null;
  readonly relation: 'same' | 'fail-only' | 'pass-only' | 'input-only';
}

const ruleOfWord: Readonly<Record<string, RuleName>> = { 'image-by-digest': 'images', 'canary, blue-green': 'rollout' };

/** What a peer's check asks, where a rule of ours asks more than that: the findings that answer it. */
const questions: Readonly<Record<string, RegExp>> = {
  'HorizontalPodAutoscaler has target': /target/,
  'horizontalpodautoscaler-has-target': /target/,
  'Deployment targeted by HPA does not have replicas configured': /no replicas beside/,
  'deployment-targeted-by-hpa-does-not-have-replicas-configured': /no replicas beside/,
  'NetworkPolicy targets Pod': /pods that the policy selects/,
  'networkpolicy-targets-pod': /pods that the policy selects/,
  'Pod NetworkPolicy': /selects its pods/,
  'Pod Probes Identical': /different liveness/,
  'pod-probes-identical': /different liveness/,
  pdbDisruptionsIsZero: /allowed eviction/,
  pdbMinAvailableGreaterThanHPAMinReplicas: /allowed eviction/,
};

function linesOf(path: string): readonly Line[] {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}

function mappings(): readonly Mapping[] {
  const { policy }: { policy: readonly Mapping[] } = JSON.parse(readFileSync(join(root, '..', 'mapping.json'), 'utf8'));
  return policy;
}

function mappingOf({ file, check }: Line, all: readonly Mapping[]): Mapping | undefined {
  const own = all.filter(({ source }) => source === file.split('/')[0]);
  const fits = ({ check: pattern }: Mapping): boolean =>
    pattern === check || (pattern.endsWith('*') && check.startsWith(pattern.slice(0, -1)));
  return own.find((one) => one.check !== '*' && fits(one)) ?? own.find(({ check: pattern }) => pattern === '*');
}

function rulesOf({ rule }: Mapping): readonly RuleName[] {
  const name = ruleOfWord[rule ?? ''] ?? rule;
  return ruleNames.filter((one) => one === name);
}

/** Whether a line's verdict must be ours (the relations of mapping.json). */
function binds({ verdict, config }: Line, { source, relation }: Mapping): boolean {
  // With a configuration, kube-score answers another question than with its defaults.
  if (source === 'kube-score' && config !== undefined) return false;
  const verdicts = { same: ['pass', 'fail', 'count'], 'fail-only': ['fail', 'count'], 'pass-only': ['pass', 'count'] };
  return relation !== 'input-only' && verdicts[relation].includes(verdict);
}

function isDifferent(line: Line, differences: readonly Difference[]): boolean {
  return differences.some(
    ({ check, file, object }) =>
      check === line.check && line.file.endsWith(file) && (object === undefined || object === line.object),
  );
}

function answers(line: Line, rule: RuleName): readonly Finding[] {
  const files = [...new Set([line.file, ...(line.files ?? [])])];
  const { objects } = readAllObjects(files.map((path) => ({ path, bytes: readFileSync(join(root, path)) })));
  const question = questions[line.check] ?? /./;
  const named = /^[A-Z]\w+\//.test(line.object) ? line.object : undefined;
  return findingsOf(rule, objects).filter(
    ({ grade, expected, object }) =>
      grade !== 'note' &&
      question.test(expected) &&
      (named === undefined || nameOf(object) === named || `${object.kind}/${object.name}` === named),
  );
}

/** Judged as production, a warning of ours counts as a failure where the source fails. */
function agrees(line: Line, { relation }: Mapping, findings: readonly Finding[]): boolean {
  const failures = findings.filter(({ grade }) => grade === 'fail');
  if (line.verdict === 'fail') return findings.length > 0;
  if (line.verdict === 'pass') return failures.length === 0;
  const count = typeof line.count === 'number' ? line.count : (line.messages?.length ?? 1);
  return relation === 'pass-only' ? failures.length <= count : findings.length >= count;
}

describe('verdicts of others that are ours', () => {
  corpus('every asserted line of the corpus gives the verdict that its source asserts', () => {
    const all = mappings();
    const bound = linesOf('expected.jsonl').flatMap((line) => {
      const mapping = mappingOf(line, all);
      const [rule] = mapping === undefined ? [] : rulesOf(mapping);
      return mapping !== undefined && rule !== undefined && binds(line, mapping) ? [{ line, mapping, rule }] : [];
    });
    expect(bound.length).toBeGreaterThan(145);
    const wrong = bound.filter(({ line, mapping, rule }) => !agrees(line, mapping, answers(line, rule)));
    const unexplained = wrong.filter(({ line }) => !isDifferent(line, assertedDifferences));
    expect(unexplained.map(({ line: { check, file, object } }) => `${check} ${file} ${object}`)).toEqual([]);
    // A difference that is none any more is removed.
    const idle = assertedDifferences.filter((one) => !wrong.some(({ line }) => isDifferent(line, [one])));
    expect(idle).toEqual([]);
  });

  corpus('kube-score agrees on the rendered environments, where its question is ours', () => {
    const same: Readonly<Record<string, RuleName>> = {
      'horizontalpodautoscaler-has-target': 'autoscaling',
      'deployment-targeted-by-hpa-does-not-have-replicas-configured': 'autoscaling',
      'networkpolicy-targets-pod': 'network',
      'pod-probes-identical': 'probes',
    };
    let [agreed, asked] = [0, 0];
    const wrong: string[] = [];
    for (const set of ['infra', 'krci']) {
      const byFile = new Map<string, Line[]>();
      for (const line of linesOf(`rendered/${set}/oracle.jsonl`))
        byFile.set(line.file, [...(byFile.get(line.file) ?? []), line]);
      for (const [file, lines] of byFile) {
        const { objects } = readAllObjects([{ path: file, bytes: readFileSync(join(root, file)) }]);
        const found = new Map(Object.values(same).map((rule) => [rule, findingsOf(rule, objects)]));
        for (const line of lines) {
          const rule = same[line.check];
          if (rule === undefined || line.verdict === 'skip') continue;
          asked += 1;
          const [kind, , , namespace, name] = partsOf(line.object);
          const own = (found.get(rule) ?? []).some(
            ({ object, expected, grade }) =>
              grade !== 'note' &&
              (questions[line.check] ?? /./).test(expected) &&
              object.kind === kind &&
              object.name === name &&
              object.namespace === namespace,
          );
          if (own === (line.verdict === 'fail')) agreed += 1;
          else if (!isDifferent(line, oracleDifferences)) wrong.push(`${line.check} ${file} ${line.object}`);
        }
      }
    }
    expect(asked).toBeGreaterThan(250);
    expect(wrong).toEqual([]);
    expect(agreed / asked).toBeGreaterThanOrEqual(0.99);
  });

  corpus('every file gives verdicts or a named error', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:ya?ml|json)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(500);
    for (const path of files) {
      const { objects, unreadable } = readAllObjects([{ path, bytes: readFileSync(join(root, path)) }]);
      for (const rule of ruleNames) {
        for (const { object, path: place } of findingsOf(rule, objects, { facts: { isPlatform: true } }))
          expect(object.lineOf(place)).toBeGreaterThan(0);
      }
      for (const one of unreadable) expect(one.expected).not.toBe('');
    }
  });

  corpus('a development whose gate names no rule is asked none', () => {
    const sets = ['infra', 'krci'].map((set) => `rendered/${set}`);
    const files = sets.flatMap((set) =>
      readdirSync(join(root, set))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${set}/${name}`),
    );
    expect(files.length).toBeGreaterThan(129);
    for (const path of files) {
      const { objects } = readAllObjects([{ path, bytes: readFileSync(join(root, path)) }]);
      const world = worldOf(objects, { ...production, tier: 'development' });
      const asked = askedRules(loadedRules, {}, world.facts).filter(({ level }) => level !== 'off');
      expect(asked.flatMap((rule) => rule.check(world))).toEqual([]);
    }
  });
});

/** Kind, group and version (`v1` has no group), namespace, name. */
function partsOf(object: string): readonly string[] {
  const parts = object.split('/');
  return parts.length === 5 ? parts : [parts[0] ?? '', '', ...parts.slice(1)];
}
