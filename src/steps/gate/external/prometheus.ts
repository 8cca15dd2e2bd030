import type { Clock } from '../../../base/clock.ts';
import { type ProblemParts, EvidenceError } from '../../../base/errors.ts';
import { isList, type Json, listAt, member, textAt } from '../../../web/json.ts';
import type { Server, WebAnswer } from '../../../web/web.ts';

/** The one value of a query (Prometheus HTTP API, "Instant queries"). */
export interface Sample {
  readonly value: number;
  /** The server's warnings about the query, beside its result. */
  readonly warnings: readonly string[];
}

/** Largest difference between a server's clock and this one. */
const skew = 5 * 60_000;
const maxWarnings = 10;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Queries one value: exactly one finite number of now.
 * Throws EvidenceError for any other result; RemoteError.
 */
export async function sampleOf(server: Server, query: string, clock: Clock): Promise<Sample> {
  const answer = await server.ask({
    path: 'api/v1/query',
    query: { query },
    what: 'the result of the query',
    accept: [400, 422],
  });
  if (textAt(answer.body, 'status') !== 'success') throw refused(server, answer);
  const [time, text] = pairIn(member(answer.body, 'data'), server.name);
  if (typeof text !== 'string' || !number.test(text) || !Number.isFinite(Number(text))) {
    throw noProof(server.name, { expected: 'a number', found: jsonText(text), fix: 'see what the query divides by' });
  }
  if (typeof time !== 'number' || Math.abs(time * 1000 - clock.now().getTime()) > skew) {
    const found = typeof time === 'number' ? `a time of ${time} (Unix seconds)` : 'no time';
    throw noProof(server.name, { expected: 'a value of now', found, fix: 'see to the clocks of both machines' });
  }
  const warnings = listAt(answer.body, 'warnings').filter((one) => typeof one === 'string');
  return { value: Number(text), warnings: warnings.slice(0, maxWarnings).map((one) => printable(one)) };
}

/** Returns the `[time, "value"]` of a scalar, or of a vector with one element. */
function pairIn(data: Json | undefined, name: string): readonly Json[] {
  const [type, result] = [textAt(data, 'resultType'), member(data, 'result')];
  if (type === 'scalar' && isList(result)) return result;
  if (type !== 'vector' || !isList(result)) {
    throw noProof(name, {
      expected: 'one value',
      found: `a ${jsonText(type)}`,
      fix: 'ask for an instant vector or a scalar',
    });
  }
  if (result.length === 0) {
    throw noProof(name, {
      expected: 'one value',
      found: 'no series',
      fix: 'see that the labels of the query fit, and that the metric is collected',
    });
  }
  if (result.length > 1) {
    throw noProof(name, {
      expected: 'one value',
      found: `${result.length} series`,
      fix: 'aggregate them with sum, max or avg',
    });
  }
  const pair = member(result[0], 'value');
  if (isList(pair)) return pair;
  throw noProof(name, { expected: 'one value', found: 'a native histogram', fix: 'ask for a quantile of it' });
}

function refused(server: Server, { status, body }: WebAnswer): EvidenceError {
  const [type, error] = [textAt(body, 'errorType'), textAt(body, 'error')];
  return noProof(server.name, {
    expected: 'a result',
    found: `${status} ${printable(`${type ?? ''} ${error ?? ''}`)}`.trim(),
    fix: 'correct the query',
  });
}

function noProof(where: string, problem: ProblemParts): EvidenceError {
  return new EvidenceError({ code: 'metric-without-proof', where, ...problem });
}

function jsonText(value: Json | undefined): string {
  return typeof value === 'string' ? `"${printable(value).slice(0, 40)}"` : 'none';
}

function printable(text: string): string {
  return text
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .slice(0, 200)
    .trim();
}
