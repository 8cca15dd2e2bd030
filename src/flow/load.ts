import type { Files } from '../files/files.ts';
import { complete } from './complete.ts';
import type { FlowDocument } from './document.ts';
import { parseFlowDocument, parseFlowDocuments } from './document.ts';
import type { Flow } from './flow.ts';
import { flowOfExports } from './krci-exports.ts';
import { isExport } from './krci-resources.ts';
import { defaultFlowFile, missingNamedFlow } from './missing.ts';
import { validate } from './validate.ts';

/**
 * Reads the flow file that the `flow` input names, or the krci-deploy.yaml of the working directory or of one above it
 * in its Git repository; undefined when none was named and none is there.
 * @throws UsageError for a file that is missing, unreadable or wrong.
 */
export async function loadFlow(named: string | undefined, files: Files): Promise<Flow | undefined> {
  const file = named ?? defaultFlowFile;
  const bytes = await files.read(file);
  if (bytes !== undefined) return parseFlow(bytes, file);
  if (named === undefined) return flowAbove(files);
  throw await missingNamedFlow(named, files);
}

async function flowAbove(files: Files): Promise<Flow | undefined> {
  const file = await files.above(defaultFlowFile);
  const bytes = file === undefined ? undefined : await files.read(file);
  return file === undefined || bytes === undefined ? undefined : parseFlow(bytes, file);
}

/**
 * Parses, validates and completes a flow file's bytes, or exports of KubeRocketCI.
 * @throws UsageError with file, line and column.
 */
export async function parseFlow(bytes: Uint8Array, file: string): Promise<Flow> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(krciGroup)) {
    const documents = parseFlowDocuments(bytes, file);
    if (documents.some(isExport)) return parseExports(documents, file);
  }
  const document = parseFlowDocument(bytes, file);
  return complete(await validate(document), document, file);
}

const krciGroup = 'v2.edp.epam.com/';

async function parseExports(documents: readonly FlowDocument[], file: string): Promise<Flow> {
  const { document, notPromoted } = flowOfExports(documents, file);
  const flow = complete(await validate(document), document, file);
  const stays = new Set(notPromoted);
  const applications = flow.applications.map((application) =>
    stays.has(application.name) ? Object.assign({ promoted: false }, application) : application,
  );
  return { ...flow, applications };
}
