import { UsageError } from '../../base/errors.ts';
import { isRecord } from '../../base/json-path.ts';
import type { Files } from '../../files/files.ts';
import type { Flow } from '../../flow/flow.ts';
import { applicationOf, environmentOf } from '../../flow/questions.ts';
import { parseDigest } from '../../registry/digest.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import type { ImageRequest, PayloadEntry } from './model.ts';

const maxBytes = 1024 * 1024;
const maxApplications = 2000;
const keys: readonly string[] = ['imageTag', 'imageDigest', 'customValues'];

/**
 * Returns the applications of a set, as the payload in a file names them, in its order. Throws UsageError for a file
 * that is no such payload or has a name that is not in the flow.
 */
export async function readSet(
  file: string,
  flow: Flow,
  environment: string,
  files: Files,
): Promise<readonly ImageRequest[]> {
  const bytes = await files.read(file);
  if (bytes === undefined) throw invalidSet(file, 'there is no such file');
  if (bytes.length > maxBytes)
    throw invalidSet(file, `it has ${bytes.length} bytes, more than the ${maxBytes} that are read`);
  const entries = Object.entries(await payloadOf(file, bytes));
  if (entries.length === 0) throw invalidSet(file, 'it names no application');
  if (entries.length > maxApplications)
    throw invalidSet(file, `it names ${entries.length} applications, at most ${maxApplications} travel together`);
  const target = environmentOf(flow, environment);
  return entries.map(([name, entry]) => {
    const { imageTag, imageDigest, customValues } = checked(file, name, entry);
    const digest = imageDigest === undefined ? undefined : parseDigest(imageDigest, `imageDigest of ${name}`);
    const application = applicationOf(flow, name);
    return { kind: 'image', flow, environment: target, application, version: imageTag, digest, customValues };
  });
}

/** JSON without keys that are there twice, of which JSON.parse would keep the last. */
async function payloadOf(file: string, bytes: Uint8Array): Promise<object> {
  const text = new TextDecoder().decode(bytes);
  const data = parsed(file, text);
  if (!isRecord(data)) throw invalidSet(file, 'it is no JSON object');
  const { parseDocument } = await import('yaml');
  const [problem] = parseDocument(text, { uniqueKeys: true, logLevel: 'silent' }).errors;
  if (problem?.code === 'DUPLICATE_KEY') throw invalidSet(file, `line ${problem.linePos?.[0].line ?? 1} repeats a key`);
  return data;
}

function parsed(file: string, text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return data;
  } catch (cause) {
    throw invalidSet(file, 'it is not JSON', cause);
  }
}

function checked(file: string, name: string, entry: unknown): PayloadEntry {
  const where = JSON.stringify(name.slice(0, 80));
  if (!isRecord(entry)) throw invalidSet(file, `${where} is no object`);
  const unknown = Object.keys(entry).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    throw invalidSet(
      file,
      `${where} has the key ${JSON.stringify(unknown.slice(0, 80))}; known are ${keys.join(', ')}`,
    );
  const { imageTag, imageDigest, customValues } = entry;
  if (typeof imageTag !== 'string') throw invalidSet(file, `${where} has no "imageTag"`);
  if (imageTag === 'NaN')
    throw invalidSet(file, `${where} has the imageTag "NaN", which KubeRocketCI gives to what was never deployed`);
  if (imageDigest !== undefined && typeof imageDigest !== 'string')
    throw invalidSet(file, `the "imageDigest" of ${where} is no text`);
  if (customValues !== undefined && typeof customValues !== 'boolean')
    throw invalidSet(file, `the "customValues" of ${where} are not true or false`);
  tagOfVersion(imageTag);
  const digest = imageDigest === undefined || imageDigest === '' ? {} : { imageDigest };
  return { imageTag, ...digest, ...(customValues !== undefined && { customValues }) };
}

function invalidSet(file: string, why: string, cause?: unknown): UsageError {
  return new UsageError(
    {
      code: 'invalid-set',
      where: file,
      expected: 'images such as {"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}',
      found: why,
    },
    { cause },
  );
}
