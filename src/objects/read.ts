import { isRecord } from '../base/json-path.ts';
import type { KubernetesObject, Labels, ObjectPath, ReadObjects, Unreadable } from './model.ts';
import { metadataShape, misfitOf, shapes } from './shapes.ts';
import { parseDocuments, type YamlDocument } from './yaml-document.ts';

/** Bounds of what is read for one environment. */
export const readLimits = { fileBytes: 64 * 1024 * 1024, objects: 200_000 } as const;

export interface ObjectFile {
  /** Path for messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the objects of a file in YAML or JSON; the items of a List are objects of their own. What is no object, or is
 * one that the API would not take, is listed with its line and never left out in silence.
 */
export function readObjects({ path, bytes }: ObjectFile): ReadObjects {
  const problem = (found: string): ReadObjects => ({
    objects: [],
    unreadable: [{ file: path, expected: 'Kubernetes objects', found }],
  });
  if (bytes.length > readLimits.fileBytes) return problem(`more than ${readLimits.fileBytes} bytes`);
  const text = textOf(bytes);
  if (text === undefined) return problem('bytes that are no UTF-8');
  const reading: Reading = { file: path, objects: [], unreadable: [] };
  for (const document of parseDocuments(text)) {
    if ('found' in document) addUnreadable(reading, document.line, 'YAML', document.found);
    else addDocument(reading, document, document.value, []);
  }
  return reading;
}

/** Reads several files into one list. */
export function readAllObjects(files: Iterable<ObjectFile>): ReadObjects {
  const objects: KubernetesObject[] = [];
  const unreadable: Unreadable[] = [];
  for (const file of files) {
    const read = readObjects(file);
    for (const one of read.objects) objects.push(one);
    for (const one of read.unreadable) unreadable.push(one);
    if (objects.length > readLimits.objects) {
      unreadable.push({ file: file.path, expected: `at most ${readLimits.objects} objects`, found: 'more' });
      break;
    }
  }
  return { objects, unreadable };
}

interface Reading {
  readonly file: string;
  readonly objects: KubernetesObject[];
  readonly unreadable: Unreadable[];
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function addUnreadable({ file, unreadable }: Reading, line: number, expected: string, found: string): void {
  unreadable.push({ file, line, expected, found });
}

function addDocument(reading: Reading, document: YamlDocument, value: unknown, path: ObjectPath): void {
  if (value === null || value === undefined) return;
  const line = (): number => document.lineOf(path);
  const { apiVersion, kind, items } = isRecord(value) ? value : {};
  if (!isRecord(value) || typeof apiVersion !== 'string' || typeof kind !== 'string') {
    addUnreadable(reading, line(), 'an object with apiVersion and kind', 'none');
    return;
  }
  if (kind.endsWith('List') && Array.isArray(items)) {
    addList(reading, document, { apiVersion, kind, items }, path);
    return;
  }
  const misfit =
    misfitOf(value, { required: ['metadata'], fields: { metadata: metadataShape } }) ??
    misfitOf(value, shapeOf(kind, apiVersion));
  if (misfit !== undefined) {
    const where = `${kind}: ${misfit.path.join('.')}`.replace(/: $/, '');
    addUnreadable(reading, document.lineOf([...path, ...misfit.path]), `${misfit.expected} (${where})`, misfit.found);
    return;
  }
  const object = objectOf(reading.file, document, value, { apiVersion, kind }, path);
  if (object === undefined) addUnreadable(reading, line(), `a name (${kind}: metadata)`, 'none');
  else reading.objects.push(object);
}

interface List {
  readonly apiVersion: string;
  readonly kind: string;
  readonly items: readonly unknown[];
}

/** Adds the items of a list; those of a typed list (`DeploymentList`) need not say their kind. */
function addList(reading: Reading, document: YamlDocument, { apiVersion, kind, items }: List, path: ObjectPath): void {
  const inherited = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
  for (const [index, item] of items.entries()) {
    addDocument(reading, document, isRecord(item) ? { ...inherited, ...item } : item, [...path, 'items', index]);
  }
}

function shapeOf(kind: string, apiVersion: string): (typeof shapes)[string] {
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
  // Other projects have kinds of the same name.
  return shape !== undefined && knownGroup.test(apiVersion) ? shape : 'any';
}

const knownGroup =
  /^(?:v1|(?:apps|extensions|batch|policy|autoscaling|networking\.k8s\.io|argoproj\.io|keda\.sh|apps\.openshift\.io)\/\w+)$/;

function objectOf(
  file: string,
  document: YamlDocument,
  body: Readonly<Record<string, unknown>>,
  { apiVersion, kind }: { readonly apiVersion: string; readonly kind: string },
  path: ObjectPath,
): KubernetesObject | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- metadataShape has been checked
  const metadata = body['metadata'] as Metadata;
  const name = metadata.name ?? (metadata.generateName === undefined ? undefined : `${metadata.generateName}*`);
  if (name === undefined || name === '') return undefined;
  return {
    apiVersion,
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind,
    namespace: metadata.namespace ?? '',
    name,
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
    body,
    file,
    lineOf: (inner) => document.lineOf([...path, ...inner]),
  };
}

interface Metadata {
  readonly name?: string;
  readonly generateName?: string;
  readonly namespace?: string;
  readonly labels?: Labels;
  readonly annotations?: Labels;
}
