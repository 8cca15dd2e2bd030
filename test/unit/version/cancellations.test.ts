import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { plainReading } from '../../support/reading.ts';
import { highestRaise, type Raise } from '../../../src/version/raise.ts';
import type { Commit } from '../../../src/version/reading.ts';
import { rowsOf } from '../../../src/version/rows.ts';

const id = (number: number): string => number.toString(16).padStart(40, 'a');

/** Commits of a range, told oldest first; each is a message or a message with the numbers of its parents. */
function raiseOf(messages: readonly (string | readonly [string, ...number[]])[], squash = false): Raise {
  const commits = messages.map((entry, index): Commit => {
    const [message, ...parents] = typeof entry === 'string' ? [entry, index - 1] : entry;
    return { id: id(index), parents: parents.map(id), time: index, message };
  });
  const rows = rowsOf(commits.toReversed(), { ...plainReading, squash });
  return highestRaise(rows.map(({ effect }) => effect));
}

describe('a commit and its revert raise nothing', () => {
  test.each([
    ['git revert', ['feat: a', `Revert "feat: a"\n\nThis reverts commit ${id(0)}.`]],
    ['an id that a rebase rewrote', ['feat: a', `Revert "feat: a"\n\nThis reverts commit ${'b'.repeat(40)}.`]],
    ['GitHub’s button with squash', ['feat!: a (#12)', 'Revert "feat!: a" (#13)\n\nReverts acme/shop#12']],
    ['the same without its body', ['feat!: a (#12)', 'Revert "feat!: a" (#13)']],
    ['the number inside the quotes', ['feat!: a (#12)', 'Revert "feat!: a (#12)" (#13)']],
    ['another title than the commit has', ['feat: a (#12)', 'Revert "Dark mode" (#13)\n\nReverts acme/shop#12']],
    ['Bitbucket', ['feat: a (pull request #3)', 'Revert "feat: a (pull request #3)" (pull request #4)']],
    ['GitLab’s button on a commit', ['feat: a', `Revert "feat: a"\n\nThis reverts commit ${id(0).slice(0, 8)}`]],
    [
      'GitLab’s button on a squashed merge request',
      ['feat: a\n\nSee merge request acme/shop!7', 'Revert "feat: x"\n\nThis reverts merge request !7'],
    ],
    ['a typed revert', ['feat: a', `revert: feat: a\n\nRefs: ${id(0)}`]],
    ['a typed revert of another title', ['feat: a', `revert: dark mode\n\nRefs: ${id(0)}`]],
    ['the same with the footer Reverts', ['feat: a', `revert: dark mode\n\nReverts: ${id(0)}`]],
  ])('%s', (_what, messages) => {
    expect(raiseOf(messages)).toBe('none');
  });

  const branch = [
    ['fix: on main', -1],
    ['feat: a', -1],
    ['feat!: b', 1],
    ['Merge pull request #12 from acme/x\n\nfeat!: dark mode', 0, 2],
  ] as const;

  test.each([
    [
      'git revert -m 1',
      `Revert "Merge pull request #12 from acme/x"\n\nThis reverts commit ${id(3)}, reversing\nchanges made to ${id(0)}.`,
    ],
    ['the button on a merged pull request', 'Revert "feat!: dark mode" (#13)\n\nReverts acme/shop#12'],
    ['a merge quoted by its subject', 'Revert "Merge pull request #12 from acme/x"'],
  ])('with what a merge brought: %s', (_what, revert) => {
    expect(raiseOf([...branch, revert])).toBe('patch');
    expect(raiseOf([...branch, revert, `Revert "x"\n\nThis reverts commit ${id(4)}.`])).toBe('major');
  });

  test('the side that git revert -m 2 goes back to is kept', () => {
    const revert = `Revert "Merge"\n\nThis reverts commit ${id(3)}, reversing\nchanges made to ${id(2)}.`;
    expect(raiseOf([['feat: on main', -1], ['fix: a', -1], ['fix: b', 1], ['Merge x', 0, 2], revert])).toBe('patch');
  });

  test('in the list of a squash, by each part', () => {
    expect(raiseOf(['Dark mode (#3)\n\n* feat: a\n\n* fix: b\n\n* Revert "feat: a"\n\nBecause.'], true)).toBe('patch');
    expect(raiseOf(['x (#3)\n\n* feat: a\n\n* fix: b', 'Revert "x" (#4)'], true)).toBe('none');
    expect(raiseOf(['x (#3)\n\n* feat: a\n\n* fix: b', 'Revert "feat: a" (#4)'], true)).toBe('patch');
  });

  test('a revert of a revert brings the commit back, in both wordings of git', () => {
    expect(raiseOf(['feat: a', 'Revert "feat: a"', 'Reapply "feat: a"'])).toBe('minor');
    expect(raiseOf(['feat: a (#1)', 'Revert "feat: a" (#2)', 'Revert "Revert "feat: a"" (#3)'])).toBe('minor');
    expect(raiseOf(['feat: a', 'Revert "feat: a"', 'Reapply "feat: a"', 'Revert "feat: a"'])).toBe('none');
  });

  test('only commits since the base that count by their paths are shown, and merges are undone all the same', () => {
    const range = branch.map(([message, ...parents], index): Commit => ({
      id: id(index),
      parents: parents.map(id),
      time: 0,
      message,
    }));
    const message = `Revert "Merge"\n\nThis reverts commit ${id(3)}, reversing\nchanges made to ${id(0)}.`;
    const newest = [{ id: id(4), parents: [id(3)], time: 0, message }, ...range.toReversed()];
    const counted = newest.filter(({ message: text }) => !text.startsWith('Merge') && !text.startsWith('fix'));
    const rows = rowsOf(counted, plainReading, newest);
    expect(rows.map(({ effect }) => effect)).toEqual(['none', 'none', 'none']);
  });
});

/** A commit of the main branch: a change of its own, a merge, or the revert of one of these. */
interface Change {
  readonly subject: string;
  readonly commit: number;
  readonly number: number;
  readonly raise: Raise | undefined;
  readonly brought: readonly Change[];
}

/** A change with the reverts of it and of each other, the newest last; the tree has it when their number is even. */
interface Line {
  readonly changes: Change[];
  isPresent: boolean;
}

type StoryCommit = [message: string, ...parents: number[]];

/** A history as people and platforms make it, and the raise of what is in the tree at its end. */
class Story {
  readonly told: StoryCommit[] = [];
  private readonly lines: Line[] = [];
  private requests = 0;
  private tip = -1;

  feature(type: 'feat' | 'fix' | 'feat!', squashed: boolean): void {
    this.lines.push({ changes: [this.add(this.subject(type), this.change(type), squashed)], isPresent: true });
  }

  merge(types: readonly ('feat' | 'fix' | 'feat!')[]): void {
    let side = this.tip;
    const brought = types.map((type) => {
      const subject = this.subject(type);
      this.told.push([subject, side]);
      side = this.told.length - 1;
      return { ...this.change(type), subject, commit: side, number: 0 };
    });
    this.requests += 1;
    const subject = `Merge pull request #${this.requests} from acme/x`;
    this.told.push([subject, this.tip, side]);
    this.tip = this.told.length - 1;
    const merge = { subject, commit: this.tip, number: this.requests, raise: undefined, brought };
    this.lines.push({ changes: [merge], isPresent: true });
  }

  /** Reverts the newest commit of a line, or its first one where the tree has it, in one of the forms that tools have. */
  revert(pick: number, form: number): void {
    const line = this.lines[pick % Math.max(1, this.lines.length)];
    const target = line?.changes.at(line.isPresent && pick % 3 === 0 ? 0 : -1);
    if (line === undefined || target === undefined) return;
    const squashed = form === 1 || form === 2;
    const names = [
      `\n\nThis reverts commit ${id(target.commit)}${target.brought.length > 0 ? `, reversing\nchanges made to ${id(this.told[target.commit]?.[1] ?? 0)}` : ''}.`,
      target.number > 0 ? `\n\nReverts acme/shop#${target.number}` : '',
      '',
      `\n\nThis reverts commit ${'b'.repeat(40)}.`,
    ];
    const reapplies = form === 2 && /^Revert "[^"]*"/.test(target.subject);
    const quoted = target.subject.replace(/ \(#\d+\)$/, '');
    const subject = reapplies ? quoted.replace('Revert', 'Reapply') : `Revert "${quoted}"`;
    line.isPresent = !line.isPresent;
    line.changes.push(this.add(subject, { raise: undefined, brought: [] }, squashed, names[form] ?? ''));
  }

  expected(): Raise {
    return highestRaise(
      this.lines.flatMap(({ changes: [first], isPresent }) => {
        if (!isPresent || first === undefined) return [];
        return [first, ...first.brought].flatMap(({ raise }) => raise ?? []);
      }),
    );
  }

  private add(subject: string, change: Pick<Change, 'raise' | 'brought'>, squashed: boolean, body = ''): Change {
    if (squashed) this.requests += 1;
    const title = squashed ? `${subject} (#${this.requests})` : subject;
    this.told.push([`${title}${body}`, this.tip]);
    this.tip = this.told.length - 1;
    return { ...change, subject: title, commit: this.tip, number: squashed ? this.requests : 0 };
  }

  private change(type: 'feat' | 'fix' | 'feat!'): Pick<Change, 'raise' | 'brought'> {
    const raise = type === 'feat' ? 'minor' : type === 'fix' ? 'patch' : 'major';
    return { raise, brought: [] };
  }

  private subject(type: string): string {
    return `${type}: change ${this.told.length}`;
  }
}

test('over random histories of features, squashes, merges, rebases and reverts, what is in the tree decides', () => {
  const type = fc.constantFrom('feat', 'fix', 'feat!');
  const step = fc.oneof(
    fc.tuple(type, fc.boolean()).map(
      ([one, squashed]) =>
        (story: Story) =>
          story.feature(one, squashed),
    ),
    fc.array(type, { minLength: 1, maxLength: 3 }).map((types) => (story: Story) => story.merge(types)),
    fc.tuple(fc.nat(20), fc.nat(3)).map(
      ([pick, form]) =>
        (story: Story) =>
          story.revert(pick, form),
    ),
    fc.tuple(fc.nat(20), fc.nat(3)).map(
      ([pick, form]) =>
        (story: Story) =>
          story.revert(pick, form),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const story = new Story();
      for (const tell of steps) tell(story);
      expect(raiseOf(story.told)).toBe(story.expected());
    }),
    { numRuns: 2000 },
  );
});
