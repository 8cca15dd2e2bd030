import { UsageError } from '../base/errors.ts';
import type { FlowDocument } from './document.ts';
import { isExport, readResources } from './krci-resources.ts';
import type { PipelineResource, Resources, StageResource } from './krci-resources.ts';
import { isRecord } from '../base/json-path.ts';

/** A flow file as data, made of exports and of what they cannot say; and the applications that do not travel. */
export interface ExportedFlow {
  readonly document: FlowDocument;
  readonly notPromoted: readonly string[];
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * Makes a flow file of KubeRocketCI's CDPipeline and Stage exports and of one document of ours beside them, in which
 * stands what they cannot say: the registry, and each environment's tier and model. Order, cluster, trigger and
 * applications come from the exports; what our document says of these may be stricter, never looser. Throws UsageError.
 */
export function flowOfExports(documents: readonly FlowDocument[], file: string): ExportedFlow {
  const overlays = documents.filter((document) => !isExport(document));
  const [overlay, second] = overlays;
  if (overlay === undefined || !isRecord(overlay.data)) throw noOverlay(file);
  if (second !== undefined) {
    throw new UsageError(
      'flow-two-documents',
      `${second.position([])}: expected one document of krci-deploy/v1 beside the exports, found a second one`,
    );
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
    applications: applicationsOf(pipeline, entriesOf(overlay.data['applications']), overlay),
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
  throw new UsageError(
    'flow-export-incomplete',
    wanted === undefined
      ? `${file}: expected one CDPipeline, found ${names}; name one with "flow" in the document of krci-deploy/v1`
      : `${overlay.position(['flow'])}: expected one CDPipeline ${JSON.stringify(wanted)} in the file, found ${names}`,
  );
}

function stagesOf({ stages }: Resources, pipeline: PipelineResource): readonly StageResource[] {
  const own = stages
    .filter((stage) => stage.pipeline === pipeline.name)
    .toSorted((one, other) => one.order - other.order);
  if (own.length === 0) {
    throw new UsageError(
      'flow-export-incomplete',
      `${pipeline.at}: the CDPipeline ${pipeline.name} has no Stage in the file; export its stages too`,
    );
  }
  const astray = own.find((stage, index) => stage.order !== index);
  if (astray === undefined) return own;
  throw new UsageError(
    'flow-export-incomplete',
    `${astray.at}: the stages of ${pipeline.name} have the orders ${own.map(({ order }) => order).join(', ')}, expected 0 to ${own.length - 1}, each once; export them all`,
  );
}

function environmentOf(stage: StageResource, own: Entry | undefined, overlay: FlowDocument): Entry {
  const { name, cluster, promotion } = stage;
  if (own?.['tier'] === undefined || own['model'] === undefined) {
    throw new UsageError(
      'flow-export-incomplete',
      `${own === undefined ? stage.at : overlay.position(['environments'])}: the Stage "${name}" cannot say its tier and model: add { name: ${name}, tier: …, model: … } to "environments" in the document of krci-deploy/v1`,
    );
  }
  if (own['cluster'] !== undefined && own['cluster'] !== cluster) {
    throw contradiction(overlay, `"${name}" has cluster ${shown(own['cluster'])} here and "${cluster}" in its Stage`);
  }
  if (own['promotion'] === 'automatic' && promotion !== 'automatic') {
    throw contradiction(
      overlay,
      `"${name}" is entered by hand (triggerType Manual), and "automatic" would loosen that`,
    );
  }
  return { cluster, promotion, ...own };
}

/** KubeRocketCI names an image after its application; the registry's path holds what stands before. */
function applicationsOf(pipeline: PipelineResource, own: readonly Entry[], overlay: FlowDocument): readonly Entry[] {
  const stranger = own.find(({ name }) => typeof name === 'string' && !pipeline.applications.includes(name));
  if (stranger !== undefined) {
    throw contradiction(
      overlay,
      `${shown(stranger['name'])} is no application of the CDPipeline ${pipeline.name}`,
      'applications',
    );
  }
  const byName = new Map(own.map((entry) => [entry['name'], entry]));
  return pipeline.applications.map((name) => Object.assign({ name, image: name }, byName.get(name)));
}

/** Where a piece of the flow stands: in our document where it says something, else at the Stage. */
function positions(
  overlay: FlowDocument,
  environments: readonly Entry[],
  own: readonly Entry[],
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

function entriesOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
}

function contradiction(overlay: FlowDocument, what: string, list = 'environments'): UsageError {
  return new UsageError('flow-export-contradiction', `${overlay.position([list])}: ${what}; correct one of the two`);
}

function noOverlay(file: string): UsageError {
  return new UsageError(
    'flow-export-incomplete',
    `${file} holds exports of KubeRocketCI, which know no registry, tiers and models: add a document with apiVersion: krci-deploy/v1 that says them, as docs/flow.md shows`,
  );
}
