/** One challenge of a `WWW-Authenticate` header (RFC 9110, section 11.6.1); names are lower case. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const maxHeaderLength = 8192;
const token = /[A-Za-z0-9!#$%&'*+.^_`|~-]+/y;
const parameter = /([A-Za-z0-9!#$%&'*+.^_`|~-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/y;
const gap = /[ \t,]*/y;

/** Reads all challenges in order, up to the first that cannot be read. */
export function parseChallenges(header: string | undefined): readonly Challenge[] {
  if (header === undefined || header.length > maxHeaderLength) return [];
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  let position = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = position;
    const match = pattern.exec(header);
    if (match !== null) position = pattern.lastIndex;
    return match;
  };
  for (take(gap); position < header.length; take(gap)) {
    const current = challenges.at(-1);
    const pair = take(parameter);
    if (pair !== null && current !== undefined) {
      const [, key = '', quoted, bare] = pair;
      current.parameters[key.toLowerCase()] = bare ?? (quoted ?? '').replaceAll(/\\(.)/g, '$1');
      continue;
    }
    const scheme = pair === null ? take(token) : null;
    if (scheme === null) return challenges;
    challenges.push({ scheme: scheme[0].toLowerCase(), parameters: {} });
  }
  return challenges;
}
