import { nearest } from '../base/suggest.ts';
import { tierOf } from './tier-words.ts';

/** Keys by which other tools call what a flow file has. */
const otherKeys: Readonly<Record<string, string>> = {
  stages: 'environments',
  stage: 'environments',
  envs: 'environments',
  env: 'environments',
  apps: 'applications',
  services: 'applications',
  components: 'applications',
  codebases: 'applications',
  pipeline: 'flow',
  repo: 'repository',
  url: 'repository',
  'trigger-type': 'promotion',
  triggerType: 'promotion',
  trigger: 'promotion',
  'depends-on': 'after',
  dependsOn: 'after',
  needs: 'after',
  'quality-gates': 'gates',
  qualityGates: 'gates',
  docker: 'image',
  version: 'apiVersion',
  overlay: 'directory',
  dir: 'directory',
  path: 'directory',
  'unit-tests': 'tests',
  junit: 'tests',
  test: 'tests',
  lcov: 'coverage',
  'code-coverage': 'coverage',
  semgrep: 'sast',
  codeql: 'sast',
  sarif: 'sast',
  'static-analysis': 'sast',
  trivy: 'vulnerabilities',
  grype: 'vulnerabilities',
  cve: 'vulnerabilities',
  sonarqube: 'sonar',
  slsa: 'provenance',
  approvals: 'approval',
  approvers: 'approval',
  reviewers: 'approval',
  critical: 'max',
  high: 'max',
  errors: 'max',
};

/** Values that people write for one of ours, by the key that they stand under. */
const otherValues: Readonly<Record<string, (text: string) => string | undefined>> = {
  tier: tierOf,
  layout: (text) =>
    /helm|values|yaml|argo/i.test(text) ? 'file' : /kustom|overlay/i.test(text) ? 'kustomize' : undefined,
  apiVersion: () => 'krci-deploy/v1',
};

/** Texts that are right but for what people add to them, by the key that they stand under: what remains. */
const corrections: Readonly<Record<string, (text: string) => string>> = {
  registry: withoutScheme,
  replica: withoutScheme,
  hosts: (text) => withoutScheme(text).toLowerCase(),
  image: imagePath,
  repositories: (text) => withoutScheme(text).split('/').slice(1).join('/'),
  projects: (text) => withoutScheme(text).split('/').slice(1).join('/'),
};

/** Says what somebody meant by an unknown key, as the fix of a message; undefined where nothing is near. */
export function keyMeant(typed: string, known: readonly string[]): string | undefined {
  const other = otherKeys[typed];
  return other !== undefined && known.includes(other) ? other : nearest(typed, known);
}

/** Says which of some words somebody meant. */
export function wordMeant(typed: string, key: string, words: readonly string[]): string | undefined {
  const other = otherValues[key]?.(typed);
  if (other !== undefined && words.includes(other)) return other;
  const begun = words.filter((word) => typed.length > 2 && word.startsWith(typed.toLowerCase()));
  return begun.length === 1 ? begun[0] : nearest(typed, words);
}

/** Returns the text that fits a pattern and differs from what was typed by a habit alone; undefined for any other. */
export function textMeant(typed: string, key: string, pattern: string): string | undefined {
  const corrected = (corrections[key] ?? asName)(typed.trim());
  return corrected !== typed && new RegExp(pattern, 'u').test(corrected) ? corrected : undefined;
}

function withoutScheme(text: string): string {
  return text.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
}

/** `registry.example.com/shop/cart:1.2.3@sha256:…` is `shop/cart`. */
function imagePath(text: string): string {
  const [name = ''] = withoutScheme(text).split('@');
  const parts = name
    .replace(/:[^/]*$/, '')
    .split('/')
    .filter((part) => part !== '');
  const isHost = parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '');
  return parts
    .slice(isHost ? 1 : 0)
    .join('/')
    .toLowerCase();
}

/** A DNS label of the same letters. */
function asName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/["'\u2018\u2019\u201C\u201D]/g, '')
    .replaceAll(/[\s_.]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
