import type { Subject } from '../../model.ts';

/** Words that may stand between an application and its version. */
const between: ReadonlySet<string> = new Set(['version', 'release', 'tag', 'v', 'to']);
const longestText = 100_000;

export interface TicketMention {
  readonly by: 'digest' | 'version';
  readonly text: string;
  /** Word before it that turns it round: `not`. */
  readonly negation?: string;
}

/** Words that turn round what follows them; apostrophes are left out. */
const negations: ReadonlySet<string> = new Set(
  'not never dont doesnt cannot cant wont shouldnt mustnt stop halt abort cancel cancelled canceled reject rejected forbid block withdraw'.split(
    ' ',
  ),
);
/** Words of the sentence before a mention in which a negation is about it. */
const maxDistance = 6;

/** Texts of a ticket. */
interface TicketTexts {
  /** What the ticket is about. */
  readonly names: readonly string[];
  /** What it tells besides: a version there may be any that is spoken of. */
  readonly prose?: readonly string[];
}

/**
 * Finds the artifact in a ticket's texts: its digest, or its version beside its application.
 * A version alone names it only where no other application could have it. In prose the digest alone does, and whatever
 * forbids the artifact counts.
 */
export function namedIn(
  { names, prose = [] }: TicketTexts,
  subject: Subject,
  isOnly: boolean,
): TicketMention | undefined {
  const told = mentionsIn(prose, subject, isOnly).filter(
    ({ by, negation }) => by === 'digest' || negation !== undefined,
  );
  const mentions = [...mentionsIn(names, subject, isOnly), ...told];
  // One sentence that forbids the artifact takes back another that names it.
  return (
    mentions.find((one) => one.negation !== undefined) ?? mentions.find(({ by }) => by === 'digest') ?? mentions[0]
  );
}

function mentionsIn(texts: readonly string[], subject: Subject, isOnly: boolean): readonly TicketMention[] {
  const { application = '', digest = '', version = '' } = subject;
  const hex = digest.slice(digest.indexOf(':') + 1);
  const wanted = versionForms(version);
  const mentions: TicketMention[] = [];
  for (const words of texts.flatMap((text) => sentencesOf(text).map(wordsOf))) {
    for (const [index, word] of words.entries()) {
      const negation = words.slice(Math.max(0, index - maxDistance), index).findLast((one) => negations.has(one));
      const turned = negation === undefined ? {} : { negation };
      if (hex !== '' && word === hex) mentions.push({ by: 'digest', text: digest, ...turned });
      else if (namesVersion(words, index, { application: application.toLowerCase(), wanted, isOnly })) {
        mentions.push({ by: 'version', text: `${application} ${version}`.trim(), ...turned });
      }
    }
  }
  return mentions;
}

interface WantedVersion {
  readonly application: string;
  readonly wanted: readonly string[];
  readonly isOnly: boolean;
}

/** Tells whether the word is the version of the application. */
function namesVersion(
  words: readonly string[],
  index: number,
  { application, wanted, isOnly }: WantedVersion,
): boolean {
  const word = words[index] ?? '';
  if (wanted.some((version) => word === `${application}-${version}` || word === `${application}_${version}`))
    return true;
  if (!wanted.includes(word)) return false;
  const before = words[index - 1] ?? '';
  const earlier = between.has(before) ? words[index - 2] : before;
  return isOnly || (application !== '' && earlier === application);
}

/** Splits at the end of a sentence and of a line; a full stop inside a version ends none. */
function sentencesOf(text: string): readonly string[] {
  return text
    .slice(0, longestText)
    .replaceAll(/['’]/g, '')
    .split(/[.!?](?=\s|$)|[;\n\r]/);
}

/** Lists the forms of a version: with and without v; a tag has _ where a version has +. */
function versionForms(version: string): readonly string[] {
  if (version === '') return [];
  const bare = version.replace(/^v/, '').toLowerCase();
  const forms = [bare, bare.replaceAll('+', '_')];
  return [...new Set([...forms, ...forms.map((form) => `v${form}`)])];
}

/**
 * Splits a text into whole words: 1.2.3 is not in 1.2.30, nor in 1.2.3-rc.1.
 * A full stop at the end of a sentence is not part of a word.
 */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^0-9a-z.+_-]+/)
    .map((word) => trimmed(word))
    .filter((word) => word !== '');
}

function trimmed(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && '.-+_'.includes(word[start] ?? '')) start += 1;
  while (end > start && '.-+_'.includes(word[end - 1] ?? '')) end -= 1;
  return word.slice(start, end);
}
