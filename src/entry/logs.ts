import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { printable } from '../report/printable.ts';

/** Takes one line with its line feed. */
export type Write = (text: string) => void;

const eraseLine = '\r\u001B[K';
/** Goes up to the line before, and erases it (ECMA-48, CUU and EL). */
const eraseLineAbove = '\u001B[A\u001B[K';
/** Lines of a status: those that go out of a terminal at its top cannot be erased. */
const maxStatusLines = 10;

/** Lines on stderr. `verbose` shows debug lines too; `columns` is the width of the terminal. */
export function plainLog(write: Write, verbose: boolean, columns?: number): Log {
  let shown = 0;
  const say = (text: string, lines: number) => {
    write(`${shown === 0 ? '' : `${eraseLine}${eraseLineAbove.repeat(shown - 1)}`}${text}`);
    shown = lines;
  };
  const line = (prefix: string) => (message: string) => say(`${prefix}${printable(message)}\n`, 0);
  const status = (width: number) => (message: string) => {
    const lines = message === '' ? [] : message.split('\n').slice(0, maxStatusLines);
    say(lines.map((one) => printable(one).slice(0, width - 1)).join('\n'), lines.length);
  };
  return {
    ...(columns === undefined ? {} : { status: status(columns) }),
    debug: verbose ? line('debug: ') : () => {},
    info: line(''),
    warn: line('warning: '),
    group: async (title, work) => {
      line('')(title);
      return await work();
    },
  };
}

/**
 * As `plainLog`, with groups as GitLab's collapsible sections ("Custom collapsible sections" in GitLab's job log
 * documentation): names of letters, digits, `_.-`, times in Unix seconds.
 */
export function gitlabLog(write: Write, verbose: boolean, clock: Clock): Log {
  const plain = plainLog(write, verbose);
  let sections = 0;
  return {
    ...plain,
    group: async (title, work) => {
      sections += 1;
      const name = `krci_deploy_${sections}`;
      write(`\u001B[0Ksection_start:${seconds(clock)}:${name}\r\u001B[0K${printable(title)}\n`);
      try {
        return await work();
      } finally {
        write(`\u001B[0Ksection_end:${seconds(clock)}:${name}\r\u001B[0K\n`);
      }
    },
  };
}

function seconds(clock: Clock): number {
  return Math.floor(clock.now().getTime() / 1000);
}

/** The part of `@actions/core` that a log needs. */
export interface CoreLog {
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

export function githubLog(core: CoreLog, scrub: (text: string) => string): Log {
  return {
    debug: (message) => core.debug(scrub(printable(message))),
    info: (message) => core.info(inert(scrub(message))),
    warn: (message) => core.warning(scrub(printable(message))),
    group: (title, work) => core.group(scrub(title), work),
  };
}

/**
 * Text that the runner takes for text. It obeys any line that starts with `::` after blanks, and `##[` wherever it
 * stands ("Workflow commands for GitHub Actions"); file names and answers of servers are not trusted.
 */
export function inert(text: string): string {
  return printable(text)
    .replace(/^(\s*):(?=:)/gm, '$1:\u200B')
    .replaceAll('##[', '#\u200B#[');
}
