import { type Json, readJson } from '../text/json.ts';
import { createCycloneDxVex } from './cyclonedx.ts';
import { createOpenVex } from './openvex.ts';
import type { ReportTime } from '../origin.ts';
import type { Source } from '../text/source.ts';
import { openText } from '../text/text.ts';
import { foreign } from '../text/unreadable.ts';

export type VexStatus = 'not_affected' | 'affected' | 'fixed' | 'under_investigation';

/** What somebody says about a weakness in a product. */
export interface VexStatement {
  /** For people: an id, or the place in the document. */
  readonly id: string;
  /** All names of the weakness. */
  readonly vulnerabilities: readonly string[];
  readonly products: readonly VexProduct[];
  readonly status: VexStatus;
  /** Why it is not affected: a label, or a sentence. Undefined where the statement has none, which makes it void. */
  readonly reason: string | undefined;
  readonly time: ReportTime | undefined;
}

export interface VexProduct {
  /** Package URLs and references. */
  readonly names: readonly string[];
  /** `sha256:…` of the product. */
  readonly digests: readonly string[];
  /** Package URLs of what in it the statement is about; undefined: of all of it. */
  readonly components: readonly string[] | undefined;
}

export interface VexDocument {
  readonly author: string;
  readonly statements: readonly VexStatement[];
}

/** A format, read beside the other: which one a document is, its keys say. */
export interface VexFormat {
  value(path: string, value: Json): void;
  /** Undefined for a document of another format. Throws EvidenceError. */
  document(): VexDocument | undefined;
}

const choices = {
  '': 'object',
  '@context': 'build',
  author: 'build',
  timestamp: 'build',
  statements: 'array',
  'statements.*': 'build',
  bomFormat: 'build',
  metadata: 'build',
  components: 'array',
  'components.*': 'build',
  vulnerabilities: 'array',
  'vulnerabilities.*': 'build',
} as const;

/** Reads OpenVEX 0.0.1 to 0.2.0 or CycloneDX with an analysis of its vulnerabilities. Throws EvidenceError. */
export async function readVex(source: Source): Promise<VexDocument> {
  const text = await openText(source);
  const formats = [createOpenVex(text.name), createCycloneDxVex(text.name)];
  await readJson(text, {
    choices,
    value(path, value) {
      for (const format of formats) format.value(path, value);
    },
  });
  const documents = formats.flatMap((format) => format.document() ?? []);
  const [document] = documents;
  if (document !== undefined && documents.length === 1) return document;
  throw foreign(text.name, `expected OpenVEX or CycloneDX, found ${document === undefined ? 'other JSON' : 'both'}`);
}
