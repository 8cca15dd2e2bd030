import type { Call, Handler, Reply } from './api-server.ts';
import { at, type Json, type JsonObject, object, text } from './openapi/json.ts';

/** ApplicationSets of a loopback Argo CD, which takes an upsert as a whole and compares nothing. */
export interface LoopbackSets {
  readonly sets: Map<string, JsonObject>;
  /** Rights on ApplicationSets that the token has. */
  readonly rights: Set<'get' | 'create' | 'update'>;
  /** Happens before and after each write: somebody else writes. */
  beforeWrite: () => void;
  afterWrite: () => void;
  /** Bodies of the writes. */
  readonly written: Json[];
  /** Sets one element's keys, as another client would. */
  change(name: string, index: number, keys: JsonObject): void;
  readonly handlers: Readonly<Record<string, Handler>>;
}

function denied(verb: string, name: string): Reply {
  const message = `permission denied: applicationsets, ${verb}, krci/${name}, sub: krci-deploy`;
  return { status: 403, body: { error: message, code: 7, message } };
}

export function loopbackSets(): LoopbackSets {
  const sets = new Map<string, JsonObject>();
  const written: Json[] = [];
  const rights = new Set<'get' | 'create' | 'update'>(['get', 'create', 'update']);
  const store = (name: string, body: JsonObject): void => {
    const generation = Number(at(sets.get(name), 'metadata', 'generation') ?? 0) + 1;
    sets.set(name, {
      ...body,
      metadata: { ...object(body['metadata']), generation, resourceVersion: String(generation) },
    });
  };
  const world: LoopbackSets = {
    sets,
    rights,
    written,
    beforeWrite: () => {},
    afterWrite: () => {},
    change(name, index, keys) {
      const body: JsonObject = JSON.parse(JSON.stringify(sets.get(name) ?? {}));
      const elements = at(body, 'spec', 'generators', '0', 'list', 'elements');
      if (!Array.isArray(elements)) throw new Error('a set has elements');
      elements[index] = { ...object(elements[index]), ...keys };
      store(name, body);
    },
    handlers: {
      'get /api/v1/applicationsets/{name}': ({ parameters: { name = '' } }: Call) => {
        if (!rights.has('get')) return denied('get', name);
        const body = sets.get(name);
        if (body !== undefined) return { status: 200, body };
        const message = `applicationsets.argoproj.io "${name}" not found`;
        return { status: 404, body: { error: message, code: 5, message } };
      },
      'post /api/v1/applicationsets': ({ body, query }: Call) => {
        const given = object(body);
        const name = text(at(given, 'metadata', 'name'));
        for (const verb of ['create', 'update'] as const) if (!rights.has(verb)) return denied(verb, name);
        const isOdd = at(given, 'metadata', 'resourceVersion') !== undefined || query.get('upsert') !== 'true';
        if (isOdd) {
          const message = 'resourceVersion should not be set on objects to be created';
          return { status: 500, body: { error: message, code: 2, message } };
        }
        world.beforeWrite();
        written.push(given);
        const kept = object(at(sets.get(name), 'metadata'));
        store(name, { ...given, metadata: { ...kept, ...object(given['metadata']) } });
        const answer = sets.get(name) ?? {};
        world.afterWrite();
        return { status: 200, body: answer };
      },
    },
  };
  return world;
}
