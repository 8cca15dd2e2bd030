import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { node24 } from './action-run.ts';
import { createBareRepository, plainGitEnvironment } from './bare-repository.ts';
import type { BareRepository, TreeFile } from './bare-repository.ts';

/** This project as GitLab would hold it: what components need, at one commit with a release's tag. */
export function publishComponents(path: string, tag: string): BareRepository {
  const files: Record<string, TreeFile> = {};
  for (const directory of ['templates', 'gitlab-17', 'dist']) {
    for (const name of readdirSync(directory)) {
      const file = join(directory, name);
      const mode = (statSync(file).mode & 0o100) === 0 ? '100644' : '100755';
      files[file] = { mode, content: readFileSync(file) };
    }
  }
  const repository = createBareRepository(path, files);
  repository.git('tag', tag, 'main');
  return repository;
}

/** Variables that a GitLab sets and gitlab-ci-local sets otherwise. */
const predefined = ['GITLAB_CI', 'CI_SERVER_URL', 'CI_PIPELINE_SOURCE'];

export interface PipelineRun {
  readonly exitCode: number;
  readonly log: string;
  /** In the order in which they ended. */
  readonly jobs: readonly { readonly name: string; readonly conclusion: 'success' | 'failure' }[];
}

export interface PipelineOptions {
  /** Variables of the project, as GitLab's settings have them. */
  readonly variables: Readonly<Record<string, string>>;
  /** Variables by name, then by the environment that they are scoped to. */
  readonly scoped?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Before everything else on PATH. */
  readonly path?: string;
  readonly args?: readonly string[];
}

/**
 * gitlab-ci-local fetches components side by side into one directory, and ends where two of them make it at once. No job
 * has run then.
 */
const collision = /cp: cannot create directory '\S+\/templates': File exists/;
const maxTries = 3;

/** Runs the pipeline of a checkout by gitlab-ci-local with the shell executor, jobs one after the other. */
export async function runPipeline(checkout: string, options: PipelineOptions): Promise<PipelineRun> {
  let run = await startPipeline(checkout, options);
  for (let tries = 1; tries < maxTries && run.jobs.length === 0 && collision.test(run.log); tries += 1) {
    run = await startPipeline(checkout, options);
  }
  return run;
}

function startPipeline(
  checkout: string,
  { variables, scoped = {}, path, args = [] }: PipelineOptions,
): Promise<PipelineRun> {
  const values = Object.entries(scoped).map(([name, byEnvironment]) => [name, { values: byEnvironment }]);
  writeFileSync(join(checkout, '.gitlab-ci-local-variables.yml'), JSON.stringify(Object.fromEntries(values)));
  const given = Object.entries(variables).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
  const tool = resolve('node_modules/gitlab-ci-local/dist/index.js');
  const options = [
    '--force-shell-executor',
    '--concurrency',
    '1',
    '--no-color',
    '--ignore-predefined-vars',
    [...predefined, ...('CI_JOB_ID' in variables ? ['CI_JOB_ID'] : [])].join(','),
    ...given,
    ...args,
  ];
  const nodes = [path, resolve(node24, '..'), process.env['PATH']].filter((part) => part !== undefined);
  const env = { ...plainGitEnvironment, HOME: checkout, PATH: nodes.join(':'), FORCE_COLOR: '0' };
  return new Promise((done, fail) => {
    const child = spawn(node24, [tool, ...options], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', fail);
    child.once('close', (code) => {
      const log = Buffer.concat(chunks).toString('utf8');
      done({ exitCode: code ?? -1, log, jobs: jobsOf(log) });
    });
  });
}

/** Reads the list that ends a log: `PASS  dev`, `FAIL  prod`. */
function jobsOf(log: string): PipelineRun['jobs'] {
  const lines = [...log.matchAll(/^ (?<result>PASS|FAIL)  +(?<name>\S.*?) *$/gm)];
  return lines.map(({ groups = {} }) => {
    return { name: groups['name'] ?? '', conclusion: groups['result'] === 'PASS' ? 'success' : 'failure' };
  });
}
