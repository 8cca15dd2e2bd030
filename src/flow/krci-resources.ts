import { UsageError } from '../base/errors.ts';
import type { FlowDocument } from './document.ts';
import type { Promotion } from './flow.ts';
import { isRecord } from '../base/json-path.ts';

/** A deployment flow of KubeRocketCI (kind CDPipeline, group v2.edp.epam.com). */
export interface PipelineResource {
  readonly name: string;
  readonly applications: readonly string[];
  /** Those that go on to the next environment; the others stay in the first. */
  readonly promoted: readonly string[];
  /** Names of the image streams that it deploys. */
  readonly streams: readonly string[];
  readonly at: string;
}

/** An environment of KubeRocketCI (kind Stage). */
export interface StageResource {
  readonly name: string;
  readonly pipeline: string;
  /** From 0, without gaps. */
  readonly order: number;
  readonly promotion: Promotion;
  readonly cluster: string;
  readonly at: string;
}

/** The image of a codebase's branch (kind CodebaseImageStream). */
export interface StreamResource {
  readonly name: string;
  readonly codebase: string;
  /** With its registry, without a tag. */
  readonly image: string;
  readonly at: string;
}

export interface Resources {
  readonly streams: readonly StreamResource[];
  readonly pipelines: readonly PipelineResource[];
  readonly stages: readonly StageResource[];
}

type Path = readonly (string | number)[];

/** One resource of an export, which may be a document of its own or an item of a `kind: List`. */
interface Resource {
  readonly data: Readonly<Record<string, unknown>>;
  readonly position: (path: Path) => string;
}

const group = 'v2.edp.epam.com/';
const maxStages = 32;
const maxApplications = 2000;

/** Tells whether a document is of KubeRocketCI's kinds, or a list as `kubectl get -o yaml` prints it. */
export function isExport({ data }: FlowDocument): boolean {
  return isRecord(data) && (isOurGroup(data['apiVersion']) || data['kind'] === 'List');
}

/** Reads the CDPipelines, Stages and CodebaseImageStreams; other kinds are passed over. Throws UsageError with file, line and column. */
export function readResources(documents: readonly FlowDocument[]): Resources {
  const pipelines: PipelineResource[] = [];
  const stages: StageResource[] = [];
  const streams: StreamResource[] = [];
  for (const resource of documents.flatMap(resourcesIn)) {
    if (!isOurGroup(resource.data['apiVersion'])) continue;
    if (resource.data['kind'] === 'CDPipeline') pipelines.push(pipelineOf(resource));
    if (resource.data['kind'] === 'Stage') stages.push(stageOf(resource));
    if (resource.data['kind'] === 'CodebaseImageStream') streams.push(streamOf(resource));
  }
  return { pipelines, stages, streams };
}

function resourcesIn(document: FlowDocument): readonly Resource[] {
  const { data } = document;
  if (!isRecord(data)) return [];
  if (data['kind'] !== 'List') return [{ data, position: (path) => document.position(path) }];
  const items: readonly unknown[] = Array.isArray(data['items']) ? data['items'] : [];
  return items.flatMap((item, index): readonly Resource[] =>
    isRecord(item) ? [{ data: item, position: (path) => document.position(['items', index, ...path]) }] : [],
  );
}

function pipelineOf(resource: Resource): PipelineResource {
  const applications = namesAt(resource, 'applications');
  const promoted = namesAt(resource, 'applicationsToPromote');
  const stranger = promoted.find((name) => !applications.includes(name));
  if (stranger !== undefined) {
    throw invalidExport(
      resource,
      'applicationsToPromote',
      `only applications of the CDPipeline`,
      JSON.stringify(stranger),
    );
  }
  const streams = namesAt(resource, 'inputDockerStreams');
  return { name: textAt(resource, 'name'), applications, promoted, streams, at: resource.position([]) };
}

function streamOf(resource: Resource): StreamResource {
  const { metadata } = resource.data;
  const name = isRecord(metadata) && typeof metadata['name'] === 'string' ? metadata['name'] : '';
  return {
    name,
    codebase: textAt(resource, 'codebase'),
    image: textAt(resource, 'imageName'),
    at: resource.position(['spec', 'imageName']),
  };
}

function stageOf(resource: Resource): StageResource {
  const { order } = specOf(resource);
  if (typeof order !== 'number' || !Number.isInteger(order) || order < 0 || order >= maxStages) {
    throw invalidExport(
      resource,
      'order',
      `a whole number from 0 to ${maxStages - 1}`,
      JSON.stringify(order) ?? 'nothing',
    );
  }
  return {
    name: textAt(resource, 'name'),
    pipeline: textAt(resource, 'cdPipeline'),
    order,
    promotion: promotionOf(resource),
    cluster: textAt(resource, 'clusterName', 'in-cluster'),
    at: resource.position([]),
  };
}

/**
 * Maps a Stage's trigger to a promotion. Auto-stable differs from Auto for the other applications only, not in how one
 * enters.
 */
function promotionOf(resource: Resource): Promotion {
  const trigger = textAt(resource, 'triggerType', 'Manual');
  if (trigger === 'Manual') return 'manual';
  if (trigger === 'Auto' || trigger === 'Auto-stable') return 'automatic';
  throw invalidExport(resource, 'triggerType', 'Manual, Auto or Auto-stable', JSON.stringify(trigger.slice(0, 80)));
}

function specOf({ data }: Resource): Readonly<Record<string, unknown>> {
  return isRecord(data['spec']) ? data['spec'] : {};
}

function textAt(resource: Resource, key: string, otherwise?: string): string {
  const value = specOf(resource)[key] ?? otherwise;
  if (typeof value === 'string' && value !== '') return value;
  throw invalidExport(resource, key, 'a text', value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80));
}

function namesAt(resource: Resource, key: string): readonly string[] {
  const value: unknown = specOf(resource)[key] ?? [];
  const names: readonly unknown[] = Array.isArray(value) ? value : [undefined];
  const texts = names.flatMap((name) => (typeof name === 'string' ? [name] : []));
  if (texts.length === names.length && names.length <= maxApplications) return texts;
  throw invalidExport(resource, key, `a list of at most ${maxApplications} names`, 'something else');
}

function invalidExport(resource: Resource, key: string, expected: string, found: string): UsageError {
  const kind = String(resource.data['kind']);
  return new UsageError({
    code: 'flow-export-invalid',
    where: `${resource.position(['spec', key])}: ${kind}.spec.${key}`,
    expected,
    found,
    fix: 'export it again',
  });
}

function isOurGroup(apiVersion: unknown): boolean {
  return typeof apiVersion === 'string' && apiVersion.startsWith(group);
}
