import { loadRules, type RuleName, ruleNames, rules, ruleSchemas } from '../../src/policy/rules.ts';
import { ruleExample } from '../rule-examples.ts';
import { cell, table, wrapped } from './markdown.ts';
import { notice } from './notice.ts';
import { schemaTable } from './schema-table.ts';

const loaded = await loadRules();

/** Returns a page for each rule about objects, and their list: path to content. */
export function rulePages(): [string, string][] {
  const pages = ruleNames.map((name): [string, string] => [`docs/reference/rules/${name}.md`, rulePage(name)]);
  return [['docs/reference/rules/README.md', overview()], ...pages];
}

function overview(): string {
  const rows = ruleNames.map((name) => {
    const { title } = rules[name];
    const { documentation } = loaded[name];
    return [`[\`${name}\`](${name}.md)`, cell(title), cell(documentation.section), cell(documentation.why)];
  });
  const parts = [
    `<!-- ${notice} -->`,
    '# Rules about manifests',
    wrapped(
      'Rules of the section `manifests` of a gate, over every object that an environment would have. [Judge manifests](../../how-to/judge-manifests.md) shows how.',
    ),
    table(['rule', 'about', 'deployment pattern', 'why'], rows).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function rulePage(name: RuleName): string {
  const { title } = rules[name];
  const { section, why, passes, fails, fix } = loaded[name].documentation;
  const parts = [
    `<!-- ${notice} -->`,
    `# ${title}: \`${name}\``,
    wrapped(`${why} (Deployment patterns: ${section}.)`),
    '## What passes',
    wrapped(passes),
    yaml(ruleExample(name, 'passes')),
    '## What fails',
    wrapped(fails),
    yaml(ruleExample(name, 'fails')),
    '## How to fix it',
    wrapped(fix),
    '## Settings',
    wrapped(
      `\`gates.<environment>.manifests.${name}\` takes \`required\`, \`warn\` or \`off\`, or these keys. Where a section \`manifests\` leaves it out, it is required in production, a warning in uat and staging, and off below; without the section nothing is judged.`,
    ),
    schemaTable(ruleSchemas[name]).join('\n'),
    '## How to except a finding',
    wrapped(
      `An [exception](../../how-to/exceptions.md) with the id \`manifests/${name}\` takes findings away for a time; \`object: Deployment/shop/cart\` or \`path: apps/prod/**\` limits it to some of them.`,
    ),
    yaml(exceptionExample(name)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function yaml(text: string): string {
  return ['```yaml', text.trimEnd(), '```'].join('\n');
}

function exceptionExample(name: RuleName): string {
  return [
    'apiVersion: krci-deploy/v1',
    'exceptions:',
    `  - id: manifests/${name}`,
    '    object: Deployment/shop/cart',
    '    environments: [prod]',
    '    owner: alice',
    '    approver: bob',
    '    ticket: OPS-7',
    '    reason: The third node arrives in January',
    '    expires: 2027-01-31',
  ].join('\n');
}
