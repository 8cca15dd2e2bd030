import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';
import { generatedFiles } from './generated.ts';
import { root } from './root.ts';
import { brokenWalls } from './walls.ts';

/** What is wrong and what to type or to change. */
type Finding = string;

const checks: Readonly<Record<string, () => readonly Finding[]>> = {
  generated: staleGenerated,
  dist: staleDist,
  walls: () => brokenWalls(join(root, 'src')),
  format: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'], 'npm run format'),
  types: () => tool('typescript/bin/tsc', ['-p', 'tsconfig.test.json'], 'the lines above to see what does not fit'),
  lint: () => tool('oxlint/bin/oxlint', [...lintOptions, 'src', 'test', 'scripts', 'bench'], 'npm run lint'),
};

const lintOptions = ['--type-aware', '--deny-warnings', '--quiet', '--format', 'unix'];

function staleGenerated(): readonly Finding[] {
  const wanted = generatedFiles();
  const stale = [...wanted].filter(([path, content]) => textOf(path) !== content).map(([path]) => path);
  const there = [...listing('templates'), ...listing('actions').filter((path) => path.endsWith('/action.yml'))];
  const left = there.filter((path) => !wanted.has(path));
  return [
    ...stale.map((path) => `${path} is stale; type npm run generate`),
    ...left.map((path) => `${path} comes from no declaration; remove it`),
  ];
}

function staleDist(): readonly Finding[] {
  const fresh = mkdtempSync(join(tmpdir(), 'krci-deploy-dist-'));
  try {
    build(fresh);
    const names = new Set([...readdirSync(fresh), ...listing('dist').map((path) => path.slice('dist/'.length))]);
    const stale = [...names].filter((name) => textOf(`dist/${name}`) !== contentOf(join(fresh, name))).toSorted();
    return stale.length === 0 ? [] : [`dist is stale (${stale.join(', ')}); type npm run build`];
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function tool(program: string, args: readonly string[], advice: string): readonly Finding[] {
  const path = join(root, 'node_modules', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { cwd: root, encoding: 'utf8' });
  if (status === 0) return [];
  process.stderr.write(`${stdout}${stderr}`);
  return [`${program.split('/')[0]} is not content; type ${advice}`];
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

let wrong = 0;
for (const [name, check] of Object.entries(checks)) {
  const findings = check();
  wrong += findings.length;
  process.stdout.write(`${name}: ${findings.length === 0 ? 'ok' : ''}\n`);
  for (const finding of findings) process.stdout.write(`  ${finding}\n`);
}
process.exitCode = wrong === 0 ? 0 : 1;
