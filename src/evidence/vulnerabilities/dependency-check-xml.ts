import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { silentOrigin, timeOf } from '../origin.ts';
import { malformed } from '../text/unreadable.ts';
import type { Rating } from './rating.ts';
import { createScan, type Scan } from './scan.ts';

export const dependencyCheckXml: XmlFormat<Scan> = {
  name: 'Dependency-Check XML',
  writers: 'OWASP Dependency-Check (`--format XML`)',
  roots: ['analysis'],
  children: ['scanInfo'],
  xml: createDependencyCheckXml,
};

/** Texts of one element by the path below it; the first of several counts. */
type Texts = Map<string, string>;

const dependencyPath = 'dependencies/dependency';
/** Lists of a dependency, and whether what they hold is suppressed: both have the same form. */
const lists: Readonly<Record<string, boolean>> = {
  [`${dependencyPath}/vulnerabilities/vulnerability`]: false,
  [`${dependencyPath}/vulnerabilities/suppressedVulnerability`]: true,
};
const ofDependency = ['fileName', 'identifiers/package/id'];
const ofVulnerability = [
  'name',
  'severity',
  'cvssScore',
  ...['cvssV4', 'cvssV3'].flatMap((version) => [`${version}/baseScore`, `${version}/baseSeverity`]),
  'cvssV2/score',
  'cvssV2/severity',
];

/** Reads OWASP Dependency-Check's XML, which Jenkins and others take; suppressed vulnerabilities count. */
function createDependencyCheckXml(name: string): XmlFormatReader<Scan> {
  const scan = createScan(name);
  const stack: string[] = [];
  let dependency: Texts = new Map();
  let vulnerability: Texts = new Map();
  let engine = '';
  let date: string | undefined;
  let listed = false;
  let content: string | undefined;

  /** The texts that an element belongs to, and its path below theirs. */
  function placeOf(path: string): readonly [Texts, string] | undefined {
    const list = Object.keys(lists).find((one) => path.startsWith(`${one}/`));
    if (list !== undefined) return wanted(vulnerability, path.slice(list.length + 1), ofVulnerability);
    return path.startsWith(`${dependencyPath}/`)
      ? wanted(dependency, path.slice(dependencyPath.length + 1), ofDependency)
      : undefined;
  }

  function finish(path: string, text: string): void {
    if (path === 'scanInfo/engineVersion') engine = text;
    else if (path === 'projectInfo/reportDate') date = text;
    const [texts, key] = placeOf(path) ?? [];
    if (texts !== undefined && key !== undefined && !texts.has(key)) texts.set(key, text);
  }

  return {
    open({ tag, depth }) {
      stack.length = depth - 1;
      stack.push(tag);
      const path = stack.slice(1).join('/');
      if (path === 'dependencies') listed = true;
      else if (path === dependencyPath) dependency = new Map();
      else if (Object.hasOwn(lists, path)) vulnerability = new Map();
      content = '';
    },
    text(piece) {
      if (content !== undefined) content += piece;
    },
    close() {
      const path = stack.slice(1).join('/');
      if (content !== undefined) finish(path, content.trim());
      content = undefined;
      const suppressed = lists[path];
      if (suppressed !== undefined) {
        const component = dependency.get('identifiers/package/id') ?? dependency.get('fileName') ?? '(no file)';
        scan.add({ id: vulnerability.get('name'), ratings: ratingsOf(vulnerability), component, suppressed });
      }
      stack.pop();
    },
    facts() {
      if (!listed) throw malformed({ name }, { expected: 'the list of dependencies', found: 'none' });
      return scan.scan(`Dependency-Check ${engine}`.trimEnd(), { ...silentOrigin, time: timeOf(date) });
    },
  };
}

function wanted(texts: Texts, key: string, keys: readonly string[]): readonly [Texts, string] | undefined {
  return keys.includes(key) ? [texts, key] : undefined;
}

/** CVSS by version, the newest first, then the word, which may be the unscored one of an advisory. */
function ratingsOf(texts: Texts): readonly Rating[] {
  return [
    { word: texts.get('cvssV4/baseSeverity'), score: texts.get('cvssV4/baseScore') },
    { word: texts.get('cvssV3/baseSeverity'), score: texts.get('cvssV3/baseScore') },
    { word: texts.get('cvssV2/severity'), score: texts.get('cvssV2/score'), isV2: true },
    { word: texts.get('severity'), score: texts.get('cvssScore'), isV2: true },
  ];
}
