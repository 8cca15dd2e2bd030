import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { type CycloneDxComponents, createComponents, referenceOf } from '../vulnerabilities/cyclonedx-components.ts';
import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { timeOf } from '../origin.ts';
import { originOfCycloneDx } from '../vulnerabilities/scanner-origin.ts';
import { malformed, shown } from '../text/unreadable.ts';
import type { VexDocument, VexProduct, VexStatement, VexStatus } from './model.ts';

/** CycloneDX 1.4 and later, `vulnerabilities[].analysis.state`. */
const states: Readonly<Record<string, VexStatus>> = {
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
  not_affected: 'not_affected',
  false_positive: 'not_affected',
  exploitable: 'affected',
  in_triage: 'under_investigation',
};

export const cycloneDxVex: JsonFormat<VexDocument> = {
  name: 'CycloneDX with an analysis',
  writers: 'Dependency-Track, cdxgen (1.4 and later)',
  json: createCycloneDxVex,
};

/**
 * Reads a CycloneDX bill of materials whose vulnerabilities have an analysis. The product is the one that the bill is
 * of; what it affects goes by references into it.
 */
function createCycloneDxVex(name: string): JsonFormatReader<VexDocument> {
  const top: Record<string, Json> = {};
  const components = createComponents();
  const vulnerabilities: JsonObject[] = [];
  return {
    choices: {
      '': 'object',
      bomFormat: 'build',
      metadata: 'build',
      components: 'array',
      'components.*': 'build',
      vulnerabilities: 'array',
      'vulnerabilities.*': 'build',
    },
    get seen() {
      return top['bomFormat'] === 'CycloneDX';
    },
    value(path, value) {
      if (path === 'components.*') components.add(objectOr(value));
      else if (path === 'vulnerabilities.*') vulnerabilities.push(objectOr(value));
      else top[path] = value;
    },
    facts() {
      const metadata = objectOr(top['metadata']);
      const analysed = vulnerabilities.filter((one) => one['analysis'] !== undefined);
      return {
        author: authorOf(metadata),
        statements: analysed.map((one, index) => statementOf(one, index, metadata, components, name)),
      };
    },
  };
}

function authorOf({ authors, supplier, manufacturer }: JsonObject): string {
  const [author] = [...listOr(authors), supplier, manufacturer].flatMap((one) => textOr(objectOr(one)['name']) ?? []);
  return shown(author ?? '(no author)', 200);
}

function statementOf(
  one: JsonObject,
  index: number,
  metadata: JsonObject,
  components: CycloneDxComponents,
  name: string,
): VexStatement {
  const { state, justification, detail, lastUpdated, firstIssued } = objectOr(one['analysis']);
  const place = `vulnerability ${index + 1}`;
  const id = textOr(one['id']);
  const status = Object.hasOwn(states, textOr(state) ?? '') ? states[textOr(state) ?? ''] : 'under_investigation';
  if (id === undefined || status === undefined)
    throw malformed({ name }, { expected: `an id of ${place}`, found: 'none' });
  const also = listOr(one['references']).flatMap((reference) => textOr(objectOr(reference)['id']) ?? []);
  const why = [justification, detail].flatMap((word) => textOr(word)?.trim() ?? []).find((word) => word !== '');
  const time = [lastUpdated, firstIssued, one['updated'], metadata['timestamp']].flatMap((word) => textOr(word) ?? []);
  return {
    id: shown(textOr(one['bom-ref']) ?? place, 200),
    vulnerabilities: [id, ...also],
    products: [productOf(metadata, listOr(one['affects']), components)],
    status,
    reason: why === undefined ? undefined : shown(why, 300),
    time: timeOf(time[0]),
  };
}

function productOf(metadata: JsonObject, affects: readonly Json[], components: CycloneDxComponents): VexProduct {
  const { purl, 'bom-ref': own } = objectOr(metadata['component']);
  const references = affects.flatMap((affected) => {
    const reference = textOr(objectOr(affected)['ref']);
    return reference === undefined ? [] : [referenceOf(reference)];
  });
  const whole = references.some((reference) => reference === own || reference === purl);
  return {
    names: [purl, own].flatMap((word) => textOr(word) ?? []),
    digests: originOfCycloneDx(metadata).digests.flat(),
    components: whole ? undefined : references.map((reference) => components.resolve(reference)),
  };
}
