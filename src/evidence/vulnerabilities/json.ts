import { EvidenceError } from '../../base/errors.ts';
import { type Json, type JsonObject, type JsonReader, listOr, objectOr, textOr } from '../text/json.ts';
import { originOfCycloneDx, originOfGrype, originOfTrivy } from './scanner-origin.ts';
import { excessive, malformed, shown } from '../text/unreadable.ts';
import { type Severity, severityOf, unique, type Vulnerability, type VulnerabilityFacts } from './vulnerability.ts';

const maxVulnerabilities = 200_000;

/** A scanner's own format, read beside the others: which one a document is, its keys say. */
export interface VulnerabilityReader extends Pick<JsonReader, 'choices' | 'value'> {
  readonly seen: boolean;
  enter(path: string): void;
  facts(): VulnerabilityFacts;
}

/**
 * Trivy's JSON (SchemaVersion 2). A result of class config, secret or license is another scan: what looked at no
 * packages has not found that they are good. Grype's JSON. CycloneDX 1.4 and later with vulnerabilities; one
 * without the list is a bill of materials that nobody has looked up.
 */
export function createScannerFormats(name: string): readonly VulnerabilityReader[] {
  return [createTrivy(name), createGrype(name), createCycloneDx(name)];
}

function createTrivy(name: string): VulnerabilityReader {
  const found: Vulnerability[] = [];
  let version: Json | undefined;
  let created: Json | undefined;
  let metadata: Json | undefined;
  let scanned = false;
  return {
    choices: {
      SchemaVersion: 'build',
      CreatedAt: 'build',
      Metadata: 'build',
      Results: 'array',
      'Results.*': 'build',
    },
    get seen() {
      return version !== undefined;
    },
    enter() {},
    value(path, value) {
      if (path === 'SchemaVersion') version = value;
      else if (path === 'CreatedAt') created = value;
      else if (path === 'Metadata') metadata = value;
      if (path !== 'Results.*') return;
      const result = objectOr(value);
      const kind = textOr(result['Class']);
      scanned ||= kind === undefined || kind === 'os-pkgs' || kind === 'lang-pkgs';
      for (const one of listOr(result['Vulnerabilities'])) add(found, trivyOne(one, false, name), name);
      // What an ignore file or a VEX document took out, as far as the report still shows it.
      for (const modified of listOr(result['ExperimentalModifiedFindings'])) {
        const { Type: type, Finding: finding } = objectOr(modified);
        if (type === 'vulnerability') add(found, trivyOne(finding, true, name), name);
      }
    },
    facts() {
      if (version !== 2) throw unknownVersion(name, 'Trivy report of SchemaVersion 2', version);
      if (!scanned) throw notScanned(name, 'a scan of no packages');
      return { tool: 'Trivy', vulnerabilities: unique(found), origin: originOfTrivy(created, metadata) };
    },
  };
}

function trivyOne(value: Json | undefined, suppressed: boolean, name: string): Vulnerability {
  const one = objectOr(value);
  const identifier = filled(objectOr(one['PkgIdentifier'])['PURL']);
  return {
    id: idOf(one['VulnerabilityID'], name),
    severity: severityOf(one['Severity']),
    component: identifier ?? nameAndVersion(one['PkgName'], one['InstalledVersion']),
    fixedIn: textOr(one['FixedVersion']),
    suppressed,
  };
}

function createGrype(name: string): VulnerabilityReader {
  const found: Vulnerability[] = [];
  let descriptor: JsonObject | undefined;
  let scanned: Json | undefined;
  let matched = false;
  return {
    choices: {
      descriptor: 'build',
      source: 'build',
      matches: 'array',
      'matches.*': 'build',
      ignoredMatches: 'array',
      'ignoredMatches.*': 'build',
    },
    get seen() {
      return matched;
    },
    enter(path) {
      if (path === 'matches') matched = true;
    },
    value(path, value) {
      if (path === 'descriptor') descriptor = objectOr(value);
      if (path === 'source') scanned = value;
      if (path === 'matches.*') add(found, grypeOne(objectOr(value), false, name), name);
      if (path === 'ignoredMatches.*' && isIgnoredByAuthor(objectOr(value))) {
        add(found, grypeOne(objectOr(value), true, name), name);
      }
    },
    facts() {
      const version = textOr(descriptor?.['version']) ?? '';
      if (descriptor?.['name'] !== 'grype') throw unknownVersion(name, 'report of Grype', descriptor?.['name']);
      const origin = originOfGrype(descriptor, scanned);
      return { tool: shown(`Grype ${version}`.trimEnd()), vulnerabilities: unique(found), origin };
    },
  };
}

/** Grype drops some matches by its own rules, such as kernel headers; those that name a weakness are somebody's choice. */
function isIgnoredByAuthor(match: JsonObject): boolean {
  return listOr(match['appliedIgnoreRules']).some((rule) => {
    const { vulnerability, 'vex-status': vex } = objectOr(rule);
    return [vulnerability, vex].some((word) => typeof word === 'string' && word !== '');
  });
}

function grypeOne(match: JsonObject, suppressed: boolean, name: string): Vulnerability {
  const vulnerability = objectOr(match['vulnerability']);
  const artifact = objectOr(match['artifact']);
  const fixes = listOr(objectOr(vulnerability['fix'])['versions']).flatMap((version) => textOr(version) ?? []);
  return {
    id: idOf(vulnerability['id'], name),
    severity: severityOf(vulnerability['severity']),
    component: filled(artifact['purl']) ?? nameAndVersion(artifact['name'], artifact['version']),
    fixedIn: fixes.length === 0 ? undefined : fixes.join(', '),
    suppressed,
  };
}

function createCycloneDx(name: string): VulnerabilityReader {
  const found: Vulnerability[] = [];
  let format: Json | undefined;
  let metadata: Json | undefined;
  let listed = false;
  return {
    choices: { bomFormat: 'build', metadata: 'build', vulnerabilities: 'array', 'vulnerabilities.*': 'build' },
    get seen() {
      return format !== undefined;
    },
    enter(path) {
      if (path === 'vulnerabilities') listed = true;
    },
    value(path, value) {
      if (path === 'bomFormat') format = value;
      if (path === 'metadata') metadata = value;
      if (path !== 'vulnerabilities.*') return;
      for (const one of cycloneDxOnes(objectOr(value), name)) add(found, one, name);
    },
    facts() {
      if (format !== 'CycloneDX') throw unknownVersion(name, 'bill of materials of format CycloneDX', format);
      if (!listed) throw notScanned(name, 'components without a list of vulnerabilities');
      return { tool: 'CycloneDX', vulnerabilities: unique(found), origin: originOfCycloneDx(metadata) };
    },
  };
}

/** One for each component; what `analysis` says of it is its author's word and takes nothing away. */
function cycloneDxOnes(one: JsonObject, name: string): readonly Vulnerability[] {
  const id = idOf(one['id'], name);
  const severity = ratingOf(listOr(one['ratings']), textOr(objectOr(one['source'])['name']));
  const affected = listOr(one['affects']).flatMap((entry) => textOr(objectOr(entry)['ref']) ?? []);
  const components = affected.length === 0 ? ['(no component)'] : affected;
  return components.map((component) => ({ id, severity, component, fixedIn: undefined, suppressed: false }));
}

const methods = ['CVSSv4', 'CVSSv31', 'CVSSv3', 'CVSSv2'];

/**
 * Of several ratings, that of whoever published the weakness, then that of the NVD by the newest method, as Trivy
 * chooses; then the first that has a severity.
 */
function ratingOf(ratings: readonly Json[], publisher: string | undefined): Severity {
  const entries = ratings.map((rating) => objectOr(rating));
  const by = (source: string | undefined): readonly JsonObject[] =>
    entries.filter((rating) => source !== undefined && objectOr(rating['source'])['name'] === source);
  const byNvd = by('nvd').toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const rating of [...by(publisher), ...byNvd, ...entries]) {
    const severity = severityOf(rating['severity']);
    if (severity !== 'unknown') return severity;
  }
  return 'unknown';
}

function rankOf(rating: JsonObject): number {
  const index = methods.indexOf(textOr(rating['method']) ?? '');
  return index === -1 ? methods.length : index;
}

function add(found: Vulnerability[], one: Vulnerability, name: string): void {
  if (found.length >= maxVulnerabilities)
    throw excessive({ name }, { found: `more than ${maxVulnerabilities} vulnerabilities` });
  found.push(one);
}

function idOf(value: Json | undefined, name: string): string {
  const id = textOr(value);
  if (id !== undefined && id !== '') return shown(id, 200);
  throw malformed({ name }, { expected: 'an id of each vulnerability', found: 'none' });
}

function filled(value: Json | undefined): string | undefined {
  return value === '' ? undefined : textOr(value);
}

function nameAndVersion(name: Json | undefined, version: Json | undefined): string {
  return shown(`${textOr(name) ?? '(no name)'}@${textOr(version) ?? ''}`, 300);
}

function unknownVersion(name: string, expected: string, found: Json | undefined): EvidenceError {
  const what = found === undefined ? 'none' : shown(JSON.stringify(found), 40);
  return new EvidenceError({ code: 'evidence-foreign', where: name, expected: `a ${expected}`, found: what });
}

function notScanned(name: string, why: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-not-scanned',
    where: name,
    expected: 'proof that packages were scanned for vulnerabilities',
    found: why,
  });
}
