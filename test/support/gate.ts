import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Git } from '../../src/git/git.ts';
import { parseInputs } from '../../src/declaration/parse.ts';
import type { OutputValues } from '../../src/declaration/declare.ts';
import { localFiles } from '../../src/files/local.ts';
import { silentLog } from '../../src/base/log.ts';
import { createPlatform } from './create-platform.ts';
import { gate } from '../../src/steps/gate/gate.ts';
import type { Ports } from '../../src/steps/ports.ts';
import type { Outcome } from '../../src/steps/step.ts';
import { fakeClock } from './clock.ts';
import { shopFlow } from './flow.ts';
import type { Verdict } from '../../src/steps/gate/model.ts';

type Outputs = typeof gate.declaration.outputs;

export interface GateRun {
  readonly outcome: Outcome<Outputs>;
  readonly verdict: Verdict;
  readonly outputs: OutputValues<Outputs>;
  /** `0` or the exit code of the failure. */
  readonly exit: number;
  /** The failure's `code: message`, or ''. */
  readonly refusal: string;
  /** `id status` of each row, in order. */
  readonly rows: readonly string[];
}

/** Writes files below a directory. */
export function lay(directory: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

/** A Git that takes every file of a directory for what is committed. */
function committedGit(directory: string): Git {
  return {
    async run(args) {
      const path = /^HEAD:\.\/(.+)$/.exec(args.at(-1) ?? '')?.[1];
      const bytes = path === undefined ? undefined : await localFiles(directory).read(path);
      const hash = createHash('sha1')
        .update(`blob ${bytes?.length}\0`)
        .update(bytes ?? '');
      const text = bytes === undefined ? '' : `${hash.digest('hex')}\n`;
      return { text, stdout: new TextEncoder().encode(text), stderr: '', exitCode: bytes === undefined ? 1 : 0 };
    },
  };
}

/** What the gate can reach: files, a clock, and no platform. */
export function gatePorts(directory: string): Ports {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the gate touches nothing else
  return {
    clock: fakeClock(),
    log: silentLog,
    files: localFiles(directory),
    git: committedGit(directory),
    platform: createPlatform({ kind: 'local', run: {} }, { clock: fakeClock(), log: silentLog }),
  } as unknown as Ports;
}

/**
 * Plans and runs the gate in a directory. Reports are about the commit, and the gate about one, unless `inputs` say
 * otherwise; an empty input is left out. Throws what planning throws.
 */
export async function runGate(
  directory: string,
  inputs: Readonly<Record<string, string>>,
  more: Partial<Ports> = {},
): Promise<GateRun> {
  const ports = { ...gatePorts(directory), ...more };
  const { commit: own = commit } = inputs;
  const given = Object.entries({ commit: own, 'evidence-commit': own, ...inputs }).filter(([, value]) => value !== '');
  const values = parseInputs(gate.declaration, new Map(given));
  const plan = await gate.plan(values, ports);
  const outcome = await gate.execute(plan, ports);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the step's own data
  const verdict = { checks: [], ...(outcome.data as Partial<Verdict>) } as Verdict;
  const { failure } = outcome;
  return {
    outcome,
    verdict,
    outputs: outcome.outputs,
    exit: failure?.exitCode ?? 0,
    refusal: failure === undefined ? '' : `${failure.code}: ${failure.message}`,
    rows: verdict.checks.map(({ id, status }) => `${id} ${status}`),
  };
}

/** Codes of the rows and reports without proof. */
export function codesOf({ checks }: Pick<Verdict, 'checks'>): readonly string[] {
  return checks.flatMap(({ code, evidence, baseline = [] }) =>
    [code, ...evidence.map((item) => item.code), ...baseline.map((item) => item.code)].flatMap((one) => one ?? []),
  );
}

/** Small reports in every format, by what they say. */
export const reports = {
  lcov: (covered: number, total: number, file = 'src/a.ts'): string =>
    [
      `SF:${file}`,
      ...Array.from({ length: total }, (_, index) => `DA:${index + 1},${index < covered ? 1 : 0}`),
      'end_of_record',
      '',
    ].join('\n'),
  sarif: (levels: readonly string[], run: object = {}): string =>
    JSON.stringify({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'scan' } }, results: levels.map((level) => ({ ruleId: 'S1', level })), ...run }],
    }),
  trivy: (severities: readonly string[]): string =>
    JSON.stringify({
      SchemaVersion: 2,
      Results: [
        {
          Class: 'os-pkgs',
          Vulnerabilities: severities.map((severity, index) => ({
            VulnerabilityID: `CVE-${index}`,
            PkgIdentifier: { PURL: `pkg:deb/p${index}@1` },
            Severity: severity,
            FixedVersion: '2',
          })),
        },
      ],
    }),
  junit: (passed: number, failed = 0, more = ''): string => {
    const good = Array.from({ length: passed }, (_, index) => `<testcase name="good ${index}"/>`);
    const bad = Array.from({ length: failed }, (_, index) => `<testcase name="bad ${index}"><failure/></testcase>`);
    return `<testsuite name="suite">${[...good, ...bad].join('')}${more}</testsuite>`;
  },
};

export const digest = `sha256:${'a'.repeat(64)}`;
export const commit = '0123456789abcdef0123456789abcdef01234567';

export const goodSubject = {
  application: 'cart',
  artifact: `registry.example.com/shop/cart@${digest}`,
  version: '1.2.3-rc.1',
  commit,
};

/** Inputs that fit a `checkout`. */
export const goodInputs = {
  environment: 'staging',
  ...goodSubject,
  coverage: 'out/lcov.info',
  sarif: 'out/*.sarif',
  junit: 'out/TEST-*.xml',
};

export function emptyDirectory(root: string): string {
  return mkdtempSync(join(root, 'checkout-'));
}

/** A directory with a flow file and good reports: 90 of 100 lines, no error, ten tests; changed as one likes. */
export function checkout(root: string, changes: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const directory = emptyDirectory(root);
  lay(directory, {
    'krci-deploy.yaml': shopFlow,
    'out/lcov.info': reports.lcov(90, 100),
    'out/scan.sarif': reports.sarif(['warning', 'note']),
    'out/TEST-a.xml': reports.junit(10),
    ...changes,
  });
  return directory;
}
