import { RefusedError, type RemoteError } from '../../base/errors.ts';
import { shown } from '../../base/shown.ts';
import { type Json, member, parseJson } from '../../web/json.ts';
import type { Web, WebBytes } from '../../web/web.ts';
import { findElement, imageIn, isSameImage, requireExact, withImage } from './edit.ts';
import type { ElementImage, ElementName, ElementWriter } from './model.ts';
import { noApplicationSet, tokenTooNarrow } from './refusals.ts';

/**
 * Sets elements by Argo CD's API (ApplicationSetService of assets/swagger.json). Its upsert writes the whole spec and
 * knows no compare-and-set, so that the last writer wins: the element is read, changed, written and read again, and the
 * generation tells whether somebody else wrote in between. Contacts nothing. Throws as `Web.open` does.
 */
export function argocdElements(address: string, web: Web): ElementWriter {
  const server = web.open({
    base: address,
    service: 'argocd',
    title: 'Argo CD',
    scope: 'applicationsets: get, create, update',
    limits: { timeoutMs: 30_000, maxBytes: 16 * 1024 * 1024 },
  });

  async function read(name: ElementName): Promise<Json> {
    const query = name.namespace === undefined ? undefined : { appsetNamespace: name.namespace };
    const path = `api/v1/applicationsets/${encodeURIComponent(name.set)}`;
    const what = `the ApplicationSet ${name.set}`;
    const answer = await server.read({ path, ...(query && { query }), what, accept: [403, 404] });
    if (answer.status === 403) throw notAllowed(answer, name, server.name);
    if (answer.status === 404) throw noApplicationSet(shown(name.set), server.name);
    requireExact(new TextDecoder().decode(answer.bytes), name);
    return parseJson(answer.bytes, server.name);
  }

  async function write(name: ElementName, body: Json): Promise<void> {
    const answer = await server.read({
      path: 'api/v1/applicationsets',
      query: { upsert: 'true' },
      body,
      what: `the element of ${name.stage} and ${name.codebase} in the ApplicationSet ${name.set}`,
      accept: [403],
    });
    if (answer.status === 403) throw notAllowed(answer, name, server.name);
  }

  return {
    name: server.name,
    async set(name, image) {
      const first = await read(name);
      const { path, element } = findElement(first, name);
      const before = imageIn(element);
      if (isSameImage(before, image)) return { changed: false, before };
      await write(name, { metadata: metadataOf(first), spec: member(withImage(first, path, image), 'spec') ?? null });
      const last = await read(name);
      requireOwn(imageIn(findElement(last, name).element), image, name);
      requireAlone(first, last, name);
      return { changed: true, before };
    },
  };
}

/** With a resourceVersion Argo CD takes no upsert: what it makes by itself is left out. */
function metadataOf(body: Json): Json {
  const metadata = member(body, 'metadata');
  const kept = ['name', 'namespace', 'labels', 'annotations'].flatMap((key) => {
    const value = member(metadata, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(kept);
}

function requireOwn(there: ElementImage, wanted: ElementImage, name: ElementName): void {
  if (isSameImage(there, wanted)) return;
  throw overtaken(
    name,
    `${there.imageTag || 'no tag'} ${there.imageDigest}`.trim(),
    'see who else sets it, then run again',
  );
}

/** One write is one generation: with more of them, what somebody else wrote in between may be undone. */
function requireAlone(first: Json, last: Json, name: ElementName): void {
  const [before, after] = [first, last].map((body) => member(member(body, 'metadata'), 'generation'));
  if (typeof before !== 'number' || typeof after !== 'number' || after <= before + 1) return;
  const found = `${after - before} writes of it meanwhile, and Argo CD keeps the last one whole`;
  throw overtaken(name, found, 'look at its other elements: what another job set meanwhile may be undone');
}

function overtaken({ set, stage, codebase }: ElementName, found: string, fix: string): RefusedError {
  const where = `ApplicationSet ${shown(set)}`;
  const expected = `the element of ${stage} and ${codebase} as it was written`;
  return new RefusedError({ code: 'element-overtaken', where, expected, found, fix });
}

function notAllowed(answer: WebBytes, { set }: ElementName, where: string): RemoteError {
  const fix = `give the token the policies "applicationsets, get", "applicationsets, create" and "applicationsets, update" on <project>/${set}`;
  return tokenTooNarrow(answer, { set, where, otherwise: 'permission denied', fix });
}
