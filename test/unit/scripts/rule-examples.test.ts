import { describe, expect, test } from '@jest/globals';
import { ruleExample } from '../../../scripts/rule-examples.ts';
import type { EnvironmentFacts } from '../../../src/policy/model.ts';
import { type RuleName, ruleNames } from '../../../src/policy/rules.ts';
import { findingsOf, linesOf } from '../../support/policy.ts';

/** What the flow file of the examples says. */
const facts: { readonly [Name in RuleName]?: Partial<EnvironmentFacts> } = {
  images: { registry: 'registry.example.com' },
  network: { egress: [{ word: 'secrets', addresses: ['10.9.0.12/32:8200'] }] },
  platform: { isPlatform: true },
};

describe.each(ruleNames)('the page of the rule %s', (name) => {
  const judged = (kind: 'passes' | 'fails') =>
    linesOf(findingsOf(name, ruleExample(name, kind), { facts: facts[name] ?? {} }));

  test('shows what passes', () => {
    expect(judged('passes')).toEqual([]);
  });

  test('shows what fails, and why in a comment', () => {
    expect(judged('fails').filter((line) => line.startsWith('fail '))).not.toEqual([]);
    expect(ruleExample(name, 'fails')).toMatch(/ # \S/);
  });
});
