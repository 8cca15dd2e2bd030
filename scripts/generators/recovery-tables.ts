import { recoveryChecks } from '../../src/flow/recovery.ts';
import { checks } from '../../src/recovery/checks.ts';
import { evidenceKinds } from '../../src/recovery/backups/kinds.ts';
import { drillForms } from '../../src/recovery/drills/forms.ts';
import type { Producer } from '../../src/recovery/closure/model.ts';
import { producers } from '../../src/recovery/closure/producers.ts';
import { cell, type Sections, table } from './markdown.ts';

/** Tables of what dr-verify checks, and of what operators are known to make. */
export const recoveryTables: Sections = {
  'recovery-checks': () =>
    table(
      ['check', 'question', 'looks at', 'asked for by', 'PASS', 'FAIL', 'UNPROVEN'],
      recoveryChecks.map((name) => {
        const { declaredBy, documentation } = checks[name];
        const { question, looksAt, passes, fails, unproven } = documentation;
        const keys =
          declaredBy.map((key) => `\`${key}\``).join(', ') || (name === 'image' ? 'always' : '`required` alone');
        return [`\`${name}\``, cell(question), cell(looksAt), keys, cell(passes), cell(fails), cell(unproven)];
      }),
    ),
  'recovery-evidence': () =>
    table(
      ['evidence of backups', 'merged by its id with others of'],
      evidenceKinds.map(({ documentation, tool }) => [cell(documentation), `\`${tool}\``]),
    ),
  'recovery-drills': () =>
    table(
      ['record of a restore', 'read as'],
      drillForms.map(({ documentation: { form, readAs } }) => [cell(form), cell(readAs)]),
    ),
  'recovery-producers': () => table(['made by', 'of', 'what'], [...rowsByMaker()]),
};

function rowsByMaker(): Iterable<readonly string[]> {
  const rows = new Map<string, string[]>();
  for (const producer of producers) {
    const key = `${producer.who}\n${producer.kinds.join(', ')}`;
    rows.set(key, [...(rows.get(key) ?? []), ...producer.makes.map(productText)]);
  }
  return [...rows].map(([key, made]) => {
    const [who = '', kinds = ''] = key.split('\n');
    return [cell(who), cell(kinds === '*' ? 'any object' : kinds), cell([...new Set(made)].join(', '))];
  });
}

function productText({ kind, name = '{value}', at }: Producer['makes'][number]): string {
  const source = typeof at === 'object' ? at.at(-1) : at?.replace('.@keys', '');
  return `${kind} \`${name.replace('{value}', `{${source ?? 'name'}}`)}\``;
}
