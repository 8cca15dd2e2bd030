import { UsageError } from '../base/errors.ts';
import type { FlowDocument } from './document.ts';
import { isExport, readResources } from './krci-resources.ts';
import type { PipelineResource, Resources, StageResource, StreamResource } from './krci-resources.ts';
import { isRecord } from '../base/json-path.ts';

/**
 * A flow file as data, made of exports and the overlay document beside them; and the applications that do not travel.
 */
export interface ExportedFlow {
  readonly document: FlowDocument;
  readonly notPromoted: readonly string[];
}

/** An item of a list in either kind of document, not yet checked. */
type RawEntry = Readonly<Record<string, unknown>>;

/**
 * Makes a flow file of KubeRocketCI's CDPipeline and Stage exports and of one overlay document beside them, which has
 * the values that the exports lack: the registry, and each environment's tier and model. Order, cluster, trigger and
 * applications come from the exports; the overlay may be stricter about these, never looser.
 * @throws UsageError with file, line and column.
 */
export function flowOfExports(documents: readonly FlowDocument[], file: string): ExportedFlow {
  const overlays = documents.filter((document) => !isExport(document));
  const [overlay, second] = overlays;
  if (overlay === undefined || !isRecord(overlay.data)) throw noOverlay(file);
  if (second !== undefined) {
    throw new UsageError({
      code: 'flow-two-documents',
      where: second.position([]),
      expected: 'one document of krci-deploy/v1 beside the exports',
      found: 'a second one',
      fix: 'merge the two',
    });
  }
  const resources = readResources(documents.filter(isExport));
  const pipeline = pipelineOf(resources, overlay, file);
  const stages = stagesOf(resources, pipeline);
  const own = entriesOf(overlay.data['environments']);
  const environments = [
    ...stages.map((stage) =>
      environmentOf(
        stage,
        own.find(({ name }) => name === stage.name),
        overlay,
      ),
    ),
    // Where Git is the only way in, KubeRocketCI has no Stage.
    ...own.filter(({ name }) => !stages.some((stage) => stage.name === name)),
  ];
  const data = {
    flow: pipeline.name,
    ...overlay.data,
    environments,
    applications: applicationsOf(pipeline, resources.streams, entriesOf(overlay.data['applications']), overlay),
  };
  const notPromoted = pipeline.applications.filter((name) => !pipeline.promoted.includes(name));
  return { document: { data, position: positions(overlay, environments, own, stages) }, notPromoted };
}

function pipelineOf({ pipelines }: Resources, overlay: FlowDocument, file: string): PipelineResource {
  const wanted = isRecord(overlay.data) ? overlay.data['flow'] : undefined;
  const found = pipelines.filter(({ name }) => wanted === undefined || name === wanted);
  const [pipeline] = found;
  if (pipeline !== undefined && found.length === 1) return pipeline;
  const names = pipelines.map(({ name }) => name).join(', ') || 'none';
  const chosen = wanted !== undefined;
  throw new UsageError({
    code: 'flow-export-incomplete',
    where: chosen ? overlay.position(['flow']) : file,
    expected: chosen ? `one CDPipeline ${JSON.stringify(wanted)} in the file` : 'one CDPipeline',
    found: names,
    fix: chosen ? 'export it too, or correct "flow"' : 'name one with "flow" in the document of krci-deploy/v1',
  });
}

function stagesOf({ stages }: Resources, pipeline: PipelineResource): readonly StageResource[] {
  const own = stages
    .filter((stage) => stage.pipeline === pipeline.name)
    .toSorted((one, other) => one.order - other.order);
  if (own.length === 0) {
    throw new UsageError({
      code: 'flow-export-incomplete',
      where: pipeline.at,
      found: `the CDPipeline ${pipeline.name} has no Stage in the file`,
      fix: 'export its stages too',
    });
  }
  const misplaced = own.find((stage, index) => stage.order !== index);
  if (misplaced === undefined) return own;
  throw new UsageError({
    code: 'flow-export-incomplete',
    where: misplaced.at,
    expected: `the orders 0 to ${own.length - 1}, each once, in the stages of ${pipeline.name}`,
    found: own.map(({ order }) => order).join(', '),
    fix: 'export them all',
  });
}

function environmentOf(stage: StageResource, own: RawEntry | undefined, overlay: FlowDocument): RawEntry {
  const { name, cluster, promotion } = stage;
  if (own?.['tier'] === undefined || own['model'] === undefined) {
    throw new UsageError({
      code: 'flow-export-incomplete',
      where: own === undefined ? stage.at : overlay.position(['environments']),
      found: `the Stage "${name}" has neither tier nor model`,
      fix: `add { name: ${name}, tier: …, model: … } to "environments" in the document of krci-deploy/v1`,
    });
  }
  if (own['cluster'] !== undefined && own['cluster'] !== cluster) {
    throw contradiction(
      overlay,
      `"${name}" has cluster ${valueText(own['cluster'])} here and "${cluster}" in its Stage`,
    );
  }
  if (own['promotion'] === 'automatic' && promotion !== 'automatic') {
    throw contradiction(
      overlay,
      `"${name}" is entered by hand (triggerType Manual), and "automatic" would loosen that`,
    );
  }
  if (own['after'] !== undefined || own['after-any'] !== undefined) {
    throw contradiction(overlay, `"${name}" has "after" here and the order ${stage.order} in its Stage`);
  }
  return { cluster, promotion, ...own };
}

/** Where KubeRocketCI runs, its operator has made an ApplicationSet. */
const manifests = { layout: 'krci', applicationset: 'cluster' } as const;

/** KubeRocketCI names an image after its application; the registry's path holds the part before the name. */
function applicationsOf(
  pipeline: PipelineResource,
  streams: readonly StreamResource[],
  own: readonly RawEntry[],
  overlay: FlowDocument,
): readonly RawEntry[] {
  const stranger = own.find(({ name }) => typeof name === 'string' && !pipeline.applications.includes(name));
  if (stranger !== undefined) {
    throw contradiction(
      overlay,
      `${valueText(stranger['name'])} is no application of the CDPipeline ${pipeline.name}`,
      'applications',
    );
  }
  const byName = new Map(own.map((entry) => [entry['name'], entry]));
  return pipeline.applications.map((name) => {
    const entry = byName.get(name);
    const image = entry?.['image'] === undefined ? imageOf(name, pipeline, streams, overlay) : name;
    const stated = isRecord(overlay.data) && overlay.data['manifests'] !== undefined;
    return Object.assign({ name, image, ...(!stated && { manifests }) }, entry);
  });
}

/**
 * Returns the image of an application below the flow's registry: the one of the stream that the CDPipeline deploys, else
 * the application's name.
 */
function imageOf(
  application: string,
  { streams: deployed }: PipelineResource,
  streams: readonly StreamResource[],
  overlay: FlowDocument,
): string {
  const own = streams.filter(({ codebase }) => codebase === application);
  const stream = own.find(({ name }) => deployed.includes(name)) ?? (own.length === 1 ? own[0] : undefined);
  if (stream === undefined) return application;
  const registry = isRecord(overlay.data) ? overlay.data['registry'] : undefined;
  const prefix = `${typeof registry === 'string' ? registry.replace(/\/+$/, '') : ''}/`;
  if (prefix !== '/' && stream.image.startsWith(prefix)) return stream.image.slice(prefix.length);
  throw new UsageError({
    code: 'flow-export-contradiction',
    where: stream.at,
    found: `the image ${stream.image} is not below the registry ${valueText(registry)} of the document of krci-deploy/v1`,
    fix: `correct "registry", or give ${application} an "image" of its own there`,
  });
}

/** Finds the position of a part of the flow: in the overlay where it is written there, else at the Stage. */
function positions(
  overlay: FlowDocument,
  environments: readonly RawEntry[],
  own: readonly RawEntry[],
  stages: readonly StageResource[],
): FlowDocument['position'] {
  return (path, key) => {
    const [list, index, ...rest] = path;
    if (list !== 'environments' || typeof index !== 'number') return overlay.position(path, key);
    const name = environments[index]?.['name'];
    const at = own.findIndex((entry) => entry['name'] === name);
    if (at >= 0) return overlay.position([list, at, ...rest], key);
    return stages.find((stage) => stage.name === name)?.at ?? overlay.position([]);
  };
}

function entriesOf(value: unknown): readonly RawEntry[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function valueText(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
}

function contradiction(overlay: FlowDocument, what: string, list = 'environments'): UsageError {
  return new UsageError({
    code: 'flow-export-contradiction',
    where: overlay.position([list]),
    found: what,
    fix: 'correct one of the two',
  });
}

function noOverlay(file: string): UsageError {
  return new UsageError({
    code: 'flow-export-incomplete',
    where: file,
    found: 'exports of KubeRocketCI alone, which hold no registry, tiers and models',
    fix: 'add a document with apiVersion: krci-deploy/v1 that has them',
  });
}
