import { RefusedError, type RemoteError } from '../../base/errors.ts';
import { shown } from '../../base/shown.ts';
import { type Json, parseJson } from '../../web/json.ts';
import type { Web, WebBytes } from '../../web/web.ts';
import { findElement, type FoundElement, imageIn, isSameImage } from './edit.ts';
import type { ElementImage, ElementName, ElementWriter } from './model.ts';
import { noApplicationSet, tokenTooNarrow } from './refusals.ts';

const maxTries = 3;

export interface KubernetesOptions {
  readonly server: string;
  readonly ca: string | undefined;
  readonly web: Web;
}

/**
 * Sets elements by the Kubernetes API: a JSON patch (RFC 6902) of the one element, whose `test` operations make it a
 * compare-and-set. Its place in the list is not stable, so that stage and codebase are tested with it. Contacts
 * nothing. Throws as `Web.open` does.
 */
export function kubernetesElements({ server: base, ca, web }: KubernetesOptions): ElementWriter {
  const server = web.open({
    base,
    service: 'kubernetes',
    title: 'the Kubernetes API',
    scope: 'applicationsets.argoproj.io: get, patch',
    limits: { timeoutMs: 30_000, maxBytes: 16 * 1024 * 1024 },
    ca,
  });

  async function read(name: ElementName): Promise<Json> {
    const answer = await server.read({
      path: pathOf(name),
      what: `the ApplicationSet ${name.set}`,
      accept: [403, 404],
    });
    if (answer.status === 404)
      throw noApplicationSet(`${shown(name.namespace ?? 'argocd')}/${shown(name.set)}`, server.name);
    if (answer.status === 403) throw notAllowed(answer, name, server.name);
    return parseJson(answer.bytes, server.name);
  }

  /** Returns whether the patch was taken: it is not where somebody else was first. */
  async function patched(name: ElementName, patch: Json): Promise<boolean> {
    const answer = await server.read({
      path: pathOf(name),
      method: 'PATCH',
      body: patch,
      bodyMedia: 'application/json-patch+json',
      what: `the element of ${name.stage} and ${name.codebase} in the ApplicationSet ${name.set}`,
      accept: [403, 409, 422],
    });
    if (answer.status === 403) throw notAllowed(answer, name, server.name);
    return answer.status < 300;
  }

  return {
    name: server.name,
    async set(name, image) {
      for (let tries = 0; tries < maxTries; tries += 1) {
        const found = findElement(await read(name), name);
        const before = imageIn(found.element);
        if (isSameImage(before, image)) return { changed: false, before };
        if (await patched(name, patchOf(found, name, image))) return { changed: true, before };
      }
      throw new RefusedError({
        code: 'element-overtaken',
        where: `ApplicationSet ${shown(name.set)}`,
        expected: `the element of ${name.stage} and ${name.codebase} as it was read`,
        found: `another change each time, ${maxTries} times`,
        fix: 'see who else sets it, then run again',
      });
    },
  };
}

function pathOf({ set, namespace = 'argocd' }: ElementName): string {
  const all = `apis/argoproj.io/v1alpha1/namespaces/${encodeURIComponent(namespace)}/applicationsets`;
  return `${all}/${encodeURIComponent(set)}`;
}

/** Tests who the element is of and what it says, then changes what differs: each of it or nothing is done. */
export function patchOf({ path, element }: FoundElement, { stage, codebase }: ElementName, image: ElementImage): Json {
  const pointer = `/${path.join('/')}`;
  const tests = Object.entries({ stage, codebase }).map(([key, value]) => ({
    op: 'test',
    path: `${pointer}/${key}`,
    value,
  }));
  const changes = Object.entries(image).flatMap(([key, value]: readonly [string, string]) => {
    const there = element[key];
    const at = `${pointer}/${key}`;
    if (there === undefined) return [{ op: 'add', path: at, value }];
    const test = { op: 'test', path: at, value: there };
    return there === value ? [test] : [test, { op: 'replace', path: at, value }];
  });
  return [...tests, ...changes];
}

function notAllowed(answer: WebBytes, { set, namespace = 'argocd' }: ElementName, where: string): RemoteError {
  const fix = `give the token a Role in ${namespace} with get and patch of applicationsets.argoproj.io, resourceNames: [${set}]`;
  return tokenTooNarrow(answer, { set, where, otherwise: 'forbidden', fix });
}
