import { parseInputs } from '../../declaration/parse.ts';
import { UsageError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';
import { declaration } from './declaration.ts';
import { ofEntry } from './single-artifact-inputs.ts';
import type { PromoteRequest } from './request.ts';

const mostBytes = 1024 * 1024;
const mostEntries = 2000;

/** What an entry may say, under the names that the inputs have. */
const keys = ['application', ...ofEntry] as const;

type Entry = Readonly<Record<string, unknown>>;

/**
 * The promotions that a file lists, each on top of what the run says for all. Entries pass the same declaration as
 * inputs do. Throws UsageError for a file that is no such list.
 */
export async function readSet(file: string, common: PromoteRequest, files: Files): Promise<readonly PromoteRequest[]> {
  const bytes = await files.read(file);
  if (bytes === undefined) throw wrong(file, 'there is no such file');
  if (bytes.length > mostBytes)
    throw wrong(file, `it has ${bytes.length} bytes, more than the ${mostBytes} that are read`);
  const entries = entriesOf(file, await dataOf(file, bytes));
  if (entries.length === 0) throw wrong(file, 'it is empty');
  if (entries.length > mostEntries)
    throw wrong(file, `it lists ${entries.length} promotions, at most ${mostEntries} travel together`);
  const requests = entries.map((entry, at) => requestOf(file, entry, at, common));
  refuseTwice(file, requests);
  return requests;
}

/** JSON, or the YAML that reads like it: without aliases, tags and keys that are there twice. */
async function dataOf(file: string, bytes: Uint8Array): Promise<unknown> {
  const { boundedTokens } = await import('../../base/yaml-limits.ts');
  const { Composer } = await import('yaml');
  const text = new TextDecoder().decode(bytes);
  const tokens = boundedTokens(text, (_code, why) => wrong(file, `it ${why}`));
  const [document, second] = [...new Composer({ uniqueKeys: true, strict: true }).compose(tokens)];
  const [problem] = document?.errors ?? [];
  if (document === undefined || problem !== undefined || second !== undefined)
    throw wrong(
      file,
      `it is neither JSON nor one document of YAML${problem === undefined ? '' : ` (${problem.code})`}`,
    );
  try {
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    return data;
  } catch {
    throw wrong(file, 'it has YAML aliases; write the values out');
  }
}

/** A list, or KubeRocketCI's payload: `{"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}`. */
function entriesOf(file: string, data: unknown): readonly Entry[] {
  if (Array.isArray(data)) {
    return data.map((entry: unknown, at) => {
      if (isRecord(entry)) return entry;
      throw wrong(file, `its entry ${at + 1} is no object`);
    });
  }
  if (!isRecord(data)) throw wrong(file, 'it is neither a list nor an object');
  return Object.entries(data).map(([application, entry]) => {
    const { imageTag, imageDigest, customValues: _customValues, ...rest } = isRecord(entry) ? entry : { none: true };
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined || typeof imageTag !== 'string')
      throw wrong(file, `expected imageTag and imageDigest of ${JSON.stringify(application.slice(0, 80))}`);
    return imageDigest === undefined
      ? { application, version: imageTag }
      : { application, version: imageTag, 'expect-digest': imageDigest };
  });
}

function requestOf(file: string, entry: Entry, at: number, common: PromoteRequest): PromoteRequest {
  const where = `${file}, entry ${at + 1}`;
  const raw = new Map<string, string>();
  for (const [name, value] of Object.entries(entry)) {
    if (!isKey(name))
      throw wrong(
        file,
        `its entry ${at + 1} has the key ${JSON.stringify(name.slice(0, 80))}; known are ${keys.join(', ')}`,
      );
    raw.set(name, textOf(value, file, `${name} of entry ${at + 1}`));
  }
  const values = parseInputs(declaration, raw, (name) => `${where}: ${name}`);
  const [application, ...others] = values.application;
  if (others.length > 0) throw wrong(file, `its entry ${at + 1} names several applications; give each an entry`);
  const own = Object.fromEntries(keys.filter((key) => raw.has(key)).map((key) => [key, values[key]]));
  // The environment of the run is where applications go; a pair of references says itself where it goes.
  const ends = application === undefined && raw.has('destination') ? { to: undefined, from: undefined } : {};
  return { ...common, ...ends, ...own, application };
}

function textOf(value: unknown, file: string, what: string): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('\n');
  throw wrong(file, `the ${what} is no text; versions such as 1.10 need quotes in YAML`);
}

function refuseTwice(file: string, requests: readonly PromoteRequest[]): void {
  const names = requests.flatMap(({ application }) => application ?? []);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw wrong(file, `it names ${twice} twice`);
}

function isKey(name: string): name is (typeof keys)[number] {
  return keys.some((key) => key === name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(file: string, why: string): UsageError {
  return new UsageError(
    'invalid-set',
    `expected promotions in ${file}, as in [{"application":"cart","version":"1.3.0"}] or [{"source":"…","destination":"…"}]: ${why}`,
  );
}
