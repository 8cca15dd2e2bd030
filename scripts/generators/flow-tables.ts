import { memberAt, textIn } from '../../src/base/json-path.ts';
import { sections } from '../../src/flow/gates/gates.ts';
import type { FlowRule } from '../../src/flow/rules/rule.ts';
import { flowRules } from '../../src/flow/rules/rules.ts';
import { sections as checks } from '../../src/steps/check/sections/sections.ts';
import { cell, type Sections, table } from './markdown.ts';

/** Tables of the flow file's reference: its rules, the sections of a gate, and those of `check`. */
export const flowTables: Sections = {
  'flow-rules': () => table(['rule', 'codes'], flowRules.map(ruleRow)),
  'gate-sections': () => table(['section', 'what it requires', 'values'], Object.entries(sections).map(sectionRow)),
  'check-sections': () =>
    table(
      ['section', 'what it looks at'],
      checks.map(({ name, looksAt }) => [`\`${name}\``, cell(looksAt)]),
    ),
};

function ruleRow({ holds, codes }: FlowRule): readonly string[] {
  return [cell(holds), codes.map((code) => `\`${code}\``).join(', ')];
}

function sectionRow([name, { schema }]: [string, { readonly schema: object }]): readonly string[] {
  const values = Object.entries(memberAt(schema, 'properties') ?? {}).map(valueWords);
  return [`\`${name}\``, cell(textIn(schema, 'description') ?? ''), values.join(', ')];
}

/** A value of a section, with its default where the schema has one. */
function valueWords([key, schema]: [string, unknown]): string {
  const preset = memberAt(schema, 'default');
  return preset === undefined ? `\`${key}\`` : `\`${key}: ${JSON.stringify(preset).replaceAll('"', '')}\``;
}
