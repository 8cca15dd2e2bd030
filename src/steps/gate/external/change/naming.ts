import type { Subject } from '../../model.ts';

/** Words that may stand between an application and its version. */
const between: ReadonlySet<string> = new Set(['version', 'release', 'tag', 'v', 'to']);
const longestText = 100_000;

export interface TicketMention {
  readonly by: 'digest' | 'version';
  readonly text: string;
}

/**
 * Finds the artifact in a ticket's texts: its digest, or its version beside its application.
 * A version alone names it only where no other application could have it.
 */
export function namedIn(texts: readonly string[], subject: Subject, isOnly: boolean): TicketMention | undefined {
  const { application = '', digest = '', version = '' } = subject;
  const hex = digest.slice(digest.indexOf(':') + 1);
  const wanted = versionForms(version);
  for (const text of texts) {
    const words = wordsOf(text);
    if (hex !== '' && words.includes(hex)) return { by: 'digest', text: digest };
    if (wanted.length > 0 && namesVersion(words, application.toLowerCase(), wanted, isOnly)) {
      return { by: 'version', text: `${application} ${version}`.trim() };
    }
  }
  return undefined;
}

function namesVersion(
  words: readonly string[],
  application: string,
  wanted: readonly string[],
  isOnly: boolean,
): boolean {
  return words.some((word, index) => {
    if (wanted.some((version) => word === `${application}-${version}` || word === `${application}_${version}`))
      return true;
    if (!wanted.includes(word)) return false;
    const before = words[index - 1] ?? '';
    const earlier = between.has(before) ? words[index - 2] : before;
    return isOnly || (application !== '' && earlier === application);
  });
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
    .slice(0, longestText)
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
