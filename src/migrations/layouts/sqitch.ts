import type { Migration, Unjudged } from '../model.ts';
import { directoryOf, type MigrationLayout, nameOf, notOfLayout, type TextFile } from './layout.ts';

const scripts = /(?:^|\/)(?:deploy|revert|verify)\/.+\.sql$/;

/** Sqitch: scripts in the order of its plan; a change that is in the plan twice was reworked after a tag. */
export const sqitch: MigrationLayout = {
  documentation: {
    tool: 'Sqitch',
    files: '`sqitch.plan` and `deploy/name.sql`; `revert` and `verify` are not applied',
    unit: 'the change of the plan; a reworked one is `deploy/name@tag.sql` before',
  },
  recognises: ({ path }) => nameOf(path) === 'sqitch.plan' || scripts.test(path),
  read(files) {
    const plans = files.filter(({ path }) => nameOf(path) === 'sqitch.plan');
    const planned = plans.map((plan) => readPlan(plan, files));
    const used = new Set(planned.flatMap(({ migrations }) => migrations.map(({ path }) => path)));
    const left = files.filter((file) => !used.has(file.path) && !isOther(file));
    return {
      migrations: planned.flatMap(({ migrations }) => migrations),
      unjudged: [
        ...planned.flatMap(({ unjudged }) => unjudged),
        ...left.map((file) => notOfLayout(file, 'named by a sqitch.plan beside its directory')),
      ],
    };
  },
};

function isOther({ path }: TextFile): boolean {
  return nameOf(path) === 'sqitch.plan' || /(?:^|\/)(?:revert|verify)\/.+\.sql$/.test(path);
}

interface PlannedChange {
  readonly name: string;
  readonly line: number;
  /** The first tag after it. */
  tag: string | undefined;
}

function readPlan(
  plan: TextFile,
  files: readonly TextFile[],
): { readonly migrations: readonly Migration[]; readonly unjudged: readonly Unjudged[] } {
  const changes = changesOf(plan.text);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const top = directoryOf(plan.path);
  const seen = new Map<string, number>();
  const migrations: Migration[] = [];
  const unjudged: Unjudged[] = [];
  for (const [at, { name, line, tag }] of changes.entries()) {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    const isReworked = changes.slice(at + 1).some((other) => other.name === name);
    const script = `deploy/${name}${isReworked ? `@${tag ?? ''}` : ''}.sql`;
    const path = top === '' ? script : `${top}/${script}`;
    const file = byPath.get(path);
    if (file === undefined) unjudged.push({ file: plan.path, line, found: `a change without ${script}` });
    else migrations.push({ id: `${top}/${name}#${number}`, path, sql: file.text, isRepeatable: false, isPsql: true });
  }
  return { migrations, unjudged };
}

/** Reads the names of the plan: pragmas begin with %, tags with @, comments with #. */
function changesOf(text: string): readonly PlannedChange[] {
  const changes: PlannedChange[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const [word = ''] = line.trim().split(/\s+/, 1);
    if (word === '' || word.startsWith('%') || word.startsWith('#')) continue;
    if (word.startsWith('@')) {
      for (const change of changes) change.tag ??= word.slice(1);
      continue;
    }
    // "+name" adds and "-name" takes back: what is taken back was a change of its own, which is never written today.
    changes.push({ name: word.replace(/^\+/, ''), line: at + 1, tag: undefined });
  }
  return changes;
}
