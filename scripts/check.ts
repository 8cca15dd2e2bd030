import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { generatedFiles, lacking } from './generated.ts';
import { filesWithReferences, versionsNamed } from './release/references.ts';
import { root } from './root.ts';
import { brokenWalls } from './broken-walls.ts';
import { workflowFindings } from './workflow-inputs.ts';

/** The fault, and the command to run or the change to make: one line. */
type Finding = string;

interface Check {
  readonly find: () => readonly Finding[];
  /** Takes minutes: left out by `--fast`. */
  readonly isSlow?: boolean;
}

const lintOptions = ['--type-aware', '--deny-warnings', '--quiet', '--format', 'unix'];

const checks: Readonly<Record<string, Check>> = {
  commands: { find: () => lacking() },
  generated: { find: staleGenerated },
  dist: { find: staleDist, isSlow: true },
  references: { find: staleReferences },
  lock: { find: addressesInLock },
  workflows: { find: () => workflowFindings() },
  walls: { find: () => brokenWalls(join(root, 'src')) },
  format: {
    find: () =>
      tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], 'format failed; run npm run format'),
  },
  types: {
    find: () => tool('typescript/bin/tsc', ['-p', 'tsconfig.test.json'], 'types failed; correct the lines above'),
  },
  lint: {
    find: () =>
      tool('oxlint/bin/oxlint', [...lintOptions, 'src', 'test', 'scripts', 'bench'], 'lint failed; run npm run lint'),
  },
};

function staleGenerated(): readonly Finding[] {
  const wanted = generatedFiles();
  const stale = [...wanted].filter(([path, content]) => textOf(path) !== content).map(([path]) => path);
  const tasks = listing('tekton').filter((path) => path.endsWith('.yaml'));
  const there = [
    ...listing('templates'),
    ...listing('gitlab-17'),
    ...tasks,
    ...listing('actions').filter((path) => path.endsWith('/action.yml')),
  ];
  const left = there.filter((path) => !wanted.has(path));
  return [
    ...stale.map((path) => `${path} is stale; run npm run generate`),
    ...left.map((path) => `${path} belongs to no command; remove it`),
  ];
}

function staleDist(): readonly Finding[] {
  const fresh = mkdtempSync(join(tmpdir(), 'krci-deploy-dist-'));
  try {
    build(fresh);
    const names = new Set([...readdirSync(fresh), ...listing('dist').map((path) => path.slice('dist/'.length))]);
    const stale = [...names].filter((name) => textOf(`dist/${name}`) !== contentOf(join(fresh, name))).toSorted();
    return stale.length === 0 ? [] : [`dist is stale (${stale.join(', ')}); run npm run build`];
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Pages, examples and workflows name the version of package.json, which a release sets. */
function staleReferences(): readonly Finding[] {
  const { version }: { version: string } = JSON.parse(textOf('package.json') ?? '{}');
  return filesWithReferences(root).flatMap((path) =>
    versionsNamed(textOf(path) ?? '')
      .filter((named) => named !== version)
      .map((named) => `${path} names the release ${named}, package.json ${version}; write ${version}`),
  );
}

/** Download addresses tie the lock file to one registry. */
function addressesInLock(): readonly Finding[] {
  const count = textOf('package-lock.json')?.match(/^ +"resolved": /gm)?.length ?? 0;
  return count === 0
    ? []
    : [`package-lock.json holds ${count} download addresses; run npm install with the project's .npmrc`];
}

function tool(program: string, args: readonly string[], finding: Finding): readonly Finding[] {
  const path = join(root, 'node_modules', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { cwd: root, encoding: 'utf8' });
  if (status === 0) return [];
  process.stderr.write(`${stdout}${stderr}`);
  return [finding];
}

function listing(directory: string): readonly string[] {
  const path = join(root, directory);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function textOf(path: string): string | undefined {
  return contentOf(join(root, path));
}

function contentOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function main(isFast: boolean): number {
  let count = 0;
  for (const [name, { find, isSlow = false }] of Object.entries(checks)) {
    if (isFast && isSlow) {
      process.stdout.write(`${name}: left out; npm run check has it\n`);
      continue;
    }
    const findings = find();
    count += findings.length;
    process.stdout.write(`${name}: ${findings.length === 0 ? 'ok' : 'failed'}\n`);
    for (const finding of findings) process.stdout.write(`  ${finding}\n`);
  }
  return count === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.includes('--fast'));
