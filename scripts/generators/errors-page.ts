import { evidenceCodes } from '../../src/base/error-codes/evidence.ts';
import { exitCodes } from '../../src/base/error-codes/exit-codes.ts';
import type { ErrorCodes } from '../../src/base/error-codes/model.ts';
import { refusedCodes } from '../../src/base/error-codes/refused.ts';
import { remoteCodes } from '../../src/base/error-codes/remote.ts';
import { usageCodes } from '../../src/base/error-codes/usage.ts';
import { cell, table } from './markdown.ts';
import { notice } from './notice.ts';

/** The codes of each exit code, in its order. */
export const errorTables: readonly { readonly exitCode: number; readonly title: string; readonly codes: ErrorCodes }[] =
  [
    { exitCode: 1, title: 'refused', codes: refusedCodes },
    { exitCode: 2, title: 'usage or configuration', codes: usageCodes },
    { exitCode: 3, title: 'evidence', codes: evidenceCodes },
    { exitCode: 4, title: 'remote', codes: remoteCodes },
  ];

const introduction = `An error has a code, which scripts can rely on, and an exit code, which says whose move is next. The message is one line:
the thing that is wrong, what was expected, what was found, and what to do. \`--output json\` prints the same as data:

\`\`\`json
{"schemaVersion":"1","error":{"code":"invalid-input","message":"--to: expected …, found …","where":"--to","expected":"…","found":"…"}}
\`\`\`

\`where\`, \`expected\`, \`found\` and \`fix\` are there when they say something. GitHub shows the message as an annotation whose title ends
with the code. A code that two exit codes share is in both tables.`;

/** Returns the page of exit codes and error codes. */
export function errorsPage(): string {
  const parts = [
    `<!-- ${notice} -->`,
    '# Errors and exit codes',
    introduction,
    '## Exit codes',
    table(
      ['exit code', 'meaning'],
      exitCodes.map(({ exitCode, meaning }) => [String(exitCode), cell(meaning)]),
    ).join('\n'),
    ...errorTables.flatMap(({ exitCode, title, codes }) => [
      `## Exit code ${exitCode}: ${title}`,
      table(
        ['code', 'meaning', 'what to do'],
        Object.entries(codes).map(([code, { meaning, fix }]) => [`\`${code}\``, cell(meaning), cell(fix)]),
      ).join('\n'),
    ]),
    '## Exit code 5: a bug',
    'The code is `bug`, and a stack follows the message. Please report it.',
  ];
  return `${parts.join('\n\n')}\n`;
}
