import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Json } from '../../src/web/json.ts';

/** Requests to a real Argo CD 3.1.9, its answers, and what happened beside them; recorded by us. */
export interface Transcript {
  readonly name: string;
  readonly events: readonly TranscriptEvent[];
  readonly exchanges: readonly TranscriptExchange[];
  /** What notifications of Argo CD's catalogue, and of our trigger, said. */
  readonly notifications?: readonly Notified[];
}

export interface Notified {
  readonly commit: string;
  readonly got: readonly { readonly trigger: string; readonly syncRevision: string; readonly health: string }[];
}

export interface TranscriptEvent {
  /** Seconds since the start. */
  readonly at: number;
  readonly text: string;
  readonly commit?: string;
  readonly digest?: string;
}

export interface TranscriptExchange {
  readonly at: number;
  readonly request: { readonly method: string; readonly path: string; readonly body?: Json };
  readonly response: { readonly status: number; readonly body: Json };
}

const directory = resolve(import.meta.dirname, '../fixtures/sync/argocd');

export function transcripts(): readonly Transcript[] {
  return readdirSync(directory).map((file) => transcript(file.replace('.json', '')));
}

export function transcript(name: string): Transcript {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- files of our own, whose shape the recorder gave them
  return JSON.parse(readFileSync(resolve(directory, `${name}.json`), 'utf8')) as Transcript;
}
