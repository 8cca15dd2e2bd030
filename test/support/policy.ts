import type { KubernetesObject } from '../../src/objects/model.ts';
import { nameOf } from '../../src/objects/model.ts';
import { askedRules, worldOf } from '../../src/policy/assess.ts';
import type { EnvironmentFacts, Finding } from '../../src/policy/model.ts';
import { loadRules, type RuleEntries, type RuleName } from '../../src/policy/rules.ts';
import { objectsIn } from './objects.ts';

/** A production of which nothing more is known. */
export const production: EnvironmentFacts = {
  environment: 'prod',
  tier: 'production',
  isPlatform: false,
  images: [],
  registry: undefined,
  egress: undefined,
  platformCidrs: [],
  otherEnvironments: [],
  neighbours: [],
};

export interface Question {
  readonly facts?: Partial<EnvironmentFacts>;
  readonly entries?: RuleEntries;
}

/** The code of every rule. */
export const loadedRules = await loadRules();

/** Findings of one rule, whatever its level. */
export function findingsOf(
  rule: RuleName,
  objects: readonly KubernetesObject[] | string,
  { facts = {}, entries = {} }: Question = {},
): readonly Finding[] {
  const world = worldOf(typeof objects === 'string' ? objectsIn(objects) : objects, { ...production, ...facts });
  const asked = askedRules(loadedRules, entries, world.facts).find(({ name }) => name === rule);
  if (asked === undefined) throw new Error(`no rule ${rule}`);
  return asked.check(world);
}

/** `fail Deployment/cart:4 expected: found`, in the order of finding, without notes. */
export function linesOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ grade }) => grade !== 'note')
    .map(
      ({ grade, object, path, expected, found }) =>
        `${grade} ${nameOf(object)}:${object.lineOf(path)} ${expected}: ${found}`,
    );
}

/** Parts of a workload that a case sets. */
interface Parts {
  readonly kind?: string;
  readonly metadata?: string;
  readonly spec?: string;
  readonly pod?: string;
  readonly container?: string;
}

/** A workload called `cart` with one container. */
export function workload({
  kind = 'Deployment',
  metadata = '',
  spec = '',
  pod = '',
  container = '',
}: Parts = {}): string {
  const version =
    kind === 'Rollout' ? 'argoproj.io/v1alpha1' : kind === 'DeploymentConfig' ? 'apps.openshift.io/v1' : 'apps/v1';
  return `apiVersion: ${version}
kind: ${kind}
metadata: { name: cart, ${metadata} }
spec: { ${spec} template: { metadata: { labels: { app: cart } }, spec: { ${pod} containers: [{ name: app, ${container} }] } } }
`;
}

/** An object that follows others in a stream. */
export const objectText = (kind: string, spec: string, version = 'v1', name = 'x'): string =>
  `---\napiVersion: ${version}\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`;

/** Grades of the findings of a rule, without notes. */
export function grades(rule: RuleName, text: string, question: Question = {}): readonly string[] {
  return linesOf(findingsOf(rule, text, question)).map((line) => line.split(' ')[0] ?? '');
}
