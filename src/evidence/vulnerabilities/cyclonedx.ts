import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { type CycloneDxComponents, createComponents } from './cyclonedx-components.ts';
import type { Rating } from './rating.ts';
import { createScan, notScanned, otherVersion, type Scan, type ScanBuilder } from './scan.ts';
import { originOfCycloneDx } from './scanner-origin.ts';

export const cycloneDx: JsonFormat<Scan> = {
  name: 'CycloneDX JSON',
  writers: 'Trivy, Grype, osv-scanner, pip-audit, cdxgen with vulnerabilities',
  json: createCycloneDx,
};

/** A CycloneDX document while it is read, whichever way it is written. */
export interface CycloneDxDocument {
  component(component: JsonObject): void;
  vulnerability(vulnerability: JsonObject): void;
  /** Throws EvidenceError for a bill of materials that lists no vulnerabilities, not even none. */
  scan(metadata: Json | undefined, listed: boolean): Scan;
}

/** Reads CycloneDX 1.4 and later; one without the list is a bill of materials that was not scanned. */
function createCycloneDx(name: string): JsonFormatReader<Scan> {
  const document = createDocument(name);
  let format: Json | undefined;
  let metadata: Json | undefined;
  let listed = false;
  return {
    choices: {
      '': 'object',
      bomFormat: 'build',
      metadata: 'build',
      components: 'array',
      'components.[]': 'build',
      vulnerabilities: 'array',
      'vulnerabilities.[]': 'build',
    },
    get seen() {
      return format !== undefined;
    },
    enter(path) {
      if (path === 'vulnerabilities') listed = true;
    },
    value(path, value) {
      if (path === 'bomFormat') format = value;
      if (path === 'metadata') metadata = value;
      if (path === 'components.[]') document.component(objectOr(value));
      if (path === 'vulnerabilities.[]') document.vulnerability(objectOr(value));
    },
    facts() {
      if (format !== 'CycloneDX') throw otherVersion(name, 'bill of materials of format CycloneDX', format);
      return document.scan(metadata, listed);
    },
  };
}

export function createDocument(name: string): CycloneDxDocument {
  const components = createComponents();
  const vulnerabilities: JsonObject[] = [];
  return {
    component: (component) => components.add(component),
    vulnerability(value) {
      const { id, ratings, source, affects, references } = value;
      // A copy of the used fields: the rest may be long texts.
      vulnerabilities.push({ id, ratings, source, affects, references });
    },
    scan(metadata, listed) {
      if (!listed) throw notScanned(name, 'components without a list of vulnerabilities');
      components.add(objectOr(objectOr(metadata)['component']));
      const scan = createScan(name);
      for (const one of vulnerabilities) addEach(one, components, scan);
      return scan.scan(toolsIn(metadata), originOfCycloneDx(metadata));
    },
  };
}

/** Names the tools of a document (1.4: a list, 1.5: components), else its format. */
function toolsIn(metadata: Json | undefined): string {
  const tools = objectOr(metadata)['tools'];
  const listed = [...listOr(tools), ...listOr(objectOr(tools)['components'])].map((tool) => objectOr(tool));
  const names = listed.slice(0, 10).flatMap(({ name, version }) => {
    const own = textOr(name);
    return own === undefined ? [] : [[own.replaceAll(',', ' '), textOr(version) ?? ''].join(' ').trimEnd()];
  });
  return names.length === 0 ? 'CycloneDX' : names.join(', ');
}

/** Adds one for each component; `analysis` is its author's word and takes nothing away. */
function addEach(one: JsonObject, components: CycloneDxComponents, scan: ScanBuilder): void {
  const ratings = ratingsOf(listOr(one['ratings']), textOr(objectOr(one['source'])['name']));
  const affected = listOr(one['affects']).flatMap((entry) => textOr(objectOr(entry)['ref']) ?? []);
  const aliases = listOr(one['references']).flatMap((reference) => textOr(objectOr(reference)['id']) ?? []);
  for (const reference of affected.length === 0 ? ['(no component)'] : affected) {
    scan.add({ id: one['id'], aliases, ratings, component: components.resolve(reference) });
  }
}

const methods = ['CVSSv4', 'CVSSv31', 'CVSSv3', 'CVSSv2'];

/**
 * Of several ratings, that of the weakness's publisher, then that of the NVD by the newest method, as Trivy chooses;
 * then the others.
 */
function ratingsOf(ratings: readonly Json[], publisher: string | undefined): readonly Rating[] {
  const entries = ratings.map((rating) => objectOr(rating));
  const by = (source: string | undefined): readonly JsonObject[] =>
    entries.filter(
      (rating) => source !== undefined && textOr(objectOr(rating['source'])['name'])?.toLowerCase() === source,
    );
  const byNvd = by('nvd').toSorted((a, b) => rankOf(a) - rankOf(b));
  return [...by(publisher?.toLowerCase()), ...byNvd, ...entries].map(({ severity, score, vector, method }) => ({
    word: severity,
    score,
    vector,
    isV2: method === 'CVSSv2',
  }));
}

function rankOf(rating: JsonObject): number {
  const index = methods.indexOf(textOr(rating['method']) ?? '');
  return index === -1 ? methods.length : index;
}
