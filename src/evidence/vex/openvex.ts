import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { isJsonObject, type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { digestsIn, timeOf } from '../origin.ts';
import { malformed, shown } from '../text/unreadable.ts';
import type { VexDocument, VexProduct, VexStatement, VexStatus } from './model.ts';

const statuses: readonly string[] = ['not_affected', 'affected', 'fixed', 'under_investigation'];

/** OpenVEX specification, "Status Justifications". */
export const justifications: readonly string[] = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
];

export const openVex: JsonFormat<VexDocument> = {
  name: 'OpenVEX',
  writers: 'vexctl, the `export-vex` of this gate (0.0.1 to 0.2.0)',
  json: createOpenVex,
};

/** Reads OpenVEX; in 0.0.1 a vulnerability and a product are a text, and subcomponents belong to the statement. */
function createOpenVex(name: string): JsonFormatReader<VexDocument> {
  const top: Record<string, Json> = {};
  const statements: JsonObject[] = [];
  return {
    choices: {
      '': 'object',
      '@context': 'build',
      author: 'build',
      timestamp: 'build',
      statements: 'array',
      'statements.*': 'build',
    },
    get seen() {
      return /^https:\/\/openvex\.dev\/ns(?:\/|$)/.test(textOr(top['@context']) ?? '');
    },
    value(path, value) {
      if (path === 'statements.*') statements.push(objectOr(value));
      else top[path] = value;
    },
    facts() {
      const author = textOr(top['author'])?.trim() ?? '';
      if (author === '') throw malformed({ name }, { expected: 'an author', found: 'none' });
      const time = textOr(top['timestamp']);
      return {
        author: shown(author, 200),
        statements: statements.map((one, index) => statementOf(one, `statement ${index + 1}`, time, name)),
      };
    },
  };
}

function statementOf(one: JsonObject, place: string, documentTime: string | undefined, name: string): VexStatement {
  const { status, justification, impact_statement: impact, vulnerability } = one;
  if (!isStatus(status)) {
    const found = status === undefined ? 'none' : shown(JSON.stringify(status), 40);
    throw malformed({ name }, { expected: `a status of ${statuses.join(', ')} in ${place}`, found });
  }
  const about = objectOr(vulnerability);
  const names = [vulnerability, about['name'], ...listOr(about['aliases'])].flatMap((word) => textOr(word) ?? []);
  if (names.length === 0)
    throw malformed({ name }, { expected: `the name of a vulnerability in ${place}`, found: 'none' });
  const label = justifications.find((word) => word === justification);
  const sentence = textOr(impact)?.trim();
  return {
    id: shown(textOr(one['@id']) ?? place, 200),
    vulnerabilities: names,
    products: listOr(one['products']).map((product) => productOf(product, one['subcomponents'])),
    status,
    reason: label ?? (sentence === undefined || sentence === '' ? undefined : shown(sentence, 300)),
    time: timeOf(textOr(one['timestamp']) ?? documentTime),
  };
}

function isStatus(status: Json | undefined): status is VexStatus {
  return typeof status === 'string' && statuses.includes(status);
}

function productOf(value: Json, ofStatement: Json | undefined): VexProduct {
  const { hashes, subcomponents } = objectOr(value);
  const parts = [...listOr(subcomponents), ...listOr(ofStatement)];
  return {
    names: namesOf(value),
    digests: digestsIn(`sha256:${textOr(objectOr(hashes)['sha-256'])}`),
    components: parts.length === 0 ? undefined : parts.flatMap((part) => namesOf(part)),
  };
}

function namesOf(value: Json): readonly string[] {
  if (!isJsonObject(value)) return typeof value === 'string' ? [value] : [];
  return [value['@id'], objectOr(value['identifiers'])['purl']].flatMap((word) => textOr(word) ?? []);
}
