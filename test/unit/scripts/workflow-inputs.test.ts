import { expect, test } from '@jest/globals';
import { type Caller, callers, workflowFindings } from '../../../scripts/workflow-inputs.ts';

test('the reusable workflows hand over every input, or say why not', () => {
  expect(workflowFindings()).toEqual([]);
  for (const { leftOut } of callers) {
    for (const reason of Object.values(leftOut)) expect(reason).toMatch(/^\S+ \S+ .*[^.]$/);
  }
});

/** What is said when the table differs from the workflow. */
function saidOf(change: (caller: Caller) => Partial<Caller>): readonly string[] {
  const [first] = callers;
  if (first === undefined) throw new Error('there are workflows');
  return workflowFindings(undefined, [{ ...first, ...change(first) }]);
}

test.each<[string, (caller: Caller) => Partial<Caller>, RegExp]>([
  [
    'an input that is new',
    ({ offered }) => ({ offered: (project) => [...offered(project), 'new-limit'] }),
    /^\.github\/workflows\/promote\.yml does not hand new-limit to \$\/actions\/promotion; add it, or a reason/,
  ],
  [
    'a reason for what is handed over',
    ({ leftOut }) => ({ leftOut: { ...leftOut, junit: 'nobody tests' } }),
    /^junit is left out of .*, and is handed over or unknown$/,
  ],
  [
    'a reason for what is gone',
    ({ leftOut }) => ({ leftOut: { ...leftOut, 'old-limit': 'it was there once' } }),
    /^old-limit is left out of .*, and is handed over or unknown$/,
  ],
  ['a call that is not there', () => ({ callee: '$/actions/nothing' }), /takes sarif and does not hand it/],
])('%s is found', (_what, change, sentence) => {
  expect(saidOf(change)).toContainEqual(expect.stringMatching(sentence));
});
