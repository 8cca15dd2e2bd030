import { UsageError } from '../../../base/errors.ts';
import { isRecord } from '../../../base/json-path.ts';
import { parseInputs } from '../../../declaration/parse.ts';
import type { Files } from '../../../files/files.ts';
import { declaration } from '../declaration.ts';
import { type ArtifactInputs, entryInputs } from './inputs.ts';

const maxBytes = 1024 * 1024;
const maxEntries = 2000;

/** The keys of an entry, under the names that the inputs have. */
const keys = ['application', ...entryInputs] as const;

type SetEntry = Readonly<Record<string, unknown>>;

/**
 * Reads the promotions that a file lists, each on top of the run's own inputs. Entries pass the same declaration as
 * inputs do.
 *
 * @throws UsageError for a file that is no such list
 */
export async function readSet(file: string, common: ArtifactInputs, files: Files): Promise<readonly ArtifactInputs[]> {
  const bytes = await files.read(file);
  if (bytes === undefined) throw invalidSet(file, 'no such file');
  if (bytes.length > maxBytes) throw invalidSet(file, `${bytes.length} bytes, more than the ${maxBytes} that are read`);
  const entries = entriesOf(file, await dataOf(file, bytes));
  if (entries.length === 0) throw invalidSet(file, 'an empty list');
  if (entries.length > maxEntries)
    throw invalidSet(file, `${entries.length} promotions, more than the ${maxEntries} that travel together`);
  const requests = entries.map((entry, at) => requestOf(file, entry, at, common));
  refuseTwice(file, requests);
  return requests;
}

/** JSON, or the YAML that reads like it: without aliases, tags and keys that are there twice. */
async function dataOf(file: string, bytes: Uint8Array): Promise<unknown> {
  const { boundedTokens } = await import('../../../base/yaml-limits.ts');
  const { Composer } = await import('yaml');
  const text = new TextDecoder().decode(bytes);
  const tokens = boundedTokens(text, (_code, why) => invalidSet(file, `text that ${why}`));
  const [document, second] = [...new Composer({ uniqueKeys: true, strict: true }).compose(tokens)];
  const [problem] = document?.errors ?? [];
  if (document === undefined || problem !== undefined || second !== undefined)
    throw invalidSet(file, `neither JSON nor one document of YAML${problem === undefined ? '' : ` (${problem.code})`}`);
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    return data;
  } catch {
    throw invalidSet(file, 'YAML aliases; write the values out');
  }
}

/**
 * Reads the entries of a list, or of KubeRocketCI's payload: `{"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}`.
 */
function entriesOf(file: string, data: unknown): readonly SetEntry[] {
  if (Array.isArray(data)) {
    return data.map((entry: unknown, at) => {
      if (isRecord(entry)) return entry;
      throw invalidSet(file, `an entry ${at + 1} that is no object`);
    });
  }
  if (!isRecord(data)) throw invalidSet(file, 'neither a list nor an object');
  return Object.entries(data).map(([application, entry]) => {
    const { imageTag, imageDigest, customValues, ...rest } = isRecord(entry) ? entry : { none: true };
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined || typeof imageTag !== 'string')
      throw invalidSet(file, `no imageTag and imageDigest of ${JSON.stringify(application.slice(0, 80))}`);
    return Object.assign(
      { application, version: imageTag },
      imageDigest === undefined ? {} : { 'expect-digest': imageDigest },
      customValues === undefined ? {} : { customValues },
    );
  });
}

function requestOf(file: string, whole: SetEntry, at: number, common: ArtifactInputs): ArtifactInputs {
  const { customValues, ...entry } = whole;
  if (customValues !== undefined && typeof customValues !== 'boolean')
    throw invalidSet(file, `"customValues" of entry ${at + 1} that are not true or false`);
  const where = `${file}, entry ${at + 1}`;
  const raw = new Map<string, string>();
  for (const [name, value] of Object.entries(entry)) {
    if (!isKey(name))
      throw invalidSet(
        file,
        `the key ${JSON.stringify(name.slice(0, 80))} in entry ${at + 1}; known are ${keys.join(', ')}`,
      );
    raw.set(name, requiredText(value, file, `${name} of entry ${at + 1}`));
  }
  const values = parseInputs(declaration, raw, (name) => `${where}: ${name}`);
  const [application, ...others] = values.application;
  if (others.length > 0) throw invalidSet(file, `several applications in entry ${at + 1}; give each an entry`);
  const own = Object.fromEntries(keys.filter((key) => raw.has(key)).map((key) => [key, values[key]]));
  // The environment of the run is where applications go; a pair of references says itself where it goes.
  const ends = application === undefined && raw.has('destination') ? { to: undefined, from: undefined } : {};
  return { ...common, ...ends, ...own, application, customValues };
}

function requiredText(value: unknown, file: string, what: string): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('\n');
  throw invalidSet(file, `no text as ${what}; versions such as 1.10 need quotes in YAML`);
}

function refuseTwice(file: string, requests: readonly ArtifactInputs[]): void {
  const names = requests.flatMap(({ application }) => application ?? []);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw invalidSet(file, `${twice} twice`);
}

function isKey(name: string): name is (typeof keys)[number] {
  return keys.some((key) => key === name);
}

function invalidSet(file: string, found: string): UsageError {
  return new UsageError({
    code: 'invalid-set',
    where: file,
    expected: 'promotions such as [{"application":"cart","version":"1.3.0"}] or [{"source":"…","destination":"…"}]',
    found,
  });
}
