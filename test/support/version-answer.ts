import { StepError } from '../../src/base/errors.ts';
import { decide } from '../../src/version/decide.ts';
import type { Decision, Facts, Policy, VersionTag } from '../../src/version/model.ts';
import { formatVersion, parseVersion, type Version } from '../../src/version/semver.ts';
import { plainReading } from './reading.ts';

const time = 1_700_000_000;
export const id = (letter: string): string => letter.repeat(40);
export const head = id('a');

/** Throws for text that is no version. */
export function versionOf(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`${text} is no version`);
  return version;
}

/** A release tag, of another commit unless one is given. */
export function tag(name: string, commit = id('9')): VersionTag {
  return { name, version: versionOf(name.replace(/^v/, '')), commit };
}

/** A history by its messages. */
export interface AnswerHistory {
  /** Newest first: the first one is the head. */
  readonly messages: readonly string[];
  readonly base?: string;
  readonly tags?: readonly VersionTag[];
  readonly facts?: Partial<Facts>;
  readonly policy?: Partial<Policy>;
}

/** Decides the version of a history; a release by default. */
export function decided({ messages, base, tags = [], facts = {}, policy = {} }: AnswerHistory): Decision {
  const commits = messages.map((message, index) => ({
    id: id('abcdef123'[index] ?? '8'),
    parents: [],
    time,
    message,
  }));
  const from = base === undefined ? undefined : tag(base);
  const all: Facts = {
    head: { id: head, time },
    tags: [...(from === undefined ? [] : [from]), ...tags],
    base: from,
    commits,
    height: commits.length,
    taken: [],
    givenOut: undefined,
    confusable: undefined,
    signed: new Set<string>(),
    ...facts,
  };
  const own: Policy = {
    channel: 'release',
    prefix: 'v',
    range: undefined,
    initial: { major: 0, minor: 1, patch: 0 },
    set: undefined,
    unstableBreaking: 'minor',
    height: true,
    devRaise: 'none',
    releaseAs: 'trailers',
    requireRc: false,
    build: [],
    reading: plainReading,
    scheme: 'semver',
    built: undefined,
    ...policy,
  };
  return decide(all, own);
}

/** Returns `1.1.0 by commit: feat: a`, or the code of the refusal; notes behind it. */
export function answer(history: AnswerHistory): string {
  try {
    const { version, decidedBy, notes } = decided(history);
    return [`${formatVersion(version)} by ${decidedBy.kind}: ${decidedBy.line}`, ...notes].join(' | ');
  } catch (error) {
    if (error instanceof StepError) return `${error.code}: ${error.message}`;
    throw error;
  }
}
