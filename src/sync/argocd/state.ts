import { isList, isObject, type Json, listAt, member, textAt } from '../../web/json.ts';

/** What Argo CD says of an Application (argoproj.io/v1alpha1), as far as a judgement needs it. */
export interface ApplicationState {
  readonly name: string;
  readonly project: string;
  readonly isBeingDeleted: boolean;
  /** Whether Argo CD starts a sync by itself. */
  readonly isAutomated: boolean;
  readonly sources: readonly Source[];
  readonly isMultiSource: boolean;
  readonly comparison: Comparison;
  readonly health: Health;
  readonly operation: Operation;
  /** Of all Pods: hooks, other applications, and old ones that still end. */
  readonly images: readonly string[];
  readonly conditions: readonly Condition[];
  /** Messages of unhealthy resources. */
  readonly complaints: readonly string[];
  /** Resources that are hooks: `batch/Job/shop/migrate`. */
  readonly hooks: readonly string[];
}

export interface Source {
  readonly repository: string;
  readonly follows: string;
  /** Commit of the source that was compared, '' for none: Argo CD keeps one per source, in order. */
  readonly revision: string;
  /** What its parameters hand over: values of Helm's parameters, images of Kustomize's. */
  readonly hands: readonly string[];
}

export interface Comparison {
  readonly status: string;
  /** ISO 8601, whole seconds. */
  readonly at: string;
}

export interface Health {
  readonly status: string;
  readonly since: string | undefined;
}

/** The last operation, or the one that runs or waits. */
export interface Operation {
  readonly isUnderWay: boolean;
  /** Running, Terminating, Succeeded, Failed, Error, or '' for none. */
  readonly phase: string;
  readonly message: string;
  readonly startedAt: string | undefined;
  /** An operation that runs and has one failed, and will be tried again. */
  readonly finishedAt: string | undefined;
  readonly revisions: readonly string[];
  /** What the parameters of its sources handed over. */
  readonly hands: readonly string[];
  readonly hookImages: readonly string[];
}

export interface Condition {
  readonly type: string;
  readonly message: string;
}

const most = 2000;

/** Returns what a resource is known by: `batch/Job/shop/migrate`. */
export function idOf(resource: Json): string {
  return ['group', 'kind', 'namespace', 'name'].map((key) => textAt(resource, key) ?? '').join('/');
}

/** Reads an Application. What is missing or of another type is left empty: a judgement then has nothing to go by. */
export function readApplication(body: Json): ApplicationState {
  const metadata = member(body, 'metadata');
  const spec = member(body, 'spec');
  const status = member(body, 'status');
  const sync = member(status, 'sync');
  return {
    name: textAt(metadata, 'name') ?? '',
    project: textAt(spec, 'project') ?? '',
    isBeingDeleted: textAt(metadata, 'deletionTimestamp') !== undefined,
    isAutomated: isAutomated(spec),
    sources: sourcesOf(spec, sync),
    isMultiSource: items(spec, 'sources').length > 0,
    comparison: { status: textAt(sync, 'status') ?? 'Unknown', at: textAt(status, 'reconciledAt') ?? '' },
    health: {
      status: textAt(member(status, 'health'), 'status') ?? 'Unknown',
      since: textAt(member(status, 'health'), 'lastTransitionTime'),
    },
    operation: operationOf(body),
    images: texts(member(status, 'summary'), 'images'),
    conditions: items(status, 'conditions').map((one) => ({
      type: textAt(one, 'type') ?? '',
      message: textAt(one, 'message') ?? '',
    })),
    complaints: items(status, 'resources').flatMap(complaintOf),
    hooks: items(status, 'resources').flatMap((one) => (member(one, 'hook') === true ? idOf(one) : [])),
  };
}

function isAutomated(spec: Json | undefined): boolean {
  const automated = member(member(spec, 'syncPolicy'), 'automated');
  // `enabled` is there since Argo CD 3.1; an empty object has always meant on.
  return isObject(automated) && automated['enabled'] !== false;
}

/** What was compared is what the revisions are of: the spec may have changed since. */
function sourcesOf(spec: Json | undefined, sync: Json | undefined): readonly Source[] {
  const compared = sourceList(member(sync, 'comparedTo'));
  const sources = compared.length > 0 ? compared : sourceList(spec);
  const many = texts(sync, 'revisions');
  const one = textAt(sync, 'revision');
  const revisions = many.length > 0 ? many : one === undefined ? [] : [one];
  return sources.map((source, index) => ({
    repository: textAt(source, 'repoURL') ?? '',
    follows: textAt(source, 'targetRevision') ?? 'HEAD',
    revision: revisions[index] ?? '',
    hands: handsOf(source),
  }));
}

function handsOf(source: Json | undefined): readonly string[] {
  const parameters = items(member(source, 'helm'), 'parameters').map((one) => textAt(one, 'value'));
  return [...parameters.filter(isText), ...texts(member(source, 'kustomize'), 'images')];
}

function sourceList(holder: Json | undefined): readonly Json[] {
  const many = items(holder, 'sources');
  const one = member(holder, 'source');
  return many.length > 0 || one === undefined ? many : [one];
}

function operationOf(body: Json): Operation {
  const waiting = member(body, 'operation');
  const state = member(member(body, 'status'), 'operationState');
  const result = member(state, 'syncResult');
  const asked = member(member(state, 'operation') ?? waiting, 'sync');
  const phase = textAt(state, 'phase') ?? '';
  const revisions = [textAt(result, 'revision'), ...texts(result, 'revisions'), textAt(asked, 'revision')];
  return {
    isUnderWay: isObject(waiting) || phase === 'Running' || phase === 'Terminating',
    phase,
    message: textAt(state, 'message') ?? '',
    startedAt: textAt(state, 'startedAt'),
    finishedAt: textAt(state, 'finishedAt'),
    revisions: [...new Set([...revisions, ...texts(asked, 'revisions')])].filter(isText),
    hands: [result, asked].flatMap((holder) => sourceList(holder).flatMap(handsOf)),
    hookImages: items(result, 'resources').flatMap((one) =>
      (textAt(one, 'hookType') ?? '') === '' ? [] : texts(one, 'images'),
    ),
  };
}

function complaintOf(resource: Json): readonly string[] {
  const health = member(resource, 'health');
  const message = textAt(health, 'message') ?? '';
  if (message === '' || textAt(health, 'status') === 'Healthy') return [];
  return [`${textAt(resource, 'kind') ?? 'resource'} ${textAt(resource, 'name') ?? ''}: ${message}`];
}

function items(holder: Json | undefined, name: string): readonly Json[] {
  return listAt(holder, name).slice(0, most);
}

function texts(holder: Json | undefined, name: string): readonly string[] {
  const list = member(holder, name);
  return isList(list) ? list.slice(0, most).filter((one) => typeof one === 'string') : [];
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
