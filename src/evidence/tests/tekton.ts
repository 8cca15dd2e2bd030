import { Composer } from 'yaml';
import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import { boundedTokens } from '../../base/yaml-limits.ts';
import type { LineFormat } from '../format.ts';
import { timeOf } from '../origin.ts';
import type { Text } from '../text/text.ts';
import { excessive, foreign, malformed } from '../text/unreadable.ts';
import type { TestFacts } from './model.ts';
import { createTally, type TestTally } from './tally.ts';

export const tektonRuns: LineFormat<TestFacts> = {
  name: 'Tekton TaskRun or PipelineRun',
  writers: '`kubectl get taskruns,pipelineruns -o yaml` of autotests',
  matches: (head) =>
    /^(?:---\s+)?(?:apiVersion|items|kind): *["']?(?:tekton\.dev\/v1(?:beta1)?|v1|List|TaskRun|PipelineRun)?["']?\s/.test(
      head,
    ),
  read: readRuns,
};

const maxLength = 8 * 1024 * 1024;

/** Reads runs as tests: a run that succeeded has passed, and every other has failed, one that has not ended too. */
async function readRuns(text: Text): Promise<TestFacts> {
  const { name } = text;
  let content = '';
  for await (const chunk of text.chunks) {
    content += chunk;
    if (content.length > maxLength) throw excessive(text, { found: `more than ${maxLength} characters of YAML` });
  }
  const runs = objectsIn(content, name);
  const stranger = runs.find((run) => !isRun(run));
  if (runs.length === 0 || stranger !== undefined) {
    const found = runs.length === 0 ? 'none' : (textIn(stranger, 'kind') ?? 'an object without kind');
    throw foreign(name, { expected: 'TaskRuns or PipelineRuns of tekton.dev', found });
  }
  const tally = createTally();
  for (const run of runs) take(run, tally);
  return tally.facts();
}

function objectsIn(content: string, name: string): readonly unknown[] {
  const tokens = boundedTokens(content, (_code, why) => excessive({ name }, { found: `the file ${why}` }));
  const composer = new Composer({ uniqueKeys: true, strict: true, version: '1.2', logLevel: 'error' });
  const documents = [...composer.compose(tokens)];
  const [problem] = documents.flatMap(({ errors }) => errors);
  if (problem !== undefined) throw malformed({ name }, { found: `not valid YAML: ${problem.code}` });
  const objects = documents.map((document): unknown => {
    try {
      return document.toJS({ maxAliasCount: 100 });
    } catch {
      throw excessive({ name }, { found: 'YAML aliases expand beyond the limit of 100' });
    }
  });
  return objects
    .filter((object) => object !== null)
    .flatMap((object) => (textIn(object, 'kind') === 'List' ? listIn(object, 'items') : [object]));
}

function isRun(object: unknown): boolean {
  const isTekton = /^tekton\.dev\/v1(?:beta1)?$/.test(textIn(object, 'apiVersion') ?? '');
  return isTekton && ['TaskRun', 'PipelineRun'].includes(textIn(object, 'kind') ?? '');
}

function take(run: unknown, tally: TestTally): void {
  const name = `${textIn(run, 'kind')} ${textIn(run, 'metadata', 'name') ?? 'without a name'}`;
  const status = memberAt(run, 'status');
  tally.made(timeOf(textIn(status, 'completionTime')));
  const condition = listIn(status, 'conditions').find((one) => textIn(one, 'type') === 'Succeeded');
  const said = [textIn(condition, 'reason'), textIn(condition, 'message')].filter(Boolean).join(': ');
  if (textIn(condition, 'status') === 'False') return tally.fail(name, said);
  if (textIn(condition, 'status') !== 'True') return tally.fail(name, `has not ended${said === '' ? '' : `: ${said}`}`);
  const step = listIn(status, 'steps').find((one) => (memberAt(one, 'terminated', 'exitCode') ?? 0) !== 0);
  // Of a step with "onError: continue" the run itself says nothing.
  if (step !== undefined) return tally.fail(name, `step ${textIn(step, 'name') ?? ''} failed, and the run went on`);
  return listIn(status, 'retriesStatus').length > 0 ? tally.passAgain(name) : tally.pass();
}
