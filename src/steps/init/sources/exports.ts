import { StepError } from '../../../base/errors.ts';
import { parseFlowDocuments } from '../../../flow/document.ts';
import { type PipelineResource, readResources, type Resources } from '../../../flow/krci-resources.ts';
import type { Occurrence, Source, SurveyedTree } from '../model.ts';

/** Exports of KubeRocketCI: order, cluster and trigger of the Stages, applications of the CDPipeline, images of the streams. */
export const exports: Source = {
  recognises:
    'exports of KubeRocketCI: `CDPipeline`, its `Stage`s and `CodebaseImageStream`s, as `kubectl get -o yaml` prints them',
  find({ index }) {
    const files = index.paths.flatMap((file) => readExports(file, index));
    const found: Resources = {
      pipelines: files.flatMap(({ pipelines }) => pipelines),
      stages: files.flatMap(({ stages }) => stages),
      streams: files.flatMap(({ streams }) => streams),
    };
    return found.pipelines.flatMap((pipeline) => inPipeline(pipeline, found));
  },
};

/** A file that only looks like exports, such as a template of a chart, holds none. */
function readExports(file: string, index: SurveyedTree['index']): readonly Resources[] {
  const text = index.text(file) ?? '';
  if (!text.includes('v2.edp.epam.com/') || !/\b(?:CDPipeline|Stage|CodebaseImageStream)\b/.test(text)) return [];
  try {
    return [readResources(parseFlowDocuments(new TextEncoder().encode(text), file))];
  } catch (error) {
    if (error instanceof StepError) return [];
    throw error;
  }
}

function inPipeline(pipeline: PipelineResource, { stages, streams }: Resources): readonly Occurrence[] {
  const own = stages.filter((stage) => stage.pipeline === pipeline.name);
  return pipeline.applications.flatMap((application): readonly Occurrence[] => {
    const candidates = streams.filter(({ codebase }) => codebase === application);
    const stream = candidates.find(({ name }) => pipeline.streams.includes(name)) ?? candidates[0];
    if (stream === undefined) return [];
    return own.map(({ name, order, cluster, promotion, at }) => ({
      repository: stream.image,
      environment: name,
      // Where KubeRocketCI runs, its operator has made an ApplicationSet.
      manifests: { layout: 'krci', applicationset: 'cluster' },
      file: at,
      flow: pipeline.name,
      application,
      stage: { order, cluster, promotion },
    }));
  });
}
